import { Migration } from '@mikro-orm/migrations';
import { addedUp } from './0036-figure-rollups.ts';

/** What is folded comes with its place, and each sum is looked up by all of its key. */
export class FoldedByPlaceMigration extends Migration {
  override name = '0051-folded-by-place';

  override up(): void {
    this.addSql(
      'DROP FUNCTION folded_figures(integer[], bigint[], bigint[], bigint[], uuid[], integer[], integer[], text[])',
    );
    this.addSql(reading);
  }
}

// Sums of places by period, folded and pending together: coverage, or one field of one term. The asker's policies hold.
// `unit_id` is one of the place's units. `ROWS` tells the planner that more than one is coming; `OFFSET 0` that rows are
// looked up for each period and field.
const reading = `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (place_id bigint, unit_id bigint, period_id bigint, form_id bigint, data_to date, coverage bigint[], term integer, count numeric, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH mapped AS MATERIALIZED (
       SELECT * FROM unnest(shifts, form_ids, own_periods, period_ids) AS s (shift, form_id, own_period, period_id)),
     measured AS MATERIALIZED (
       SELECT m.field, m.term, s.* FROM unnest(of_fields, of_terms, field_shifts) AS m (field, term, shift) JOIN mapped s ON s.shift = m.shift),
     pending AS MATERIALIZED (
       SELECT (SELECT w.place_id FROM unit_places w WHERE w.unit_id = d.unit_id) AS place_id, d.period_id, d.form_id,
         d.fields, d.counted, d.counts, d.sums, d.coverage
       FROM figure_deltas d),
     summed AS MATERIALIZED (
       SELECT x.place_id, x.period_id, x.form_id, ${addedUp('x.coverage')} AS coverage, NULL::int AS term, NULL::numeric AS count, NULL::numeric AS sum
       FROM (
         SELECT c.place_id, s.period_id, s.form_id, c.coverage FROM mapped s CROSS JOIN LATERAL (
           SELECT r.place_id, r.coverage FROM coverage_rollups r WHERE r.period_id = s.own_period AND r.form_id = s.form_id OFFSET 0) c
         WHERE s.shift = 0
         UNION ALL
         SELECT d.place_id, s.period_id, s.form_id, d.coverage
         FROM pending d JOIN mapped s ON s.own_period = d.period_id AND s.form_id = d.form_id AND s.shift = 0
         WHERE d.coverage IS NOT NULL) x
       GROUP BY x.place_id, x.period_id, x.form_id
       UNION ALL
       SELECT x.place_id, x.period_id, x.form_id, NULL, x.term, sum(x.count), sum(x.sum)
       FROM (
         SELECT c.place_id, m.period_id, m.form_id, m.term, c.count, c.sum FROM measured m CROSS JOIN LATERAL (
           SELECT r.place_id, r.count, r.sum FROM figure_rollups r
           WHERE r.field = m.field AND r.period_id = m.own_period AND r.form_id = m.form_id AND r.counted = ANY (counted_as) OFFSET 0) c
         UNION ALL
         SELECT d.place_id, m.period_id, m.form_id, m.term, d.count, d.sum
         FROM (SELECT p.place_id, p.period_id, p.form_id, u.* FROM pending p,
             unnest(p.fields, p.counted, p.counts, p.sums) AS u (field, counted, count, sum)) d
           JOIN measured m ON m.field = d.field AND m.own_period = d.period_id AND m.form_id = d.form_id
         WHERE d.counted = ANY (counted_as)) x
       GROUP BY x.place_id, x.period_id, x.form_id, x.term),
     standing AS MATERIALIZED (
       SELECT x.place_id, (SELECT min(w.unit_id) FROM unit_places w WHERE w.place_id = x.place_id) AS unit_id
       FROM (SELECT DISTINCT place_id FROM summed) x)
     SELECT x.place_id, w.unit_id, x.period_id, x.form_id, t.data_to, x.coverage, x.term, x.count, x.sum
     FROM summed x JOIN standing w ON w.place_id = x.place_id JOIN periods t ON t.id = x.period_id
     WHERE w.unit_id IS NOT NULL;
   END $f$`;
