import { applyOperation } from '@ke-hoach/forms/build';
import { storedKinds, type Kind } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { EditFormDraftInput } from './form.inputs.ts';
import type { EditFormDraftResult } from './form.type.ts';

/** One edit of a draft. What the edit means is decided by the form language; draft edits leave no audit entry. */
export function editFormDraft(request: Request, input: EditFormDraftInput): Promise<typeof EditFormDraftResult> {
  return perform(request, { action: 'form.editDraft', input, audited: false }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.editDraft', input);
    if (!isCurrent) return { kind: 'FormDraftConflict', formId: form.formId, draftId: input.draftId } as const;
    const applied = applyOperation(draft.content(), operationOf(input));
    if (!applied.ok)
      return { kind: 'FormOperationRefused', formId: form.formId, draftId: input.draftId, ...applied.problem } as const;
    draft.edit(applied.document, work.viewer.id, work.clock.now());
    return { kind: 'FormDraftEdited', formId: form.formId, draftId: input.draftId } as const;
  });
}

/** The one operation the input names. */
function operationOf(input: EditFormDraftInput): Operation {
  const { addField, moveField, renameField, retitleField, setRequired, removeField } = input;
  const named: Operation[] = [];
  if (addField) named.push({ type: 'addField', ...addField, kind: kindOf(addField.kind) });
  if (moveField) named.push({ type: 'moveField', ...moveField, after: moveField.after ?? null });
  if (renameField) named.push({ type: 'renameField', ...renameField });
  if (retitleField) named.push({ type: 'retitleField', ...retitleField });
  if (setRequired) named.push({ type: 'setRequired', ...setRequired });
  if (removeField) named.push({ type: 'removeField', ...removeField });
  const [operation] = named;
  if (!operation || named.length !== 1) throw problem('INVALID_INPUT', { path: 'input', reason: 'exactly one edit' });
  return operation;
}

type StoredKind = Exclude<Kind, 'percent'>;

function kindOf(name: string): StoredKind {
  const kind = storedKinds.find((known) => known === name);
  if (!kind) throw problem('INVALID_INPUT', { path: 'addField.kind', reason: storedKinds.join(', ') });
  return kind as StoredKind;
}
