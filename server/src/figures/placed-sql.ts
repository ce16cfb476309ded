import type { Dimension, UnitLine } from '@ke-hoach/schema';
import { coverageSql, noCoverage } from '../coverage/coverage.ts';
import type { AimedRows } from './aims.ts';
import type { Bound } from './bound.ts';
import { dimensionSql, type DimensionSql } from './dimensions.ts';
import { toldSql, type FilterSql } from './filter-sql.ts';
import type { AnsweredField } from './measures.repository.ts';
import { foldedCells, notFolded, pendingSql, type FoldedIn } from './folded-sql.ts';
import { namedSql } from './named-sql.ts';
import { recastSql } from './recast-sql.ts';
import { scopeTodaySql } from './scope-sql.ts';

/** Facts that are summed up together: fields, and by which of the mappings their reports are counted in periods. */
export interface Term {
  fields: readonly { field: string; table: string | null }[];
  shift: number;
}

/** A report of this assignment counts in this period. The mapping 0 is each assignment in its own period. */
export interface CountsIn {
  shift: number;
  assignmentId: string;
  periodId: string;
}

/** Everything of a question that shapes or fills the statement up to its groups. */
export interface Placing {
  bound: Bound;
  years: readonly number[];
  /** All periods in which such reports were given. */
  periods: readonly string[];
  today: string;
  /** Values of `facts.counted`. */
  counted: readonly string[];
  countsIn: readonly CountsIn[];
  terms: readonly Term[];
  groupBy: readonly Dimension[];
  /** In which levels above a unit are looked up. */
  line: UnitLine;
  answers: readonly AnsweredField[];
  filter: FilterSql;
  recast: boolean;
  /** Outer ids of units, where the question names some. */
  units: readonly string[] | null;
  /** Terms of which the latest report of each unit is marked. */
  latest: ReadonlySet<number>;
  /** What units owe of targets and reached of them, where a measure asks for it. */
  aimed: AimedRows | null;
  /** Where sums of whole places are read instead of their reports. */
  folded: FoldedIn | null;
}

/** The tables of the WITH clause down to `placed`: one row for each cell in its group. */
export interface PlacedSql {
  tables: string[];
  /** Columns of `placed` that name its group. */
  ids: string[];
  dimensions: DimensionSql[];
  /** Columns that tell apart reports of one unit and period, in `placed` and in `reported`. */
  keys: string[];
}

export const coverageColumns = Object.keys(noCoverage).map((name) => `"${name}"`);
const listed = (...items: readonly string[]) => items.join(', ');
const withComma = (items: readonly string[]) => items.map((item) => `, ${item}`).join('');

/**
 * Reports and facts are brought down to cells (unit, period, and what else tells reports apart), cells are placed in the
 * dimensions: so figures and coverage are grouped alike, and the whole is the sum of its groups.
 */
export function placedSql(asked: Placing): PlacedSql {
  const { bound, recast, units, terms } = asked;
  const years = bound.bind(asked.years, 'int[]');
  const today = recast ? bound.bind(asked.today, 'date') : '';
  const named = recast && units ? bound.bind(units, 'text[]') : null;
  const { dimensions, keys, ofReports, reportJoins, factJoins, ofAnswers, tables } = grouping(asked, years);
  const positions = terms.map((_, position) => position);
  const dims = dimensions.map(
    ({ id, label, rank }, i) => `${id} AS d${i}_id, ${label} AS d${i}_label, ${rank} AS d${i}_rank`,
  );
  const ids = dimensions.map((_, i) => `d${i}_id`);
  const naming = namedSql(keys);
  const mapped = mappingsOf(asked);
  const measured = termsOf(asked);
  const namesUnit = dimensions.some((dimension) => dimension.namesUnit);
  const ranks = [...asked.latest].map(
    (t) => `sum_${t} IS NOT NULL AND rank() OVER (PARTITION BY ${listed('unit_id', ...ids, `sum_${t} IS NULL`)}
      ORDER BY ends DESC, period_id DESC) = 1 AS latest_${t}`,
  );

  return {
    tables: [
      ...asked.filter.scopes,
      ...(named ? [scopeTodaySql({ units: named, today })] : []),
      ...tables,
      `report AS (
    SELECT r.plan_year, r.id, r.unit_id, s.period_id, s.shift, r.period_id AS own_period, a.form_id, r.version_id, r.state,
      r.required, r.late, r.nothing_to_report, r.behalf, r.past_batch_id, r.opened_on${withComma(ofReports)}
    FROM unnest(${mapped.shifts}, ${mapped.assignments}, ${mapped.periods}) AS s (shift, assignment_id, period_id)
      JOIN assignments a ON a.id = s.assignment_id JOIN reports r ON r.assignment_id = a.id
    WHERE r.plan_year = ANY (${years}) AND r.assignment_id = ANY (${mapped.assignments}) AND r.state <> 'void' AND ${asked.filter.report}
      ${asked.folded ? `AND ${notFolded(asked.folded, bound)}` : ''})`,
      `duty AS (
    SELECT r.unit_id, r.period_id${withComma(ofAnswers)}, ${standing} AS data_to, ${coverageSql('r')}
    FROM report r JOIN periods period ON period.id = r.period_id ${reportJoins.join(' ')}
    WHERE r.shift = 0 GROUP BY ${listed('r.unit_id', 'r.period_id', ...keys.map((_, i) => String(i + 3)))})`,
      `reported AS (
    SELECT r.id, r.plan_year, r.unit_id, r.period_id${withComma(ofAnswers)}, m.term, f.number, ${toldSql('f')} AS told
    FROM unnest(${measured.fields}, ${measured.terms}, ${measured.shifts}, ${measured.tables}) AS m (field, term, shift, table_field)
      JOIN facts f ON f.field = m.field
      JOIN report r ON r.plan_year = f.plan_year AND r.id = f.report_id AND r.shift = m.shift ${factJoins.join(' ')}
    WHERE f.plan_year = ANY (${years}) AND f.field = ANY (${measured.fields}) AND f.period_id = ANY (${bound.bind(asked.periods, 'bigint[]')})
      AND f.counted = ANY (${bound.bind(asked.counted, 'text[]')})
      ${asked.filter.fact ? `AND ${asked.filter.fact}` : ''} ${aimedSql(asked)})`,
      ...(asked.folded ? [pendingSql] : []),
      `figure AS (
    SELECT ${listed('unit_id', 'period_id', ...keys, ...positions.map(cellSql))}
    FROM reported GROUP BY ${listed('unit_id', 'period_id', ...keys)})`,
      `based AS (
    SELECT ${listed('unit_id', 'period_id', ...keys)}, coalesce(duty.data_to, t.data_to) AS data_to, t.data_to AS ends,
      ${listed(...coverageColumns.map((column) => `coalesce(${column}, 0) AS ${column}`), ...positions.map(cellColumns))}
    FROM duty FULL JOIN figure USING (${listed('unit_id', 'period_id', ...keys)}) JOIN periods t ON t.id = period_id
    ${asked.folded ? `UNION ALL ${foldedCells(asked.folded, asked, keys)}` : ''})`,
      ...(recast ? [recastSql({ today }, named !== null)] : []),
      `cell AS (
    SELECT based.unit_id AS origin, ${recast ? recastCell(today) : reportedCell}, ${listed(
      ...['period_id', 'data_to', 'ends', ...keys].map((column) => `based.${column}`),
      ...coverageColumns,
      ...positions.map(cellColumns),
    )}
    FROM based ${recast ? 'LEFT JOIN recast ON recast.origin = based.unit_id AND recast.data_to = based.data_to' : ''}
    ${named ? 'WHERE recast.inexact IS NOT TRUE OR recast.asked' : ''})`,
      ...dimensions.flatMap(({ table }) => table ?? []),
      `${ranks.length > 0 ? 'unranked' : 'placed'} AS (
    SELECT ${namesUnit ? naming.first : ''} cell.*${withComma(dims)}
    FROM cell JOIN units u ON u.id = cell.unit_id
      JOIN periods period ON period.id = cell.period_id JOIN plans plan ON plan.id = period.plan_id
      ${namesUnit ? naming.join : ''} ${dimensions.map(({ join }) => join ?? '').join(' ')}
    ${namesUnit ? naming.order : ''})`,
      ...(ranks.length > 0 ? [`placed AS (SELECT *, ${listed(...ranks)} FROM unranked)`] : []),
    ],
    ids,
    dimensions,
    keys,
  };
}

/** Further rows of `reported`, which stand in no report. Nothing tells apart those of one unit and period. */
const aimedSql = ({ bound, aimed }: Placing) =>
  aimed
    ? `UNION ALL
    SELECT NULL, NULL, r.unit_id, r.period_id, r.term, r.number, NULL
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

/** Dimensions of the question, and how those that tell reports of one unit and period apart are read. */
function grouping({ bound, groupBy, line, answers }: Placing, years: string) {
  const keys: string[] = [];
  const ofReports: string[] = [];
  const ofAnswers: string[] = [];
  const reportJoins: string[] = [];
  const factJoins: string[] = [];
  const tables: string[] = [];
  const dimensions = groupBy.map((dimension): DimensionSql => {
    const key = `k${keys.length}`;
    const sql = dimensionSql(dimension, `cell.${key}`, line);
    if (sql.ofReport) {
      keys.push(key);
      ofReports.push(`${sql.ofReport} AS ${key}`);
      ofAnswers.push(`r.${key}`);
    }
    return sql;
  });
  for (const { field, table } of answers) {
    const key = `k${keys.length}`;
    const id = bound.bind(field, 'uuid');
    keys.push(key);
    ofAnswers.push(`coalesce(${key}.told, '') AS ${key}`);
    reportJoins.push(`LEFT JOIN (SELECT DISTINCT g.report_id, ${toldSql('g')} AS told FROM facts g
      WHERE g.plan_year = ANY (${years}) AND g.field = ${id}) ${key} ON ${key}.report_id = r.id`);
    factJoins.push(`LEFT JOIN (SELECT g.report_id, g.row, ${toldSql('g')} AS told FROM facts g
      WHERE g.plan_year = ANY (${years}) AND g.field = ${id}) ${key} ON ${key}.report_id = r.id${table === null ? '' : ` AND ${key}.row = f.row`}`);
    tables.push(`choice_${key} AS (
    SELECT DISTINCT ON (c.choice ->> 'code') c.choice ->> 'code' AS code, c.choice ->> 'title' AS title, c.position
    FROM published_fields f, jsonb_array_elements(f.choices) WITH ORDINALITY AS c (choice, position)
    WHERE f.field = ${id} ORDER BY c.choice ->> 'code', f.version_id DESC)`);
    dimensions.push({
      ...dimensionSql('answer', `cell.${key}`),
      label: `coalesce(choice_${key}.title, cell.${key})`,
      rank: `coalesce(choice_${key}.position, 2147483647)::int`,
      join: `LEFT JOIN choice_${key} ON choice_${key}.code = cell.${key}`,
    });
  }
  return { dimensions, keys, ofReports, ofAnswers, reportJoins, factJoins, tables };
}

/**
 * The day on which a unit's reports of a period stand: the end of the data, or where all were opened by the unit itself
 * the day of the last. A unit that passed into another since is found by it.
 */
const standing = `least(max(period.data_to), max(coalesce(r.opened_on, period.data_to)))`;

/** A cell on the unit that reported it, or on one of the units of today that took it over. */
const reportedCell = 'based.unit_id, based.data_to AS as_of, 1 AS weight, false AS inexact, true AS counts';
const recastCell = (today: string) => `coalesce(recast.unit_id, based.unit_id) AS unit_id, ${today} AS as_of,
      coalesce(recast.weight, 1) AS weight, coalesce(recast.inexact, false) AS inexact, coalesce(recast.counts, true) AS counts`;

/** The facts of a cell under one term: sum, how many, least and greatest. */
const cellSql = (t: number) => {
  const only = `FILTER (WHERE term = ${t})`;
  return `sum(number) ${only} AS sum_${t}, count(*) ${only} AS count_${t}, min(number) ${only} AS least_${t},
      max(number) ${only} AS most_${t}`;
};
const cellColumns = (t: number) => `sum_${t}, count_${t}, least_${t}, most_${t}`;
