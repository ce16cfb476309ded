import type { FormDocument } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { withIds } from '../rules/rewrite.ts';
import { addField } from './add-field.ts';
import { addSection, removeSection } from './add-section.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { moveField } from './move-field.ts';
import type { Operation, OperationResult } from './operation.ts';
import { removeField, restoreField } from './remove-field.ts';
import { renameField } from './rename-field.ts';
import { retitleField } from './retitle-field.ts';
import { setRequired } from './set-required.ts';

const edits: { [Type in Operation['type']]: Edit<Type> } = {
  addField,
  moveField,
  renameField,
  retitleField,
  setRequired,
  removeField,
  restoreField,
  addSection,
  removeSection,
};

/**
 * Applies one edit to a valid document. Pure: the document given is not changed. The result is again a valid form, and
 * `inverse` applied to it gives back the same document.
 */
export function applyOperation(document: FormDocument, operation: Operation): OperationResult {
  const before = parseForm(document);
  if (!before.ok) return { ok: false, problem: { code: 'FORM_INVALID', details: { issues: before.issues } } };
  if (!Object.hasOwn(edits, operation.type))
    return { ok: false, problem: { code: 'OPERATION_UNKNOWN', details: { type: operation.type } } };
  const draft: Draft = { document: structuredClone(document), form: before.form };
  let inverse: Operation;
  try {
    const edit = edits[operation.type] as (draft: Draft, operation: Operation) => Operation;
    inverse = edit(draft, operation);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { ok: false, problem: refusal.problem };
  }
  const after = parseForm(draft.document);
  if (!after.ok) return { ok: false, problem: { code: 'RESULT_INVALID', details: { issues: after.issues } } };
  const captured = before.form.rules.find((rule) => {
    const now = after.form.rules.find((entry) => entry.id === rule.id);
    return now && withIds(after.form, now.expression, now.row) !== withIds(before.form, rule.expression, rule.row);
  });
  if (captured) return { ok: false, problem: { code: 'KEY_TAKEN', details: { rule: captured.id } } };
  return { ok: true, document: draft.document, inverse };
}
