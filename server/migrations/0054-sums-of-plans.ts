import { Migration } from '@mikro-orm/migrations';
import { added, addCoverage, addedUp, addFigures, coverageOf, definer } from './0036-figure-rollups.ts';

/**
 * Sums of whole plans stand beside those of their periods: a question about years reads a row for each stand and plan, not
 * for each place and month. They are folded in the same statement, and are always what those of the periods give.
 */
export class SumsOfPlansMigration extends Migration {
  override name = '0054-sums-of-plans';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const tables = [
  `CREATE TABLE plan_figure_rollups (
     stand_id bigint NOT NULL REFERENCES place_stands ON DELETE CASCADE,
     place_id bigint NOT NULL,
     plan_id bigint NOT NULL,
     form_id bigint NOT NULL,
     field uuid NOT NULL,
     counted text NOT NULL,
     count bigint NOT NULL,
     sum numeric NOT NULL,
     PRIMARY KEY (field, plan_id, form_id, counted, stand_id))`,
  `CREATE TABLE plan_coverage_rollups (
     stand_id bigint NOT NULL REFERENCES place_stands ON DELETE CASCADE,
     place_id bigint NOT NULL,
     plan_id bigint NOT NULL,
     form_id bigint NOT NULL,
     coverage bigint[] NOT NULL,
     PRIMARY KEY (plan_id, form_id, stand_id))`,
  ...['figure_rollups', 'coverage_rollups'].map((table) => `CREATE INDEX ${table}_place ON ${table} (place_id)`),
  ...['plan_figure_rollups', 'plan_coverage_rollups'].flatMap((table) => [
    `CREATE INDEX ${table}_stand ON ${table} (stand_id)`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `DO $$ BEGIN EXECUTE format('CREATE POLICY seen ON ${table} FOR SELECT TO %I USING (place_id IN (SELECT seen_place_ids()))', app_role()); END $$`,
    `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
    `DO $$ BEGIN EXECUTE format('GRANT SELECT ON ${table} TO %I', app_role()); END $$`,
  ]),
];

/** Rows \`x\` of places on days, on the stands of the places. */
const onStands = `JOIN place_stands s ON s.place_id = x.place_id AND s.since <= x.day AND x.day < s.until`;

const addPlanFigures = (
  rows: string,
) => `INSERT INTO plan_figure_rollups AS had (stand_id, place_id, plan_id, form_id, field, counted, count, sum)
       SELECT s.id, x.place_id, x.plan_id, x.form_id, x.field, x.counted, sum(x.count), sum(x.sum) FROM (${rows}) x ${onStands}
       GROUP BY s.id, x.place_id, x.plan_id, x.form_id, x.field, x.counted
       ON CONFLICT (field, plan_id, form_id, counted, stand_id)
       DO UPDATE SET count = had.count + excluded.count, sum = had.sum + excluded.sum`;
const addPlanCoverage = (
  rows: string,
) => `INSERT INTO plan_coverage_rollups AS had (stand_id, place_id, plan_id, form_id, coverage)
       SELECT s.id, x.place_id, x.plan_id, x.form_id, ${addedUp('x.coverage')} FROM (${rows}) x ${onStands}
       GROUP BY s.id, x.place_id, x.plan_id, x.form_id
       ON CONFLICT (plan_id, form_id, stand_id) DO UPDATE SET coverage = ${added('had.coverage', 'excluded.coverage')}`;
const ofPlaces = (table: string) => `${table} f JOIN periods t ON t.id = f.period_id
         WHERE (of_places IS NULL OR f.place_id = ANY (of_places)) AND (of_plan IS NULL OR t.plan_id = of_plan)`;

const folding = [
  // Sums up plans anew out of their periods: of some places, of one plan, of all.
  `CREATE FUNCTION sum_plans(of_places bigint[], of_plan bigint) RETURNS void ${definer} AS $f$
   BEGIN
     DELETE FROM plan_figure_rollups WHERE (of_places IS NULL OR place_id = ANY (of_places)) AND (of_plan IS NULL OR plan_id = of_plan);
     DELETE FROM plan_coverage_rollups WHERE (of_places IS NULL OR place_id = ANY (of_places)) AND (of_plan IS NULL OR plan_id = of_plan);
     ${addPlanFigures(`SELECT f.place_id, t.plan_id, f.form_id, f.field, f.counted, f.count, f.sum, t.data_to AS day FROM ${ofPlaces('figure_rollups')}`)};
     ${addPlanCoverage(`SELECT f.place_id, t.plan_id, f.form_id, f.coverage, t.data_to AS day FROM ${ofPlaces('coverage_rollups')}`)};
   END $f$`,
  'REVOKE EXECUTE ON FUNCTION sum_plans(bigint[], bigint) FROM public',
  // The lock comes first, so that the statement sees all that was folded or placed before.
  `CREATE OR REPLACE FUNCTION fold_figures(most integer) RETURNS integer ${definer} AS $f$
   DECLARE folded integer;
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('fold_figures')) THEN RETURN 0; END IF;
     LOCK TABLE figure_deltas IN ROW EXCLUSIVE MODE;
     WITH taken AS (
       DELETE FROM figure_deltas WHERE id IN (SELECT id FROM figure_deltas ORDER BY id LIMIT most) RETURNING *),
     figure AS MATERIALIZED (
       SELECT p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted, sum(x.count) AS count, sum(x.sum) AS sum
       FROM taken d JOIN unit_places p ON p.unit_id = d.unit_id,
         unnest(d.fields, d.counted, d.counts, d.sums) AS x (field, counted, count, sum)
       GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id, x.field, x.counted),
     covered AS MATERIALIZED (
       SELECT p.place_id, d.plan_year, d.period_id, d.form_id, ${addedUp('d.coverage')} AS coverage
       FROM taken d JOIN unit_places p ON p.unit_id = d.unit_id
       WHERE d.coverage IS NOT NULL GROUP BY p.place_id, d.plan_year, d.period_id, d.form_id),
     figures AS (${addFigures('SELECT * FROM figure', 'place_id')}),
     coverages AS (${addCoverage('SELECT * FROM covered', 'place_id')}),
     plan_figures AS (${addPlanFigures('SELECT f.*, t.plan_id, t.data_to AS day FROM figure f JOIN periods t ON t.id = f.period_id')}),
     plan_coverages AS (${addPlanCoverage('SELECT f.*, t.plan_id, t.data_to AS day FROM covered f JOIN periods t ON t.id = f.period_id')})
     SELECT count(*) INTO folded FROM taken;
     RETURN folded;
   END $f$`,
  // Adds (1) or takes out (-1) all that units reported; nothing of theirs may be pending.
  `CREATE OR REPLACE FUNCTION add_folded(sign integer, of_units bigint[]) RETURNS void ${definer} AS $f$
   DECLARE counts bigint;
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
     -- Whoever has figures has reports.
     GET DIAGNOSTICS counts = ROW_COUNT;
     IF counts > 0 THEN
       PERFORM sum_plans(ARRAY(SELECT DISTINCT place_id FROM unit_places WHERE of_units IS NULL OR unit_id = ANY (of_units)), NULL);
     END IF;
   END $f$`,
  `CREATE FUNCTION sum_moved_period() RETURNS trigger ${definer} AS $f$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     PERFORM sum_plans(NULL, NEW.plan_id);
     RETURN NULL;
   END $f$`,
  `CREATE TRIGGER sum_moved_period AFTER UPDATE ON periods FOR EACH ROW WHEN (OLD.data_to <> NEW.data_to)
     EXECUTE FUNCTION sum_moved_period()`,
  // Sums of plans stand on stands: whoever makes these anew sums up anew.
  'ALTER FUNCTION stand_places(bigint[]) RENAME TO stand_again',
  `CREATE FUNCTION stand_places(of_places bigint[]) RETURNS void ${definer} AS $f$
   BEGIN
     PERFORM stand_again(of_places);
     IF cardinality(of_places) > 0 THEN PERFORM sum_plans(of_places, NULL); END IF;
   END $f$`,
  'REVOKE EXECUTE ON FUNCTION stand_places(bigint[]) FROM public',
];

// As before, with sums of whole plans where the mapping names the plan: these stand already.
const reading = `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[], on_days date[], plan_ids bigint[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, coverage bigint[], term integer, count numeric, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH mapped AS MATERIALIZED (
       SELECT * FROM unnest(shifts, form_ids, own_periods, period_ids, on_days, plan_ids) AS m (shift, form_id, own_period, period_id, day, plan_id)),
     whole AS MATERIALIZED (SELECT DISTINCT m.shift, m.form_id, m.period_id, m.plan_id FROM mapped m WHERE m.plan_id IS NOT NULL),
     field AS MATERIALIZED (SELECT * FROM unnest(of_fields, of_terms, field_shifts) AS f (field, term, shift)),
     pending AS MATERIALIZED (
       SELECT (SELECT w.place_id FROM unit_places w WHERE w.unit_id = d.unit_id) AS place_id, d.period_id, d.form_id,
         d.fields, d.counted, d.counts, d.sums, d.coverage
       FROM figure_deltas d)
     SELECT y.stand_id, y.period_id, y.form_id, ${addedUp('y.coverage')}, NULL::int, NULL::numeric, NULL::numeric
     FROM (
       SELECT r.stand_id, m.period_id, m.form_id, r.coverage FROM whole m CROSS JOIN LATERAL (
         SELECT r.stand_id, r.coverage FROM plan_coverage_rollups r WHERE r.plan_id = m.plan_id AND r.form_id = m.form_id OFFSET 0) r
       WHERE m.shift = 0
       UNION ALL
       SELECT s.id, x.period_id, x.form_id, x.coverage
       FROM (
         SELECT c.place_id, m.period_id, m.form_id, m.day, c.coverage FROM mapped m CROSS JOIN LATERAL (
           SELECT r.place_id, r.coverage FROM coverage_rollups r WHERE r.period_id = m.own_period AND r.form_id = m.form_id OFFSET 0) c
         WHERE m.shift = 0 AND m.plan_id IS NULL
         UNION ALL
         SELECT d.place_id, m.period_id, m.form_id, m.day, d.coverage
         FROM pending d JOIN mapped m ON m.own_period = d.period_id AND m.form_id = d.form_id AND m.shift = 0
         WHERE d.coverage IS NOT NULL) x ${onStands}) y
     GROUP BY y.stand_id, y.period_id, y.form_id
     UNION ALL
     SELECT y.stand_id, y.period_id, y.form_id, NULL, y.term, sum(y.count), sum(y.sum)
     FROM (
       SELECT r.stand_id, m.period_id, m.form_id, f.term, r.count, r.sum
       FROM whole m JOIN field f ON f.shift = m.shift CROSS JOIN LATERAL (
         SELECT r.stand_id, r.count, r.sum FROM plan_figure_rollups r
         WHERE r.field = f.field AND r.plan_id = m.plan_id AND r.form_id = m.form_id AND r.counted = ANY (counted_as) OFFSET 0) r
       UNION ALL
       SELECT s.id, x.period_id, x.form_id, x.term, x.count, x.sum
       FROM (
         SELECT c.place_id, m.period_id, m.form_id, m.day, f.term, c.count, c.sum
         FROM mapped m JOIN field f ON f.shift = m.shift CROSS JOIN LATERAL (
           SELECT r.place_id, r.count, r.sum FROM figure_rollups r
           WHERE r.field = f.field AND r.period_id = m.own_period AND r.form_id = m.form_id AND r.counted = ANY (counted_as) OFFSET 0) c
         WHERE m.plan_id IS NULL
         UNION ALL
         SELECT d.place_id, m.period_id, m.form_id, m.day, f.term, u.count, u.sum
         FROM pending d CROSS JOIN unnest(d.fields, d.counted, d.counts, d.sums) AS u (field, counted, count, sum)
           JOIN field f ON f.field = u.field JOIN mapped m ON m.shift = f.shift AND m.own_period = d.period_id AND m.form_id = d.form_id
         WHERE u.counted = ANY (counted_as)) x ${onStands}) y
     GROUP BY y.stand_id, y.period_id, y.form_id, y.term;
   END $f$`;

/** The cities and provinces at which the asker holds a role in the territory today. */
const held = `today date := nullif(current_setting('app.today', true), '')::date;
     held bigint[] := ARRAY(SELECT DISTINCT h.unit_id FROM role_holdings h
       WHERE h.account_id = asking_account() AND h.line = 'territory' AND h.valid @> today
         AND EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = h.unit_id AND q.kind IN ('city', 'province')));`;
const seenBy = `SELECT p.id FROM unnest(held) AS h (unit_id) JOIN places p ON p.days[array_position(p.above_ids, h.unit_id)] @> today`;

// Decided once for each table that is read: without unfolding how each place stands.
const sight = [
  `CREATE OR REPLACE FUNCTION seen_place_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   DECLARE ${held}
   BEGIN
     RETURN QUERY ${seenBy};
     IF system_asks() THEN RETURN QUERY SELECT p.id FROM places p; END IF;
   END $f$`,
  `CREATE OR REPLACE FUNCTION sees_all_units() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
   DECLARE ${held}
   BEGIN
     RETURN held <> '{}' AND EXISTS (SELECT FROM unit_places) AND NOT EXISTS (
       SELECT FROM places a WHERE a.id NOT IN (${seenBy}) AND EXISTS (SELECT FROM unit_places w WHERE w.place_id = a.id));
   END $f$`,
];

const statements = [
  ...tables,
  ...folding,
  'SELECT sum_plans(NULL, NULL)',
  'DROP FUNCTION folded_figures(integer[], bigint[], bigint[], bigint[], date[], uuid[], integer[], integer[], text[])',
  reading,
  ...sight,
];
