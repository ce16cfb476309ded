import { isWellFormed, pointer } from './json.ts';
import type { FormReport } from './form-issue.ts';

/** Limits of a form document (promise: no document can exhaust a browser or the server). */
export const limits = { text: 256 * 1024, depth: 32, values: 20_000, fields: 1000 } as const;

const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Walks a document of unknown origin and reports what is not plain bounded JSON. Nothing else may touch the document
 * before this has passed: it is the only code that meets it raw.
 */
export function checkLimits(document: unknown, report: FormReport): void {
  let values = 0;
  let characters = 0;

  function visit(value: unknown, at: string, depth: number): void {
    if (report.issues.length > 0) return;
    values += 1;
    if (depth > limits.depth) return report.add('TOO_DEEP', at, { limit: limits.depth });
    if (values > limits.values) return report.add('TOO_MANY_NODES', at, { limit: limits.values });
    if (value === null || typeof value === 'boolean') return;
    if (typeof value === 'string') return visitText(value, at);
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) report.add('NOT_JSON', at);
      return;
    }
    if (Array.isArray(value)) return value.forEach((entry, index) => visit(entry, at + pointer(index), depth + 1));
    if (!isPlain(value)) return report.add('NOT_JSON', at);
    for (const key of Object.keys(value)) {
      if (refusedNames.has(key)) return report.add('NAME_REFUSED', at + pointer(key), { name: key });
      visitText(key, at);
      visit((value as Record<string, unknown>)[key], at + pointer(key), depth + 1);
    }
  }

  function visitText(text: string, at: string): void {
    characters += text.length;
    if (characters > limits.text) report.add('TOO_LARGE', at, { limit: limits.text });
    else if (text.includes('\u0000') || !isWellFormed(text)) report.add('NOT_JSON', at);
  }

  visit(document, '', 0);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
