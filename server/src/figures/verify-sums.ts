import { coverageSql } from '../coverage/coverage.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { foldedCoverage } from '../coverage/folded-coverage.ts';

/**
 * How many sums and counts of a place, folded and pending together, are not what its units' facts and reports give, and how
 * many of plans are not those of their periods. Needs the owner's connection, which sees all.
 */
export async function differingSums(em: EntityManager): Promise<number> {
  return (await firstRow<{ differing: number }>(em, differingSql))!.differing;
}

const told = foldedCoverage.map((name) => `-c."${name}"`).join(', ');
const anyLeft = foldedCoverage.map((_, i) => `sum(x.coverage[${i + 1}]) <> 0`).join(' OR ');

/** How the place of a sum stands on the last day of its period. */
const standing = `JOIN periods t ON t.id = f.period_id
          JOIN place_stands s ON s.place_id = f.place_id AND s.since <= t.data_to AND t.data_to < s.until`;
const taken = `ARRAY[${foldedCoverage.map((_, i) => `-f.coverage[${i + 1}]`).join(', ')}]`;

/** Is all of a column's form and period in columns, and none of its field's numbers too long? */
const isWhole = `EXISTS (SELECT FROM answer_columns_built b WHERE b.period_id = c.period_id AND b.form_id = c.form_id
          AND b.is_whole AND c.field <> ALL (b.apart))`;

const differingSql = `SELECT ((SELECT count(*) FROM (
      SELECT FROM (
        SELECT place_id, period_id, form_id, field, counted, count, sum FROM figure_rollups
        UNION ALL SELECT w.place_id, d.period_id, d.form_id, u.*
        FROM figure_deltas d JOIN unit_places w ON w.unit_id = d.unit_id, unnest(d.fields, d.counted, d.counts, d.sums) AS u
        UNION ALL SELECT w.place_id, f.period_id, f.form_id, f.field, f.counted, -1, -f.number
        FROM facts f JOIN unit_places w ON w.unit_id = f.unit_id WHERE f.number IS NOT NULL) x
      GROUP BY place_id, period_id, form_id, field, counted HAVING sum(count) <> 0 OR sum(sum) <> 0) s)
    + (SELECT count(*) FROM (
      SELECT FROM (
        SELECT place_id, period_id, form_id, coverage FROM coverage_rollups
        UNION ALL SELECT w.place_id, d.period_id, d.form_id, d.coverage
        FROM figure_deltas d JOIN unit_places w ON w.unit_id = d.unit_id WHERE d.coverage IS NOT NULL
        UNION ALL SELECT c.place_id, c.period_id, c.form_id, ARRAY[${told}]::bigint[] FROM (
          SELECT w.place_id, r.period_id, a.form_id, count(*) FILTER (WHERE r.state <> 'void') AS duties, ${coverageSql('r')}
          FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN unit_places w ON w.unit_id = r.unit_id
          GROUP BY w.place_id, r.period_id, a.form_id) c) x
      GROUP BY place_id, period_id, form_id HAVING ${anyLeft}) s)
    + (SELECT count(*) FROM (
      SELECT FROM (
        SELECT stand_id, plan_id, form_id, field, counted, count, sum FROM plan_figure_rollups
        UNION ALL SELECT s.id, t.plan_id, f.form_id, f.field, f.counted, -f.count, -f.sum FROM figure_rollups f ${standing}) x
      GROUP BY stand_id, plan_id, form_id, field, counted HAVING sum(count) <> 0 OR sum(sum) <> 0) s)
    + (SELECT count(*) FROM (
      SELECT FROM (
        SELECT stand_id, plan_id, form_id, coverage FROM plan_coverage_rollups
        UNION ALL SELECT s.id, t.plan_id, f.form_id, ${taken} FROM coverage_rollups f ${standing}) x
      GROUP BY stand_id, plan_id, form_id HAVING ${anyLeft}) s)
    + (SELECT count(*) FROM (
      SELECT FROM (
        SELECT s.period_id, s.form_id, u.unit_id, s.counted, c.field, u.number, 1 AS sign
        FROM answer_segments s JOIN answer_columns c ON c.segment_id = s.id, unnest(s.unit_ids, c.numbers) AS u (unit_id, number)
        WHERE u.number IS NOT NULL AND ${isWhole}
        UNION ALL SELECT f.period_id, f.form_id, f.unit_id, f.counted, f.field, f.number, -1
        FROM facts f JOIN answer_columns_built b ON b.period_id = f.period_id AND b.form_id = f.form_id
        WHERE f.row IS NULL AND f.number IS NOT NULL AND b.is_whole AND f.field <> ALL (b.apart)) x
      WHERE NOT EXISTS (SELECT FROM answer_changes c WHERE c.period_id = x.period_id AND c.form_id = x.form_id AND c.unit_id = x.unit_id)
        AND NOT EXISTS (SELECT FROM figure_deltas d WHERE d.period_id = x.period_id AND d.form_id = x.form_id AND d.unit_id = x.unit_id)
      GROUP BY period_id, form_id, unit_id, counted, field, number HAVING sum(sign) <> 0) s)
    + (SELECT coalesce(sum(w.wrong), 0) FROM answer_columns c LEFT JOIN answer_digits d USING (period_id, form_id, field, segment_id)
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE e.number IS DISTINCT FROM
          CASE WHEN get_bit(d.told, e.at::int - 1) = 1 THEN d.lowest + d.step * coalesce(s.steps, 0) END) AS wrong
        FROM unnest(c.numbers) WITH ORDINALITY AS e (number, at) LEFT JOIN (
          SELECT i.at, sum(get_bit(g.digit, i.at - 1) * (1::bigint << (g.at - 1)::int)) AS steps
          FROM unnest(d.digits) WITH ORDINALITY AS g (digit, at) CROSS JOIN generate_series(1, cardinality(c.numbers)) AS i (at)
          GROUP BY i.at) s ON s.at = e.at) w))::int AS differing`;
