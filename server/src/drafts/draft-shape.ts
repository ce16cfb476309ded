import type { Answers, Form } from '@ke-hoach/forms';
import type { DraftEdits, ExplanationEdit, ExplanationText } from '@ke-hoach/forms/drafts';
import { problem } from '../platform/problem.ts';
import { isWhole } from '../platform/tidy-text.ts';

/** Answers of one report, as text (design: the contract); its explanations may take as much again. */
const mostBytes = 768 * 1024;

/**
 * A draft may be incomplete and may hold answers that a condition hides, but never a name that the form does not
 * have: calculated values are the server's, and what is undeclared is refused, not dropped.
 */
export function draftText(form: Form, answers: unknown): string {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) refuse('', 'not an object');
  assertPlain(answers, '', 0);
  const text = JSON.stringify(answers);
  if (Buffer.byteLength(text) > mostBytes) refuse('', 'larger than 768 KB');
  for (const [name, value] of Object.entries(answers as Answers)) {
    const field = form.fields.find(({ key, table }) => key === name && !table);
    if (!field) refuse(name, 'unknown');
    if (field.calculated) refuse(name, 'calculated');
    if (field.kind === 'table' && value != null) assertRows(form, name, value);
  }
  return text;
}

/** Answers, rows, values: nothing in a form nests deeper. */
const deepest = 4;

/**
 * Edits name fields and columns by permanent id, each cell once, and hold only what text can hold; anything else is
 * refused.
 */
export function assertEdits(form: Form, { rows, cells }: DraftEdits): void {
  const named = new Set<string>();
  for (const { field, row, was, value } of cells) {
    const found = form.field(field);
    if (found?.id !== field) refuse(field, 'unknown');
    if (found.calculated) refuse(field, 'calculated');
    if ((found.table === undefined) !== (row === null)) refuse(field, 'row');
    const cell = JSON.stringify([field, row]);
    if (named.has(cell)) refuse(field, 'named twice');
    named.add(cell);
    assertPlain([was, value], field, 0);
  }
  for (const { table, was } of rows) {
    const found = form.field(table);
    if (found?.id !== table || found.kind !== 'table') refuse(table, 'unknown');
    assertPlain(was, table, 0);
  }
}

/** Characters of one explanation as it is sent. */
const longestExplanation = 5000;

/** Explanations name rules of the form or fields that were changed; one of what is gone may only be taken away. */
export function assertExplanations(form: Form, edits: readonly ExplanationEdit[]): void {
  const known = new Set([...form.rules, ...form.fields].map(({ id }) => id));
  for (const { rule, row, was, text } of edits) {
    if (!known.has(rule) && text !== '') refuse(rule, 'unknown');
    if (Math.max(was.length, text.length) > longestExplanation) refuse(rule, 'longer than 5,000 characters');
    assertPlain([row, was, text], rule, 0);
  }
}

/** All explanations of a draft as they are stored. */
export function explanationsText(explanations: readonly ExplanationText[]): string {
  const text = JSON.stringify(explanations);
  if (Buffer.byteLength(text) > mostBytes) refuse('', 'explanations larger than 768 KB');
  return text;
}

/** Only what text can hold exactly: whole numbers within 2^53, well-formed text, no deep nesting. */
function assertPlain(value: unknown, path: string, depth: number): void {
  if (depth > deepest) refuse(path, 'nested too deep');
  if (typeof value === 'number' && !Number.isSafeInteger(value)) refuse(path, 'number not exact');
  if (typeof value === 'string' && !isWhole(value)) refuse(path, 'text not well formed');
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!isWhole(name)) refuse(path, 'text not well formed');
    assertPlain(inner, path ? `${path}/${name}` : name, depth + 1);
  }
}

function assertRows(form: Form, table: string, value: unknown): void {
  if (!Array.isArray(value)) refuse(table, 'not a list of rows');
  const columns = new Set(form.fields.filter((field) => field.table === table).map(({ key }) => key));
  for (const [index, row] of (value as unknown[]).entries()) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) refuse(`${table}/${index}`, 'not a row');
    for (const name of Object.keys(row as object)) {
      if (name !== '_id' && !columns.has(name)) refuse(`${table}/${index}/${name}`, 'unknown');
    }
  }
}

function refuse(path: string, reason: string): never {
  throw problem('ANSWERS_INVALID', { path, reason });
}
