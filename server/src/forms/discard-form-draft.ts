import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { DiscardFormDraftInput } from './form.inputs.ts';
import type { DiscardFormDraftResult } from './form.type.ts';

/** Throws a draft away; published versions stand. A draft that somebody edited since is not thrown away unseen. */
export function discardFormDraft(
  request: Request,
  input: DiscardFormDraftInput,
): Promise<typeof DiscardFormDraftResult> {
  return perform(request, { action: 'form.discardDraft', input }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.discardDraft', input);
    if (!isCurrent) return { kind: 'FormDraftConflict', formId: form.formId, draftId: input.draftId } as const;
    work.em.remove(draft);
    work.record(form.id, { draft: input.draftId });
    return { kind: 'FormDraftDiscarded', formId: form.formId } as const;
  });
}
