import { isCalendarDate } from '../format/calendar.ts';
import { formatDate, parseVietnameseDate } from '../format/date.ts';
import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** A calendar day, ISO `yyyy-MM-dd`; days that do not exist are refused. */
export const date: FieldKind = {
  kind: 'date',
  type: 'string',
  measure: 'date',
  fact: 'date',
  column: true,
  keywords: ['format'],
  blank: () => ({ type: 'string', format: 'date' }),
  read(schema, tell) {
    if (schema.format !== 'date') tell('format', { expected: 'EXACTLY', value: 'date' });
  },
  check(_field, value, tell) {
    if (typeof value !== 'string') tell('WRONG_TYPE', { expected: 'date' });
    else if (!isCalendarDate(value)) tell('NOT_A_DATE');
  },
  ownPlan: 'issuedOn',
  facts: (_field, value) => [{ date: String(value) }],
  widget: 'date',
  words: (_field, value, { language }) => formatDate(String(value), language),
  ...oneCell(
    { type: 'date', format: 'dd/mm/yyyy', width: 12 },
    (_field, value) => String(value),
    (_field, cell) => parseVietnameseDate(String(cell)) ?? cell,
  ),
  properties: [],
};
