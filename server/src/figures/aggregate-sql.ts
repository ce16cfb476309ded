import { coverageSql, noCoverage } from '../coverage/coverage.ts';
import type { Bound } from './bound.ts';
import type { ReadReports } from './cost.ts';
import type { HavingInput, MeasureOrderInput } from './figures.inputs.ts';
import { coverageColumns, listed } from './based-sql.ts';
import {
  changeSql,
  earlierSql,
  owingSql,
  shownSql,
  singleSql,
  termsSql,
  valueSql,
  type MeasureSql,
  type SingleSql,
} from './measure-sql.ts';
import { placedSql, type Placing } from './placed-sql.ts';

/** A question made ready for its statement. */
export interface Asked extends Placing {
  measures: readonly MeasureSql[];
  having: readonly HavingInput[];
  orderBy: readonly MeasureOrderInput[];
  /** Ids of the last group of the page before. */
  after: readonly unknown[] | null;
  limit: number;
  /** What it costs; null where folded sums answer. */
  costs: ReadReports | null;
}

/** A duty that stands under several units is counted at one of them. */
const counting = 'FILTER (WHERE counts)';
const sums = (only = '') =>
  coverageColumns.map((column) => `coalesce(sum(${column}) ${only}, 0)::int AS ${column}`).join(', ');
const asJson = Object.keys(noCoverage)
  .map((name) => `'${name}', "${name}"`)
  .join(', ');

/**
 * One statement for groups, measures and coverage: cells placed in their groups are folded into them, and only the
 * groups of the page become JSON. A report with several choices stands in several groups; the whole counts it once.
 */
export function aggregateSql(asked: Asked): string {
  const { bound, measures, answers } = asked;
  const { tables, ids, dimensions, keys } = placedSql(asked);
  const latestOf = (column: string, changes: boolean) =>
    `${changes ? `(array_agg(${column} ORDER BY data_to DESC, ${column}))[1]` : `min(${column})`} AS ${column}`;
  const singles = measures.flatMap(singleSql);
  const order = [
    ...asked.orderBy.map(
      ({ measure, descending, byChange }) =>
        `${byChange ? changeSql(measures[measure]!, measure) : `v${measure}`} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
    ),
    ...dimensions.flatMap((_, i) => [`d${i}_rank`, `d${i}_label COLLATE "vi-x-icu"`, `d${i}_id`]),
  ];
  const shownKeys = dimensions.map((_, i) => `json_build_object('id', d${i}_id, 'label', d${i}_label)`);
  const after = bound.bind(asked.after && JSON.stringify(asked.after), 'jsonb');
  const whole = answers.length > 0 ? wholeOfReports : `SELECT ${sums()} FROM folded`;

  return `WITH RECURSIVE ${tables.join(',\n  ')},
  folded AS (
    SELECT ${listed(
      ...dimensions.flatMap(({ changes }, i) => [
        `d${i}_id`,
        latestOf(`d${i}_label`, changes),
        latestOf(`d${i}_rank`, changes),
      ]),
      ...termsSql(asked.terms.length, asked.latest),
      ...owingSql(measures),
      'bool_or(inexact) AS inexact',
      sums(counting),
    )}
    FROM placed ${ids.length > 0 ? `GROUP BY ${listed(...ids)}` : ''}),
  ${singles.length > 0 ? `${singleTable(singles, ids, keys)},` : ''}
  valued AS (
    SELECT ${listed('folded.*', ...singles.map(({ name }) => name), ...measures.flatMap(valuesSql))}
    FROM folded ${singles.length === 0 ? '' : ids.length > 0 ? `LEFT JOIN single USING (${listed(...ids)})` : 'CROSS JOIN single'}),
  numbered AS (
    SELECT valued.*, row_number() OVER (${order.length > 0 ? `ORDER BY ${listed(...order)}` : ''}) AS position
    FROM valued ${havingSql(asked.having, bound)}),
  page AS (
    SELECT * FROM numbered WHERE ${after} IS NULL
      OR position > (SELECT position FROM numbered WHERE jsonb_build_array(${listed(...ids)}) = ${after})
    ORDER BY position LIMIT ${bound.bind(asked.limit, 'int')})
  SELECT whole."totalCount", whole.inexact, whole.coverage AS "wholeCoverage", shown.keys, shown.coverage, shown.figures,
    shown.inexact AS "groupInexact"
  FROM (SELECT (SELECT count(*)::int FROM numbered) AS "totalCount",
      (SELECT coalesce(bool_or(inexact), false) FROM folded) AS inexact, json_build_object(${asJson}) AS coverage
    FROM (${whole}) f) whole
  LEFT JOIN (SELECT position, coalesce(inexact, false) AS inexact, json_build_array(${listed(...shownKeys)}) AS keys,
      json_build_object(${asJson}) AS coverage,
      json_build_array(${listed(...measures.map(shownSql))}) AS figures FROM page) shown ON true
  ORDER BY shown.position`;
}

const wholeOfReports = `SELECT ${coverageSql('r')} FROM report r WHERE r.shift = 0`;

/** The value of a measure, and that of the earlier period it is compared with. */
const valuesSql = (measure: MeasureSql, i: number) => [
  `${valueSql(measure, i)} AS v${i}`,
  ...(measure.earlier ? [`${earlierSql(measure)} AS e${i}`] : []),
];

/** Single values by group; what is read of each is reckoned once, however often it is counted. */
const singleTable = (singles: readonly SingleSql[], ids: readonly string[], keys: readonly string[]) => `single AS (
    SELECT ${listed(...ids, ...singles.map(({ name, sql }) => `${sql} AS ${name}`))}
    FROM (SELECT ${listed(...ids, 'x.term', 'x.number', ...new Set(singles.flatMap(({ read }) => read ?? [])))}
      FROM placed JOIN reported x ON x.unit_id = placed.origin AND x.period_id = placed.period_id
        ${keys.map((key) => `AND x.${key} = placed.${key}`).join(' ')}
      WHERE placed.counts OFFSET 0) x ${ids.length > 0 ? `GROUP BY ${listed(...ids)}` : ''})`;

function havingSql(having: readonly HavingInput[], bound: Bound): string {
  const bounds = having.flatMap(({ measure, atLeast, atMost }) => [
    ...(atLeast == null ? [] : [`v${measure} >= ${bound.bind(atLeast, 'numeric')}`]),
    ...(atMost == null ? [] : [`v${measure} <= ${bound.bind(atMost, 'numeric')}`]),
  ]);
  return bounds.length > 0 ? `WHERE ${bounds.join(' AND ')}` : '';
}
