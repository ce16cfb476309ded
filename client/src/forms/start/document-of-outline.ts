import { parseForm, type FormDocument, type Numbering } from '@ke-hoach/forms';
import { emptyForm, type Operation } from '@ke-hoach/forms/build';
import { randomId } from '../../apollo/random-id.ts';
import { applyAll } from './apply-all.ts';
import type { SheetField } from './guess-fields.ts';
import { outlineLayout } from './outline-layout.ts';

/** A form out of an outline: its headings become sections, numbers stay numbers; then what ties the fields together. */
export function documentOfOutline(title: string, fields: readonly SheetField[]): FormDocument {
  const first = fields.find((field) => field.included && field.title.trim() !== '')?.group ?? null;
  const section = randomId();
  const { lay, tie } = outlineLayout(fields, new Map([[first, section]]));
  const numbering: Operation = { type: 'setNumbering', numbering: numberingOf(fields) };
  const document = applyAll(emptyForm(title, first ?? 'Nội dung', section), [...lay, numbering]);
  const parsed = parseForm(document);
  return parsed.ok ? applyAll(document, tie(parsed.form)) : document;
}

/** How the lines of an outline were numbered: anew where a later heading has a 1 below it; null where few have numbers. */
function numberingOf(fields: readonly SheetField[]): Numbering | null {
  const numbers = fields.flatMap(({ asked }) => asked?.number ?? []);
  if (numbers.length < 2) return null;
  return numbers.lastIndexOf(1) > 0 ? 'section-all' : 'form-all';
}
