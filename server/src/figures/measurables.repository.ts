import { AggregateFunction } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import type { AnswerFieldType, MeasurableType } from './measurable.type.ts';
import { numericKinds } from './measures.repository.ts';

const same = (column: string) => `CASE WHEN count(DISTINCT ${column}) = 1 THEN min(${column}) END`;
const newest = (column: string) => `(array_agg(${column} ORDER BY v.published_at DESC, v.id DESC))[1]`;

/** What of the catalogue is asked for. */
export interface CatalogueAsked {
  planId: string | null;
  search: string | null;
  /** A page of it; null: all that is left. */
  first: number | null;
  /** The indicator or field with which the page before ended. */
  after: string | null;
}

/** Is a target that the asker sees measured by it? */
type MeasurableRow = Omit<MeasurableType, 'functions'> & { isTargeted: boolean };

/** The forms of one plan where one is given, else of all. */
const ofPlan = (form: string) => `($2::text IS NULL OR ${form} IN (
           SELECT a.form_id FROM assignments a JOIN plans plan ON plan.id = a.plan_id WHERE plan.uid::text = $2))`;
/** Entries stand by title; a page begins after the entry of a name. */
const inOrder = (then: string) => `row_number() OVER (ORDER BY title COLLATE "vi-x-icu", ${then}) AS position`;
const ofPage = `WHERE $5::text IS NULL OR position > (SELECT position FROM listed WHERE name = $5) ORDER BY position LIMIT $4`;
const isSearched = holdsWords(`search_key(concat_ws(' ', title, "titleEn"))`, '$3');

/**
 * What can be asked: every indicator, and every numeric field without one, of the published report forms; of the
 * forms of one plan where one is given. Titles are compared without accents.
 */
export async function listMeasurables(
  em: EntityManager,
  { planId, search, first, after }: CatalogueAsked,
): Promise<MeasurableType[]> {
  const found = await rows<MeasurableRow>(
    em,
    `WITH targeted AS MATERIALIZED (
       SELECT g.indicator, g.field FROM targets g JOIN plans p ON p.id = g.plan_id
       WHERE NOT g.withdrawn AND p.state IN ('issued', 'closed', 'record') AND ${visiblePlan}),
     measurable AS (
       SELECT f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END AS field, ${newest('f.title')} AS title,
         ${newest('f.title_en')} AS "titleEn", ${newest('f.kind')} AS kind, ${newest('f.unit')} AS unit,
         ${newest('f.definition')} AS definition, ${newest('f.definition_en')} AS "definitionEn",
         ${newest('f.table_field')}::text AS "table", ${newest('f.numerator')}::text AS numerator,
         ${newest('f.denominator')}::text AS denominator,
         ${same('f.basis')} AS basis, ${same('f.over_units')} AS "overUnits", ${same('f.over_time')} AS "overTime",
         ${newest('f.version_id')}::text AS "versionId", ${newest('f.field')}::text AS "fieldInVersion",
         array_agg(DISTINCT f.form_id) AS form_ids, array_agg(DISTINCT f.field) AS fields,
         json_agg(json_build_object('field', f.field, 'formId', forms.uid, 'form', forms.title, 'version', v.number,
           'publishedAt', v.published_at, 'title', f.title) ORDER BY v.published_at, v.id, f.field) AS versions
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE forms.purpose <> 'plan' AND f.kind = ANY ($1::text[]) AND ${ofPlan('f.form_id')}
       GROUP BY f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END),
     listed AS (
       SELECT m.*, coalesce(indicator, field::text) AS name, ${inOrder('indicator, field')} FROM measurable m WHERE ${isSearched})
     SELECT indicator, field, title, "titleEn", kind, definition, "definitionEn", "table", numerator, denominator, unit, basis,
       "overUnits", "overTime", versions, "versionId", "fieldInVersion",
       EXISTS (SELECT FROM targeted g WHERE g.indicator = m.indicator OR g.field = ANY (m.fields)) AS "isTargeted",
       ARRAY(SELECT DISTINCT plan.year FROM assignments a JOIN plans plan ON plan.id = a.plan_id
         WHERE a.form_id = ANY (m.form_ids) AND plan.state IN ('issued', 'closed', 'record') ORDER BY plan.year) AS years,
       ARRAY(SELECT forms.title FROM forms WHERE forms.id = ANY (m.form_ids) ORDER BY forms.title COLLATE "vi-x-icu") AS forms
     FROM listed m ${ofPage}`,
    [numericKinds, planId, searchWords(search), first, after],
  );
  return found.map(({ isTargeted, ...row }) => ({ ...row, functions: functionsOf({ ...row, isTargeted }) }));
}

/** What may be made of a measure within one period: what its basis and its rollup over units do not forbid. */
function functionsOf({ overUnits, basis, numerator, isTargeted }: MeasurableRow): AggregateFunction[] {
  const forbidden: Partial<Record<AggregateFunction, boolean>> = {
    sum: overUnits === 'ratio',
    ratio: overUnits === 'ratio' && numerator === null,
    latest: basis === 'flow' || overUnits === 'ratio',
    cumulative: (basis !== null && basis !== 'flow' && basis !== 'cumulative') || overUnits === 'ratio',
    percentOfTarget: !isTargeted,
  };
  return Object.values(AggregateFunction).filter((fn) => !forbidden[fn]);
}

/** Fields of report forms by whose answers figures may be filtered, each as its newest version has it. */
export function listAnswerFields(
  em: EntityManager,
  { planId, search, first, after }: CatalogueAsked,
): Promise<AnswerFieldType[]> {
  return rows<AnswerFieldType>(
    em,
    `WITH known AS (
       SELECT DISTINCT ON (f.field) f.field::text AS field, f.kind, f.title, f.title_en AS "titleEn",
         f.table_field::text AS "table", forms.title AS form, forms.uid AS "formId", NOT f.kind = ANY ($1::text[] || 'date'::text) AS groups,
         coalesce((SELECT json_agg(json_build_object('code', c.choice ->> 'code', 'title', c.choice ->> 'title',
           'titleEn', c.choice ->> 'titleEn') ORDER BY c.position)
           FROM jsonb_array_elements(f.choices) WITH ORDINALITY AS c (choice, position)), '[]') AS choices
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE forms.purpose <> 'plan' AND ${ofPlan('f.form_id')}
       ORDER BY f.field, v.published_at DESC, v.id DESC),
     listed AS (SELECT known.*, field AS name, ${inOrder('field')} FROM known WHERE ${isSearched})
     SELECT field, kind, title, "titleEn", "table", form, "formId", groups, choices FROM listed ${ofPage}`,
    [numericKinds, planId, searchWords(search), first, after],
  );
}
