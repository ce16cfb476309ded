import { answerWords, isBlank, type Answers, type Field, type Form, type Row } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import type { DocumentAmendment } from './plan-document.type.ts';

const vietnamese = { language: 'vi' } as const;

/** What differs between two states of a plan's document, place by place, as people read it. */
export function documentChanges(form: Form, before: Answers, after: Answers): DocumentAmendment[] {
  const edits = draftEdits(form, before, after);
  const rowIn = (answers: Answers, table: string, id: string) =>
    rowsOf(form, answers, table).find(({ _id }) => _id === id);
  const placed = (answers: Answers, table: string, id: string) =>
    `(${rowsOf(form, answers, table).findIndex(({ _id }) => _id === id) + 1})`;
  const rows = edits.rows.map(({ table, row, change }) => {
    const was = rowIn(before, table, row);
    const is = rowIn(after, table, row);
    const place = placeOf(form, table, is ?? was);
    if (change === 'moved') return { place, before: placed(before, table, row), after: placed(after, table, row) };
    return { place, before: was ? rowWords(form, table, was) : null, after: is ? rowWords(form, table, is) : null };
  });
  const added = new Set(edits.rows.flatMap(({ row, change }) => (change === 'added' ? [row] : [])));
  const cells = edits.cells
    .filter(({ row }) => row === null || !added.has(row))
    .map(({ field: id, row, was, value }) => {
      const field = form.field(id)!;
      const words = (answer: unknown) => (isBlank(answer) ? null : wordsOf(field, answer));
      const table = field.table ? form.field(field.table)! : null;
      const head = table ? placeOf(form, table.id, row === null ? undefined : rowIn(after, table.id, row)) : '';
      return { place: head ? `${head}: ${field.title}` : field.title, before: words(was), after: words(value) };
    });
  return [...cells, ...rows];
}

/** A year is written as it is said, not as a count. */
const wordsOf = (field: Field, answer: unknown) =>
  field.key === 'year' ? String(answer) : answerWords(field, answer, vietnamese);

function rowsOf(form: Form, answers: Answers, table: string): Row[] {
  const rows = answers[form.field(table)!.key];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

const columnsOf = (form: Form, table: string) => form.fields.filter((field) => field.table === form.field(table)!.key);

/** A table and one of its rows, named by what stands in its first column. */
function placeOf(form: Form, table: string, row: Row | undefined): string {
  const [first] = columnsOf(form, table);
  const name = row && first && !isBlank(row[first.key]) ? answerWords(first, row[first.key], vietnamese) : '';
  return [form.field(table)!.title, name.slice(0, 60)].filter(Boolean).join(', ');
}

function rowWords(form: Form, table: string, row: Row): string {
  return columnsOf(form, table)
    .filter(({ key }) => !isBlank(row[key]))
    .map((column) => `${column.title}: ${answerWords(column, row[column.key], vietnamese)}`)
    .join('; ');
}
