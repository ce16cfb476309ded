import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { emptyForm } from '@ke-hoach/forms/build';
import { randomId } from '../../apollo/random-id.ts';
import { applyAll } from './apply-all.ts';
import type { SheetField } from './guess-fields.ts';
import { outlineLayout } from './outline-layout.ts';

/** A form out of an outline: its headings become sections; then what ties the fields together. */
export function documentOfOutline(title: string, fields: readonly SheetField[]): FormDocument {
  const first = fields.find((field) => field.included && field.title.trim() !== '')?.group ?? null;
  const section = randomId();
  const { lay, tie } = outlineLayout(fields, new Map([[first, section]]));
  const document = applyAll(emptyForm(title, first ?? 'Nội dung', section), lay);
  const parsed = parseForm(document);
  return parsed.ok ? applyAll(document, tie(parsed.form)) : document;
}
