import { canonicalJson, textHash } from './canonical.ts';
import type { Form, FormDocument } from './form.ts';
import { FormReport } from './form-issue.ts';
import type { FormIssue } from './form-issue.ts';
import { isObject } from './json.ts';
import { checkLimits, limits } from './limits.ts';
import { readForm } from './read-form.ts';

/** A document read, or all reasons why it is not a form. */
export type ParsedForm = { ok: true; form: Form } | { ok: false; issues: FormIssue[] };

const CACHED = 200;
const cache = new Map<string, ParsedForm>();

/**
 * Reads a form document of any origin. Pure: the same document always gives the same form, and the last two hundred
 * are remembered by content hash. The form holds its own frozen copy of the document.
 */
export function parseForm(document: unknown): ParsedForm {
  const report = new FormReport();
  checkLimits(document, report);
  if (report.issues.length > 0) return { ok: false, issues: report.issues };
  const text = canonicalJson(document);
  if (new TextEncoder().encode(text).length > limits.text)
    return { ok: false, issues: [{ code: 'TOO_LARGE', pointer: '', details: { limit: limits.text } }] };

  const hash = textHash(text);
  const known = cache.get(hash);
  if (known) {
    cache.delete(hash);
    cache.set(hash, known);
    return known;
  }
  const form = readForm(freeze(JSON.parse(text)) as FormDocument, hash, report);
  const parsed: ParsedForm =
    report.issues.length > 0 || !form ? { ok: false, issues: report.issues } : { ok: true, form };
  cache.set(hash, parsed);
  if (cache.size > CACHED) cache.delete(cache.keys().next().value as string);
  return parsed;
}

function freeze<T>(value: T): T {
  if (Array.isArray(value)) value.forEach(freeze);
  else if (isObject(value)) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
