import { Migration } from '@mikro-orm/migrations';

/**
 * What is folded is read without listing every unit of a country: policies ask for the cities and provinces the asker may
 * see, and functions keep the plans of what every question over whole places asks.
 */
export class FoldedAtOnceMigration extends Migration {
  override name = '0041-folded-at-once';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE INDEX unit_placements_places ON unit_placements (unit_id) WHERE kind IN ('city', 'province')`,
  // The view is asked about each place: the rule of what is seen stands there alone.
  `CREATE FUNCTION seen_place_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   BEGIN
     RETURN QUERY SELECT q.unit_id
       FROM (SELECT DISTINCT p.unit_id FROM unit_placements p WHERE p.kind IN ('city', 'province')) q
       CROSS JOIN LATERAL (SELECT FROM seen_units s WHERE s.unit_id = q.unit_id LIMIT 1) seen;
   END $f$`,
  ...['figure_rollups', 'coverage_rollups'].map(
    (table) => `ALTER POLICY seen ON ${table} USING (unit_id IN (SELECT seen_place_ids()))`,
  ),
  // Rows of places by period, folded and pending together: coverage of one, or one field of one term. The asker's policies
  // hold. \`ROWS\` tells the planner that more than one is coming.
  `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (unit_id bigint, period_id bigint, form_id bigint, data_to date, coverage bigint[], term integer, count numeric, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH mapped AS MATERIALIZED (
       SELECT * FROM unnest(shifts, form_ids, own_periods, period_ids) AS s (shift, form_id, own_period, period_id)),
     pending AS MATERIALIZED (
       SELECT p.place_id AS unit_id, d.period_id, d.form_id, d.fields, d.counted, d.counts, d.sums, d.coverage
       FROM figure_deltas d JOIN unit_places p ON p.unit_id = d.unit_id JOIN periods t ON t.id = d.period_id AND t.data_to >= p.since),
     told AS (
       SELECT c.unit_id, s.period_id, s.form_id, c.coverage, NULL::int AS term, NULL::numeric AS count, NULL::numeric AS sum
       FROM mapped s JOIN (
         SELECT unit_id, period_id, form_id, coverage FROM coverage_rollups
         UNION ALL SELECT unit_id, period_id, form_id, coverage FROM pending WHERE coverage IS NOT NULL) c
         ON c.period_id = s.own_period AND c.form_id = s.form_id
       WHERE s.shift = 0
       UNION ALL
       SELECT f.unit_id, s.period_id, s.form_id, NULL, m.term, f.count, f.sum
       FROM unnest(of_fields, of_terms, field_shifts) AS m (field, term, shift) JOIN mapped s ON s.shift = m.shift
         JOIN (
           SELECT unit_id, period_id, form_id, field, counted, count, sum FROM figure_rollups
           UNION ALL SELECT p.unit_id, p.period_id, p.form_id, d.* FROM pending p, unnest(p.fields, p.counted, p.counts, p.sums) AS d) f
           ON f.field = m.field AND f.period_id = s.own_period AND f.form_id = s.form_id AND f.counted = ANY (counted_as))
     SELECT x.unit_id, x.period_id, x.form_id, t.data_to, x.coverage, x.term, x.count, x.sum
     FROM told x JOIN periods t ON t.id = x.period_id;
   END $f$`,
  // Is there a report of these duties by a unit whose place was another then, so that it is in no sum?
  `CREATE FUNCTION reported_apart(assignments bigint[], first_day date) RETURNS boolean LANGUAGE plpgsql STABLE AS $f$
   BEGIN
     RETURN EXISTS (
       SELECT FROM unit_places w JOIN reports r ON r.unit_id = w.unit_id JOIN periods t ON t.id = r.period_id
       WHERE w.since > first_day AND w.since > t.data_to AND r.assignment_id = ANY (assignments));
   END $f$`,
  // What of a kind stands above each unit, the nearest first: with the days on which nothing of the kind is between.
  // Planned anew for each call, as there may be one unit or all of a country.
  `CREATE FUNCTION units_above(unit_ids bigint[], of_kind text)
   RETURNS TABLE (unit_id bigint, above_id bigint, valid datemultirange, uid uuid, name text, rank integer)
   LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_custom_plan AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH over AS MATERIALIZED (
       SELECT c.descendant_id, c.ancestor_id, c.valid FROM unit_closure c
       WHERE c.descendant_id = ANY (unit_ids) AND c.line = 'territory'),
     above AS MATERIALIZED (
       SELECT o.descendant_id, q.unit_id AS above_id, o.valid * q.valid AS days, q.name, q.rank
       FROM over o JOIN unit_placements q
         ON q.unit_id = o.ancestor_id AND q.line = 'territory' AND q.kind = of_kind AND q.valid && o.valid
       WHERE q.kind IN ('city', 'province')),
     nearer AS (
       SELECT a.descendant_id, a.above_id, range_agg(b.days * c.valid) AS days
       FROM above a JOIN above b ON b.descendant_id = a.descendant_id AND b.above_id <> a.above_id
         JOIN unit_closure c ON c.ancestor_id = a.above_id AND c.descendant_id = b.above_id AND c.line = 'territory'
       GROUP BY a.descendant_id, a.above_id)
     SELECT a.descendant_id, a.above_id, datemultirange(a.days) - coalesce(n.days, '{}'), u.uid, a.name, a.rank
     FROM above a JOIN units u ON u.id = a.above_id
       LEFT JOIN nearer n ON n.descendant_id = a.descendant_id AND n.above_id = a.above_id;
   END $f$`,
];
