import { isWellFormed } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { linearPattern } from '../dialect/pattern.ts';
import type { FieldKind, Tell, TellDefinition } from './field-kind.ts';

/** The longest text of any kind, in characters (code points). */
export const LONGEST_TEXT = 20_000;

function readLengths(schema: JsonObject, tell: TellDefinition): void {
  for (const keyword of ['minLength', 'maxLength']) {
    const value = schema[keyword];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > LONGEST_TEXT)
      tell(keyword, `a whole number from 0 to ${LONGEST_TEXT}`);
  }
  if (schema.maxLength === undefined) tell('maxLength', 'a length limit');
  if (schema.pattern !== undefined && (typeof schema.pattern !== 'string' || !linearPattern(schema.pattern)))
    tell('pattern', 'a pattern that is judged in linear time');
}

function checkText(schema: JsonObject, value: unknown, tell: Tell): void {
  if (typeof value !== 'string') return tell('WRONG_TYPE', { expected: 'text' });
  if (value.includes('\u0000') || !isWellFormed(value)) return tell('TEXT_NOT_ALLOWED');
  const composed = value.normalize('NFC');
  const length = [...composed].length;
  const { minLength, maxLength, pattern } = schema;
  if (typeof maxLength === 'number' && length > maxLength) return tell('TOO_LONG', { limit: maxLength, length });
  if (typeof minLength === 'number' && length < minLength) tell('TOO_SHORT', { limit: minLength, length });
  if (typeof pattern === 'string' && !linearPattern(pattern)?.test(composed)) tell('PATTERN');
}

const keywords = ['minLength', 'maxLength', 'pattern'];

/** One line of text. */
export const text: FieldKind = {
  kind: 'text',
  type: 'string',
  measure: 'text',
  keywords,
  blank: () => ({ type: 'string', maxLength: 300 }),
  read: readLengths,
  check: checkText,
  fact: () => null,
  widget: null,
};

/** Paragraphs. */
export const longText: FieldKind = {
  ...text,
  kind: 'long-text',
  blank: () => ({ type: 'string', maxLength: 5000 }),
  widget: 'textarea',
};
