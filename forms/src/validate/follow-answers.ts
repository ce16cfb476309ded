import type { Answers } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Address } from './address.ts';
import { changeAnswer, startFilling } from './filling.ts';
import type { Filling } from './filling.ts';

/** Beyond so many changes at once, judging all answers is cheaper than judging each change. */
const MOST_CHANGES = 24;

type Change = [address: Address, value: unknown];

/**
 * The filling brought to other answers of the same form and context by what differs between them, for screens that
 * hand over all answers with each keystroke. The result equals that of `startFilling`.
 */
export function followAnswers(filling: Filling, answers: Answers): Filling {
  const keys = new Set([...Object.keys(filling.answers), ...Object.keys(answers)]);
  const changes: Change[] = [];
  for (const key of keys) {
    const [before, after] = [valueOf(filling.answers, key), valueOf(answers, key)];
    if (Object.is(before, after)) continue;
    changes.push(...(cellChanges(key, before, after) ?? [[{ field: key }, after] as Change]));
    if (changes.length > MOST_CHANGES) return startFilling(filling.form, answers, filling.context);
  }
  return changes.reduce((now, [address, value]) => changeAnswer(now, address, value), filling);
}

/** The cells that differ between two values of a table with the same rows in the same order; undefined for all else. */
function cellChanges(field: string, before: unknown, after: unknown): Change[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return undefined;
  const changes: Change[] = [];
  for (const [index, row] of before.entries()) {
    const now: unknown = after[index];
    if (row === now) continue;
    if (!isObject(row) || !isObject(now) || typeof row._id !== 'string' || row._id !== now._id) return undefined;
    if (before.findIndex((other) => isObject(other) && other._id === row._id) < index) return undefined;
    for (const column of new Set([...Object.keys(row), ...Object.keys(now)])) {
      const value = valueOf(now, column);
      if (!Object.is(valueOf(row, column), value)) changes.push([{ field, row: row._id, column }, value]);
    }
  }
  return changes;
}

function valueOf(owner: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(owner, key) ? owner[key] : undefined;
}
