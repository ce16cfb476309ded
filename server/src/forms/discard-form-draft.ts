import { perform } from '../audit/perform.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import type { Request } from '../people/request.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { DiscardFormDraftInput } from './form.inputs.ts';
import type { DiscardFormDraftResult } from './form.type.ts';

/** Throws a draft away; published versions stand, and a form that has none is gone with it. A draft that somebody edited since is not thrown away unseen. */
export function discardFormDraft(
  request: Request,
  input: DiscardFormDraftInput,
): Promise<typeof DiscardFormDraftResult> {
  return perform(request, { action: 'form.discardDraft', input }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.discardDraft', input);
    if (!isCurrent) return { kind: 'FormDraftConflict', formId: form.formId, draftId: input.draftId } as const;
    await work.em.remove(draft).flush();
    const isFormGone = await removeUnpublished(work.em, form.formId);
    work.record(form.id, { draft: input.draftId, isFormGone });
    return { kind: 'FormDraftDiscarded', formId: form.formId, isFormGone } as const;
  });
}

async function removeUnpublished(em: EntityManager, formId: string): Promise<boolean> {
  const sql = `DELETE FROM forms f WHERE f.id = $1 AND NOT EXISTS (SELECT 1 FROM form_versions v WHERE v.form_id = f.id)
    RETURNING f.id::text AS id`;
  return (await firstRow(em, sql, [formId])) !== undefined;
}
