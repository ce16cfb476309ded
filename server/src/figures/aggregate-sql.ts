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
 * groups of the page are answered, as columns; what is told of the whole stands in the first row. A report with several
 * choices stands in several groups; the whole counts it once.
 */
export function aggregateSql(asked: Asked): string {
  const { bound, measures, answers } = asked;
  const { tables, ids, dimensions, keys } = placedSql(asked);
  // Which of several texts is chosen may be told by any order: the one of bytes is the fastest.
  const labelOf = (column: string, changes: boolean) =>
    `${changes ? `(array_agg(${column} ORDER BY data_to DESC, ${column} COLLATE "C"))[1]` : `min(${column} COLLATE "C")`} AS ${column}`;
  const rankOf = (column: string, changes: boolean) =>
    `${changes ? `(array_agg(${column} ORDER BY data_to DESC, ${column}))[1]` : `min(${column})`} AS ${column}`;
  const times = asked.columns ? 'x.times' : undefined;
  const singles = measures.flatMap((measure, i) => singleSql(measure, i, times));
  // Of several keys each label comes many times: it is brought into the order of letters once.
  const lettered = dimensions.length > 1;
  const order = [
    ...asked.orderBy.map(
      ({ measure, descending, byChange }) =>
        `${byChange ? changeSql(measures[measure]!, measure) : `v${measure}`} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
    ),
    ...dimensions.flatMap((_, i) => [`d${i}_rank`, lettered ? `l${i}.place` : inLetters(`d${i}_label`), `d${i}_id`]),
  ];
  const after = bound.bind(asked.after && JSON.stringify(asked.after), 'jsonb');
  const whole = answers.length > 0 ? wholeOfReports : `SELECT ${sums()} FROM folded`;

  return `WITH RECURSIVE ${tables.join(',\n  ')},
  folded AS (
    SELECT ${listed(
      ...dimensions.flatMap(({ changes }, i) => [
        `d${i}_id`,
        labelOf(`d${i}_label`, changes),
        rankOf(`d${i}_rank`, changes),
      ]),
      ...termsSql(asked.terms.length, asked.latest),
      ...owingSql(measures),
      'bool_or(inexact) AS inexact',
      sums(counting),
    )}
    FROM placed ${ids.length > 0 ? `GROUP BY ${listed(...ids)}` : ''}),
  ${singles.length > 0 ? `${singleTable(singles, ids, [...keys], times)},` : ''}
  valued AS (
    SELECT ${listed('folded.*', ...singles.map(({ name }) => name), ...measures.flatMap(valuesSql))}
    FROM folded ${singles.length === 0 ? '' : ids.length > 0 ? `LEFT JOIN single USING (${listed(...ids)})` : 'CROSS JOIN single'}),
  numbered AS (
    SELECT valued.*, row_number() OVER (${order.length > 0 ? `ORDER BY ${listed(...order)}` : ''}) AS position
    FROM valued ${lettered ? dimensions.map((_, i) => letterJoin(i)).join(' ') : ''} ${havingSql(asked.having, bound)}),
  page AS (
    SELECT * FROM numbered WHERE ${after} IS NULL
      OR position > (SELECT position FROM numbered WHERE jsonb_build_array(${listed(...ids)}) = ${after})
    ORDER BY position LIMIT ${bound.bind(asked.limit, 'int')})
  SELECT whole."totalCount", whole.inexact, CASE WHEN shown.position IS NOT DISTINCT FROM whole.first THEN whole.coverage END AS "wholeCoverage",
    shown.*
  FROM (SELECT (SELECT count(*)::int FROM numbered) AS "totalCount", (SELECT min(position) FROM page) AS first,
      (SELECT coalesce(bool_or(inexact), false) FROM folded) AS inexact, json_build_object(${asJson}) AS coverage
    FROM (${whole}) f) whole
  LEFT JOIN (SELECT ${listed(
    'position',
    'coalesce(inexact, false) AS "groupInexact"',
    ...dimensions.flatMap((_, i) => [`d${i}_id`, `d${i}_label`]),
    ...coverageColumns,
    ...measures.flatMap(shownSql),
  )} FROM page) shown ON true
  ORDER BY shown.position`;
}

const inLetters = (label: string) => `${label} COLLATE "vi-x-icu"`;
const letterJoin = (i: number) => `LEFT JOIN (
      SELECT label, row_number() OVER (ORDER BY ${inLetters('label')}) AS place FROM (SELECT DISTINCT d${i}_label AS label FROM folded) l) l${i}
      ON l${i}.label = d${i}_label`;

const wholeOfReports = `SELECT ${coverageSql('r')} FROM report r WHERE r.shift = 0`;

/** The value of a measure, and that of the earlier period it is compared with. */
const valuesSql = (measure: MeasureSql, i: number) => [
  `${valueSql(measure, i)} AS v${i}`,
  ...(measure.earlier ? [`${earlierSql(measure)} AS e${i}`] : []),
];

/** Single values by group; what is read of each is reckoned once, however often it is counted. */
const singleTable = (
  singles: readonly SingleSql[],
  ids: readonly string[],
  keys: readonly string[],
  times?: string,
) => `single AS (
    SELECT ${listed(...ids, ...singles.map(({ name, sql }) => `${sql} AS ${name}`))}
    FROM (SELECT ${listed(...ids, 'x.term', 'x.number', ...(times ? [times] : []), ...new Set(singles.flatMap(({ read }) => read ?? [])))}
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
