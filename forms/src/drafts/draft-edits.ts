import { canonicalJson } from '../dialect/canonical.ts';
import type { Answers, Field, Form, Row } from '../dialect/form.ts';
import type { DraftEdits } from './draft-edit.ts';
import { longestKept } from '../versions/longest-kept.ts';
import { rowList } from './row-list.ts';

/** Are these the same answer? A missing one and null are. */
export const sameAnswer = (left: unknown, right: unknown): boolean =>
  left === right || canonicalJson(left ?? null) === canonicalJson(right ?? null);

/**
 * What leads from one draft to another, cell by cell and row by row; nothing when they are the same. As many rows as
 * possible stay where they are. What the form does not have is left out.
 */
export function draftEdits(form: Form, base: Answers, mine: Answers): DraftEdits {
  const edits: DraftEdits = { rows: [], cells: [] };
  for (const field of form.fields) {
    if (field.table !== undefined || base[field.key] === mine[field.key]) continue;
    const [before, after] = [rowList(base[field.key]), rowList(mine[field.key])];
    if (field.kind === 'table' && before && after) editRows(form, field, before, after, edits);
    else editCell(field, null, base[field.key], mine[field.key], edits);
  }
  return edits;
}

function editCell({ id }: Field, row: string | null, was: unknown, value: unknown, { cells }: DraftEdits): void {
  if (!sameAnswer(was, value)) cells.push({ field: id, row, was: was ?? null, value: value ?? null });
}

function editRows(form: Form, table: Field, before: readonly Row[], after: readonly Row[], edits: DraftEdits): void {
  const columns = form.fields.filter((field) => field.table === table.key);
  const old = new Map(before.map((row) => [row._id, row]));
  const now = new Set(after.map(({ _id }) => _id));
  for (const row of before) {
    if (now.has(row._id)) continue;
    edits.rows.push({ table: table.id, row: row._id, change: 'removed', after: null, was: row });
  }
  const stays = longestKept(
    before.flatMap(({ _id }) => (now.has(_id) ? [_id] : [])),
    after.flatMap(({ _id }) => (old.has(_id) ? [_id] : [])),
  );
  after.forEach((row, at) => {
    const was = old.get(row._id);
    if (!stays.has(row._id)) {
      const under = after[at - 1]?._id ?? null;
      edits.rows.push({ table: table.id, row: row._id, change: was ? 'moved' : 'added', after: under, was: null });
    }
    if (row === was) return;
    for (const column of columns) editCell(column, row._id, was?.[column.key], row[column.key], edits);
  });
}
