import type { AggregateFunction } from '@ke-hoach/schema';

/** A measure over the terms of its statement, by their positions. */
export interface MeasureSql {
  function: AggregateFunction;
  main: number;
  /** Of a ratio; of a percent of a target what is owed. */
  over?: number;
  /** Of a ratio: 100 where it is a percentage. */
  factor?: 1 | 100;
  /** The same in the earlier period. */
  earlier?: { main: number; over?: number };
  /** How the latest figures of units come together. */
  overUnits: 'sum' | 'max';
  /** Bound: the share of a quantile. */
  at?: string;
  /** Bound: the edges of a distribution, and how many there are. */
  edges?: { sql: string; count: number };
}

/** A duty that stands under several units is counted at one of them. */
const counting = 'FILTER (WHERE counts)';

/** The columns of a group for each term; `parts` are the values behind its sum, as far as they are its own. */
export function termsSql(terms: number, latest: ReadonlySet<number>): string[] {
  return Array.from({ length: terms }, (_, t) => t).flatMap((t) => [
    `coalesce(sum(count_${t}) ${counting}, 0)::int AS count_${t}`,
    `sum(sum_${t} * weight) AS sum_${t}`,
    `min(least_${t}) AS least_${t}`,
    `max(most_${t}) AS most_${t}`,
    `sum(count_${t} * weight) AS parts_${t}`,
    ...(latest.has(t)
      ? [
          `sum(sum_${t} * weight) FILTER (WHERE latest_${t}) AS last_sum_${t}`,
          `max(most_${t}) FILTER (WHERE latest_${t}) AS last_most_${t}`,
        ]
      : []),
  ]);
}

/** How many units there are in a group, and how many of them owe something of each target measure. */
export function owingSql(measures: readonly MeasureSql[]): string[] {
  const aimed = measures.filter(({ function: fn }) => fn === 'percentOfTarget');
  if (aimed.length === 0) return [];
  return [
    'count(DISTINCT unit_id)::int AS units',
    ...aimed.map(({ over }) => `count(DISTINCT unit_id) FILTER (WHERE count_${over} > 0)::int AS owing_${over}`),
  ];
}

/** A column of a group that is reckoned from its single values, and what is read of each value `x` for it. */
export interface SingleSql {
  name: string;
  sql: string;
  read?: string;
}

/**
 * What is reckoned from single values of a group instead of its cells: a column of its own, or none. `times` is how often each
 * value was answered, where it does not come once for each time.
 */
export function singleSql({ function: fn, main, at, edges }: MeasureSql, i: number, times?: string): SingleSql[] {
  const only = `FILTER (WHERE x.term = ${main})`;
  if (fn === 'distinct') return [{ name: `distinct_${i}`, sql: `count(DISTINCT x.told) ${only}`, read: 'x.told' }];
  if (fn === 'quantile')
    return [{ name: `quantile_${i}`, sql: `percentile_disc(${at}::float8) WITHIN GROUP (ORDER BY x.number) ${only}` }];
  if (fn !== 'distribution' || !edges) return [];
  const bins = Array.from(
    { length: edges.count + 1 },
    (_, bin) =>
      `${times ? `coalesce(sum(${times}) FILTER (WHERE bin_${i} = ${bin}), 0)` : `count(*) FILTER (WHERE bin_${i} = ${bin})`}::int`,
  );
  const read = `CASE WHEN x.term = ${main} THEN width_bucket(x.number, ${edges.sql}) END AS bin_${i}`;
  return [{ name: `bins_${i}`, sql: `ARRAY[${bins.join(', ')}]`, read }];
}

/** The figure of a measure, exact; ratios and averages have twenty places before they are rounded to six. */
export function valueSql(measure: MeasureSql, i: number): string {
  const { function: fn, main } = measure;
  if (fn === 'distinct') return `coalesce(distinct_${i}, 0)::numeric`;
  if (fn === 'quantile') return `quantile_${i}`;
  return figureSql(measure, main, measure.over);
}

/** The same of the earlier period. */
export const earlierSql = (measure: MeasureSql) => figureSql(measure, measure.earlier!.main, measure.earlier!.over);

function figureSql({ function: fn, factor, overUnits }: MeasureSql, main: number, over: number | undefined): string {
  const divided = (sum: string, by: string) => `round(${sum} * 1.00000000000000000000 / nullif(${by}, 0), 6)`;
  switch (fn) {
    case 'average':
      return divided(`sum_${main}`, `parts_${main}`);
    case 'minimum':
      return `least_${main}`;
    case 'maximum':
      return `most_${main}`;
    case 'ratio':
      return divided(`sum_${main} * ${factor ?? 1}`, `sum_${over}`);
    case 'percentOfTarget':
      return divided(`sum_${main} * 100`, `sum_${over}`);
    case 'latest':
      return overUnits === 'max' ? `last_most_${main}` : `last_sum_${main}`;
    case 'count':
    case 'distribution':
      return `count_${main}::numeric`;
    default:
      return `sum_${main}`;
  }
}

export const changeSql = (measure: MeasureSql, i: number) => (measure.earlier ? `(v${i} - e${i})` : 'NULL');

const text = (sql: string) => `trim_scale(${sql})::text`;

/** The columns of one measure of a group as it is answered: what stands in each group as it is, all else as JSON. */
export function shownSql(measure: MeasureSql, i: number): string[] {
  const { main, over, earlier } = measure;
  const parts = [`count_${main} AS f${i}_count`, `${text(`v${i}`)} AS f${i}_value`];
  if (measure.function === 'distribution') parts.push(`bins_${i} AS f${i}_bins`);
  if (measure.function === 'percentOfTarget')
    parts.push(
      `json_build_object('figure', ${text(`sum_${main}`)}, 'owed', ${text(`sum_${over}`)}, 'units', owing_${over},
        'withoutTarget', units - owing_${over}) AS f${i}_target`,
    );
  if (earlier) {
    const change = changeSql(measure, i);
    parts.push(
      `json_build_object('value', ${text(`e${i}`)}, 'count', count_${earlier.main}, 'change', ${text(change)},
        'changePercent', ${text(`round(${change} * 100.00000000000000000000 / nullif(abs(e${i}), 0), 6)`)}) AS f${i}_earlier`,
    );
  }
  return parts;
}
