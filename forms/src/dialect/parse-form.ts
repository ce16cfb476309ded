import { canonicalJson, textHash } from './canonical.ts';
import type { Form, FormDocument } from './form.ts';
import { FormReport } from './form-issue.ts';
import type { FormIssue } from './form-issue.ts';
import { isObject } from './json.ts';
import { checkLimits, limits } from './limits.ts';
import { readForm } from './read-form.ts';

/** A document read, or all reasons why it is not a form. */
export type ParsedForm = { ok: true; form: Form } | { ok: false; issues: FormIssue[] };

/** UTF-16 units of the documents whose forms are remembered together: eight of the largest, or some fifty usual ones. */
const MOST_REMEMBERED = 8 * limits.text;
const remembered = new Map<string, { form: Form; length: number }>();
let kept = 0;

/**
 * Reads a form document of any origin. Pure: the same document always gives the same form; those read last are
 * remembered by content hash, as many as eight of the largest weigh. The form holds its own frozen copy of the document.
 */
export function parseForm(document: unknown): ParsedForm {
  const report = new FormReport();
  checkLimits(document, report);
  if (report.issues.length > 0) return { ok: false, issues: report.issues };
  const text = canonicalJson(document);
  if (new TextEncoder().encode(text).length > limits.text)
    return { ok: false, issues: [{ code: 'TOO_LARGE', pointer: '', details: { limit: limits.text } }] };

  const hash = textHash(text);
  const known = remembered.get(hash);
  if (known) {
    remembered.delete(hash);
    remembered.set(hash, known);
    return { ok: true, form: known.form };
  }
  const form = readForm(freeze(JSON.parse(text)) as FormDocument, hash, report);
  if (report.issues.length > 0 || !form) return { ok: false, issues: report.issues };
  remember(hash, form, text.length);
  return { ok: true, form };
}

/** Keeps the form; those not asked for the longest go until all that stay fit. */
function remember(hash: string, form: Form, length: number): void {
  remembered.set(hash, { form, length });
  kept += length;
  for (const [oldest, { length: freed }] of remembered) {
    if (kept <= MOST_REMEMBERED) return;
    remembered.delete(oldest);
    kept -= freed;
  }
}

function freeze<T>(value: T): T {
  if (Array.isArray(value)) value.forEach(freeze);
  else if (isObject(value)) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
