import type { Form, FormDocument, Rule } from '../dialect/form.ts';
import { jsonCopy, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { parseForm, readBetweenEdits } from '../dialect/parse-form.ts';
import type { ParsedForm } from '../dialect/parse-form.ts';
import { withIds } from '../rules/rewrite.ts';
import { differenceOf } from './difference.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { edits } from './edits.ts';
import { newId } from './new-id.ts';
import type { Operation, OperationNote, OperationProblem, OperationResult } from './operation.ts';
import { misshapen } from './operation-shape.ts';
import { isTooLarge } from './too-large.ts';

const MOST_OPERATIONS = 200;

/**
 * How an operation is applied: `newId` gives the ids that it leaves out, random ones by default; `published` is the version
 * that the draft follows, whose choices are not deleted.
 */
export interface Applying {
  newId?: () => string;
  published?: Form;
}

/** How an operation is applied, and how the form is read of its result: only the last result of several is kept. */
interface Reading extends Applying {
  read(document: FormDocument): ParsedForm;
}

/** A result with the form that was read of it, so that the next operation need not read it again. */
type Applied = Exclude<OperationResult, { ok: true }> | (Extract<OperationResult, { ok: true }> & { form: Form });

/**
 * Applies one edit to a valid document. Pure: the document given is not changed. The result is again a valid form, and
 * `inverse` applied to it gives back the same document by content hash. At most 200 operations are applied at once.
 */
export function applyOperation(document: FormDocument, operation: Operation, applying: Applying = {}): OperationResult {
  const before = parseForm(document);
  if (!before.ok) return refuse('FORM_INVALID', { issues: before.issues });
  if (tooMany(operation)) return refuse('OPERATION_INVALID', { member: 'operations' });
  const applied = applyTo(document, before.form, operation, { ...applying, read: parseForm });
  if (!applied.ok) return applied;
  const { form: _form, ...result } = applied;
  return result;
}

function applyTo(document: FormDocument, form: Form, operation: Operation, applying: Reading): Applied {
  if (!Object.hasOwn(edits, operation.type) && operation.type !== 'several')
    return refuse('OPERATION_UNKNOWN', { type: operation.type });
  if (isTooLarge(operation)) return refuse('OPERATION_INVALID', { member: operation.type });
  const member = misshapen(operation);
  if (member !== undefined) return refuse('OPERATION_INVALID', { member });
  if (operation.type === 'several') return applySeveral(document, form, operation.operations, applying);

  const { published, newId: idsOf = newId } = applying;
  const draft: Draft = {
    ...{ document: jsonCopy(document), form, newId: idsOf, notes: [] },
    ...(published ? { published } : {}),
  };
  let inverse: Operation | undefined;
  try {
    const edit = edits[operation.type] as Edit<Operation['type']>;
    inverse = edit(draft, operation);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, problem: refusal.problem };
  }
  const after = applying.read(draft.document);
  if (!after.ok) return refuse('RESULT_INVALID', { issues: after.issues });
  const rule = capturedRule(form, after.form, operation);
  if (rule !== undefined) return refuse('KEY_TAKEN', { rule });
  return {
    ...{ ok: true, document: draft.document, form: after.form, inverse: inverse ?? undoing(draft.document, document) },
    ...(draft.notes.length > 0 ? { notes: draft.notes } : {}),
  };
}

function refuse(
  code: OperationProblem['code'],
  details: Record<string, unknown>,
): { ok: false; problem: OperationProblem } {
  return { ok: false, problem: { code, details } };
}

/** Counts the operations inside each other, as far as is allowed. */
function tooMany(operation: Operation): boolean {
  const found: unknown[] = [operation];
  for (let index = 0; index < found.length && index <= MOST_OPERATIONS; index += 1) {
    const inside = own(found[index], 'operations');
    if (Array.isArray(inside)) found.push(...inside.slice(0, MOST_OPERATIONS + 1));
  }
  return found.length > MOST_OPERATIONS + 1;
}

/** The operation that turns `after` back into `before`. */
function undoing(after: FormDocument, before: FormDocument): Operation {
  return { type: 'revert', steps: differenceOf(after as unknown as Json, before as unknown as Json) };
}

function applySeveral(document: FormDocument, form: Form, operations: Operation[], applying: Reading): Applied {
  let result = { document, form };
  const inverses: Operation[] = [];
  const notes: OperationNote[] = [];
  for (const [index, operation] of operations.entries()) {
    const read = index === operations.length - 1 ? applying.read : readBetweenEdits;
    const applied = applyTo(result.document, result.form, operation, { ...applying, read });
    if (!applied.ok)
      return { ok: false, problem: { ...applied.problem, details: { ...applied.problem.details, index } } };
    result = applied;
    inverses.unshift(applied.inverse);
    notes.push(...(applied.notes ?? []));
  }
  const inverse: Operation = { type: 'several', operations: inverses };
  return { ok: true, document: result.document, form: result.form, inverse, ...(notes.length > 0 ? { notes } : {}) };
}

/** Operations that may give a rule another meaning. */
const rewrites: ReadonlySet<Operation['type']> = new Set(['editRule', 'revert', 'rewriteForm']);

/** A rule that means something else although nobody edited it: a new name took the place of one it reads. */
function capturedRule(before: Form, after: Form, operation: Operation): string | undefined {
  if (rewrites.has(operation.type)) return undefined;
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  return before.rules.find((rule) => {
    const same = now.get(rule.id);
    if (!same || !rule.reads.every((id) => after.field(id)) || readsAlike(before, rule, after, same)) return false;
    return withIds(after, same.expression, same.row) !== withIds(before, rule.expression, rule.row);
  })?.id;
}

/** Whether two rules plainly mean the same: the same text, in which the same names stand for the same fields. */
function readsAlike(before: Form, rule: Rule, after: Form, same: Rule): boolean {
  if (rule.expression !== same.expression || rule.row !== same.row) return false;
  if (rule.reads.length !== same.reads.length || !rule.reads.every((id) => same.reads.includes(id))) return false;
  return rule.reads.every((id) => {
    const [old, now] = [before.field(id), after.field(id)];
    return old?.key === now?.key && old?.table === now?.table;
  });
}
