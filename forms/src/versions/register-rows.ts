import { canonicalJson } from '../dialect/canonical.ts';
import type { Answers, Field, Form, Row } from '../dialect/form.ts';
import { isBlank } from '../validate/blank.ts';
import { convert } from './convert.ts';

/** Where a table draws rows from: entries of a register [sổ theo dõi], each placed by a date of its own or the day it was opened. */
export interface RegisterOfTable {
  /** The key of the register's form. */
  form: string;
  /** Permanent id of the register's date that places an entry in a period. */
  date: string | null;
}

/** The register a table draws rows from, if it does. */
export function registerOf({ schema }: Field): RegisterOfTable | undefined {
  const { 'x-register': form, 'x-registerDate': date } = schema;
  return typeof form === 'string' ? { form, date: typeof date === 'string' ? date : null } : undefined;
}

/** The columns of a table that are filled from its register, each with the permanent id of the field it reads. */
export function registerColumns(form: Form, table: Field): { column: Field; field: string }[] {
  return form.fields.flatMap((column) => {
    const field = column.schema['x-registerField'];
    return column.table === table.key && typeof field === 'string' ? [{ column, field }] : [];
  });
}

/**
 * The row that an entry of a register makes in a table, under the entry's own id; undefined where it has nothing for
 * any column. What the entry's version no longer asks for, or what does not fit the column, is left blank.
 */
export function registerRow(
  form: Form,
  table: Field,
  entry: { id: string; form: Form; answers: Answers },
): Row | undefined {
  const cells = registerColumns(form, table).flatMap(({ column, field }): [string, unknown][] => {
    const from = entry.form.field(field);
    if (from?.id !== field || from.table !== undefined || from.kind === 'file') return [];
    const { carry } = convert(from, column, entry.answers[from.key]);
    return isBlank(carry) ? [] : [[column.key, carry]];
  });
  return cells.length > 0 ? { _id: entry.id, ...Object.fromEntries(cells) } : undefined;
}

/** The columns in which a row of the report does not say what its entry says. */
export function differsFromRegister(form: Form, table: Field, row: Row, drawn: Row): Field[] {
  return registerColumns(form, table)
    .map(({ column }) => column)
    .filter(({ key }) => canonicalJson(row[key] ?? null) !== canonicalJson(drawn[key] ?? null));
}
