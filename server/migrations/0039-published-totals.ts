import { Migration } from '@mikro-orm/migrations';

/**
 * What a plan publishes to all its units of the figures of all (docs/decisions/0051-published-totals.md). The function
 * runs as the owner, since no unit sees the reports of another: it tells totals of what is published, never of few units.
 */
export class PublishedTotalsMigration extends Migration {
  override name = '0039-published-totals';

  override up(): void {
    this.addSql(
      `CREATE TABLE plan_published_measures (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         plan_id bigint NOT NULL REFERENCES plans,
         position integer NOT NULL,
         indicator text,
         field uuid,
         CHECK ((indicator IS NULL) <> (field IS NULL)))`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX plan_published_measures_once ON plan_published_measures (plan_id, (coalesce(indicator, field::text)))`,
    );
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, DELETE ON plan_published_measures TO %I', app_role()); END $$`,
    );
    this.addSql(totals);
    this.addSql(`REVOKE EXECUTE ON FUNCTION published_totals(bigint) FROM PUBLIC`);
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT EXECUTE ON FUNCTION published_totals(bigint) TO %I', app_role()); END $$`,
    );
  }
}

const isIn = `r.state IN ('submitted', 'received', 'accepted')`;
/** Fewer than five units are no group, nor are fewer than four others beside what the asker sees. */
const isGroup = (units: string, others: string) => `${units} >= 5 AND (${others} = 0 OR ${others} >= 4)`;
const part = (column: string, isOver: boolean, seen = '') =>
  `sum(${column}) FILTER (WHERE ${isOver ? '' : 'NOT '}x.is_over ${seen})`;

/** One row for each measure and each period in which it is asked for; \`number\` and \`over\` are the sums of a ratio. */
const totals = `
  CREATE FUNCTION published_totals(of_plan bigint) RETURNS TABLE (
    measure_id bigint, period_id bigint, is_group boolean, units integer, number numeric, over numeric,
    own_number numeric, own_over numeric, covers boolean, expected integer, received integer, accepted integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $f$
  WITH RECURSIVE meant (measure_id, form_id, field, numerator, denominator, over_units, sum_of) AS (
      SELECT m.id, f.form_id, f.field, f.numerator, f.denominator, f.over_units, f.sum_of
      FROM plan_published_measures m JOIN published_fields f ON f.indicator = m.indicator OR f.field = m.field
      WHERE m.plan_id = of_plan
        AND f.form_id IN (SELECT a.form_id FROM assignments a WHERE a.plan_id = of_plan)
      UNION
      SELECT n.measure_id, f.form_id, f.field, f.numerator, f.denominator, f.over_units, f.sum_of
      FROM meant n CROSS JOIN unnest(n.sum_of) AS merged (field) JOIN published_fields f ON f.field = merged.field),
    term AS (
      SELECT n.measure_id, n.field, false AS is_over FROM meant n WHERE n.over_units = 'sum'
      UNION SELECT n.measure_id, n.numerator, false FROM meant n WHERE n.over_units = 'ratio' AND n.denominator IS NOT NULL
      UNION SELECT n.measure_id, n.denominator, true FROM meant n WHERE n.over_units = 'ratio' AND n.numerator IS NOT NULL),
    seen AS MATERIALIZED (SELECT s.unit_id FROM seen_unit_ids() AS s (unit_id)),
    duty AS (
      SELECT n.measure_id, r.period_id, count(DISTINCT r.unit_id) AS units,
        count(DISTINCT r.unit_id) FILTER (WHERE r.unit_id NOT IN (SELECT unit_id FROM seen)) AS others,
        count(*) FILTER (WHERE r.required)::int AS expected, count(*) FILTER (WHERE r.required AND ${isIn})::int AS received,
        count(*) FILTER (WHERE r.required AND r.state = 'accepted')::int AS accepted
      FROM (SELECT DISTINCT m.measure_id, m.form_id FROM meant m) n
        JOIN assignments a ON a.plan_id = of_plan AND a.form_id = n.form_id
        JOIN plans p ON p.id = of_plan
        JOIN reports r ON r.assignment_id = a.id AND r.plan_year = p.year AND r.state <> 'void'
      GROUP BY n.measure_id, r.period_id),
    figure AS (
      SELECT x.measure_id, x.period_id, count(DISTINCT x.unit_id) AS units,
        count(DISTINCT x.unit_id) FILTER (WHERE x.unit_id NOT IN (SELECT unit_id FROM seen)) AS others,
        ${part('x.number', false)} AS number, ${part('x.number', true)} AS over,
        ${part('x.number', false, 'AND x.unit_id IN (SELECT unit_id FROM seen)')} AS own_number,
        ${part('x.number', true, 'AND x.unit_id IN (SELECT unit_id FROM seen)')} AS own_over
      FROM (
        SELECT t.measure_id, t.is_over, f.period_id, f.unit_id, f.number
        FROM term t JOIN facts f ON f.field = t.field JOIN plans p ON p.id = of_plan AND p.year = f.plan_year
        WHERE f.counted = 'accepted' AND f.number IS NOT NULL
          AND f.period_id IN (SELECT t.id FROM periods t WHERE t.plan_id = of_plan)) x
      GROUP BY x.measure_id, x.period_id)
  SELECT d.measure_id, d.period_id, coalesce(shown.figures, false), coalesce(g.units, 0)::int,
    CASE WHEN shown.figures THEN g.number END, CASE WHEN shown.figures THEN g.over END, g.own_number, g.own_over,
    shown.covers, CASE WHEN shown.covers THEN d.expected END, CASE WHEN shown.covers THEN d.received END,
    CASE WHEN shown.covers THEN d.accepted END
  FROM duty d LEFT JOIN figure g ON g.measure_id = d.measure_id AND g.period_id = d.period_id
    CROSS JOIN LATERAL (SELECT ${isGroup('g.units', 'g.others')} AS figures, ${isGroup('d.units', 'd.others')} AS covers) shown
  $f$`;
