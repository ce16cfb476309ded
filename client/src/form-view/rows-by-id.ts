import type { Answers, Row } from '@ke-hoach/forms';

/** A table as it is filled in: its rows, their ids in order, and each row by its id. */
export interface TableNow {
  rows: readonly Row[];
  /** The same list as long as rows are neither added, removed nor moved. */
  ids: readonly string[];
  byId: ReadonlyMap<string, Row>;
}

const empty: TableNow = { rows: [], ids: [], byId: new Map() };

/** The table under a key of the answers; what did not change since `before` stays the same. */
export function tableOf(answers: Answers, key: string, before: TableNow = empty): TableNow {
  const rows = Array.isArray(answers[key]) ? (answers[key] as readonly Row[]) : empty.rows;
  if (rows === before.rows) return before;
  const inPlace = rows.length === before.ids.length && rows.every(({ _id }, at) => _id === before.ids[at]);
  const ids = inPlace ? before.ids : rows.map(({ _id }) => _id);
  return { rows, ids, byId: new Map(rows.map((row) => [row._id, row])) };
}

/** Ids of the rows that are other ones than before. */
export const changedRows = (before: TableNow, after: TableNow): string[] =>
  after.ids.filter((id) => before.byId.get(id) !== after.byId.get(id));
