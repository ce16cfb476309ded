import type { Form, FormDocument } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { rewriteNames, withIds } from '../rules/rewrite.ts';
import { applyOperation } from './apply-operation.ts';
import type { Applying } from './apply-operation.ts';
import type { Operation, OperationProblem } from './operation.ts';

/** An operation as it must be written for another document, or why it cannot mean the same there. */
export type InOtherNames = { ok: true; operation: Operation } | { ok: false; problem: OperationProblem };

/**
 * Writes the expressions of an operation that was made on `mine` in the names that the same fields have in `theirs`.
 * `ids` starts anew what gives ids to both, so that later operations of a batch find what earlier ones added.
 */
export function inNamesOf(
  operation: Operation,
  mine: FormDocument,
  theirs: FormDocument,
  ids: () => Applying,
): InOtherNames {
  if (operation.type === 'several') return eachInNamesOf(operation.operations, mine, theirs, ids);
  if (!('expression' in operation) || typeof operation.expression !== 'string') return { ok: true, operation };
  const [from, to] = [parseForm(mine), parseForm(theirs)];
  if (!from.ok || !to.ok) return { ok: true, operation };

  const [row, rowThere] = [rowOf(operation, from.form), rowOf(operation, to.form)];
  const lost: string[] = [];
  const expression = rewriteNames(from.form, operation.expression, row, (id) => {
    const field = to.form.field(id);
    if (!field) lost.push(id);
    return field?.key;
  });
  if (lost.length > 0) return { ok: false, problem: { code: 'FIELD_UNKNOWN', details: { field: lost[0] } } };
  // Where a name of a field is hidden by another one, the same words would read something else.
  if (withIds(to.form, expression, rowThere) !== withIds(from.form, operation.expression, row))
    return { ok: false, problem: { code: 'CHANGED_SINCE', details: { title: expression } } };
  return { ok: true, operation: expression === operation.expression ? operation : { ...operation, expression } };
}

function eachInNamesOf(
  operations: readonly Operation[],
  mine: FormDocument,
  theirs: FormDocument,
  ids: () => Applying,
): InOtherNames {
  const written: Operation[] = [];
  let [here, there] = [mine, theirs];
  const [idsHere, idsThere] = [ids(), ids()];
  for (const one of operations) {
    const inTheirs = inNamesOf(one, here, there, ids);
    if (!inTheirs.ok) return inTheirs;
    written.push(inTheirs.operation);
    const [done, doneThere] = [applyOperation(here, one, idsHere), applyOperation(there, inTheirs.operation, idsThere)];
    if (done.ok) here = done.document;
    if (doneThere.ok) there = doneThere.document;
  }
  const same = written.every((one, index) => one === operations[index]);
  return { ok: true, operation: { type: 'several', operations: same ? [...operations] : written } };
}

/** The key of the table whose rows the operation's expression judges. */
function rowOf(operation: Operation, form: Form): string | undefined {
  if (operation.type !== 'addRule' && operation.type !== 'editRule') return undefined;
  if (operation.row !== undefined) return operation.row === null ? undefined : form.field(operation.row)?.key;
  return operation.type === 'editRule' ? form.rules.find(({ id }) => id === operation.rule)?.row : undefined;
}
