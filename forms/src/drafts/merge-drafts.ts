import type { Answers, Form, Row } from '../dialect/form.ts';
import { applyEdits, type EditedDraft } from './apply-edits.ts';
import type { DraftConflict } from './draft-edit.ts';
import { draftEdits } from './draft-edits.ts';
import { put } from './put-answer.ts';
import { putUnder, rowList } from './row-list.ts';

/** What was changed since a common base, done on top of what somebody else made of it. */
export function mergeDrafts(form: Form, base: Answers, mine: Answers, theirs: Answers): EditedDraft {
  return applyEdits(form, theirs, draftEdits(form, base, mine));
}

/** A merged draft with my side of these conflicts, as it stands in my draft. */
export function keepMine(form: Form, merged: Answers, mine: Answers, conflicts: readonly DraftConflict[]): Answers {
  const answers = { ...merged };
  for (const { field: id, row } of conflicts) {
    const field = form.field(id);
    if (!field) continue;
    const table = field.table ?? field.key;
    if (row === null) put(answers, field.key, mine[field.key]);
    else
      put(
        answers,
        table,
        withMyRow(rowList(answers[table]) ?? [], rowList(mine[table]) ?? [], row, field.table && field.key),
      );
  }
  return answers;
}

/** Rows with one row, or only its cell in a column, as I have it: changed, put back in its place, or removed. */
function withMyRow(rows: readonly Row[], mine: readonly Row[], id: string, column: string | undefined): Row[] {
  const at = mine.findIndex(({ _id }) => _id === id);
  const own = mine[at];
  if (!own) return rows.filter(({ _id }) => _id !== id);
  if (column === undefined) return putUnder(rows, own, mine[at - 1]?._id ?? null);
  return rows.map((row) => (row._id === id ? { ...row, [column]: own[column] } : row));
}
