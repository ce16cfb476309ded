import type { Field } from '../dialect/form.ts';
import { answerWords } from '../fields/answer-words.ts';
import type { Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';

/** What a value must not be to have words: of another type, or a share without one of its counts. */
const wordless = new Set(['WRONG_TYPE', 'PART_MISSING']);

/** An answer in words; empty when it is blank or cannot be read, as in drafts. */
export function printedWords(field: Field, value: unknown, wording: Wording): string {
  let readable = true;
  kindOf(field).check(field, value, (code) => (readable &&= !wordless.has(code)));
  return readable ? answerWords(field, value, wording) : '';
}

/** The same for a cell of a table, whose column names the unit of measure. */
export function cellWords(field: Field, value: unknown, wording: Wording): string {
  return printedWords(withoutUnit(field), value, wording).trimEnd();
}

/** The words of a column's total. */
export function totalWords(field: Field, total: unknown, wording: Wording): string {
  return answerWords(withoutUnit(field), total, wording).trimEnd();
}

function withoutUnit(field: Field): Field {
  return { ...field, unit: '' };
}
