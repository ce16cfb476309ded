import { applyOperation, type Operation, type OperationNote, type OperationProblem } from '@ke-hoach/forms/build';
import type { Form, FormDocument } from '@ke-hoach/forms';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { draftEdited } from './draft-edits.ts';
import { draftOperations } from './draft-operations.ts';
import { draftToEdit } from './draft-to-edit.ts';
import type { EditFormDraftInput } from './form.inputs.ts';
import type { EditFormDraftResult } from './form.type.ts';
import { publishedVersion } from './published-version.ts';

/** One edit of a draft, all or nothing. What it means is decided by the form language; draft edits leave no audit entry. */
export function editFormDraft(request: Request, input: EditFormDraftInput): Promise<typeof EditFormDraftResult> {
  const operations = draftOperations(input.operations);
  return perform(request, { action: 'form.editDraft', input, audited: false }, async (work) => {
    const { form, draft, isCurrent } = await draftToEdit(work, 'form.editDraft', input);
    const ids = { formId: form.formId, draftId: input.draftId };
    if (!isCurrent) return { kind: 'FormDraftConflict', ...ids } as const;
    const published = draft.basedOn ? (await publishedVersion(work.em, draft.basedOn)).form : undefined;
    const before = draft.content();
    const applied = applyAll(before, operations, published);
    if (!applied.ok) return { kind: 'FormOperationRefused', ...ids, ...applied.problem, index: applied.index } as const;
    draft.edit(applied.document, work.viewer.id, work.clock.now());
    work.atEnd(...draftEdited(work, draft, { before, ...applied }));
    return { kind: 'FormDraftEdited', ...ids, inverse: applied.inverse, notes: applied.notes } as const;
  });
}

type Applied =
  | { ok: true; document: FormDocument; operation: Operation; inverse: Operation; notes: OperationNote[] }
  | { ok: false; problem: OperationProblem; index: number };

/** One after the other, with the one operation that undoes them all. */
function applyAll(document: FormDocument, operations: readonly Operation[], published: Form | undefined): Applied {
  const [only] = operations;
  const isOne = only !== undefined && operations.length === 1;
  const operation: Operation = isOne ? only : { type: 'several', operations: [...operations] };
  const applied = applyOperation(document, operation, published ? { published } : {});
  if (applied.ok) return { ...applied, operation, notes: applied.notes ?? [] };
  const { index, ...details } = applied.problem.details;
  return {
    ok: false,
    problem: isOne ? applied.problem : { ...applied.problem, details },
    index: isOne ? 0 : Number(index),
  };
}
