import { rows, type EntityManager } from '../platform/database.ts';
import type { MeasurableType } from './measurable.type.ts';
import { numericKinds } from './measures.repository.ts';

const same = (column: string) => `CASE WHEN count(DISTINCT ${column}) = 1 THEN min(${column}) END`;

/**
 * What can be asked: every indicator, and every numeric field without one, of the published report forms; of the
 * forms of one plan where one is given. Titles are compared without accents.
 */
export function listMeasurables(
  em: EntityManager,
  { planId, search }: { planId: string | null; search: string | null },
): Promise<MeasurableType[]> {
  return rows<MeasurableType>(
    em,
    `WITH measurable AS (
       SELECT f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END AS field,
         (array_agg(f.title ORDER BY v.published_at DESC, v.id DESC))[1] AS title,
         (array_agg(f.title_en ORDER BY v.published_at DESC, v.id DESC))[1] AS "titleEn",
         (array_agg(f.unit ORDER BY v.published_at DESC, v.id DESC))[1] AS unit,
         ${same('f.basis')} AS basis, ${same('f.over_units')} AS "overUnits", ${same('f.over_time')} AS "overTime",
         array_agg(DISTINCT f.form_id) AS form_ids
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE forms.purpose <> 'plan' AND f.kind = ANY ($1::text[])
         AND ($2::text IS NULL OR f.form_id IN (
           SELECT a.form_id FROM assignments a JOIN plans plan ON plan.id = a.plan_id WHERE plan.uid::text = $2))
       GROUP BY f.indicator, CASE WHEN f.indicator IS NULL THEN f.field END)
     SELECT indicator, field, title, "titleEn", unit, basis, "overUnits", "overTime",
       ARRAY(SELECT DISTINCT plan.year FROM assignments a JOIN plans plan ON plan.id = a.plan_id
         WHERE a.form_id = ANY (m.form_ids) AND plan.state IN ('issued', 'closed', 'record') ORDER BY plan.year) AS years,
       ARRAY(SELECT forms.title FROM forms WHERE forms.id = ANY (m.form_ids) ORDER BY forms.title COLLATE "vi-x-icu") AS forms
     FROM measurable m
     WHERE $3::text IS NULL OR strpos(search_key(title), search_key($3)) > 0
       OR strpos(search_key(coalesce("titleEn", '')), search_key($3)) > 0
     ORDER BY title COLLATE "vi-x-icu", indicator, field`,
    [numericKinds, planId, search],
  );
}
