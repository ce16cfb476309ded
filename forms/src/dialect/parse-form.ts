import { bytesHash, canonicalCopy, canonicalJson } from './canonical.ts';
import type { Form, FormDocument } from './form.ts';
import { FormReport } from './form-issue.ts';
import type { FormIssue } from './form-issue.ts';
import { isObject } from './json.ts';
import { checkLimits, limits } from './limits.ts';
import { readForm } from './read-form.ts';
import { Remembered } from './remembered.ts';

/** A document read, or all reasons why it is not a form. */
export type ParsedForm = { ok: true; form: Form } | { ok: false; issues: FormIssue[] };

/** UTF-16 units of the documents whose forms are remembered together: eight of the largest, or some fifty usual ones. */
const MOST_REMEMBERED = 8 * limits.text;
const remembered = new Remembered<Form>(MOST_REMEMBERED);
const tooLarge: FormIssue = { code: 'TOO_LARGE', pointer: '', details: { limit: limits.text } };

/**
 * Reads a form document of any origin. Pure: the same document always gives the same form; those read last are
 * remembered by content hash, as many as eight of the largest weigh. The form holds its own frozen copy of the document.
 */
export function parseForm(document: unknown): ParsedForm {
  const report = new FormReport();
  checkLimits(document, report);
  if (report.issues.length > 0) return { ok: false, issues: report.issues };
  const text = canonicalJson(document);
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limits.text) return { ok: false, issues: [tooLarge] };

  const hash = bytesHash(bytes);
  const known = remembered.get(hash);
  if (known) return { ok: true, form: known };
  const form = readForm(freeze(JSON.parse(text)) as FormDocument, hash, report);
  if (report.issues.length > 0 || !form) return { ok: false, issues: report.issues };
  remembered.keep(hash, form, text.length);
  return { ok: true, form };
}

/**
 * Reads a document that stands between two edits made at once: to the same verdict and the same reasons, but for a
 * moment, so it is neither hashed nor remembered.
 */
export function readBetweenEdits(document: FormDocument): ParsedForm {
  const report = new FormReport();
  checkLimits(document, report);
  if (report.issues.length === 0 && isLongerThan(JSON.stringify(document), limits.text)) report.issues.push(tooLarge);
  const form = report.issues.length === 0 ? readForm(canonicalCopy(document), '', report) : undefined;
  return form && report.issues.length === 0 ? { ok: true, form } : { ok: false, issues: report.issues };
}

/** Whether a text has more UTF-8 bytes. */
function isLongerThan(text: string, most: number): boolean {
  return text.length * 3 > most && new TextEncoder().encode(text).length > most;
}

function freeze<T>(value: T): T {
  if (Array.isArray(value)) value.forEach(freeze);
  else if (isObject(value)) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
