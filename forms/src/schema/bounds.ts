import { isWellFormed, pointer } from '../dialect/json.ts';
import type { FormIssueCode } from '../dialect/form-issue.ts';

/** How large plain JSON may be: UTF-16 units of all texts and names, values in total, values inside each other. */
export interface Bounds {
  text: number;
  values: number;
  depth: number;
}

/** Why a value is outside the bounds, and where. */
export interface OutOfBounds {
  code: FormIssueCode;
  pointer: string;
  limit: number;
}

/**
 * Walks a value of unknown origin, own properties only; undefined when it is plain JSON within the bounds. Names such
 * as `__proto__` are names like any other here. Numbers must be finite and texts well formed.
 */
export function outOfBounds(value: unknown, bounds: Bounds): OutOfBounds | undefined {
  const path: (string | number)[] = [];
  let values = 0;
  let characters = 0;
  const told = (code: FormIssueCode, limit = 0): OutOfBounds => ({ code, pointer: pointer(...path), limit });

  function readText(text: string): OutOfBounds | undefined {
    characters += text.length;
    if (characters > bounds.text) return told('TOO_LARGE', bounds.text);
    return isWellFormed(text) ? undefined : told('NOT_JSON');
  }

  function walk(part: unknown): OutOfBounds | undefined {
    values += 1;
    if (values > bounds.values) return told('TOO_MANY_NODES', bounds.values);
    if (path.length > bounds.depth) return told('TOO_DEEP', bounds.depth);
    if (part === null || typeof part === 'boolean') return undefined;
    if (typeof part === 'string') return readText(part);
    if (typeof part === 'number') return Number.isFinite(part) ? undefined : told('NOT_JSON');
    if (!Array.isArray(part) && !isPlain(part)) return told('NOT_JSON');
    for (const [key, member] of Array.isArray(part) ? part.entries() : Object.entries(part)) {
      path.push(key);
      const found = (typeof key === 'string' ? readText(key) : undefined) ?? walk(member);
      if (found) return found;
      path.pop();
    }
    return undefined;
  }

  return walk(value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
