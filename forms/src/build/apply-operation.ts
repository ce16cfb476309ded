import type { Form, FormDocument } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { withIds } from '../rules/rewrite.ts';
import { differenceOf } from './difference.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { edits } from './edits.ts';
import { newId } from './new-id.ts';
import type { Operation, OperationResult } from './operation.ts';
import { misshapen } from './operation-shape.ts';

const MOST_OPERATIONS = 1000;

/** How an operation is applied: `newId` gives the ids that it leaves out, random ones by default. */
export interface Applying {
  newId?: () => string;
}

/**
 * Applies one edit to a valid document. Pure: the document given is not changed. The result is again a valid form, and
 * `inverse` applied to it gives back the same document.
 */
export function applyOperation(document: FormDocument, operation: Operation, applying: Applying = {}): OperationResult {
  const before = parseForm(document);
  if (!before.ok) return { ok: false, problem: { code: 'FORM_INVALID', details: { issues: before.issues } } };
  if (!Object.hasOwn(edits, operation.type) && operation.type !== 'several')
    return { ok: false, problem: { code: 'OPERATION_UNKNOWN', details: { type: operation.type } } };
  const member = misshapen(operation);
  if (member !== undefined) return { ok: false, problem: { code: 'OPERATION_INVALID', details: { member } } };
  if (operation.type === 'several') return applySeveral(document, operation.operations, applying);

  const draft: Draft = { document: structuredClone(document), form: before.form, newId: applying.newId ?? newId };
  let inverse: Operation | undefined;
  try {
    const edit = edits[operation.type] as Edit<Operation['type']>;
    inverse = edit(draft, operation);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, problem: refusal.problem };
  }
  const after = parseForm(draft.document);
  if (!after.ok) return { ok: false, problem: { code: 'RESULT_INVALID', details: { issues: after.issues } } };
  const rule = capturedRule(before.form, after.form, operation);
  if (rule !== undefined) return { ok: false, problem: { code: 'KEY_TAKEN', details: { rule } } };
  return { ok: true, document: draft.document, inverse: inverse ?? undoing(draft.document, document) };
}

/** The operation that turns `after` back into `before`. */
function undoing(after: FormDocument, before: FormDocument): Operation {
  return { type: 'revert', steps: differenceOf(after as unknown as Json, before as unknown as Json) };
}

function applySeveral(document: FormDocument, operations: Operation[], applying: Applying): OperationResult {
  if (operations.length > MOST_OPERATIONS)
    return { ok: false, problem: { code: 'OPERATION_INVALID', details: { member: 'operations' } } };
  let result = document;
  const inverses: Operation[] = [];
  for (const [index, operation] of operations.entries()) {
    const applied = applyOperation(result, operation, applying);
    if (!applied.ok)
      return { ok: false, problem: { ...applied.problem, details: { ...applied.problem.details, index } } };
    result = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { ok: true, document: result, inverse: { type: 'several', operations: inverses } };
}

/** A rule that means something else although nobody edited it: a new name took the place of one it reads. */
function capturedRule(before: Form, after: Form, operation: Operation): string | undefined {
  if (operation.type === 'editRule' || operation.type === 'revert') return undefined;
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  return before.rules.find((rule) => {
    const same = now.get(rule.id);
    if (!same || !rule.reads.every((id) => after.field(id))) return false;
    return withIds(after, same.expression, same.row) !== withIds(before, rule.expression, rule.row);
  })?.id;
}
