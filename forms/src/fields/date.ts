import { isCalendarDate } from '../format/calendar.ts';
import type { FieldKind } from './field-kind.ts';

/** A calendar day, ISO `yyyy-MM-dd`; days that do not exist are refused. */
export const date: FieldKind = {
  kind: 'date',
  type: 'string',
  measure: 'date',
  keywords: ['format'],
  blank: () => ({ type: 'string', format: 'date' }),
  read(schema, tell) {
    if (schema.format !== 'date') tell('format', 'date');
  },
  check(_schema, value, tell) {
    if (typeof value !== 'string') tell('WRONG_TYPE', { expected: 'date' });
    else if (!isCalendarDate(value)) tell('NOT_A_DATE');
  },
  fact: (value) => ({ date: String(value) }),
  widget: 'date',
};
