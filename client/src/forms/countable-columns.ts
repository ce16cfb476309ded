import type { Field, Form } from '@ke-hoach/forms';

/** A column by whose value rows can be counted. */
export interface CountableColumn {
  /** `table.column`. */
  name: string;
  table: Field;
  column: Field;
}

/** Columns that hold one of a few values: a choice, or yes and no. */
export function countableColumns(form: Form): CountableColumn[] {
  return form.fields.flatMap((column) => {
    const table = column.table === undefined ? undefined : form.field(column.table);
    if (!table || (column.kind !== 'choice' && column.kind !== 'yes-no')) return [];
    return [{ name: `${table.key}.${column.key}`, table, column }];
  });
}
