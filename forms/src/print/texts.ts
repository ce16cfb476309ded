import type { Language } from '../dialect/form.ts';

/** What printed forms and workbooks say besides the words of the form. */
export interface PrintTexts {
  /** A condition, and how its parts are joined. */
  onlyIf(tests: string): string;
  and: string;
  or: string;
  /** Between conditions of which one is enough; commas keep it apart from the answers of one of them. */
  orElse: string;
  given(title: string): string;
  is(title: string, answers: string): string;
  from(title: string, least: string): string;
  upTo(title: string, most: string): string;
  between(title: string, least: string, most: string): string;
  column(title: string, condition: string): string;
  /** Head of the column that numbers rows. */
  number: string;
  total: string;
  nothing: string;
  calculated: string;
}

/** What stands where a shown field has no answer: statisticians write three dots for a figure not collected. */
export const UNANSWERED = '…';

export const printTexts: Readonly<Record<Language, PrintTexts>> = {
  vi: {
    onlyIf: (tests) => `Nếu ${tests}.`,
    and: ' và ',
    or: ' hoặc ',
    orElse: ', hoặc ',
    given: (title) => `có trả lời “${title}”`,
    is: (title, answers) => `“${title}” là ${answers}`,
    from: (title, least) => `“${title}” từ ${least} trở lên`,
    upTo: (title, most) => `“${title}” không quá ${most}`,
    between: (title, least, most) => `“${title}” từ ${least} đến ${most}`,
    column: (title, condition) => `Cột “${title}”: ${condition}`,
    number: 'TT',
    total: 'Cộng',
    nothing: 'Không phát sinh',
    calculated: 'Hệ thống tự tính.',
  },
  en: {
    onlyIf: (tests) => `If ${tests}.`,
    and: ' and ',
    or: ' or ',
    orElse: ', or ',
    given: (title) => `“${title}” is answered`,
    is: (title, answers) => `“${title}” is ${answers}`,
    from: (title, least) => `“${title}” is at least ${least}`,
    upTo: (title, most) => `“${title}” is at most ${most}`,
    between: (title, least, most) => `“${title}” is from ${least} to ${most}`,
    column: (title, condition) => `Column “${title}”: ${condition}`,
    number: 'No.',
    total: 'Total',
    nothing: 'Nothing to report',
    calculated: 'Calculated by the system.',
  },
};
