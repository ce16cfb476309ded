import { limits } from '../dialect/limits.ts';
import { isObject } from '../dialect/json.ts';
import type { Operation } from './operation.ts';

/** A step that puts something back tells what stands there before and after. */
const most = { values: 4 * limits.values, characters: 4 * limits.text, depth: 2 * limits.depth };

/** Whether an operation holds more, or deeper, than any form could. What stands inside `several` is looked at by itself. */
export function isTooLarge(operation: Operation): boolean {
  const { operations: _apart, ...said } = operation as Operation & { operations?: unknown };
  const waiting: [value: unknown, depth: number][] = [[said, 0]];
  let [values, characters] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (depth > most.depth || values > most.values || characters > most.characters) return true;
    if (!isObject(value) && !Array.isArray(value)) continue;
    const names = Object.keys(value);
    if (names.length > most.values) return true;
    for (const name of names) {
      if (!Array.isArray(value)) characters += name.length;
      waiting.push([(value as Record<string, unknown>)[name], depth + 1]);
    }
  }
  return false;
}
