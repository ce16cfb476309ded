import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

const number = /^0[0-9]{2,3}[ .]?[0-9]{3,4}[ .]?[0-9]{3,4}$/;

/** A Vietnamese telephone number of ten or eleven digits, "0905 123 456"; kept as it was typed. */
export const phone: FieldKind = {
  kind: 'phone',
  type: 'string',
  measure: 'text',
  column: true,
  keywords: ['pattern'],
  blank: () => ({ type: 'string', pattern: number.source }),
  read(schema, tell) {
    if (schema.pattern !== number.source) tell('pattern', { expected: 'EXACTLY', value: number.source });
  },
  check(_field, value, tell) {
    if (typeof value !== 'string' || !number.test(value)) tell('WRONG_TYPE', { expected: 'phone' });
  },
  fact: 'none',
  facts: () => [],
  widget: 'phone',
  words: (_field, value) => String(value),
  ...oneCell(
    { type: 'text', width: 16 },
    (_field, value) => String(value),
    // A spreadsheet that took it for a number has lost the zero in front.
    (_field, cell) => (typeof cell === 'number' ? `0${cell}` : String(cell).trim()),
  ),
  properties: [],
};
