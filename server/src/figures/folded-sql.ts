import { noCoverage } from '../coverage/coverage.ts';
import { coverageAt } from '../coverage/folded-coverage.ts';
import type { Bound } from './bound.ts';
import { dimensionSql } from './dimensions.ts';
import { toldSql } from './filter-sql.ts';
import type { PlacedSql, Placing } from './placed-sql.ts';

/** Which folded figures count in which period, and on which day their places are looked up. */
export type FoldedIn = readonly {
  shift: number;
  formId: string;
  ownPeriodId: string;
  periodId: string;
  day: string;
  /** Where all periods of the plan count alike, by the sums of the plan. */
  planId: string | null;
}[];

/**
 * The tables down to `placed`, out of what is folded: one row for each stand and period, folded and pending together, so
 * exact at once after each commit. All of a stand has one name on all its days: its first day tells which is the newest.
 */
export function foldedPlacedSql(mapped: FoldedIn, asked: Placing): PlacedSql {
  const dimensions = asked.groupBy.map((dimension) => dimensionSql(dimension, 'cell.form_id', asked.line));
  const has = (what: 'ofPlace' | 'ofPeriod' | 'ofReport') => dimensions.some((dimension) => dimension[what]);
  const { readsValues } = asked;
  // The only key of a folded report is its form: whatever else tells reports apart is asked of reports.
  const form = has('ofReport') ? ['form_id'] : [];
  const byStand = has('ofPlace') || readsValues;
  const keys = ['period_id', ...(byStand ? ['stand_id'] : []), ...form].map((key) => `x.${key}`);
  const dims = dimensions.map(
    ({ id, label, rank }, i) => `, ${id} COLLATE "C" AS d${i}_id, ${label} AS d${i}_label, ${rank} AS d${i}_rank`,
  );
  return {
    tables: [
      `cell AS (
    SELECT ${[...keys, ...coverages, ...asked.terms.flatMap((_, t) => figure(t))].join(', ')}
    FROM ${asked.columns?.field ? `answered_figures(${inColumns(mapped, asked).join(', ')})` : `folded_figures(${read(mapped, asked).join(', ')})`} x GROUP BY ${keys.join(', ')}
    HAVING sum(x.coverage[${coverageAt('duties')}]::int) > 0 ${asked.terms.map((_, t) => `OR sum(x.count::int) ${only(t)} > 0`).join(' ')})`,
      `placed AS (
    SELECT cell.*${readsValues ? ', cell.stand_id AS origin' : ''}, 1 AS weight, true AS counts, false AS inexact${has('ofPlace') ? ', stand.since AS data_to' : ''}${dims.join('')}
    FROM cell ${has('ofPlace') ? 'JOIN place_stands stand ON stand.id = cell.stand_id' : ''}
      ${has('ofPeriod') ? 'JOIN periods period ON period.id = cell.period_id JOIN plans plan ON plan.id = period.plan_id' : ''}
      ${dimensions.map(({ join }) => join ?? '').join(' ')})`,
      ...(readsValues ? [asked.columns ? columnsSql(mapped, asked, form) : valuesSql(mapped, asked, form)] : []),
    ],
    ids: dimensions.map((_, i) => `d${i}_id`),
    dimensions,
    keys: form,
  };
}

// Counts of a place are whole numbers of everyday size: added up as such, not as numbers of any length.
const coverages = Object.keys(noCoverage).map(
  (name) => `coalesce(sum(x.coverage[${coverageAt(name)}]::int)::int, 0) AS "${name}"`,
);

const only = (t: number) => `FILTER (WHERE x.term = ${t})`;
const figure = (t: number) => [
  `CASE WHEN sum(x.count::int) ${only(t)} > 0 THEN sum(x.sum) ${only(t)} END AS sum_${t}`,
  `coalesce(sum(x.count::int) ${only(t)}, 0)::int AS count_${t}`,
  `NULL::numeric AS least_${t}`,
  `NULL::numeric AS most_${t}`,
];

/** Single values by stand, out of facts alone: a field is of one form, and whatever else a report says is folded. */
function valuesSql(
  mapped: FoldedIn,
  { bound, years, periods, terms, counted, tellsValues }: Placing,
  form: string[],
): string {
  const measured = measuredOf(terms);
  const ofForm = form.map((key) => `, m.${key}`).join('');
  const given = mappedLists(mapped, bound);
  const fields = bound.list(measured, 'uuid', ({ field }) => field);
  return `reported AS (
    SELECT s.id AS unit_id, m.period_id${ofForm}, v.term, f.number${tellsValues ? `, ${toldSql('f')} AS told` : ''}
    FROM (SELECT DISTINCT shift, own_period, period_id, day${ofForm}
        FROM unnest(${given.join(', ')}) AS m (shift, form_id, own_period, period_id, day)) m
      JOIN unnest(${fields}, ${bound.list(measured, 'int', ({ term }) => term)}, ${bound.list(measured, 'int', ({ shift }) => shift)}) AS v (field, term, shift)
        ON v.shift = m.shift
      JOIN facts f ON f.field = v.field AND f.period_id = m.own_period${form.map((key) => ` AND f.${key} = m.${key}`).join('')}
      JOIN unit_places w ON w.unit_id = f.unit_id
      JOIN place_stands s ON s.place_id = w.place_id AND s.since <= m.day AND m.day < s.until
    WHERE f.plan_year = ANY (${bound.bind(years, 'int[]')}) AND f.field = ANY (${fields})
      AND f.period_id = ANY (${bound.bind(periods, 'bigint[]')}) AND f.counted = ANY (${bound.bind(counted, 'text[]')}))`;
}

/** The same out of columns: each number once, with how often it was answered. */
const columnsSql = (mapped: FoldedIn, asked: Placing, form: string[]) => `reported AS (
    SELECT stand_id AS unit_id, period_id${form.map((key) => `, ${key}`).join('')}, term, number, times${asked.tellsValues ? ', trim_scale(number)::text AS told' : ''}
    FROM answered_values(${inColumns(mapped, asked).join(', ')}))`;

/** What columns are asked. */
function inColumns(mapped: FoldedIn, { bound, terms, counted, columns }: Placing): string[] {
  const measured = measuredOf(terms);
  return [
    ...mappedLists(mapped, bound),
    bound.list(measured, 'uuid', ({ field }) => field),
    bound.list(measured, 'int', ({ term }) => term),
    bound.list(measured, 'int', ({ shift }) => shift),
    bound.bind(counted, 'text[]'),
    bound.bind(columns!.field, 'uuid'),
    bound.bind(columns!.atLeast, 'numeric'),
    bound.bind(columns!.atMost, 'numeric'),
  ];
}

const mappedLists = (mapped: FoldedIn, bound: Bound) => [
  bound.list(mapped, 'int', ({ shift }) => shift),
  bound.list(mapped, 'bigint', ({ formId }) => formId),
  bound.list(mapped, 'bigint', ({ ownPeriodId }) => ownPeriodId),
  bound.list(mapped, 'bigint', ({ periodId }) => periodId),
  bound.list(mapped, 'date', ({ day }) => day),
];

const measuredOf = (terms: Placing['terms']) =>
  terms.flatMap(({ fields, shift }, term) => fields.map(({ field }) => ({ field, term, shift })));

/** What `folded_figures` is asked. */
function read(mapped: FoldedIn, { bound, terms, counted }: Placing): string[] {
  const measured = measuredOf(terms);
  const plans = new Map(mapped.filter(({ planId }) => planId).map((one) => [`${one.planId} ${one.formId}`, one]));
  const whole = [...plans.values()];
  return [
    ...mappedLists(mapped, bound),
    bound.list(mapped, 'boolean', ({ planId }) => planId !== null),
    bound.list(whole, 'bigint', ({ formId }) => formId),
    bound.list(whole, 'bigint', ({ planId }) => planId),
    bound.list(whole, 'bigint', ({ periodId }) => periodId),
    bound.list(measured, 'uuid', ({ field }) => field),
    bound.list(measured, 'int', ({ term }) => term),
    bound.list(measured, 'int', ({ shift }) => shift),
    bound.bind(counted, 'text[]'),
  ];
}
