import { noCoverage } from '../coverage/coverage.ts';
import type { Bound } from './bound.ts';
import type { Placing } from './placed-sql.ts';

/** Which folded figures count in which period. */
export interface FoldedIn {
  mapped: readonly { shift: number; formId: string; ownPeriodId: string; periodId: string }[];
  /** The earliest end of data among those periods. */
  firstDay: string;
}

/** In the order of the array in which coverage is folded; the first tells how many reports there are at all. */
const folded = [
  ...['duties', 'expected', 'received', 'accepted', 'onTime', 'late', 'nothingToReport', 'waived', 'missing'],
  ...['onBehalf', 'oldRecords', 'optional'],
];
const coverageAt = (name: string) => folded.indexOf(name) + 1;

/** A report `r` of a unit that stood elsewhere since, or will: its figures are in no place. */
export const notFolded = ({ firstDay }: FoldedIn, bound: Bound) =>
  `r.unit_id = ANY (ARRAY(SELECT w.unit_id FROM unit_places w WHERE w.since > ${bound.bind(firstDay, 'date')}))
      AND EXISTS (SELECT FROM unit_places w JOIN periods t ON t.id = r.period_id WHERE w.unit_id = r.unit_id AND w.since > t.data_to)`;

/** What was committed since the last folding, by place. */
export const pendingSql = `pending AS MATERIALIZED (
    SELECT p.place_id AS unit_id, d.period_id, d.form_id, d.fields, d.counted, d.counts, d.sums, d.coverage
    FROM figure_deltas d JOIN unit_places p ON p.unit_id = d.unit_id JOIN periods t ON t.id = d.period_id AND t.data_to >= p.since)`;

/** Rows of `based`: one for each place and period, folded and pending together, so exact at once after each commit. */
export function foldedCells({ mapped }: FoldedIn, asked: Placing, keys: readonly string[]): string {
  const { bound, terms } = asked;
  const measured = terms.flatMap(({ fields, shift }, term) => fields.map(({ field }) => ({ field, term, shift })));
  const maps = `unnest(${bound.list(mapped, 'int', ({ shift }) => shift)}, ${bound.list(mapped, 'bigint', ({ formId }) => formId)},
        ${bound.list(mapped, 'bigint', (one) => one.ownPeriodId)}, ${bound.list(mapped, 'bigint', ({ periodId }) => periodId)})
        AS s (shift, form_id, own_period, period_id)`;
  const counted = bound.bind(asked.counted, 'text[]');
  // The only key of a folded cell is the form: whatever else tells reports apart is asked of reports.
  const key = keys.map(() => 'x.form_id::text');
  const positions = terms.map((_, position) => position);
  const columns = Object.keys(noCoverage).map((name) => `sum(x.coverage[${coverageAt(name)}])::int`);
  const figures = positions.map(
    (t) => `CASE WHEN sum(x.count) FILTER (WHERE x.term = ${t}) > 0 THEN sum(x.sum) FILTER (WHERE x.term = ${t}) END,
        coalesce(sum(x.count) FILTER (WHERE x.term = ${t}), 0)::bigint, NULL::numeric, NULL::numeric`,
  );
  const given = positions.map((t) => `OR sum(x.count) FILTER (WHERE x.term = ${t}) > 0`);
  return `
    SELECT ${['x.unit_id', 'x.period_id', ...key, 't.data_to', 't.data_to', ...columns.map((sql) => `coalesce(${sql}, 0)`), ...figures].join(', ')}
    FROM (
      SELECT c.unit_id, s.period_id, s.form_id, c.coverage, NULL::int AS term, NULL::numeric AS count, NULL::numeric AS sum
      FROM ${maps} JOIN (
        SELECT unit_id, period_id, form_id, coverage FROM coverage_rollups
        UNION ALL SELECT unit_id, period_id, form_id, coverage FROM pending WHERE coverage IS NOT NULL) c
        ON c.period_id = s.own_period AND c.form_id = s.form_id
      WHERE s.shift = 0
      UNION ALL
      SELECT f.unit_id, s.period_id, s.form_id, NULL, m.term, f.count, f.sum
      FROM unnest(${bound.list(measured, 'uuid', ({ field }) => field)}, ${bound.list(measured, 'int', ({ term }) => term)},
          ${bound.list(measured, 'int', ({ shift }) => shift)}) AS m (field, term, shift)
        JOIN ${maps} ON s.shift = m.shift
        JOIN (
          SELECT unit_id, period_id, form_id, field, counted, count, sum FROM figure_rollups
          UNION ALL SELECT p.unit_id, p.period_id, p.form_id, d.* FROM pending p, unnest(p.fields, p.counted, p.counts, p.sums) AS d) f
          ON f.field = m.field AND f.period_id = s.own_period AND f.form_id = s.form_id AND f.counted = ANY (${counted})) x
      JOIN periods t ON t.id = x.period_id
    GROUP BY ${['x.unit_id', 'x.period_id', ...new Set(key), 't.data_to'].join(', ')}
    HAVING sum(x.coverage[${coverageAt('duties')}]) > 0 ${given.join(' ')}`;
}
