import { fieldTitle, type Form } from '@ke-hoach/forms';
import { paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';

/** Which totals stand as an old record states them, though what they are made of is not known. */
export function statedInRecords(form: Form, stated: readonly string[]): PaperBlock[] {
  const titles = form.fields.flatMap((field) => (stated.includes(field.id) ? [`“${fieldTitle(field, 'vi')}”`] : []));
  if (titles.length === 0) return [];
  return [paragraph({ text: `(Ghi theo hồ sơ cũ, không tính lại: ${titles.join('; ')}.)`, italic: true })];
}
