import { AggregateFunction } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import type { AnswerFieldType, MeasurableType } from './measurable.type.ts';
import { numericKinds } from './measures.repository.ts';

const same = (column: string) => `CASE WHEN count(DISTINCT ${column}) = 1 THEN min(${column}) END`;
const newest = (column: string) => `(array_agg(${column} ORDER BY v.published_at DESC, v.id DESC))[1]`;

/** What of the catalogue is asked for. */
export interface CatalogueAsked {
  planId: string | null;
  search: string | null;
}

/** The forms of one plan where one is given, else of all. */
const ofPlan = (form: string) => `($2::text IS NULL OR ${form} IN (
           SELECT a.form_id FROM assignments a JOIN plans plan ON plan.id = a.plan_id WHERE plan.uid::text = $2))`;
const isSearched = `($3::text IS NULL OR strpos(search_key(title), search_key($3)) > 0
       OR strpos(search_key(coalesce("titleEn", '')), search_key($3)) > 0)`;

/**
 * What can be asked: every indicator, and every numeric field without one, of the published report forms; of the
 * forms of one plan where one is given. Titles are compared without accents.
 */
export async function listMeasurables(
  em: EntityManager,
  { planId, search }: CatalogueAsked,
): Promise<MeasurableType[]> {
  const found = await rows<Omit<MeasurableType, 'functions'>>(
    em,
    `WITH measurable AS (
       SELECT f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END AS field, ${newest('f.title')} AS title,
         ${newest('f.title_en')} AS "titleEn", ${newest('f.kind')} AS kind, ${newest('f.unit')} AS unit,
         ${newest('f.definition')} AS definition, ${newest('f.definition_en')} AS "definitionEn",
         ${newest('f.table_field')}::text AS "table", ${newest('f.numerator')}::text AS numerator,
         ${newest('f.denominator')}::text AS denominator,
         ${same('f.basis')} AS basis, ${same('f.over_units')} AS "overUnits", ${same('f.over_time')} AS "overTime",
         array_agg(DISTINCT f.form_id) AS form_ids,
         json_agg(json_build_object('field', f.field, 'formId', forms.uid, 'form', forms.title, 'version', v.number,
           'publishedAt', v.published_at, 'title', f.title) ORDER BY v.published_at, v.id, f.field) AS versions
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE forms.purpose <> 'plan' AND f.kind = ANY ($1::text[]) AND ${ofPlan('f.form_id')}
       GROUP BY f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END)
     SELECT indicator, field, title, "titleEn", kind, definition, "definitionEn", "table", numerator, denominator, unit, basis,
       "overUnits", "overTime", versions,
       ARRAY(SELECT DISTINCT plan.year FROM assignments a JOIN plans plan ON plan.id = a.plan_id
         WHERE a.form_id = ANY (m.form_ids) AND plan.state IN ('issued', 'closed', 'record') ORDER BY plan.year) AS years,
       ARRAY(SELECT forms.title FROM forms WHERE forms.id = ANY (m.form_ids) ORDER BY forms.title COLLATE "vi-x-icu") AS forms
     FROM measurable m WHERE ${isSearched}
     ORDER BY title COLLATE "vi-x-icu", indicator, field`,
    [numericKinds, planId, search],
  );
  return found.map((row) => ({ ...row, functions: functionsOf(row) }));
}

/** What may be made of a measure within one period: what its basis and its rollup over units do not forbid. */
function functionsOf({ overUnits, basis, numerator }: Omit<MeasurableType, 'functions'>): AggregateFunction[] {
  const forbidden: Partial<Record<AggregateFunction, boolean>> = {
    sum: overUnits === 'ratio',
    ratio: overUnits === 'ratio' && numerator === null,
    latest: basis === 'flow' || overUnits === 'ratio',
    cumulative: (basis !== null && basis !== 'flow' && basis !== 'cumulative') || overUnits === 'ratio',
  };
  return Object.values(AggregateFunction).filter((fn) => !forbidden[fn]);
}

/** Fields of report forms by whose answers figures may be filtered, each as its newest version has it. */
export function listAnswerFields(em: EntityManager, { planId, search }: CatalogueAsked): Promise<AnswerFieldType[]> {
  return rows<AnswerFieldType>(
    em,
    `SELECT * FROM (
       SELECT DISTINCT ON (f.field) f.field::text AS field, f.kind, f.title, f.title_en AS "titleEn",
         f.table_field::text AS "table", forms.title AS form, NOT f.kind = ANY ($1::text[] || 'date'::text) AS groups,
         coalesce((SELECT json_agg(json_build_object('code', c.choice ->> 'code', 'title', c.choice ->> 'title',
           'titleEn', c.choice ->> 'titleEn') ORDER BY c.position)
           FROM jsonb_array_elements(f.choices) WITH ORDINALITY AS c (choice, position)), '[]') AS choices
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE forms.purpose <> 'plan' AND ${ofPlan('f.form_id')}
       ORDER BY f.field, v.published_at DESC, v.id DESC) known
     WHERE ${isSearched} ORDER BY title COLLATE "vi-x-icu", field`,
    [numericKinds, planId, search],
  );
}
