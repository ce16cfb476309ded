import type { FieldKind } from './field-kind.ts';
import { noCell } from './one-cell.ts';

/** The most rows a table may allow; more is refused when the form is read. */
export const MOST_ROWS = 1000;

/** Rows of columns; each row is addressed by its `_id`. */
export const table: FieldKind = {
  kind: 'table',
  type: 'array',
  measure: 'rows',
  fact: 'none',
  column: false,
  keywords: ['items', 'minItems', 'maxItems', 'x-columns', 'x-register', 'x-registerDate'],
  blank: () => ({
    type: 'array',
    maxItems: 200,
    'x-columns': [],
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' } },
      required: ['_id'],
      unevaluatedProperties: false,
    },
  }),
  read(schema, tell) {
    const { minItems, maxItems } = schema;
    if (!Number.isSafeInteger(maxItems) || Number(maxItems) < 1 || Number(maxItems) > MOST_ROWS)
      tell('maxItems', { expected: 'WHOLE_NUMBER_BETWEEN', least: 1, most: MOST_ROWS });
    if (minItems !== undefined && (!Number.isSafeInteger(minItems) || Number(minItems) < 0))
      tell('minItems', { expected: 'WHOLE_NUMBER_FROM', least: 0 });
  },
  check({ schema }, value, tell) {
    if (!Array.isArray(value)) return tell('WRONG_TYPE', { expected: 'table' });
    const { minItems, maxItems } = schema;
    if (typeof maxItems === 'number' && value.length > maxItems)
      tell('TOO_MANY_ROWS', { limit: maxItems, rows: value.length });
    if (typeof minItems === 'number' && value.length < minItems)
      tell('TOO_FEW_ROWS', { limit: minItems, rows: value.length });
  },
  facts: () => [],
  widget: null,
  words: () => '',
  ...noCell,
  properties: [
    { keyword: 'minItems', editor: 'whole-number', least: 0, most: MOST_ROWS },
    { keyword: 'maxItems', editor: 'whole-number', least: 1, most: MOST_ROWS },
  ],
};
