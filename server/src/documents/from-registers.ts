import { fieldTitle, type Answers, type Form } from '@ke-hoach/forms';
import { paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';

/** Which rows of which tables the unit took out of its registers, by their numbers. */
export function fromRegisters(form: Form, answers: Answers, drawn: readonly string[]): PaperBlock[] {
  return form.fields.flatMap((table) => {
    const rows = answers[table.key];
    if (table.kind !== 'table' || !Array.isArray(rows)) return [];
    const numbers = rows.flatMap((row, at) => (drawn.includes((row as { _id: string })._id) ? [at + 1] : []));
    if (numbers.length === 0) return [];
    const text = `(“${fieldTitle(table, 'vi')}”: dòng ${numbers.join(', ')} lấy từ sổ theo dõi.)`;
    return [paragraph({ text, italic: true })];
  });
}
