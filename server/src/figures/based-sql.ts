import { coverageSql, noCoverage } from '../coverage/coverage.ts';
import { toldSql } from './filter-sql.ts';
import type { Placing } from './placed-sql.ts';

/** How what tells reports of one unit and period apart is read, and what is joined for it. */
export interface ToldApart {
  keys: readonly string[];
  ofReports: readonly string[];
  ofAnswers: readonly string[];
  reportJoins: readonly string[];
  factJoins: readonly string[];
}

export const coverageColumns = Object.keys(noCoverage).map((name) => `"${name}"`);
export const listed = (...items: readonly string[]) => items.join(', ');
export const withComma = (items: readonly string[]) => items.map((item) => `, ${item}`).join('');

/**
 * The tables down to `based`: coverage and figures of each unit and period, brought together out of reports and facts. Where figures of an earlier period count in a later one and are placed on the units of today,
 * they stay apart by the end of their own data: what happened to a unit since then is not in them.
 */
export function basedSql(asked: Placing, years: string, told: ToldApart): string[] {
  const { bound, terms } = asked;
  const { keys, ofReports, ofAnswers, reportJoins, factJoins } = told;
  const positions = terms.map((_, position) => position);
  const mapped = mappingsOf(asked);
  const measured = termsOf(asked);
  const apart = asked.recast ? ['stood'] : [];
  const stood = (day: string) => withComma(apart.map((name) => `${day} AS ${name}`));
  const unit = asked.byPlace ? 'r.stands_as' : 'r.unit_id';
  return [
    `report AS (
    SELECT r.plan_year, r.id, r.unit_id, s.period_id, s.shift, r.period_id AS own_period, a.form_id, r.version_id, r.state,
    r.required, r.late, r.nothing_to_report, r.behalf, r.past_batch_id, r.opened_on${asked.byPlace ? ', coalesce(w.place_id, 0) AS stands_as' : ''}${withComma(ofReports)}
    FROM unnest(${mapped.shifts}, ${mapped.assignments}, ${mapped.periods}) AS s (shift, assignment_id, period_id)
    JOIN assignments a ON a.id = s.assignment_id JOIN reports r ON r.assignment_id = a.id ${asked.byPlace ? ofPlaces : ''}
    WHERE r.plan_year = ANY (${years}) AND r.assignment_id = ANY (${mapped.assignments}) AND r.state <> 'void' AND ${asked.filter.report})`,
    `duty AS (
    SELECT ${unit} AS unit_id, r.period_id${withComma(ofAnswers)}, ${standing} AS data_to${stood('max(period.data_to)')}, ${coverageSql('r')}
    FROM report r JOIN periods period ON period.id = r.period_id ${reportJoins.join(' ')}
    WHERE r.shift = 0 GROUP BY ${listed(unit, 'r.period_id', ...keys.map((_, i) => String(i + 3)))})`,
    `reported AS (
    SELECT r.id, r.plan_year, ${unit} AS unit_id, r.period_id${withComma(ofAnswers)}, m.term, f.number${asked.tellsValues ? `, ${toldSql('f')} AS told` : ''}${stood('own.data_to')}
    FROM unnest(${measured.fields}, ${measured.terms}, ${measured.shifts}, ${measured.tables}) AS m (field, term, shift, table_field)
    JOIN facts f ON f.field = m.field
    JOIN report r ON r.plan_year = f.plan_year AND r.id = f.report_id AND r.shift = m.shift ${factJoins.join(' ')}
    ${asked.recast ? 'JOIN periods own ON own.id = r.own_period' : ''}
    WHERE f.plan_year = ANY (${years}) AND f.field = ANY (${measured.fields}) AND f.period_id = ANY (${bound.bind(asked.periods, 'bigint[]')})
    AND f.counted = ANY (${bound.bind(asked.counted, 'text[]')})
    ${asked.filter.fact ? `AND ${asked.filter.fact}` : ''} ${aimedSql(asked)})`,
    `figure AS (
    SELECT ${listed('unit_id', 'period_id', ...keys, ...apart, ...positions.map(cellSql))}
    FROM reported GROUP BY ${listed('unit_id', 'period_id', ...keys, ...apart)})`,
    `based AS (
    SELECT ${listed('unit_id', 'period_id', ...keys)}, coalesce(duty.data_to, ${asked.recast ? 'stood' : 't.data_to'}) AS data_to, t.data_to AS ends,
    ${listed(...coverageColumns.map((column) => `coalesce(${column}, 0) AS ${column}`), ...positions.map(cellColumns))}
    FROM duty FULL JOIN figure USING (${listed('unit_id', 'period_id', ...keys, ...apart)}) JOIN periods t ON t.id = period_id)`,
  ];
}

/** A place is read as the unit of its cells: what is asked tells no units apart. */
const ofPlaces = `LEFT JOIN unit_places w ON w.unit_id = r.unit_id`;

/** Further rows of `reported`, which stand in no report. Nothing tells apart those of one unit and period. */
const aimedSql = ({ bound, aimed, recast, tellsValues }: Placing) =>
  aimed
    ? `UNION ALL
    SELECT NULL, NULL, r.unit_id, r.period_id, r.term, r.number${tellsValues ? ', NULL' : ''}${recast ? ', (SELECT t.data_to FROM periods t WHERE t.id = r.period_id)' : ''}
    FROM unnest(${bound.list(aimed.rows, 'bigint', ({ unitId }) => unitId)}, ${bound.list(aimed.rows, 'bigint', ({ periodId }) => periodId)},
      ${bound.list(aimed.rows, 'int', ({ term }) => term)}, ${bound.list(aimed.rows, 'numeric', ({ number }) => number)})
      AS r (unit_id, period_id, term, number) WHERE ${aimed.condition}`
    : '';

/** Columns of the mappings: which report counts where. */
const mappingsOf = ({ bound, countsIn }: Placing) => ({
  shifts: bound.list(countsIn, 'int', ({ shift }) => shift),
  assignments: bound.list(countsIn, 'bigint', ({ assignmentId }) => assignmentId),
  periods: bound.list(countsIn, 'bigint', ({ periodId }) => periodId),
});

/** Columns of the terms: which field belongs to which, and by which mapping its reports count. */
function termsOf({ bound, terms }: Placing) {
  const sources = terms.flatMap(({ fields, shift }, term) => fields.map((field) => ({ ...field, term, shift })));
  return {
    fields: bound.list(sources, 'uuid', ({ field }) => field),
    terms: bound.list(sources, 'int', ({ term }) => term),
    shifts: bound.list(sources, 'int', ({ shift }) => shift),
    tables: bound.list(sources, 'uuid', ({ table }) => table),
  };
}

/**
 * The day on which a unit's reports of a period stand: the end of the data, or where all were opened by the unit itself
 * the day of the last. A unit that passed into another since is found by it.
 */
const standing = `least(max(period.data_to), max(coalesce(r.opened_on, period.data_to)))`;

/** The facts of a cell under one term: sum, how many, least and greatest. */
const cellSql = (t: number) => {
  const only = `FILTER (WHERE term = ${t})`;
  return `sum(number) ${only} AS sum_${t}, count(*) ${only} AS count_${t}, min(number) ${only} AS least_${t},
      max(number) ${only} AS most_${t}`;
};
export const cellColumns = (t: number) => `sum_${t}, count_${t}, least_${t}, most_${t}`;
