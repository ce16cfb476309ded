import type { Dimension } from '@ke-hoach/schema';
import { placementOn } from '../units/units.repository.ts';
import { coverageSql, noCoverage } from './coverage.ts';
import { dimensionSql } from './dimensions.ts';
import { recastSql } from './recast-sql.ts';
import { scopeSql } from './scope-sql.ts';

/** What shapes the statement; everything else in a question is bound. */
export interface AggregateShape {
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
const sums = columns.map((column) => `coalesce(sum(${column}), 0)::int AS ${column}`).join(', ');
const asJson = Object.keys(noCoverage)
  .map((name) => `'${name}', "${name}"`)
  .join(', ');

/**
 * One statement for groups, measures and coverage. Reports and facts are first brought down to cells (unit, period),
 * cells are placed in the dimensions, and groups are made of cells: so figures and coverage are grouped alike.
 */
export function aggregateSql({ groupBy, recast, scoped }: AggregateShape): string {
  const dimensions = groupBy.map((dimension) => dimensionSql[dimension]);
  const ids = dimensions.map((_, i) => `d${i}_id`);
  const grouped = (...more: string[]) => {
    const by = [...ids, ...more];
    return by.length > 0 ? `GROUP BY ${by.join(', ')}` : '';
  };
  const list = (...items: string[]) => items.join(', ');
  const inScope = (alias: string) =>
    scoped ? `AND (${alias}.unit_id, ${alias}.period_id) IN (SELECT unit_id, period_id FROM scope)` : '';
  const namesUnit = dimensions.some((dimension) => dimension.namesUnit);
  const newest = (column: string) => `(array_agg(${column} ORDER BY data_to DESC, ${column}))[1] AS ${column}`;
  const order = dimensions.flatMap((_, i) => [`d${i}_rank`, `d${i}_label COLLATE "vi-x-icu"`, `d${i}_id`]);
  const keys = dimensions.map((_, i) => `json_build_object('id', d${i}_id, 'label', d${i}_label)`);

  return `WITH RECURSIVE asked AS (SELECT ${p.today} AS today, ${p.units} AS units),
  ${scoped ? `${scopeSql(p)},` : ''}
  ${recast ? `${recastSql(p.today)},` : ''}
  duty AS (
    SELECT r.unit_id, r.period_id, ${coverageSql('r')} FROM reports r
    WHERE r.plan_year = ANY (${p.years}) AND r.assignment_id = ANY (${p.assignments}) AND r.state <> 'void' ${inScope('r')}
    GROUP BY r.unit_id, r.period_id),
  figure AS (
    SELECT m.measure, f.unit_id, f.period_id, sum(f.number) AS total, count(*) AS count, min(f.number) AS least,
      max(f.number) AS most
    FROM unnest(${p.fields}, ${p.measures}) AS m (field, measure) JOIN facts f ON f.field = m.field
    WHERE f.plan_year = ANY (${p.years}) AND f.period_id = ANY (${p.periods}) AND f.form_id = ANY (${p.forms})
      AND f.counted = ANY (${p.counted}) AND f.number IS NOT NULL ${inScope('f')}
    GROUP BY m.measure, f.unit_id, f.period_id),
  placed AS (
    SELECT duty.*, period.data_to, ${recast ? 'coalesce(recast.weight, 1)' : '1'} AS weight,
      ${recast ? 'coalesce(recast.inexact, false)' : 'false'} AS inexact
      ${dimensions.map(({ id, label, rank }, i) => `, ${id} AS d${i}_id, ${label} AS d${i}_label, ${rank} AS d${i}_rank`).join('')}
    FROM duty JOIN periods period ON period.id = duty.period_id JOIN plans plan ON plan.id = period.plan_id
    ${recast ? 'LEFT JOIN recast ON recast.origin = duty.unit_id' : ''}
    JOIN units u ON u.id = ${recast ? 'coalesce(recast.unit_id, duty.unit_id)' : 'duty.unit_id'}
    ${namesUnit ? placementOn(recast ? p.today : 'period.data_to') : ''}
    ${recast && scoped ? 'WHERE recast.inexact IS NOT TRUE OR u.id IN (SELECT unit_id FROM scope_today)' : ''}),
  measured AS (
    SELECT ${list(...ids, 'measure')}, sum(total * weight) AS total, sum(figure.count * weight) AS parts,
      sum(figure.count)::int AS count, min(least) AS least, max(most) AS most
    FROM placed JOIN figure USING (unit_id, period_id) ${grouped('measure')}),
  valued AS (
    SELECT jsonb_build_array(${list(...ids)}) AS ids, json_agg(json_build_object('measure', measure, 'count', count,
      'sum', trim_scale(total)::text, 'minimum', trim_scale(least)::text, 'maximum', trim_scale(most)::text,
      'average', trim_scale(round(total * 1.00000000000000000000 / parts, 6))::text)) AS figures
    FROM measured ${grouped()}),
  folded AS (
    SELECT ${list(...dimensions.flatMap((_, i) => [`d${i}_id`, newest(`d${i}_label`), newest(`d${i}_rank`)]), sums)}
    FROM placed ${grouped()}),
  numbered AS (
    SELECT jsonb_build_array(${list(...ids)}) AS ids, json_build_array(${list(...keys)}) AS keys,
      json_build_object(${asJson}) AS coverage,
      row_number() OVER (${order.length > 0 ? `ORDER BY ${list(...order)}` : ''}) AS position
    FROM folded),
  page AS (
    SELECT * FROM numbered WHERE ${p.after} IS NULL OR position > (SELECT position FROM numbered WHERE ids = ${p.after})
    ORDER BY position LIMIT ${p.limit})
  SELECT whole."totalCount", whole.inexact, whole.coverage AS "wholeCoverage", page.keys, page.coverage, valued.figures
  FROM (SELECT (SELECT count(*)::int FROM numbered) AS "totalCount",
      (SELECT coalesce(bool_or(inexact), false) FROM placed) AS inexact,
      (SELECT json_build_object(${asJson}) FROM (SELECT ${sums} FROM duty) d) AS coverage) whole
  LEFT JOIN page ON true LEFT JOIN valued ON valued.ids = page.ids
  ORDER BY page.position`;
}
