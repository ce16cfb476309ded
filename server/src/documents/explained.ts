import { fieldTitle, type Answers, type Form } from '@ke-hoach/forms';
import type { Explanation } from '../drafts/explanation.ts';
import { paragraph } from './blocks.ts';
import type { PaperBlock } from './paper.ts';
import { linesOf } from './words.ts';

/** Why figures that rules found odd are right as they stand: each under the title of what it explains, with its row. */
export function explained(form: Form, answers: Answers, explanations: readonly Explanation[]): PaperBlock[] {
  const said = explanations.flatMap(({ rule, row, text }) => {
    const title = titleOf(form, rule);
    const number = row === null ? 0 : rowNumber(answers, row);
    const place = number > 0 ? `${title}, dòng ${number}` : title;
    return title && text.trim() ? [paragraph({ text: `- ${place}: ${linesOf(text).join(' ')}` })] : [];
  });
  return said.length > 0 ? [paragraph({ text: 'Giải trình số liệu:', bold: true }), ...said] : [];
}

/** What a rule is shown at, or the field itself that was explained. */
function titleOf(form: Form, id: string): string | undefined {
  const rule = form.rules.find((one) => one.id === id);
  const field = rule ? form.field(rule.row ?? rule.fields[0] ?? '') : form.fields.find((one) => one.id === id);
  return field && fieldTitle(field, 'vi');
}

/** In whichever table the row stands. */
function rowNumber(answers: Answers, row: string): number {
  for (const value of Object.values(answers)) {
    const at = Array.isArray(value) ? value.findIndex((one) => (one as { _id?: unknown } | null)?._id === row) : -1;
    if (at >= 0) return at + 1;
  }
  return 0;
}
