import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { DiscardFormDraftInput } from './form.inputs.ts';

/** Throws a draft away; published versions stand. A draft that somebody edited since is not thrown away unseen. */
export function discardFormDraft(request: Request, input: DiscardFormDraftInput): Promise<{ formId: string }> {
  return perform(request, { action: 'form.discardDraft', input }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.discardDraft', input);
    if (!isCurrent) throw problem('INVALID_INPUT', { path: 'expectedRevision', reason: 'edited since' });
    work.em.remove(draft);
    work.record(form.id, { draft: input.draftId });
    return { formId: form.formId };
  });
}
