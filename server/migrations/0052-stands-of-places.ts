import { Migration } from '@mikro-orm/migrations';
import { addedUp, definer } from './0036-figure-rollups.ts';

/**
 * What stands above each place from day to day is kept, and not reckoned for every question: a few rows for each place,
 * made anew where the place, or the name of what is above it, changes.
 */
export class StandsOfPlacesMigration extends Migration {
  override name = '0052-stands-of-places';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const isPlace = `q.line = 'territory' AND q.kind IN ('city', 'province')`;

const table = [
  // From \`since\` until the day before \`until\` the same city and province, under the same name, is the nearest above.
  `CREATE TABLE place_stands (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     place_id bigint NOT NULL REFERENCES places ON DELETE CASCADE,
     since date NOT NULL,
     until date NOT NULL,
     city_uid uuid,
     city_name text,
     city_rank integer,
     province_uid uuid,
     province_name text,
     province_rank integer,
     UNIQUE (place_id, since))`,
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON place_stands TO %I', app_role()); END $$`,
];

/** The nearest of a kind on the first day of each span \`s\`. */
const nearest = (
  kind: string,
) => `LEFT JOIN nearest_above(of_places, ARRAY(SELECT DISTINCT since FROM spans), '${kind}') ${kind}
         ON ${kind}.place_id = s.place_id AND ${kind}.day = s.since`;

const standing = [
  `CREATE FUNCTION stand_places(of_places bigint[]) RETURNS void ${definer} AS $f$
   BEGIN
     IF cardinality(of_places) = 0 THEN RETURN; END IF;
     DELETE FROM place_stands WHERE place_id = ANY (of_places);
     INSERT INTO place_stands (place_id, since, until, city_uid, city_name, city_rank, province_uid, province_name, province_rank)
       WITH cuts AS MATERIALIZED (
         SELECT p.id AS place_id, b.day FROM places p CROSS JOIN LATERAL (
           SELECT '-infinity'::date AS day
           UNION SELECT unnest(ARRAY[lower(span), upper(span)]) FROM unnest(p.days) AS d (days), unnest(d.days) AS span
           UNION SELECT unnest(ARRAY[lower(q.valid), upper(q.valid)]) FROM unit_placements q
             WHERE q.unit_id = ANY (p.above_ids) AND ${isPlace}) b
         WHERE p.id = ANY (of_places) AND b.day IS NOT NULL),
       spans AS MATERIALIZED (
         SELECT place_id, day AS since, lead(day, 1, 'infinity') OVER (PARTITION BY place_id ORDER BY day) AS until FROM cuts)
       SELECT s.place_id, s.since, s.until, city.uid, city.name, city.rank, province.uid, province.name, province.rank
       FROM spans s ${nearest('city')} ${nearest('province')};
   END $f$`,
  'REVOKE EXECUTE ON FUNCTION stand_places(bigint[]) FROM public',
  `CREATE FUNCTION stand_written_places() RETURNS trigger ${definer} AS $f$
   BEGIN
     PERFORM stand_places(ARRAY(SELECT id FROM written));
     RETURN NULL;
   END $f$`,
  ...['INSERT', 'UPDATE'].map(
    (event) => `CREATE TRIGGER stand_after_${event.toLowerCase()} AFTER ${event} ON places
       REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION stand_written_places()`,
  ),
  // A city or province may get another name or rank, and nobody below it stands otherwise for that.
  `CREATE OR REPLACE FUNCTION place_below() RETURNS trigger ${definer} AS $f$
   DECLARE changed bigint := coalesce(NEW.unit_id, OLD.unit_id);
   BEGIN
     PERFORM place_units(ARRAY(SELECT DISTINCT c.descendant_id FROM unit_closure c
       WHERE c.ancestor_id = changed AND c.line = 'territory'));
     PERFORM pg_advisory_xact_lock(hashtext('fold_figures'));
     PERFORM stand_places(ARRAY(SELECT id FROM places WHERE above_ids @> ARRAY[changed]));
     RETURN NULL;
   END $f$`,
];

/** Rows `x` on the stands of their places. */
const onStands = `JOIN place_stands s ON s.place_id = x.place_id AND s.since <= x.day AND x.day < s.until`;

// Sums by stand and period, folded and pending together: coverage, or one field of one term. The asker's policies hold.
// Figures of an own period count in another, and stand as on a day. `ROWS` tells the planner that more than one is coming,
// `OFFSET 0` that rows are looked up for each period and field; whatever is asked, the plan is the same.
const reading = `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[], on_days date[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, coverage bigint[], term integer, count numeric, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH mapped AS MATERIALIZED (
       SELECT * FROM unnest(shifts, form_ids, own_periods, period_ids, on_days) AS m (shift, form_id, own_period, period_id, day)),
     measured AS MATERIALIZED (
       SELECT f.field, f.term, m.* FROM unnest(of_fields, of_terms, field_shifts) AS f (field, term, shift) JOIN mapped m ON m.shift = f.shift),
     pending AS MATERIALIZED (
       SELECT (SELECT w.place_id FROM unit_places w WHERE w.unit_id = d.unit_id) AS place_id, d.period_id, d.form_id,
         d.fields, d.counted, d.counts, d.sums, d.coverage
       FROM figure_deltas d)
     SELECT s.id, x.period_id, x.form_id, ${addedUp('x.coverage')}, NULL::int, NULL::numeric, NULL::numeric
     FROM (
       SELECT c.place_id, m.period_id, m.form_id, m.day, c.coverage FROM mapped m CROSS JOIN LATERAL (
         SELECT r.place_id, r.coverage FROM coverage_rollups r WHERE r.period_id = m.own_period AND r.form_id = m.form_id OFFSET 0) c
       WHERE m.shift = 0
       UNION ALL
       SELECT d.place_id, m.period_id, m.form_id, m.day, d.coverage
       FROM pending d JOIN mapped m ON m.own_period = d.period_id AND m.form_id = d.form_id AND m.shift = 0
       WHERE d.coverage IS NOT NULL) x ${onStands}
     GROUP BY s.id, x.period_id, x.form_id
     UNION ALL
     SELECT s.id, x.period_id, x.form_id, NULL, x.term, sum(x.count), sum(x.sum)
     FROM (
       SELECT c.place_id, m.period_id, m.form_id, m.day, m.term, c.count, c.sum FROM measured m CROSS JOIN LATERAL (
         SELECT r.place_id, r.count, r.sum FROM figure_rollups r
         WHERE r.field = m.field AND r.period_id = m.own_period AND r.form_id = m.form_id AND r.counted = ANY (counted_as) OFFSET 0) c
       UNION ALL
       SELECT d.place_id, m.period_id, m.form_id, m.day, m.term, d.count, d.sum
       FROM (SELECT p.place_id, p.period_id, p.form_id, u.* FROM pending p,
           unnest(p.fields, p.counted, p.counts, p.sums) AS u (field, counted, count, sum)) d
         JOIN measured m ON m.field = d.field AND m.own_period = d.period_id AND m.form_id = d.form_id
       WHERE d.counted = ANY (counted_as)) x ${onStands}
     GROUP BY s.id, x.period_id, x.form_id, x.term;
   END $f$`;

const statements = [
  ...table,
  ...standing,
  'SELECT stand_places(ARRAY(SELECT id FROM places))',
  'DROP FUNCTION folded_figures(integer[], bigint[], bigint[], bigint[], uuid[], integer[], integer[], text[])',
  reading,
];
