import type { Answers, Form } from '../dialect/form.ts';
import type { CellEdit, DraftConflict, DraftEdits, RowEdit } from './draft-edit.ts';
import { sameAnswer } from './draft-edits.ts';
import { put } from './put-answer.ts';
import { EditedTable } from './edited-table.ts';
import { rowList } from './row-list.ts';

/** A draft with the edits done, but for those that met another change of the same cell or row. */
export interface EditedDraft {
  answers: Answers;
  conflicts: DraftConflict[];
}

/**
 * Does edits on a draft that others may have changed since. A cell is changed where it still holds what it was changed
 * from, or already holds what it is changed to; a row is removed where nobody changed it. Edits follow one another: of two
 * moves the later stands, and a second edit of one cell starts from what the first left.
 * Edits of what the form does not have are the caller's to refuse; here they do nothing. The time it takes grows with the
 * rows and the edits, not with their product.
 */
export function applyEdits(form: Form, draft: Answers, edits: DraftEdits): EditedDraft {
  const answers = { ...draft };
  const conflicts: DraftConflict[] = [];
  const goneRows = new Map<string, DraftConflict>();
  const tables = new Map<string, EditedTable | null>();
  for (const edit of edits.rows) changeRows(edit);
  for (const edit of edits.cells) changeCell(edit);
  for (const key of tables.keys()) putBack(key);
  return { answers, conflicts };

  /** The rows of a table, read once for all its edits; null where they cannot be told apart. */
  function tableOf(key: string): EditedTable | null {
    const known = tables.get(key);
    if (known !== undefined) return known;
    const rows = rowList(answers[key]);
    const table = rows && new EditedTable(rows);
    tables.set(key, table);
    return table;
  }

  function putBack(key: string): void {
    const rows = tables.get(key)?.rows();
    if (rows) put(answers, key, rows);
    tables.delete(key);
  }

  function changeRows({ table, row, change, after, was }: RowEdit): void {
    const key = form.field(table)?.key;
    const rows = key === undefined ? null : tableOf(key);
    if (!rows) return;
    const standing = rows.row(row);
    if (change === 'added' && !standing) rows.putUnder({ _id: row }, after);
    if (change === 'moved' && standing) rows.putUnder(standing, after);
    if (change !== 'removed' || !standing) return;
    if (sameAnswer(standing, was)) rows.remove(row);
    else conflicts.push({ field: table, row, mine: null, theirs: standing });
  }

  function changeCell(edit: CellEdit): void {
    const field = form.field(edit.field);
    if (!field) return;
    if (field.table === undefined) {
      putBack(field.key);
      return change(answers, field.key, edit);
    }
    const rows = tableOf(field.table);
    const standing = edit.row === null ? undefined : rows?.row(edit.row);
    if (!rows || !standing) return meetGoneRow(field.table, field.key, edit);
    const changed = { ...standing };
    change(changed, field.key, edit);
    rows.replace(changed);
  }

  function change(object: Answers, key: string, { field, row, was, value }: CellEdit): void {
    const theirs = object[key] ?? null;
    if (sameAnswer(theirs, was) || sameAnswer(theirs, value)) put(object, key, value);
    else conflicts.push({ field, row, mine: value, theirs });
  }

  /** All cells that were changed in one row that is gone make one conflict. */
  function meetGoneRow(table: string, column: string, { row, value }: CellEdit): void {
    const place = JSON.stringify([table, row]);
    const known = goneRows.get(place);
    const mine = { ...(known?.mine as Answers | undefined), [column]: value };
    if (known) known.mine = mine;
    else {
      const conflict = { field: form.field(table)?.id ?? table, row, mine, theirs: null };
      goneRows.set(place, conflict);
      conflicts.push(conflict);
    }
  }
}
