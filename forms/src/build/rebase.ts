import { applyOperation } from './apply-operation.ts';
import type { Operation, OperationProblem } from './operation.ts';
import type { FormDocument } from '../dialect/form.ts';
import { canonicalJson } from '../dialect/canonical.ts';
import { parseForm } from '../dialect/parse-form.ts';
import type { Change } from '../versions/change.ts';
import { compareForms } from '../versions/compare-forms.ts';

/** An operation that was not applied to the newer document, and why. */
export interface Conflict {
  operation: Operation;
  problem: OperationProblem;
}

/** The newer document with one's own operations on it; each operation is either applied or a conflict. */
export interface Rebased {
  document: FormDocument;
  applied: Operation[];
  conflicts: Conflict[];
}

/**
 * Applies the operations that one designer made on `base` to the document that another has made of it meanwhile. What no
 * longer can be done, and what both changed differently, is told as a conflict and not done; nothing is lost. Operations
 * that later ones refer to must carry the ids they gave.
 */
export function rebaseOperations(base: FormDocument, operations: readonly Operation[], newBase: FormDocument): Rebased {
  const theirs = changesOf(base, newBase).filter(({ kind }) => kind !== 'moved');
  const result: Rebased = { document: newBase, applied: [], conflicts: [] };
  let mine = base;
  for (const operation of operations) {
    const alone = applyOperation(mine, operation);
    const clash = alone.ok ? clashOf(changesOf(mine, alone.document), theirs) : undefined;
    if (alone.ok) mine = alone.document;
    const applied = applyOperation(result.document, operation);
    if (clash) conflict(operation, { code: 'CHANGED_SINCE', details: { title: clash.title, change: clash.kind } });
    else if (!applied.ok) conflict(operation, applied.problem);
    else {
      result.document = applied.document;
      result.applied.push(operation);
    }
  }
  return result;

  function conflict(operation: Operation, problem: OperationProblem): void {
    result.conflicts.push({ operation, problem });
  }
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
