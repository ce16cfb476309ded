import type { Form } from '../dialect/form.ts';

/** Says whether a name is used among the fields and calculations, or among the columns of a table. */
export function keyTaken(form: Form, table: string | undefined): (key: string) => boolean {
  if (table !== undefined) return (key) => form.rows.get(table)?.fields.has(key) === true;
  return (key) => form.fields.some((field) => field.table === undefined && field.key === key);
}
