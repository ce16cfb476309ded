import { perform } from '../../audit/perform.ts';
import { editTexts } from '../../drafts/edit-texts.ts';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { planToChange } from '../plan-to-change.ts';
import { mayWritePlan } from '../plan.policy.ts';
import type { SavePlanDocumentInput } from './plan-document.inputs.ts';
import type { SavePlanDocumentResult } from './plan-document.type.ts';

/**
 * Keeps what the office has typed since it last saw the document, cell by cell, as drafts of reports are kept. Of an
 * issued plan it is the amendment that is being written. As other saves of drafts it leaves no audit entry.
 */
export function savePlanDocument(
  request: Request,
  input: SavePlanDocumentInput,
): Promise<typeof SavePlanDocumentResult> {
  return perform(request, { action: 'plan.saveDocument', input, audited: false }, async (work) => {
    const plan = await planToChange(work, input.planId, 'plan.saveDocument', mayWritePlan);
    plan.assertState('saveDocument', 'draft', 'consulting', 'issued');
    const { form } = await publishedVersion(work.em, plan.typeVersionId);
    const edited = editTexts(form, plan.editedTexts(), input);
    if ('conflicts' in edited) return { kind: 'PlanDocumentConflict', planId: plan.id, cells: edited.conflicts };
    const joined = plan.editRevision !== input.expectedRevision;
    plan.saveDocument(edited, work.clock.now(), work.viewer.id);
    return { kind: 'PlanDocumentSaved', planId: plan.id, joined };
  });
}
