import { matchingKey } from '../format/matching-key.ts';
import type { Form } from './form.ts';

/**
 * Under which key a column of a table that has a meaning of its own stands in its rows: under that key, or where somebody
 * drew the column themselves, under the key of the one that bears its title.
 */
export function columnKey(form: Form, table: string, key: string, title: string): string {
  if (form.field(`${table}.${key}`)) return key;
  const called = form.fields.find((field) => field.table === table && matchingKey(field.title) === matchingKey(title));
  return called?.key ?? key;
}
