import { isWellFormed } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { linearPattern } from '../dialect/pattern.ts';
import type { Field } from '../dialect/form.ts';
import type { FieldKind, Property, Tell, TellDefinition } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** The longest text of any kind, in characters (code points). */
export const LONGEST_TEXT = 20_000;

/** Checks the keywords that limit a text. */
export function readLengths(schema: JsonObject, tell: TellDefinition): void {
  for (const keyword of ['minLength', 'maxLength']) {
    const value = schema[keyword];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) > LONGEST_TEXT)
      tell(keyword, { expected: 'WHOLE_NUMBER_BETWEEN', least: 0, most: LONGEST_TEXT });
  }
  if (schema.maxLength === undefined)
    tell('maxLength', { expected: 'WHOLE_NUMBER_BETWEEN', least: 0, most: LONGEST_TEXT });
  if (schema.pattern !== undefined && (typeof schema.pattern !== 'string' || !linearPattern(schema.pattern)))
    tell('pattern', { expected: 'LINEAR_PATTERN' });
}

/** Judges a text by the keywords of its field; lengths count code points of the composed text (NFC). */
export function checkText({ schema }: Field, value: unknown, tell: Tell): void {
  if (typeof value !== 'string') return tell('WRONG_TYPE', { expected: 'text' });
  if (value.includes('\u0000') || !isWellFormed(value)) return tell('TEXT_NOT_ALLOWED');
  const composed = value.normalize('NFC');
  const length = codePoints(composed);
  const { minLength, maxLength, pattern } = schema;
  if (typeof maxLength === 'number' && length > maxLength) return tell('TOO_LONG', { limit: maxLength, length });
  if (typeof minLength === 'number' && length < minLength) tell('TOO_SHORT', { limit: minLength, length });
  if (typeof pattern === 'string' && !linearPattern(pattern)?.test(composed)) tell('PATTERN');
}

/** How many characters a well-formed text has; what is typed on is counted with every key, so nothing is made of it. */
function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) pairs += 1;
  return text.length - pairs;
}

const lengths: readonly Property[] = [
  { keyword: 'maxLength', editor: 'whole-number', least: 1, most: LONGEST_TEXT },
  { keyword: 'minLength', editor: 'whole-number', least: 0, most: LONGEST_TEXT },
  { keyword: 'pattern', editor: 'pattern' },
];

/** One line of text. */
export const text: FieldKind = {
  kind: 'text',
  type: 'string',
  measure: 'text',
  fact: 'none',
  column: true,
  keywords: ['minLength', 'maxLength', 'pattern'],
  blank: () => ({ type: 'string', maxLength: 300 }),
  read: readLengths,
  check: checkText,
  ownPlan: 'number',
  facts: () => [],
  widget: null,
  words: (_field, value) => String(value),
  ...oneCell(
    { type: 'text', width: 30 },
    (_field, value) => String(value),
    (_field, cell) => String(cell),
  ),
  properties: lengths,
};
