import { Migration } from '@mikro-orm/migrations';
import { addCoverage, addedUp, addFigures, coverageOf, definer } from './0036-figure-rollups.ts';
import { analyzeMany } from './0042-many-units-at-once.ts';

/**
 * Units that stand below the same cities and provinces on every day, before a merger as after it, are folded together: what
 * was reported before a merger is read from sums as well (docs/decisions/0059).
 */
export class PlacesByDayMigration extends Migration {
  override name = '0047-places-by-day';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const gone = [
  'DROP TRIGGER place_later ON units',
  'DROP TRIGGER place_moved_period ON periods',
  'DROP FUNCTION place_later(), place_period(), reported_apart(bigint[], date), folded_figures(integer[], bigint[], bigint[], bigint[], uuid[], integer[], integer[], text[])',
  'DROP FUNCTION add_folded(integer, bigint[], bigint)',
];

const tables = [
  // A way to stand: which cities and provinces are above, or are the unit itself, and on which days each.
  `CREATE TABLE places (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     above_ids bigint[] NOT NULL,
     days datemultirange[] NOT NULL,
     UNIQUE (above_ids, days))`,
  'DELETE FROM unit_places',
  'ALTER TABLE unit_places DROP COLUMN since, DROP COLUMN place_id',
  'ALTER TABLE unit_places ADD COLUMN place_id bigint NOT NULL REFERENCES places',
  // Any unit of a place tells what stands above all of them.
  'CREATE INDEX unit_places_place ON unit_places (place_id, unit_id)',
  'ALTER TABLE figure_rollups RENAME COLUMN unit_id TO place_id',
  'ALTER TABLE coverage_rollups RENAME COLUMN unit_id TO place_id',
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON places TO %I', app_role()); END $$`,
];

/** Who may see a place is decided by what stands above it today, once a statement. */
const sight = [
  `CREATE OR REPLACE FUNCTION seen_place_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   DECLARE
     today date := nullif(current_setting('app.today', true), '')::date;
     held bigint[] := ARRAY(SELECT h.unit_id FROM role_holdings h
       WHERE h.account_id = asking_account() AND h.line = 'territory' AND h.valid @> today);
   BEGIN
     RETURN QUERY SELECT p.id FROM places p WHERE p.above_ids && held AND EXISTS (
       SELECT FROM unnest(p.above_ids, p.days) AS a (above_id, days) WHERE a.above_id = ANY (held) AND a.days @> today);
     IF system_asks() THEN RETURN QUERY SELECT p.id FROM places p; END IF;
   END $f$`,
  // Its place is looked up for each row: few are waiting.
  `ALTER POLICY seen ON figure_deltas
     USING ((SELECT w.place_id FROM unit_places w WHERE w.unit_id = figure_deltas.unit_id) IN (SELECT seen_place_ids()))`,
];

const folding = [
  // The lock comes first, so that the statement sees all that was folded or placed before.
  `CREATE OR REPLACE FUNCTION fold_figures(most integer) RETURNS integer ${definer} AS $f$
   DECLARE folded integer;
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('fold_figures')) THEN RETURN 0; END IF;
     LOCK TABLE figure_deltas IN ROW EXCLUSIVE MODE;
     WITH taken AS (
       DELETE FROM figure_deltas WHERE id IN (SELECT id FROM figure_deltas ORDER BY id LIMIT most) RETURNING *),
     figures AS (
       ${addFigures(
         `SELECT p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted, sum(x.count), sum(x.sum)
       FROM taken d JOIN unit_places p ON p.unit_id = d.unit_id,
         unnest(d.fields, d.counted, d.counts, d.sums) AS x (field, counted, count, sum)
       GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted`,
         'place_id',
       )}),
     coverages AS (
       ${addCoverage(
         `SELECT p.place_id, d.plan_year, d.period_id, d.form_id, ${addedUp('d.coverage')}
       FROM taken d JOIN unit_places p ON p.unit_id = d.unit_id
       WHERE d.coverage IS NOT NULL GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id`,
         'place_id',
       )})
     SELECT count(*) INTO folded FROM taken;
     RETURN folded;
   END $f$`,
  // Adds (1) or takes out (-1) all that units reported; nothing of theirs may be pending.
  `CREATE FUNCTION add_folded(sign integer, of_units bigint[]) RETURNS void ${definer} AS $f$
   BEGIN
     ${addFigures(
       `SELECT p.place_id, d.plan_year, d.period_id, d.form_id, d.field, d.counted, sign * count(*), sign * sum(d.number)
       FROM facts d JOIN unit_places p ON p.unit_id = d.unit_id
       WHERE d.number IS NOT NULL AND (of_units IS NULL OR d.unit_id = ANY (of_units))
       GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id, d.field, d.counted`,
       'place_id',
     )};
     ${addCoverage(
       `SELECT p.place_id, r.plan_year, r.period_id, a.form_id, ${coverageOf('sign')}::bigint[]
       FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN unit_places p ON p.unit_id = r.unit_id
       WHERE of_units IS NULL OR r.unit_id = ANY (of_units)
       GROUP BY p.place_id, r.plan_year, r.period_id, a.form_id`,
       'place_id',
     )};
   END $f$`,
  'REVOKE EXECUTE ON FUNCTION add_folded(integer, bigint[]) FROM public',
];

/** How each of some units stands, reckoned from the closure. */
const standing = (units: string) => `SELECT n.unit_id,
         coalesce(array_agg(a.above_id ORDER BY a.above_id) FILTER (WHERE a.above_id IS NOT NULL), '{}') AS above_ids,
         coalesce(array_agg(a.days ORDER BY a.above_id) FILTER (WHERE a.above_id IS NOT NULL), '{}') AS days
       FROM (SELECT DISTINCT u.id AS unit_id FROM unnest(${units}) AS n (unit_id) JOIN units u ON u.id = n.unit_id) n
         LEFT JOIN (
           SELECT c.descendant_id, c.ancestor_id AS above_id, range_agg(c.valid * q.valid) AS days
           FROM unnest(${units}) AS k (unit_id) JOIN unit_closure c ON c.descendant_id = k.unit_id AND c.line = 'territory'
             JOIN unit_placements q ON q.unit_id = c.ancestor_id AND q.line = 'territory'
               AND q.kind IN ('city', 'province') AND q.valid && c.valid
           GROUP BY c.descendant_id, c.ancestor_id) a ON a.descendant_id = n.unit_id
       GROUP BY n.unit_id`;

/** Those of some units that do not stand as their place says. */
const misplaced = (units: string) => `SELECT array_agg(n.unit_id) INTO moved FROM (${standing(units)}) n
       LEFT JOIN (unit_places w JOIN places p ON p.id = w.place_id) ON w.unit_id = n.unit_id
       WHERE w.unit_id IS NULL OR (p.above_ids, p.days) IS DISTINCT FROM (n.above_ids, n.days)`;

/** Puts units where they stand; what they reported is in no sum yet, or was taken out. */
const placed = (
  units: string,
) => `INSERT INTO places (above_ids, days) SELECT DISTINCT n.above_ids, n.days FROM (${standing(units)}) n
       ON CONFLICT DO NOTHING;
     INSERT INTO unit_places AS had (unit_id, place_id)
       SELECT n.unit_id, p.id FROM (${standing(units)}) n JOIN places p ON (p.above_ids, p.days) = (n.above_ids, n.days)
       ON CONFLICT (unit_id) DO UPDATE SET place_id = excluded.place_id`;

const alone = `PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     LOCK TABLE figure_deltas IN SHARE ROW EXCLUSIVE MODE;`;

const placing = [
  // Units that stand as before are not touched. A place all of whose units now stand otherwise, and all alike, keeps its
  // sums: a province that is merged whole moves no figure. Else nobody hands in until figures and places agree again.
  `CREATE OR REPLACE FUNCTION place_units(of_units bigint[]) RETURNS void ${definer} AS $f$
   DECLARE moved bigint[];
   BEGIN ${analyzeMany}
     ${misplaced('of_units')};
     IF moved IS NULL THEN RETURN; END IF;
     ${alone}
     UPDATE places p SET above_ids = g.above_ids, days = g.days
     FROM (
       SELECT DISTINCT ON (n.above_ids, n.days) w.place_id, n.above_ids, n.days
       FROM (${standing('moved')}) n JOIN unit_places w ON w.unit_id = n.unit_id
       GROUP BY w.place_id, n.above_ids, n.days
       HAVING count(*) = (SELECT count(*) FROM unit_places x WHERE x.place_id = w.place_id)
         AND NOT EXISTS (SELECT FROM places k WHERE (k.above_ids, k.days) = (n.above_ids, n.days))
       ORDER BY n.above_ids, n.days, count(*) DESC, w.place_id) g
     WHERE p.id = g.place_id;
     ${misplaced('moved')};
     IF moved IS NULL THEN RETURN; END IF;
     PERFORM fold_figures(2147483647);
     PERFORM add_folded(-1, moved);
     ${placed('moved')};
     PERFORM add_folded(1, moved);
   END $f$`,
  `CREATE OR REPLACE FUNCTION rebuild_rollups() RETURNS void ${definer} AS $f$
   BEGIN
     ${alone}
     DELETE FROM figure_deltas;
     DELETE FROM figure_rollups;
     DELETE FROM coverage_rollups;
     DELETE FROM unit_places;
     DELETE FROM places;
     ${placed('ARRAY(SELECT id FROM units)')};
     PERFORM add_folded(1, NULL);
   END $f$`,
];

/** Coverage or figures of places by period: what is folded and what is pending. */
const told = (columns: (from: 'c' | 'd') => string, rows: (from: 'c' | 'd') => string) =>
  (['c', 'd'] as const).map((from) => `SELECT ${columns(from)} FROM ${rows(from)}`).join('\n         UNION ALL ');

// Sums of places by period, folded and pending together: coverage, or one field of one term. The asker's policies hold.
// `unit_id` is one of the place's units. \`ROWS\` tells the planner that more than one is coming.
const reading = `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (unit_id bigint, period_id bigint, form_id bigint, data_to date, coverage bigint[], term integer, count numeric, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH mapped AS MATERIALIZED (
       SELECT * FROM unnest(shifts, form_ids, own_periods, period_ids) AS s (shift, form_id, own_period, period_id)),
     pending AS MATERIALIZED (
       SELECT (SELECT w.place_id FROM unit_places w WHERE w.unit_id = d.unit_id) AS place_id, d.period_id, d.form_id,
         d.fields, d.counted, d.counts, d.sums, d.coverage
       FROM figure_deltas d),
     summed AS MATERIALIZED (
       SELECT x.place_id, x.period_id, x.form_id, ${addedUp('x.coverage')} AS coverage, NULL::int AS term, NULL::numeric AS count, NULL::numeric AS sum
       FROM (${told(
         (c) => `${c}.place_id, s.period_id, s.form_id, ${c}.coverage`,
         (c) => `mapped s JOIN ${c === 'c' ? 'coverage_rollups c' : 'pending d'}
           ON ${c}.period_id = s.own_period AND ${c}.form_id = s.form_id WHERE s.shift = 0 AND ${c}.coverage IS NOT NULL`,
       )}) x GROUP BY x.place_id, x.period_id, x.form_id
       UNION ALL
       SELECT x.place_id, x.period_id, x.form_id, NULL, x.term, sum(x.count), sum(x.sum)
       FROM (${told(
         (c) => `${c}.place_id, s.period_id, s.form_id, m.term, ${c}.count, ${c}.sum`,
         (c) => `unnest(of_fields, of_terms, field_shifts) AS m (field, term, shift) JOIN mapped s ON s.shift = m.shift
           JOIN ${
             c === 'c'
               ? 'figure_rollups c'
               : `(SELECT p.place_id, p.period_id, p.form_id, u.* FROM pending p,
             unnest(p.fields, p.counted, p.counts, p.sums) AS u (field, counted, count, sum)) d`
           } ON ${c}.field = m.field AND ${c}.period_id = s.own_period AND ${c}.form_id = s.form_id AND ${c}.counted = ANY (counted_as)`,
       )}) x GROUP BY x.place_id, x.period_id, x.form_id, x.term),
     standing AS MATERIALIZED (
       SELECT x.place_id, (SELECT min(w.unit_id) FROM unit_places w WHERE w.place_id = x.place_id) AS unit_id
       FROM (SELECT DISTINCT place_id FROM summed) x)
     SELECT w.unit_id, x.period_id, x.form_id, t.data_to, x.coverage, x.term, x.count, x.sum
     FROM summed x JOIN standing w ON w.place_id = x.place_id JOIN periods t ON t.id = x.period_id
     WHERE w.unit_id IS NOT NULL;
   END $f$`;

const statements = [...gone, ...tables, ...sight, ...folding, ...placing, reading, 'SELECT rebuild_rollups()'];
