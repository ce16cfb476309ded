import type { Answers } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';

/** Where an answer stands: a field by key, or a column of a row by its table, the row's `_id` and the column's key. */
export type Address = { field: string } | { field: string; row: string; column: string };

/** What one change touches: a whole field, or one row of it by its place in the table and the key of the column. */
export interface Touched {
  key: string;
  row?: { index: number; column: string };
}

/** The field or row an address means; undefined when there is no such row. */
export function touchedBy(answers: Answers, address: Address): Touched | undefined {
  if (!('row' in address)) return { key: address.field };
  const rows = valueOf(answers, address.field);
  const index = Array.isArray(rows) ? rows.findIndex((row) => isObject(row) && row._id === address.row) : -1;
  return index < 0 ? undefined : { key: address.field, row: { index, column: address.column } };
}

/** The answers with one value put in its place, or taken away when it is undefined; the same ones when nothing changes. */
export function withAnswer(answers: Answers, { key, row }: Touched, value: unknown): Answers {
  if (!row) return withValue(answers, key, value);
  const rows = answers[key] as Answers[];
  const before = rows[row.index] as Answers;
  const after = withValue(before, row.column, value);
  return after === before ? answers : withValue(answers, key, replacedAt(rows, row.index, after));
}

/** The list with one entry replaced. */
export function replacedAt<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((other, at) => (at === index ? entry : other));
}

function withValue(owner: Answers, key: string, value: unknown): Answers {
  if (Object.is(valueOf(owner, key), value)) return owner;
  if (value !== undefined) return { ...owner, [key]: value };
  return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key));
}

function valueOf(owner: Answers, key: string): unknown {
  return Object.hasOwn(owner, key) ? owner[key] : undefined;
}
