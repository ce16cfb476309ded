import type { Field, Form } from '../dialect/form.ts';
import { fieldKind } from '../fields/registry.ts';
import type { Type } from './types.ts';
import { blank, bool, date, number, text } from './types.ts';

/** What names mean while an expression is checked. */
export interface Scope {
  /** A field or calculation by key. */
  root(key: string): Field | undefined;
  /** A column by table and key. */
  column(table: string, key: string): Field | undefined;
  /** The keys of fields and calculations, or of a table's columns. */
  keys(table?: string): Iterable<string>;
  /** The table whose row the expression judges; its columns go before fields of the same name. */
  row?: string;
}

/** The field a plain name stands for. */
export function resolve(scope: Scope, name: string): Field | undefined {
  return (scope.row === undefined ? undefined : scope.column(scope.row, name)) ?? scope.root(name);
}

/** The type of a field inside expressions. */
export function typeOf(field: Field): Type {
  const measure = field.calculated ? 'number' : fieldKind(field.kind)?.measure;
  if (measure === 'number') return number;
  if (measure === 'bool') return bool;
  if (measure === 'date') return date;
  if (measure === 'texts') return { of: 'list', item: text };
  if (measure === 'none') return blank;
  return measure === 'rows' ? { of: 'list', item: { of: 'row', table: field.key } } : text;
}

/** The names of a parsed form. */
export function scopeOf(form: Form, row?: string): Scope {
  return {
    root: (key) => rootField(form, key),
    column: (table, key) => form.rows.get(table)?.fields.get(key),
    keys: (table) => (table === undefined ? rootKeys(form) : (form.rows.get(table)?.fields.keys() ?? [])),
    ...(row === undefined ? {} : { row }),
  };
}

function rootField(form: Form, key: string): Field | undefined {
  const field = form.field(key);
  return field?.key === key && field.table === undefined ? field : undefined;
}

function rootKeys(form: Form): string[] {
  return form.fields.filter((field) => field.table === undefined).map((field) => field.key);
}
