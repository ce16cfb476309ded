import { matchingKey } from '@ke-hoach/forms';
import type { Work } from '../../audit/perform.ts';
import { rows } from '../../platform/database.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { unitsMeant } from '../expected-reports.ts';
import type { Plan } from '../plan.entity.ts';
import type { ExampleTarget } from './plan-examples.ts';

interface Given {
  targets: readonly ExampleTarget[];
  /** Outer ids of the periods that were added, by their key. */
  periods: ReadonlyMap<string, string>;
  /** Outer ids of the office's forms by what they are called. */
  forms: ReadonlyMap<string, string>;
}

/**
 * Sets the targets of an example where a form given to the units of its period counts them, and where there are units of
 * such a kind. Answers how many.
 */
export async function giveExampleTargets(
  { em, clock }: Pick<Work, 'em' | 'clock'>,
  plan: Plan,
  { targets, periods, forms }: Given,
): Promise<number> {
  const placed = await unitsUnderOwner(em, plan.id, clock.today);
  const wanted = targets.flatMap(({ period, kinds, by, title, titleEn, relation, value }) => {
    const selector = { unitKinds: kinds, exceptUnits: [], alsoUnits: [] };
    const periodId = periods.get(period);
    if (!periodId || unitsMeant(selector, placed, clock.today).length === 0) return [];
    const measure =
      'indicator' in by
        ? { indicator: by.indicator }
        : { entriesOf: forms.get(matchingKey(by.entriesOf)), onlyField: by.only?.field, onlyChoice: by.only?.choice };
    const titles = { title: title(plan.year), titleEn: titleEn(plan.year) };
    return [{ periodId, kinds, relation, value, ...titles, ...measure }];
  });
  const inOrder = wanted.map((target, place) => ({ ...target, place }));
  const set = await rows(
    em,
    `INSERT INTO targets (plan_id, period_id, position, title, title_en, relation, value, indicator, entries_of, unit_kinds, after_merger,
       only_field, only_choices)
     SELECT $1, t.id, row_number() OVER (ORDER BY n.place), n.title, n."titleEn", n.relation, n.value, n.indicator, f.id, n.kinds, 'anew',
       o.field, CASE WHEN o.field IS NOT NULL THEN ARRAY[n."onlyChoice"] END
     FROM json_to_recordset($2::json) AS n (title text, "titleEn" text, "periodId" uuid, relation text,
       value numeric, indicator text, "entriesOf" uuid, "onlyField" text, "onlyChoice" text,
       kinds text[], place int)
       JOIN periods t ON t.plan_id = $1 AND t.uid = n."periodId" LEFT JOIN forms f ON f.uid = n."entriesOf"
       LEFT JOIN LATERAL (SELECT p.field FROM published_fields p WHERE p.form_id = f.id AND p.key = n."onlyField" AND NOT p.in_table
         AND p.version_id = (SELECT v.id FROM form_versions v WHERE v.form_id = f.id ORDER BY v.number DESC LIMIT 1)
         AND EXISTS (SELECT FROM jsonb_array_elements(p.choices) AS c WHERE c ->> 'code' = n."onlyChoice")) o ON true
     WHERE EXISTS (SELECT FROM assignments a WHERE a.period_id = t.id AND NOT a.withdrawn AND (
       (f.id IS NOT NULL AND a.form_id = f.id AND a.any_number) OR EXISTS (
         SELECT FROM published_fields p WHERE p.form_id = a.form_id AND p.indicator = n.indicator)))
     RETURNING id`,
    [plan.id, JSON.stringify(inOrder)],
  );
  return set.length;
}
