import { noCoverage } from '../coverage/coverage.ts';
import type { Placing } from './placed-sql.ts';

/** Which folded figures count in which period. */
export type FoldedIn = readonly { shift: number; formId: string; ownPeriodId: string; periodId: string }[];

/** In the order of the array in which coverage is folded; the first tells how many reports there are at all. */
export const foldedCoverage = [
  ...['duties', 'expected', 'received', 'accepted', 'onTime', 'late', 'nothingToReport', 'waived', 'missing'],
  ...['onBehalf', 'oldRecords', 'optional'],
];
const coverageAt = (name: string) => foldedCoverage.indexOf(name) + 1;

/** Rows of `based`: one for each place and period, folded and pending together, so exact at once after each commit. */
export function foldedCells(mapped: FoldedIn, asked: Placing, keys: readonly string[]): string {
  const { bound, terms } = asked;
  const measured = terms.flatMap(({ fields, shift }, term) => fields.map(({ field }) => ({ field, term, shift })));
  const given = [
    bound.list(mapped, 'int', ({ shift }) => shift),
    bound.list(mapped, 'bigint', ({ formId }) => formId),
    bound.list(mapped, 'bigint', ({ ownPeriodId }) => ownPeriodId),
    bound.list(mapped, 'bigint', ({ periodId }) => periodId),
    bound.list(measured, 'uuid', ({ field }) => field),
    bound.list(measured, 'int', ({ term }) => term),
    bound.list(measured, 'int', ({ shift }) => shift),
    bound.bind(asked.counted, 'text[]'),
  ];
  // The only key of a folded cell is the form: whatever else tells reports apart is asked of reports.
  const key = keys.map((name) => `x.form_id::text AS ${name}`);
  const columns = Object.keys(noCoverage).map(
    (name) => `coalesce(sum(x.coverage[${coverageAt(name)}])::int, 0) AS "${name}"`,
  );
  const figures = terms.map((_, t) => {
    const only = `FILTER (WHERE x.term = ${t})`;
    return `CASE WHEN sum(x.count) ${only} > 0 THEN sum(x.sum) ${only} END AS sum_${t},
        coalesce(sum(x.count) ${only}, 0)::bigint AS count_${t}, NULL::numeric AS least_${t}, NULL::numeric AS most_${t}`;
  });
  const counts = terms.map((_, t) => `OR sum(x.count) FILTER (WHERE x.term = ${t}) > 0`);
  return `
    SELECT ${['x.unit_id', 'x.place_id', 'x.period_id', ...key, 'x.data_to', 'x.data_to AS ends', ...columns, ...figures].join(', ')}
    FROM folded_figures(${given.join(', ')}) x
    GROUP BY ${['x.unit_id', 'x.place_id', 'x.period_id', ...(keys.length > 0 ? ['x.form_id'] : []), 'x.data_to'].join(', ')}
    HAVING sum(x.coverage[${coverageAt('duties')}]) > 0 ${counts.join(' ')}`;
}
