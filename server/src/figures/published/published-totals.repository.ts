import { rows, type EntityManager } from '../../platform/database.ts';
import { numericKinds } from '../measures.repository.ts';
import type { PublishedMeasureInput, PublishedMeasureType, PublishedTotalType } from './published-total.type.ts';

const newest = (column: string) => `(array_agg(f.${column} ORDER BY v.published_at DESC, v.id DESC))[1]`;
/** What may be told of many units without telling of one: sums, and rates by the sums of their two counts. */
const addsUp = `bool_and(f.over_units = 'sum' OR (f.over_units = 'ratio' AND f.numerator IS NOT NULL))`;
const ofRate = (number: string, over: string) =>
  `CASE WHEN m."isRate" THEN round(t.${number} * m.factor * 1.00000000000000000000 / nullif(t.${over}, 0), 6) ELSE t.${number} END`;

/** Measures as a table of a statement, numbered from 1. */
const named = (indicators: string, fields: string) =>
  `unnest(${indicators}::text[], ${fields}::text[]) WITH ORDINALITY AS n (indicator, field, position)`;
const columnsOf = (measures: readonly PublishedMeasureInput[]) => [
  measures.map(({ indicator }) => indicator ?? null),
  measures.map(({ field }) => field ?? null),
];

/** What a plan publishes of the figures of all its units, in its order, period by period. */
export function publishedMeasures(em: EntityManager, planId: string): Promise<PublishedMeasureType[]> {
  return rows<PublishedMeasureType>(
    em,
    `WITH measure AS (
       SELECT m.id, m.position, m.indicator, m.field::text AS field, ${newest('title')} AS title, ${newest('title_en')} AS "titleEn",
         ${newest('kind')} AS kind, ${newest('unit')} AS unit, bool_or(f.over_units = 'ratio') AS "isRate",
         CASE WHEN bool_and(f.kind = 'percent') THEN 100 ELSE 1 END AS factor
       FROM plan_published_measures m JOIN published_fields f ON f.indicator = m.indicator OR f.field = m.field
         JOIN form_versions v ON v.id = f.version_id
       WHERE m.plan_id = $1 AND f.form_id IN (SELECT a.form_id FROM assignments a WHERE a.plan_id = $1)
       GROUP BY m.id)
     SELECT m.indicator, m.field, m.title, m."titleEn", m.kind, m.unit,
       coalesce((SELECT json_agg(json_build_object('periodId', t.period_id::text, 'isWithheld', t.units > 0 AND NOT t.is_group,
           'units', CASE WHEN t.is_group THEN t.units END,
           'value', trim_scale(${ofRate('number', 'over')})::text, 'own', trim_scale(${ofRate('own_number', 'own_over')})::text,
           'coverage', CASE WHEN t.covers THEN json_build_object('expected', t.expected, 'received', t.received, 'accepted', t.accepted) END)
           ORDER BY p.position)
         FROM published_totals($1) t JOIN periods p ON p.id = t.period_id WHERE t.measure_id = m.id), '[]') AS totals
     FROM measure m ORDER BY m.position`,
    [planId],
  ) as Promise<(PublishedMeasureType & { totals: PublishedTotalType[] })[]>;
}

/** The positions of what is no number of the plan's forms that adds up over units. */
export async function notPublishable(
  em: EntityManager,
  planId: string,
  measures: readonly PublishedMeasureInput[],
): Promise<number[]> {
  const found = await rows<{ at: number }>(
    em,
    `SELECT (n.position - 1)::int AS at
     FROM ${named('$2', '$3')}
     WHERE NOT coalesce((SELECT ${addsUp} FROM published_fields f
       WHERE (f.indicator = n.indicator OR f.field::text = lower(n.field)) AND f.kind = ANY ($4::text[])
         AND f.form_id IN (SELECT a.form_id FROM assignments a WHERE a.plan_id = $1 AND NOT a.withdrawn)), false)`,
    [planId, ...columnsOf(measures), numericKinds],
  );
  return found.map(({ at }) => at);
}

/** Replaces what the plan publishes. */
export async function publishMeasures(
  em: EntityManager,
  planId: string,
  measures: readonly PublishedMeasureInput[],
): Promise<void> {
  await rows(em, 'DELETE FROM plan_published_measures WHERE plan_id = $1', [planId]);
  await rows(
    em,
    `INSERT INTO plan_published_measures (plan_id, position, indicator, field)
     SELECT $1, n.position, n.indicator, n.field::uuid
     FROM ${named('$2', '$3')}`,
    [planId, ...columnsOf(measures)],
  );
}
