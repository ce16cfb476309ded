import type { Answers, Form, Row } from '@ke-hoach/forms';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';

export interface Place {
  /** Title of the section. */
  section: string;
  /** "Mô hình mới, Dòng 2, Kinh phí". */
  cell: string;
}

/** Where a cell stands, in the words of the form; a row is counted in the first of these drafts that has it. */
export function placeOfCell(
  form: Form,
  { field: id, row }: { field: string; row: string | null },
  drafts: readonly Answers[],
  { texts, language }: { texts: Texts; language: Language },
): Place {
  const field = form.field(id);
  if (!field) return { section: '', cell: id };
  const table = field.table === undefined ? undefined : form.field(field.table);
  const at = rowNumber(table?.key ?? field.key, row, drafts);
  const section = form.sections.find((one) => one.id === field.section);
  const parts = [
    ...(table ? [fieldTitle(table, language)] : []),
    ...(table || at === null ? [] : [fieldTitle(field, language)]),
    ...(at === null ? [] : [texts.fill.row(at)]),
    ...(table || at === null ? [fieldTitle(field, language)] : []),
  ];
  return { section: section ? sectionTitle(section, language) : '', cell: parts.join(', ') };
}

function rowNumber(table: string, row: string | null, drafts: readonly Answers[]): number | null {
  if (row === null) return null;
  for (const answers of drafts) {
    const rows = answers[table];
    const at = Array.isArray(rows) ? (rows as Row[]).findIndex(({ _id }) => _id === row) : -1;
    if (at >= 0) return at + 1;
  }
  return null;
}
