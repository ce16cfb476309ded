import type { Field, Form } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { notUnderstood } from '../fields/answer-from-text.ts';
import type { Cell, CellKind, Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { issueSentence } from '../texts/issue-sentence.ts';
import { isBlank } from '../validate/blank.ts';
import type { IssueCode } from '../validate/issue.ts';

/** A value out of its cells and what is wrong with it; null when it is blank or cannot be understood. */
export function readCells(
  form: Form,
  field: Field,
  cells: readonly Cell[],
  wording: Wording,
): { value: Json; faults: { code: IssueCode; sentence: string }[] } {
  const kind = kindOf(field);
  const kinds = kind.cells(field, wording);
  const value = kind.fromCells(
    field,
    cells.map((cell, index) => readable(cell, kinds[index])),
    wording,
  );
  const faults: { code: IssueCode; sentence: string }[] = [];
  if (isBlank(value)) return { value: null, faults };
  kind.check(field, value, (code, details = {}) => {
    const issue = { code, level: 'error' as const, field: field.id, row: null, path: [field.key], details };
    faults.push({ code, sentence: issueSentence(form, issue, wording.language) });
  });
  return { value: faults.some(({ code }) => notUnderstood.has(code)) ? null : value, faults };
}

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of spreadsheets, and the last day they know, 31/12/9999. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2958465;

/** No number, date or choice is written longer; what is beyond would only cost time. */
const LONGEST_WRITTEN = 1000;

/** A date that a spreadsheet keeps as its number of days becomes ISO text; other cells stay as they are. */
function readable(cell: Cell, kind: CellKind | undefined): Cell {
  if (typeof cell === 'string' && kind?.type !== 'text') return cell.slice(0, LONGEST_WRITTEN);
  if (kind?.type !== 'date' || typeof cell !== 'number' || cell < 1 || cell > LAST_SERIAL) return cell;
  return new Date(FIRST_DAY + Math.floor(cell) * DAY).toISOString().slice(0, 10);
}
