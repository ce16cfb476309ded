import type { Answers, Form } from '../dialect/form.ts';
import type { CellEdit, DraftConflict, DraftEdits, RowEdit } from './draft-edit.ts';
import { sameAnswer } from './draft-edits.ts';
import { put } from './put-answer.ts';
import { putUnder, rowList } from './row-list.ts';

/** A draft with the edits done, but for those that met another change of the same cell or row. */
export interface EditedDraft {
  answers: Answers;
  conflicts: DraftConflict[];
}

/**
 * Does edits on a draft that others may have changed since. A cell is changed where it still holds what it was changed
 * from, or already holds what it is changed to; a row is removed where nobody changed it. Of two moves the later stands.
 * Edits of what the form does not have are the caller's to refuse; here they do nothing.
 */
export function applyEdits(form: Form, draft: Answers, edits: DraftEdits): EditedDraft {
  const answers = { ...draft };
  const conflicts: DraftConflict[] = [];
  const goneRows = new Map<string, DraftConflict>();
  for (const edit of edits.rows) changeRows(edit);
  for (const edit of edits.cells) changeCell(edit);
  return { answers, conflicts };

  function changeRows({ table, row, change, after, was }: RowEdit): void {
    const key = form.field(table)?.key;
    const rows = key === undefined ? null : rowList(answers[key]);
    if (key === undefined || !rows) return;
    const standing = rows.find(({ _id }) => _id === row);
    const others = rows.filter(({ _id }) => _id !== row);
    if (change === 'added' && !standing) put(answers, key, putUnder(rows, { _id: row }, after));
    if (change === 'moved' && standing) put(answers, key, putUnder(others, standing, after));
    if (change !== 'removed' || !standing) return;
    if (sameAnswer(standing, was)) put(answers, key, others);
    else conflicts.push({ field: table, row, mine: null, theirs: standing });
  }

  function changeCell(edit: CellEdit): void {
    const field = form.field(edit.field);
    if (!field) return;
    if (field.table === undefined) return change(answers, field.key, edit);
    const rows = rowList(answers[field.table]);
    const standing = rows?.find(({ _id }) => _id === edit.row);
    if (!rows || !standing) return meetGoneRow(field.table, field.key, edit);
    const changed = { ...standing };
    change(changed, field.key, edit);
    answers[field.table] = rows.map((row) => (row === standing ? changed : row));
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
