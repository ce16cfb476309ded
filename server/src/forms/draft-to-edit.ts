import { LockMode, type Work } from '../audit/perform.ts';
import { problem } from '../platform/problem.ts';
import { assertMayEditForm } from './form.policy.ts';
import { FormDraft } from './form-draft.entity.ts';
import { findFormOfDraft, type FormRow } from './forms.repository.ts';

/** The draft, locked, for somebody who may edit its form; `isCurrent` tells whether the expected revision still holds. */
export async function draftToEdit(
  { em }: Work,
  command: string,
  input: { draftId: string; expectedRevision: number },
): Promise<{ form: FormRow; draft: FormDraft; isCurrent: boolean }> {
  const form = await findFormOfDraft(em, input.draftId);
  if (!form) throw problem('NOT_FOUND', { kind: 'FormDraft' });
  await assertMayEditForm(em, form.ownerId, command);
  const draft = await em.findOne(FormDraft, { uid: input.draftId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!draft) throw problem('NOT_FOUND', { kind: 'FormDraft' });
  return { form, draft, isCurrent: draft.editRevision === input.expectedRevision };
}
