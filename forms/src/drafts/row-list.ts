import type { Row } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';

/**
 * The rows of a table whose every row can be addressed; null for anything else, which is then taken as one value.
 * A table without an answer has no rows.
 */
export function rowList(value: unknown): Row[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const ids = new Set(value.map((row: unknown) => (isObject(row) && typeof row._id === 'string' ? row._id : null)));
  return ids.size === value.length && !ids.has(null) ? (value as Row[]) : null;
}

/** Rows with this one right under another, at the top under none, and last where the other is gone. */
export function putUnder(rows: readonly Row[], row: Row, after: string | null): Row[] {
  const at = after === null ? 0 : rows.findIndex(({ _id }) => _id === after) + 1 || rows.length;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}
