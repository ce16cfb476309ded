import type { Operation } from '@ke-hoach/forms/build';
import { problem } from '../platform/problem.ts';
import { composedJson } from '../platform/tidy-text.ts';

/** The most operations one edit of a draft may bring, those inside `several` included. */
export const MOST_EDITS = 50;

/** The operations of an edit, out of JSON that may come from anywhere. What each means is judged by the form language. */
export function draftOperations(given: readonly unknown[]): Operation[] {
  if (given.length === 0) throw refused('at least one operation');
  count(given, 0);
  return composedJson(given) as Operation[];
}

/** Counts as it goes down, so that neither many operations nor deep ones cost more than the limit. */
function count(operations: readonly unknown[], before: number): number {
  let counted = before;
  for (const operation of operations) {
    if (!isOperation(operation)) throw refused('an operation has a type');
    counted += 1;
    // An edit is undone by one `several` around as many operations.
    if (counted > MOST_EDITS + 1) throw refused(`at most ${MOST_EDITS} operations`);
    if (Array.isArray(operation.operations)) counted = count(operation.operations, counted);
  }
  return counted;
}

function isOperation(value: unknown): value is { type: string; operations?: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function refused(reason: string) {
  return problem('INVALID_INPUT', { path: 'input.operations', reason });
}
