import { isWellFormed, pointer } from './json.ts';
import type { FormIssueCode, FormReport } from './form-issue.ts';

/** Limits of a form document (promise: no document can exhaust a browser or the server). */
export const limits = {
  /** UTF-8 bytes of the canonical text. */
  text: 256 * 1024,
  depth: 32,
  values: 20_000,
  /** Ids of fields, choices, parts, sections and rules. */
  fields: 1000,
  /** Names, figures, operators and calls of all expressions together. */
  expressionParts: 20_000,
} as const;

/** Names that reach a prototype, or whose members JavaScript calls when an object is made a text. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']);

/**
 * Walks a document of unknown origin and reports what is not plain bounded JSON. Nothing else may touch the document
 * before this has passed: it is the only code that meets it raw.
 */
export function checkLimits(document: unknown, report: FormReport): void {
  const path: (string | number)[] = [];
  let values = 0;
  let characters = 0;

  function refuse(code: FormIssueCode, details: Record<string, unknown> = {}): void {
    report.add(code, pointer(...path), details);
  }

  function visit(value: unknown): void {
    values += 1;
    if (path.length > limits.depth) return refuse('TOO_DEEP', { limit: limits.depth });
    if (values > limits.values) return refuse('TOO_MANY_NODES', { limit: limits.values });
    if (value === null || typeof value === 'boolean') return;
    if (typeof value === 'string') return visitText(value);
    if (typeof value === 'number') return Number.isFinite(value) ? undefined : refuse('NOT_JSON');
    if (!Array.isArray(value) && !isPlain(value)) return refuse('NOT_JSON');
    for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      path.push(key);
      if (typeof key === 'string') visitText(key);
      if (refusedNames.has(String(key))) refuse('NAME_REFUSED', { name: key });
      else visit(member);
      path.pop();
      if (report.issues.length > 0) return;
    }
  }

  function visitText(text: string): void {
    characters += text.length;
    if (characters > limits.text) refuse('TOO_LARGE', { limit: limits.text });
    else if (text.includes('\u0000') || !isWellFormed(text)) refuse('NOT_JSON');
  }

  visit(document);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
