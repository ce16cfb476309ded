import { Migration } from '@mikro-orm/migrations';

/** What is folded is read source by source, and only from those that a question needs: each a plan of a few steps. */
export class FoldedInTurnMigration extends Migration {
  override name = '0055-folded-in-turn';

  override up(): void {
    this.addSql(
      'DROP FUNCTION folded_figures(integer[], bigint[], bigint[], bigint[], date[], bigint[], uuid[], integer[], integer[], text[])',
    );
    this.addSql(reading);
  }
}

const mapped = `unnest(shifts, form_ids, own_periods, period_ids, on_days, by_plan) AS m (shift, form_id, own_period, period_id, day, by_plan)`;
const plans = `unnest(plan_forms, plan_ids, plan_periods) AS m (form_id, plan_id, period_id)`;
const fields = `unnest(of_fields, of_terms, field_shifts) AS f (field, term, shift)`;
const stands = (place: string) =>
  `JOIN place_stands s ON s.place_id = ${place} AND s.since <= m.day AND m.day < s.until`;
const coverageOnly = 'NULL::int, NULL::bigint, NULL::numeric';

// Sums by stand, of whole plans, of periods, and what is pending: coverage, or one field of one term. A stand and period may
// come several times. The asker's policies hold. Figures of an own period count in another, and stand as on a day. `ROWS`
// tells the planner that more than one is coming, `OFFSET 0` that rows are looked up for each period and field; whatever is
// asked, the plans are the same.
const reading = `CREATE FUNCTION folded_figures(shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[], on_days date[], by_plan boolean[],
     plan_forms bigint[], plan_ids bigint[], plan_periods bigint[], of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[])
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, coverage bigint[], term integer, count bigint, sum numeric)
   LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan AS $f$
   #variable_conflict use_column
   BEGIN
     IF cardinality(plan_ids) > 0 THEN
       RETURN QUERY SELECT r.stand_id, m.period_id, m.form_id, r.coverage, ${coverageOnly}
         FROM ${plans} CROSS JOIN LATERAL (
           SELECT c.stand_id, c.coverage FROM plan_coverage_rollups c WHERE c.plan_id = m.plan_id AND c.form_id = m.form_id OFFSET 0) r;
       RETURN QUERY SELECT r.stand_id, m.period_id, m.form_id, NULL::bigint[], f.term, r.count, r.sum
         FROM ${plans} CROSS JOIN ${fields} CROSS JOIN LATERAL (
           SELECT c.stand_id, c.count, c.sum FROM plan_figure_rollups c
           WHERE c.field = f.field AND c.plan_id = m.plan_id AND c.form_id = m.form_id AND c.counted = ANY (counted_as) OFFSET 0) r
         WHERE f.shift = 0;
     END IF;
     IF false = ANY (by_plan) THEN
       RETURN QUERY SELECT s.id, m.period_id, m.form_id, r.coverage, ${coverageOnly}
         FROM ${mapped} CROSS JOIN LATERAL (
           SELECT c.place_id, c.coverage FROM coverage_rollups c WHERE c.period_id = m.own_period AND c.form_id = m.form_id OFFSET 0) r
         ${stands('r.place_id')}
         WHERE m.shift = 0 AND NOT m.by_plan;
       RETURN QUERY SELECT s.id, m.period_id, m.form_id, NULL::bigint[], f.term, r.count, r.sum
         FROM ${mapped} JOIN ${fields} ON f.shift = m.shift CROSS JOIN LATERAL (
           SELECT c.place_id, c.count, c.sum FROM figure_rollups c
           WHERE c.field = f.field AND c.period_id = m.own_period AND c.form_id = m.form_id AND c.counted = ANY (counted_as) OFFSET 0) r
         ${stands('r.place_id')}
         WHERE NOT m.by_plan;
     END IF;
     IF EXISTS (SELECT FROM figure_deltas) THEN
       RETURN QUERY SELECT s.id, m.period_id, m.form_id, d.coverage, ${coverageOnly}
         FROM figure_deltas d JOIN ${mapped} ON m.own_period = d.period_id AND m.form_id = d.form_id AND m.shift = 0
           JOIN unit_places w ON w.unit_id = d.unit_id ${stands('w.place_id')}
         WHERE d.coverage IS NOT NULL;
       RETURN QUERY SELECT s.id, m.period_id, m.form_id, NULL::bigint[], f.term, u.count, u.sum::numeric
         FROM figure_deltas d CROSS JOIN LATERAL unnest(d.fields, d.counted, d.counts, d.sums) AS u (field, counted, count, sum)
           JOIN ${fields} ON f.field = u.field JOIN ${mapped} ON m.shift = f.shift AND m.own_period = d.period_id AND m.form_id = d.form_id
           JOIN unit_places w ON w.unit_id = d.unit_id ${stands('w.place_id')}
         WHERE u.counted = ANY (counted_as);
     END IF;
   END $f$`;
