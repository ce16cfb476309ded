import { lostFields } from '@ke-hoach/forms/build';
import {
  usesInDashboards,
  usesInIndicators,
  usesInPublishedTotals,
  usesInSavedQuestions,
} from '../figures/uses-in-figures.ts';
import type { DraftToSee } from '../forms/draft-to-see.ts';
import type { FieldUse, UseFinder } from '../forms/field-use.ts';
import { usesInForm } from '../forms/uses-in-form.ts';
import { usesInRegisters } from '../forms/uses-in-registers.ts';
import { usesInAssignments, usesInPlanDocuments, usesInTasks } from '../plans/uses-in-plans.ts';
import type { EntityManager } from '../platform/database.ts';
import { usesInTargets } from '../targets/uses-in-targets.ts';
import { usesInExplanations, usesInReturnedCells } from '../reports/uses-in-reports.ts';

/** The registry of uses of a field: every domain that reads fields stands here with what it would lose. */
const useFinders: readonly UseFinder[] = [
  usesInForm,
  usesInRegisters,
  usesInAssignments,
  usesInPlanDocuments,
  usesInTasks,
  usesInTargets,
  usesInExplanations,
  usesInReturnedCells,
  usesInIndicators,
  usesInPublishedTotals,
  usesInSavedQuestions,
  usesInDashboards,
];

/** What loses its source when the draft is published, as far as the asker may see it. */
export async function lostSources(em: EntityManager, { form, before, after }: DraftToSee): Promise<FieldUse[]> {
  if (!before || !after) return [];
  const fields = [...lostFields(before, after)];
  const kept = new Set(after.rules.map(({ id }) => id));
  const rules = before.rules.map(({ id }) => id).filter((id) => !kept.has(id));
  const found: FieldUse[] = [];
  const loss = { formId: form.formId, purpose: form.purpose, before, after, fields, rules };
  for (const find of useFinders) found.push(...(await find(em, loss)));
  return found;
}
