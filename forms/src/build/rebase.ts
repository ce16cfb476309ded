import { applyOperation } from './apply-operation.ts';
import type { Applying } from './apply-operation.ts';
import { newId } from './new-id.ts';
import type { Operation, OperationProblem } from './operation.ts';
import type { FormDocument } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { canonicalJson } from '../dialect/canonical.ts';
import { parseForm } from '../dialect/parse-form.ts';
import type { Change } from '../versions/change.ts';
import { compareForms } from '../versions/compare-forms.ts';
import { inNamesOf } from './rebase-names.ts';
import type { InOtherNames } from './rebase-names.ts';

/** An operation that was not applied to the newer document, and why. */
export interface Conflict {
  operation: Operation;
  problem: OperationProblem;
}

/** The newer document with one's own operations on it; each operation is either applied or a conflict. */
export interface Rebased {
  document: FormDocument;
  /** As they were applied: expressions are written in the names of the newer document. */
  applied: Operation[];
  conflicts: Conflict[];
}

/**
 * Applies the operations that one designer made on `base` to the document that another has made of it meanwhile. What no
 * longer can be done, and what both changed differently, is told as a conflict and not done; nothing is lost. Expressions
 * read the same fields as before, whatever those are called now. Operations that later ones refer to by id must carry the
 * ids they gave.
 */
export function rebaseOperations(base: FormDocument, operations: readonly Operation[], newBase: FormDocument): Rebased {
  const theirs = changesOf(base, newBase).filter(({ kind }) => kind !== 'moved');
  const result: Rebased = { document: newBase, applied: [], conflicts: [] };
  let mine = base;
  for (const operation of operations) {
    const ids = sameIds();
    const alone = applyOperation(mine, operation, ids());
    const clash = alone.ok ? clashOf(changesOf(mine, alone.document), theirs) : undefined;
    const written = alone.ok ? inNamesOf(operation, mine, result.document, ids) : unwritten(operation, alone.problem);
    if (alone.ok) mine = alone.document;
    if (clash) conflict(operation, { code: 'CHANGED_SINCE', details: { title: clash.title, change: clash.kind } });
    else if (!written.ok) conflict(operation, written.problem);
    else {
      const applied = applyOperation(result.document, written.operation, ids());
      if (!applied.ok) conflict(operation, applied.problem);
      else {
        result.document = applied.document;
        result.applied.push(written.operation);
      }
    }
  }
  return result;

  function conflict(operation: Operation, problem: OperationProblem): void {
    result.conflicts.push({ operation, problem });
  }
}

/**
 * One's own operation as it is done on what another designer made of `base` meanwhile; null where the other changed what
 * it changes, or it can no longer be done: then a person decides.
 */
export function operationOnNewer(base: FormDocument, operation: Operation, newer: FormDocument): Operation | null {
  const ids = sameIds();
  const alone = applyOperation(base, operation, ids());
  const written = alone.ok ? inNamesOf(operation, base, newer, ids) : null;
  if (!alone.ok || !written?.ok) return null;
  const there = applyOperation(newer, written.operation, ids());
  const isUntouched = there.ok && writtenOver(operation, there.inverse) === writtenOver(operation, alone.inverse);
  return isUntouched ? written.operation : null;
}

const writesOverNothing = /^(?:add|move|duplicate|paste)/;

/** What would undo an operation tells what it writes over; where in a list that stands is nobody's work. */
function writtenOver(operation: Operation, inverse: Operation): string {
  if (operation.type === 'several' && inverse.type === 'several')
    return operation.operations.map((one, at) => writtenOver(one, inverse.operations.at(-1 - at)!)).join();
  if (writesOverNothing.test(operation.type)) return '';
  const placeless = (key: string, value: Json) => {
    if (key === 'index') return undefined;
    return key === 'at' && Array.isArray(value) ? value.filter((step) => typeof step === 'string') : value;
  };
  return JSON.stringify(inverse, placeless);
}

/** An operation that means nothing in one's own document is tried as it is, unless it names fields by their names. */
function unwritten(operation: Operation, problem: OperationProblem): InOtherNames {
  return 'expression' in operation || operation.type === 'several' ? { ok: false, problem } : { ok: true, operation };
}

/** What both changed of one field and not to the same, or what one changed of a field that the other took out. */
function clashOf(mine: readonly Change[], theirs: readonly Change[]): Change | undefined {
  return theirs.find((change) =>
    mine.some(({ kind, field, after }) => {
      if (field !== change.field) return false;
      return gone.includes(kind) || (kind === change.kind && canonicalJson(after) !== canonicalJson(change.after));
    }),
  );
}

const gone: readonly string[] = ['dropped', 'split'];

function changesOf(before: FormDocument, after: FormDocument): Change[] {
  const [old, now] = [parseForm(before), parseForm(after)];
  return old.ok && now.ok ? compareForms(old.form, now.form) : [];
}

/** What gives new ids to one operation, the same ones each time that it is applied. */
function sameIds(): () => Applying {
  const given: string[] = [];
  return () => {
    let next = 0;
    return { newId: () => (given[next++] ??= newId()) };
  };
}
