import type { Dimension } from '@ke-hoach/schema';
import { coverageSql, noCoverage } from '../coverage/coverage.ts';
import { dimensionSql } from './dimensions.ts';
import { namedSql } from './named-sql.ts';
import { recastSql } from './recast-sql.ts';
import { scopeSql } from './scope-sql.ts';

/** What shapes the statement; everything else in a question is bound. */
export interface AggregateShape {
  /** How many measures the question has. */
  measures: number;
  groupBy: readonly Dimension[];
  recast: boolean;
  scoped: boolean;
}

/** The statement's parameters by name, in their order; see `aggregateFigures` for what they hold. */
const p = {
  years: '$1::int[]',
  assignments: '$2::bigint[]',
  periods: '$3::bigint[]',
  forms: '$4::bigint[]',
  fields: '$5::uuid[]',
  measures: '$6::int[]',
  counted: '$7::text[]',
  today: '$8::date',
  units: '$9::text[]',
  after: '$10::jsonb',
  limit: '$11::int',
};

const columns = Object.keys(noCoverage).map((name) => `"${name}"`);
const sums = (only = '') => columns.map((column) => `coalesce(sum(${column}) ${only}, 0)::int AS ${column}`).join(', ');
/** A duty that stands under several units is counted at one of them. */
const counting = 'FILTER (WHERE counts)';
const asJson = Object.keys(noCoverage)
  .map((name) => `'${name}', "${name}"`)
  .join(', ');

/**
 * One statement for groups, measures and coverage. Reports and facts are first brought down to cells (unit, period),
 * cells are placed in the dimensions, and groups are made of cells: so figures and coverage are grouped alike, and the
 * whole is the sum of its groups. Only the groups of the page become JSON.
 */
export function aggregateSql({ measures, groupBy, recast, scoped }: AggregateShape): string {
  const positions = Array.from({ length: measures }, (_, position) => position);
  const dimensions = groupBy.map((dimension) => dimensionSql[dimension]);
  const ids = dimensions.map((_, i) => `d${i}_id`);
  const list = (...items: string[]) => items.join(', ');
  const inScope = (alias: string) =>
    scoped ? `AND (${alias}.unit_id, ${alias}.period_id) IN (SELECT unit_id, period_id FROM scope)` : '';
  const namesUnit = dimensions.some((dimension) => dimension.namesUnit);
  const namesPeriod = dimensions.some((dimension) => !dimension.namesUnit);
  const latest = (column: string, changes: boolean) =>
    `${changes ? `(array_agg(${column} ORDER BY data_to DESC, ${column}))[1]` : `min(${column})`} AS ${column}`;
  const order = dimensions.flatMap((_, i) => [`d${i}_rank`, `d${i}_label COLLATE "vi-x-icu"`, `d${i}_id`]);
  const keys = dimensions.map((_, i) => `json_build_object('id', d${i}_id, 'label', d${i}_label)`);

  return `WITH RECURSIVE asked AS (SELECT ${p.today} AS today, ${p.units} AS units),
  ${scoped ? `${scopeSql(p)},` : ''}
  duty AS (
    SELECT r.unit_id, r.period_id, ${standing} AS data_to, ${coverageSql('r')}
    FROM reports r JOIN periods period ON period.id = r.period_id
    WHERE r.plan_year = ANY (${p.years}) AND r.assignment_id = ANY (${p.assignments}) AND r.state <> 'void' ${inScope('r')}
    GROUP BY r.unit_id, r.period_id),
  ${recast ? `${recastSql(p, scoped)},` : ''}
  figure AS (
    SELECT f.unit_id, f.period_id, ${list(...positions.map(cellSql))}
    FROM unnest(${p.fields}, ${p.measures}) AS m (field, measure) JOIN facts f ON f.field = m.field
    WHERE f.plan_year = ANY (${p.years}) AND f.period_id = ANY (${p.periods}) AND f.form_id = ANY (${p.forms})
      AND f.counted = ANY (${p.counted}) AND f.number IS NOT NULL ${inScope('f')}
    GROUP BY f.unit_id, f.period_id),
  cell AS (
    SELECT duty.unit_id AS origin, ${recast ? recastCell : reportedCell}, duty.period_id, duty.data_to, ${list(...columns, ...positions.map(cellColumns))}
    FROM duty LEFT JOIN figure ON figure.unit_id = duty.unit_id AND figure.period_id = duty.period_id
    ${recast ? 'LEFT JOIN recast ON recast.origin = duty.unit_id AND recast.data_to = duty.data_to' : ''}
    ${recast && scoped ? 'WHERE recast.inexact IS NOT TRUE OR recast.asked' : ''}),
  placed AS (
    SELECT ${namesUnit ? namedSql.first : ''} cell.*${dimensions.map(({ id, label, rank }, i) => `, ${id} AS d${i}_id, ${label} AS d${i}_label, ${rank} AS d${i}_rank`).join('')}
    FROM cell JOIN units u ON u.id = cell.unit_id
    ${namesPeriod ? 'JOIN periods period ON period.id = cell.period_id JOIN plans plan ON plan.id = period.plan_id' : ''}
    ${namesUnit ? `${namedSql.join} ${namedSql.order}` : ''}),
  folded AS (
    SELECT ${list(
      ...dimensions.flatMap(({ changes }, i) => [
        `d${i}_id`,
        latest(`d${i}_label`, changes),
        latest(`d${i}_rank`, changes),
      ]),
      ...positions.map(foldedSql),
      'bool_or(inexact) AS inexact',
      sums(counting),
    )}
    FROM placed ${ids.length > 0 ? `GROUP BY ${list(...ids)}` : ''}),
  numbered AS (
    SELECT folded.*, row_number() OVER (${order.length > 0 ? `ORDER BY ${list(...order)}` : ''}) AS position FROM folded),
  page AS (
    SELECT * FROM numbered WHERE ${p.after} IS NULL
      OR position > (SELECT position FROM numbered WHERE jsonb_build_array(${list(...ids)}) = ${p.after})
    ORDER BY position LIMIT ${p.limit})
  SELECT whole."totalCount", whole.inexact, whole.coverage AS "wholeCoverage", shown.keys, shown.coverage, shown.figures
  FROM (SELECT "totalCount", inexact, json_build_object(${asJson}) AS coverage FROM (
      SELECT count(*)::int AS "totalCount", coalesce(bool_or(inexact), false) AS inexact, ${sums()} FROM folded) f) whole
  LEFT JOIN (SELECT position, json_build_array(${list(...keys)}) AS keys, json_build_object(${asJson}) AS coverage,
      json_build_array(${list(...positions.map(figureSql))}) AS figures FROM page) shown ON true
  ORDER BY shown.position`;
}

/**
 * The day on which a unit's reports of a period stand: the end of the data, or where all were opened by the unit itself
 * the day of the last. A unit that passed into another since is found by it.
 */
const standing = `least(max(period.data_to), max(coalesce(r.opened_on, period.data_to)))`;

/** A cell on the unit that reported it, or on one of the units of today that took it over. */
const reportedCell = 'duty.unit_id, duty.data_to AS as_of, 1 AS weight, false AS inexact, true AS counts';
const recastCell = `coalesce(recast.unit_id, duty.unit_id) AS unit_id, ${p.today} AS as_of,
      coalesce(recast.weight, 1) AS weight, coalesce(recast.inexact, false) AS inexact, coalesce(recast.counts, true) AS counts`;

/** The facts of a cell under one measure: sum, number, least and greatest. */
const cellSql = (m: number) => {
  const only = `FILTER (WHERE m.measure = ${m})`;
  return `sum(f.number) ${only} AS sum_${m}, count(*) ${only} AS count_${m}, min(f.number) ${only} AS least_${m},
      max(f.number) ${only} AS most_${m}`;
};
const cellColumns = (m: number) => `sum_${m}, count_${m}, least_${m}, most_${m}`;

/** The figures of a group under one measure; `parts` are the values behind its sum, as far as they are its own. */
const foldedSql = (m: number) => `coalesce(sum(count_${m}) ${counting}, 0)::int AS count_${m},
      sum(sum_${m} * weight) AS sum_${m}, min(least_${m}) AS least_${m}, max(most_${m}) AS most_${m},
      sum(count_${m} * weight) AS parts_${m}`;

/** One measure of a group as shown, all functions at once; an average has twenty places before it is rounded to six. */
const figureSql = (m: number) => `json_build_object('count', count_${m}, 'sum', trim_scale(sum_${m})::text,
      'minimum', trim_scale(least_${m})::text, 'maximum', trim_scale(most_${m})::text, 'average',
      trim_scale(round(sum_${m} * 1.00000000000000000000 / nullif(parts_${m}, 0), 6))::text)`;
