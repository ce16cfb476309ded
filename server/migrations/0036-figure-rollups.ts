import { Migration } from '@mikro-orm/migrations';

/**
 * Sums and coverage by the city or province above each unit (docs/decisions/0047): every statement that changes reports or
 * facts leaves one delta for each unit and period, deltas are folded in batches. The application reads and never writes
 * them: the functions run as the owner.
 */
export class FigureRollupsMigration extends Migration {
  override name = '0036-figure-rollups';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const tables = [
  // Where the figures of a unit are folded: the city, else the province, above which and itself nothing has changed since
  // a day. None and infinity where that cannot be said: such a unit is summed from its facts.
  `CREATE TABLE unit_places (
     unit_id bigint PRIMARY KEY REFERENCES units,
     place_id bigint,
     since date NOT NULL)`,
  'CREATE INDEX unit_places_since ON unit_places (since)',
  `CREATE FUNCTION place_later() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
   BEGIN
     INSERT INTO unit_places (unit_id, since) VALUES (NEW.id, 'infinity');
     RETURN NULL;
   END $f$`,
  'CREATE TRIGGER place_later AFTER INSERT ON units FOR EACH ROW EXECUTE FUNCTION place_later()',
  // One for each unit, period and form of a statement. Counts of coverage stand in the order of \`coverage_of\`.
  `CREATE TABLE figure_deltas (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     plan_year integer NOT NULL,
     unit_id bigint NOT NULL,
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     fields uuid[] NOT NULL DEFAULT '{}',
     counted text[] NOT NULL DEFAULT '{}',
     counts bigint[] NOT NULL DEFAULT '{}',
     sums numeric[] NOT NULL DEFAULT '{}',
     coverage bigint[])`,
  // `unit_id` is the place.
  `CREATE TABLE figure_rollups (
     unit_id bigint NOT NULL,
     plan_year integer NOT NULL,
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     field uuid NOT NULL,
     counted text NOT NULL,
     count bigint NOT NULL,
     sum numeric NOT NULL,
     PRIMARY KEY (field, period_id, unit_id, counted, form_id) INCLUDE (count, sum))`,
  `CREATE TABLE coverage_rollups (
     unit_id bigint NOT NULL,
     plan_year integer NOT NULL,
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     coverage bigint[] NOT NULL,
     PRIMARY KEY (period_id, form_id, unit_id))`,
];

const walled = ['figure_deltas', 'figure_rollups', 'coverage_rollups'];
const walls = walled.flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY seen ON ${table} FOR SELECT TO %I USING (unit_id IN (SELECT seen_unit_ids()))', app_role()); END $$`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
]);

const isIn = `r.state IN ('submitted', 'received', 'accepted')`;
/** What each report adds to coverage: how many there are, then as src/coverage/coverage.ts counts. */
const coverage = [
  `r.state <> 'void'`,
  `r.required AND r.state <> 'void'`,
  `r.required AND ${isIn}`,
  `r.required AND r.state = 'accepted'`,
  `r.required AND ${isIn} AND NOT r.late`,
  `r.required AND ${isIn} AND r.late`,
  `r.required AND ${isIn} AND r.nothing_to_report`,
  `r.required AND r.state = 'waived'`,
  `r.required AND r.state IN ('expected', 'draft', 'inReview', 'returned')`,
  `${isIn} AND r.behalf IS NOT NULL AND r.past_batch_id IS NULL`,
  `${isIn} AND r.past_batch_id IS NOT NULL`,
  `NOT r.required AND ${isIn}`,
];
export const coverageOf = (sign: string) =>
  `ARRAY[${coverage.map((condition) => `coalesce(sum(${sign}) FILTER (WHERE ${condition}), 0)`).join(', ')}]`;
const nothing = `'{${coverage.map(() => '0').join(',')}}'::bigint[]`;
/** Coverage of two rows, added up. */
export const added = (one: string, other: string) =>
  `ARRAY[${coverage.map((_, i) => `${one}[${i + 1}] + ${other}[${i + 1}]`).join(', ')}]`;
export const addedUp = (column: string) =>
  `ARRAY[${coverage.map((_, i) => `sum(${column}[${i + 1}])`).join(', ')}]::bigint[]`;

export const definer = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';
const settled = `JOIN unit_places p ON p.unit_id = d.unit_id JOIN periods t ON t.id = d.period_id AND t.data_to >= p.since`;

const noteFacts = (
  rows: string,
) => `INSERT INTO figure_deltas (plan_year, unit_id, period_id, form_id, fields, counted, counts, sums)
       SELECT plan_year, unit_id, period_id, form_id, array_agg(field), array_agg(counted), array_agg(n), array_agg(total) FROM (
         SELECT plan_year, unit_id, period_id, form_id, field, counted, sum(sign) AS n, sum(sign * number) AS total FROM (${rows}) f
         WHERE number IS NOT NULL GROUP BY plan_year, unit_id, period_id, form_id, field, counted
         HAVING sum(sign) <> 0 OR sum(sign * number) <> 0) f
       GROUP BY plan_year, unit_id, period_id, form_id`;
const noteReports = (rows: string) => `INSERT INTO figure_deltas (plan_year, unit_id, period_id, form_id, coverage)
       SELECT * FROM (
         SELECT r.plan_year, r.unit_id, r.period_id, a.form_id, ${coverageOf('r.sign')}::bigint[] AS told
         FROM (${rows}) r JOIN assignments a ON a.id = r.assignment_id
         GROUP BY r.plan_year, r.unit_id, r.period_id, a.form_id) d WHERE told <> ${nothing}`;
const older = (table: string) => `SELECT o.*, -1 AS sign FROM old_${table} o`;
const newer = (table: string) => `SELECT n.*, 1 AS sign FROM new_${table} n`;

/** Notes what a statement changed, whoever gives it: no command can forget its figures. */
const noting = (table: 'facts' | 'reports', note: (rows: string) => string) => [
  `CREATE FUNCTION note_changed_${table}() RETURNS trigger ${definer} AS $f$
   BEGIN
     IF TG_OP = 'INSERT' THEN ${note(newer(table))};
     ELSIF TG_OP = 'DELETE' THEN ${note(older(table))};
     ELSE ${note(`${older(table)} UNION ALL ${newer(table)}`)};
     END IF;
     RETURN NULL;
   END $f$`,
  `CREATE TRIGGER note_inserted AFTER INSERT ON ${table} REFERENCING NEW TABLE AS new_${table}
     FOR EACH STATEMENT EXECUTE FUNCTION note_changed_${table}()`,
  `CREATE TRIGGER note_deleted AFTER DELETE ON ${table} REFERENCING OLD TABLE AS old_${table}
     FOR EACH STATEMENT EXECUTE FUNCTION note_changed_${table}()`,
  `CREATE TRIGGER note_updated AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS old_${table} NEW TABLE AS new_${table}
     FOR EACH STATEMENT EXECUTE FUNCTION note_changed_${table}()`,
];

/** `place` is the column by which figures are folded; a later migration calls it otherwise. */
export const addFigures = (
  source: string,
  place = 'unit_id',
) => `INSERT INTO figure_rollups AS had (${place}, plan_year, period_id, form_id, field, counted, count, sum)
       ${source}
       ON CONFLICT (field, period_id, ${place}, counted, form_id)
       DO UPDATE SET count = had.count + excluded.count, sum = had.sum + excluded.sum`;
export const addCoverage = (
  source: string,
  place = 'unit_id',
) => `INSERT INTO coverage_rollups AS had (${place}, plan_year, period_id, form_id, coverage)
       ${source}
       ON CONFLICT (period_id, form_id, ${place}) DO UPDATE SET coverage = ${added('had.coverage', 'excluded.coverage')}`;

const folding = [
  // The lock comes first, so that the statement sees all that was folded or placed before.
  `CREATE FUNCTION fold_figures(most integer) RETURNS integer ${definer} AS $f$
   DECLARE folded integer;
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('fold_figures')) THEN RETURN 0; END IF;
     LOCK TABLE figure_deltas IN ROW EXCLUSIVE MODE;
     WITH taken AS (
       DELETE FROM figure_deltas WHERE id IN (SELECT id FROM figure_deltas ORDER BY id LIMIT most) RETURNING *),
     figures AS (
       ${addFigures(`SELECT p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted, sum(x.count), sum(x.sum)
       FROM taken d ${settled}, unnest(d.fields, d.counted, d.counts, d.sums) AS x (field, counted, count, sum)
       GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted`)}),
     coverages AS (
       ${addCoverage(`SELECT p.place_id, d.plan_year, d.period_id, d.form_id, ${addedUp('d.coverage')}
       FROM taken d ${settled} WHERE d.coverage IS NOT NULL GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id`)})
     SELECT count(*) INTO folded FROM taken;
     RETURN folded;
   END $f$`,
  // Adds (1) or takes out (-1) all that units reported, or all of one period; nothing of theirs may be pending.
  `CREATE FUNCTION add_folded(sign integer, of_units bigint[], of_period bigint) RETURNS void ${definer} AS $f$
   BEGIN
     ${addFigures(`SELECT p.place_id, d.plan_year, d.period_id, d.form_id, d.field, d.counted, sign * count(*), sign * sum(d.number)
       FROM facts d ${settled}
       WHERE d.number IS NOT NULL AND (of_units IS NULL OR d.unit_id = ANY (of_units)) AND (of_period IS NULL OR d.period_id = of_period)
       GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id, d.field, d.counted`)};
     ${addCoverage(`SELECT p.place_id, r.plan_year, r.period_id, a.form_id, ${coverageOf('sign')}::bigint[]
       FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN unit_places p ON p.unit_id = r.unit_id
         JOIN periods t ON t.id = r.period_id AND t.data_to >= p.since
       WHERE (of_units IS NULL OR r.unit_id = ANY (of_units)) AND (of_period IS NULL OR r.period_id = of_period)
       GROUP BY p.place_id, r.plan_year, r.period_id, a.form_id`)};
   END $f$`,
];

/** Since when the placement `q` of today holds. */
const sinceItsPlacement = 'lower(q.valid)';

/** The place of each unit, reckoned from the closure: see the table. A province below a city is none of ours. */
const placesOf = (units: string, standsSince: string) => `SELECT unit_id, CASE WHEN whole THEN place END AS place_id,
         CASE WHEN whole AND place IS NOT NULL THEN since ELSE 'infinity' END AS since
       FROM (
         SELECT u.unit_id, coalesce(max(greatest(coalesce(lower(c.valid), '-infinity'), coalesce(${standsSince}, '-infinity'))), 'infinity') AS since,
           coalesce(bool_or(c.ancestor_id = u.unit_id), false) AND coalesce(max(deep.above) FILTER (WHERE q.kind = 'province')
             < max(deep.above) FILTER (WHERE q.kind = 'city'), true) AS whole,
           coalesce((array_agg(q.unit_id ORDER BY deep.above DESC) FILTER (WHERE q.kind = 'city'))[1],
             (array_agg(q.unit_id ORDER BY deep.above DESC) FILTER (WHERE q.kind = 'province'))[1]) AS place
         FROM (SELECT DISTINCT n.unit_id FROM unnest(${units}) AS n (unit_id) JOIN units ON units.id = n.unit_id) u
           LEFT JOIN (unit_closure c JOIN unit_placements q ON q.unit_id = c.ancestor_id AND q.line = 'territory' AND upper_inf(q.valid))
             ON c.descendant_id = u.unit_id AND c.line = 'territory' AND upper_inf(c.valid)
           LEFT JOIN (
             SELECT k.unit_id, count(*) AS above
             FROM unit_placements k JOIN unit_closure up ON up.descendant_id = k.unit_id AND up.line = 'territory' AND upper_inf(up.valid)
             WHERE k.line = 'territory' AND k.kind IN ('city', 'province') AND upper_inf(k.valid) GROUP BY k.unit_id) deep
             ON deep.unit_id = q.unit_id AND q.kind IN ('city', 'province')
         GROUP BY u.unit_id) chain`;

type Create = 'CREATE' | 'CREATE OR REPLACE';

/** Puts units where they stand now; `first` comes before. Written once, as later migrations replace it. */
export const placeUnits = (create: Create, first = '', standsSince = sinceItsPlacement) =>
  `${create} FUNCTION place_units(of_units bigint[]) RETURNS void ${definer} AS $f$
   DECLARE moved bigint[];
   BEGIN ${first}
     SELECT array_agg(n.unit_id) INTO moved FROM (${placesOf('of_units', standsSince)}) n
       LEFT JOIN unit_places p ON p.unit_id = n.unit_id
       WHERE (p.place_id, p.since) IS DISTINCT FROM (n.place_id, n.since);
     IF moved IS NULL THEN RETURN; END IF;
     -- Nobody hands in until figures and places agree again: then all that is pending is folded where it was.
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     LOCK TABLE figure_deltas IN SHARE ROW EXCLUSIVE MODE;
     PERFORM fold_figures(2147483647);
     PERFORM add_folded(-1, moved, NULL);
     INSERT INTO unit_places AS had (unit_id, place_id, since) ${placesOf('moved', standsSince)}
       ON CONFLICT (unit_id) DO UPDATE SET place_id = excluded.place_id, since = excluded.since;
     PERFORM add_folded(1, moved, NULL);
   END $f$`;

/** Folds everything anew. */
export function rebuildRollups(create: Create, standsSince = sinceItsPlacement) {
  return `${create} FUNCTION rebuild_rollups() RETURNS void ${definer} AS $f$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     LOCK TABLE figure_deltas IN SHARE ROW EXCLUSIVE MODE;
     DELETE FROM figure_deltas;
     DELETE FROM figure_rollups;
     DELETE FROM coverage_rollups;
     DELETE FROM unit_places;
     INSERT INTO unit_places (unit_id, place_id, since) ${placesOf('ARRAY(SELECT id FROM units)', standsSince)};
     PERFORM add_folded(1, NULL, NULL);
   END $f$`;
}

const placing = [
  placeUnits('CREATE'),
  // What is taken back whole has no reports left; that they are gone is folded while its place is known.
  `CREATE FUNCTION forget_place() RETURNS trigger ${definer} AS $f$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     LOCK TABLE figure_deltas IN SHARE ROW EXCLUSIVE MODE;
     PERFORM fold_figures(2147483647);
     DELETE FROM unit_places WHERE unit_id = OLD.id;
     RETURN OLD;
   END $f$`,
  'CREATE TRIGGER forget_place BEFORE DELETE ON units FOR EACH ROW EXECUTE FUNCTION forget_place()',
  // What becomes a city or ceases to be one stands where it stood: nothing else asks for its units to be placed anew.
  `CREATE FUNCTION place_below() RETURNS trigger ${definer} AS $f$
   BEGIN
     PERFORM place_units(ARRAY(SELECT DISTINCT c.descendant_id FROM unit_closure c
       WHERE c.ancestor_id = coalesce(NEW.unit_id, OLD.unit_id) AND c.line = 'territory'));
     RETURN NULL;
   END $f$`,
  ...['NEW', 'OLD'].map(
    (
      row,
    ) => `CREATE CONSTRAINT TRIGGER place_below_${row.toLowerCase()} AFTER ${row === 'NEW' ? 'INSERT OR UPDATE' : 'DELETE'} ON unit_placements
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (${row}.kind IN ('city', 'province')) EXECUTE FUNCTION place_below()`,
  ),
  `CREATE FUNCTION place_period() RETURNS trigger ${definer} AS $f$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     LOCK TABLE figure_deltas IN SHARE ROW EXCLUSIVE MODE;
     DELETE FROM figure_deltas WHERE period_id = NEW.id;
     DELETE FROM figure_rollups WHERE period_id = NEW.id;
     DELETE FROM coverage_rollups WHERE period_id = NEW.id;
     PERFORM add_folded(1, NULL, NEW.id);
     RETURN NULL;
   END $f$`,
  `CREATE TRIGGER place_moved_period AFTER UPDATE ON periods FOR EACH ROW WHEN (OLD.data_to <> NEW.data_to)
     EXECUTE FUNCTION place_period()`,
  rebuildRollups('CREATE'),
];

/** How much is not folded yet; row level security would count only what the asker sees. */
const pending = `CREATE FUNCTION pending_figures() RETURNS bigint ${definer} AS $f$
   BEGIN RETURN (SELECT count(*) FROM figure_deltas); END $f$`;

const grants = [
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON unit_places, ${walled.join(', ')} TO %I', app_role()); END $$`,
  'REVOKE EXECUTE ON FUNCTION add_folded(integer, bigint[], bigint), rebuild_rollups() FROM public',
];

/** `refresh_unit_closure` of 0010, which ends by placing the units it reached. */
const placed = (unit: string, line: string) =>
  `(SELECT range_agg(q.valid) FROM unit_placements q WHERE q.unit_id = ${unit} AND q.line = ${line})`;
const closure = `CREATE OR REPLACE FUNCTION refresh_unit_closure(changed bigint[]) RETURNS void LANGUAGE plpgsql AS $f$
   DECLARE affected bigint[];
   BEGIN
     WITH RECURSIVE below (unit_id) AS (
       SELECT unnest(changed)
       UNION
       SELECT step.unit FROM below b CROSS JOIN LATERAL (
         SELECT p.unit_id AS unit FROM unit_placements p WHERE p.parent_id = b.unit_id
         UNION ALL
         SELECT s.from_unit FROM unit_successions s WHERE s.to_unit = b.unit_id) step)
     SELECT array_agg(unit_id) INTO affected FROM below;
     DELETE FROM unit_closure WHERE descendant_id = ANY (affected);
     INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     WITH RECURSIVE up (line, ancestor, descendant, own, days) AS (
       SELECT l.line, d, d, true, '{(,)}'::datemultirange
       FROM (SELECT DISTINCT line FROM unit_placements) l, unnest(affected) d
       UNION
       SELECT u.line, step.unit, u.descendant, u.own AND step.own, u.days * step.days
       FROM up u CROSS JOIN LATERAL (
         SELECT p.parent_id AS unit, false AS own, datemultirange(p.valid) AS days FROM unit_placements p
         WHERE p.unit_id = u.ancestor AND p.line = u.line AND p.parent_id IS NOT NULL
         UNION ALL
         SELECT s.to_unit, true, datemultirange(daterange(s.effective, NULL)) - coalesce(${placed('u.ancestor', 'u.line')}, '{}')
         FROM unit_successions s WHERE s.from_unit = u.ancestor) step
       WHERE NOT isempty(u.days * step.days)),
     ways AS (
       SELECT line, ancestor, descendant, own, range_agg(day) AS days FROM up, unnest(days) day
       WHERE ancestor <> descendant GROUP BY line, ancestor, descendant, own)
     SELECT w.line, w.ancestor, w.descendant, w.own, unnest(w.days * ${placed('w.ancestor', 'w.line')}) FROM ways w
     UNION ALL
     SELECT DISTINCT line, unit_id, unit_id, true, daterange(NULL, NULL) FROM unit_placements
     WHERE unit_id = ANY (affected);
     PERFORM place_units(affected);
   END $f$`;

const statements = [
  ...tables,
  ...walls,
  ...noting('facts', noteFacts),
  ...noting('reports', noteReports),
  ...folding,
  ...placing,
  pending,
  ...grants,
  closure,
  'SELECT rebuild_rollups()',
];
