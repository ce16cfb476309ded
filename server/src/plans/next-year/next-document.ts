import { answerWords, isBlank, type Answers, type Field, type Form, type Row } from '@ke-hoach/forms';
import { carryOver } from '@ke-hoach/forms/versions';
import { documentChanges } from '../documents/document-changes.ts';
import type { DocumentAmendment } from '../documents/plan-document.type.ts';
import { dayNextYear, textNextYear } from './shift-year.ts';

/** What a plan's document becomes for the next year, and what a person should look at. */
export interface NextDocument {
  answers: Answers;
  /** What was moved on by a year or left to be given anew. */
  changes: DocumentAmendment[];
  /** What stands as it was though it belongs to this year: legal bases, and texts that still name it. */
  toLookAt: { place: string; text: string }[];
  /** Answers that have no place in the plan type as it is now. */
  keptAside: { place: string; text: string }[];
}

/** What an issued document bears of its own issue (NĐ 30/2020): given anew each year. */
const ofTheIssue = new Set(['issuedOn', 'docNumber']);
/** Other documents on which the plan rests: taken over to the letter. */
const bases = 'bases';
const vietnamese = { language: 'vi' } as const;

/**
 * Carries a document over by permanent ids to the plan type as it is now and moves it on by a year. Rows keep their
 * ids, so that a task is the same task in the next year.
 */
export function nextDocument(from: Form, to: Form, document: Answers, year: number): NextDocument {
  const carried = carryOver(from, to, document);
  const answers: Answers = {};
  for (const [key, value] of Object.entries(carried.answers)) {
    const field = to.fields.find((one) => one.key === key && !one.table);
    const stays = field && field.kind !== 'file' && !ofTheIssue.has(key);
    const next = stays ? movedOn(to, field, value, year) : undefined;
    if (next !== undefined) answers[key] = next;
  }
  return {
    answers,
    changes: documentChanges(to, carried.answers, answers),
    toLookAt: toLookAt(to, answers, year),
    keptAside: carried.keptAside.map(({ title, value }) => ({
      place: title,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    })),
  };
}

function movedOn(form: Form, field: Field, value: unknown, year: number): unknown {
  if (field.key === 'year' && value === year) return year + 1;
  if (field.key === bases) return value;
  if (typeof value === 'string')
    return field.kind === 'date' && value.startsWith(`${year}-`) ? dayNextYear(value) : textNextYear(value, year);
  if (field.kind !== 'table' || !Array.isArray(value)) return value;
  const columns = form.fields.filter(({ table }) => table === field.key);
  return (value as Row[]).map((row) => {
    const moved = columns.map((column) => [column.key, movedOn(form, column, row[column.key], year)] as const);
    return { ...row, ...Object.fromEntries(moved.filter(([, cell]) => cell !== undefined)) };
  });
}

function toLookAt(form: Form, answers: Answers, year: number): { place: string; text: string }[] {
  const found: { place: string; text: string }[] = [];
  for (const field of form.fields) {
    if (field.table) continue;
    const rows = field.kind === 'table' ? ((answers[field.key] ?? []) as Row[]) : [answers as Row];
    const cells = field.kind === 'table' ? form.fields.filter(({ table }) => table === field.key) : [field];
    for (const row of rows) {
      const words = cells
        .filter(({ key }) => !isBlank(row[key]))
        .map((cell) => answerWords(cell, row[cell.key], vietnamese));
      const text = words.join(', ');
      if (field.key === bases ? text !== '' : text.includes(String(year))) found.push({ place: field.title, text });
    }
  }
  return found;
}
