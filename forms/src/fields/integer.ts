import type { Field } from '../dialect/form.ts';
import type { JsonObject } from '../dialect/json.ts';
import { formatNumber, parseVietnameseNumber } from '../format/number.ts';
import { writtenDigits } from '../format/written-digits.ts';
import type { FieldKind, Tell, TellDefinition } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** What a new number says about its figures: it happened in the period and adds up over units and periods. */
export const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };

function readBounds(schema: JsonObject, tell: TellDefinition): void {
  for (const keyword of ['minimum', 'maximum']) {
    const value = schema[keyword];
    if (value !== undefined && !Number.isSafeInteger(value))
      tell(keyword, { expected: 'EXACT_WHOLE_NUMBER', most: Number.MAX_SAFE_INTEGER });
  }
}

/** True for a whole number kept as it was typed, because it is too large for JSON to keep it exactly. */
function isTooLarge(value: unknown): boolean {
  const digits = typeof value === 'string' ? writtenDigits(value) : null;
  return digits !== null && digits.places === '' && !Number.isSafeInteger(Number(digits.whole));
}

/** Judges a whole number; beyond 2^53 - 1 JSON numbers are not exact and are refused. */
export function checkWhole(schema: JsonObject, value: unknown, tell: Tell): void {
  if (isTooLarge(value)) return tell('NOT_EXACT', { limit: Number.MAX_SAFE_INTEGER });
  if (typeof value !== 'number' || !Number.isInteger(value)) return tell('WRONG_TYPE', { expected: 'integer' });
  if (!Number.isSafeInteger(value)) return tell('NOT_EXACT', { limit: Number.MAX_SAFE_INTEGER });
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && value < minimum) tell('TOO_SMALL', { limit: minimum });
  if (typeof maximum === 'number' && value > maximum) tell('TOO_LARGE', { limit: maximum });
}

/** A whole number out of a cell: a number, or a text as Vietnamese write it; anything else as it stands. */
export function wholeFromCell(cell: string | number | boolean): string | number | boolean {
  if (typeof cell !== 'string') return cell;
  const read = parseVietnameseNumber(cell);
  const number = 'value' in read ? Number(read.value) : NaN;
  return Number.isSafeInteger(number) ? number : cell;
}

/** A number with its unit of measure: "1.234 hộ". */
export function measured({ unit }: Field, number: string): string {
  return unit === undefined ? number : `${number} ${unit}`;
}

/** A count: a whole number, from 0 unless the form says otherwise. */
export const integer: FieldKind = {
  kind: 'integer',
  type: 'integer',
  measure: 'number',
  fact: 'number',
  column: true,
  keywords: ['minimum', 'maximum'],
  blank: () => ({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, ...flow }),
  read: readBounds,
  check: ({ schema }, value, tell) => checkWhole(schema, value, tell),
  facts: (_field, value) => [{ number: String(value) }],
  widget: 'integer',
  words: (field, value, { language }) => measured(field, formatNumber(String(value), language)),
  ...oneCell(
    { type: 'number', format: '#,##0', width: 14 },
    (_field, value) => Number(value),
    (_field, cell) => wholeFromCell(cell),
  ),
  properties: [
    { keyword: 'minimum', editor: 'whole-number' },
    { keyword: 'maximum', editor: 'whole-number' },
  ],
};
