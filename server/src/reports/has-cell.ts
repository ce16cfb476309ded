import type { Answers, Form } from '@ke-hoach/forms';

/** Is this a cell of the form: a field, or in a table's row that the answers have, a column? */
export function hasCell(form: Form, answers: Answers, { field, row }: { field: string; row?: string | null }): boolean {
  const found = form.field(field);
  if (found?.id !== field) return false;
  if (!found.table) return row == null;
  const tableRows = answers[found.table];
  return row != null && Array.isArray(tableRows) && tableRows.some((one: { _id?: unknown }) => one?._id === row);
}
