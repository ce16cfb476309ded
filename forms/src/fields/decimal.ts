import { Big } from 'big.js';
import type { JsonObject } from '../dialect/json.ts';
import { DECIMAL_PATTERN, isCanonicalDecimal, MOST_DIGITS, MOST_PLACES } from '../format/canonical-decimal.ts';
import { formatNumber, parseVietnameseNumber } from '../format/number.ts';
import { writtenDigits } from '../format/written-digits.ts';
import type { FieldKind, Tell, TellDefinition } from './field-kind.ts';
import { flow, measured } from './integer.ts';
import { oneCell } from './one-cell.ts';

function readDecimal(schema: JsonObject, tell: TellDefinition): void {
  if (schema.pattern !== DECIMAL_PATTERN) tell('pattern', { expected: 'EXACTLY', value: DECIMAL_PATTERN });
  for (const keyword of ['x-minimum', 'x-maximum']) {
    const value = schema[keyword];
    if (value !== undefined && !(typeof value === 'string' && isCanonicalDecimal(value)))
      tell(keyword, { expected: 'CANONICAL_DECIMAL' });
  }
}

function checkDecimal(schema: JsonObject, value: unknown, tell: Tell): void {
  if (typeof value !== 'string') return tell('WRONG_TYPE', { expected: 'decimal' });
  if (!isCanonicalDecimal(value)) return tell(...whyNoDecimal(value));
  const number = new Big(value);
  const least = schema['x-minimum'];
  const most = schema['x-maximum'];
  if (typeof least === 'string' && number.lt(least)) tell('TOO_SMALL', { limit: least });
  if (typeof most === 'string' && number.gt(most)) tell('TOO_LARGE', { limit: most });
}

/** A number that is only too long is told so: who typed it sees a number. */
function whyNoDecimal(value: string): Parameters<Tell> {
  const digits = writtenDigits(value);
  if (digits && digits.whole.length > MOST_DIGITS) return ['TOO_MANY_DIGITS', { limit: MOST_DIGITS }];
  if (digits && digits.places.length > MOST_PLACES) return ['TOO_MANY_PLACES', { limit: MOST_PLACES }];
  return ['NOT_A_DECIMAL'];
}

/** Spreadsheets hold fifteen digits exactly; a longer decimal is written as text. */
const EXACT_IN_A_CELL = 15;

/** An exact decimal, stored as canonical text such as "12.5". */
export const decimal: FieldKind = {
  kind: 'decimal',
  type: 'string',
  measure: 'number',
  fact: 'number',
  column: true,
  keywords: ['pattern', 'x-minimum', 'x-maximum'],
  blank: () => ({ type: 'string', pattern: DECIMAL_PATTERN, ...flow }),
  read: readDecimal,
  check: ({ schema }, value, tell) => checkDecimal(schema, value, tell),
  facts: (_field, value) => [{ number: String(value) }],
  widget: 'decimal',
  words: (field, value, { language }) => measured(field, formatNumber(String(value), language)),
  ...oneCell(
    { type: 'number', format: '#,##0.##########', width: 14 },
    (_field, value) => {
      const text = String(value);
      return text.replace(/\D/g, '').length > EXACT_IN_A_CELL ? text.replace('.', ',') : Number(text);
    },
    (_field, cell) => {
      if (typeof cell === 'number') return new Big(cell).toFixed();
      const read = parseVietnameseNumber(String(cell));
      return 'value' in read ? read.value : String(cell);
    },
  ),
  properties: [
    { keyword: 'x-minimum', editor: 'decimal' },
    { keyword: 'x-maximum', editor: 'decimal' },
  ],
};
