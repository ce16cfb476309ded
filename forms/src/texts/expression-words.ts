import type { Language } from '../dialect/form.ts';
import type { ExpressionWords } from './expression-texts.ts';
import { expressionWordsEn } from './expression-words-en.ts';
import { expressionWordsVi } from './expression-words-vi.ts';

/** How expressions are said, by language. */
export const expressionWords: Readonly<Record<Language, ExpressionWords>> = {
  vi: expressionWordsVi,
  en: expressionWordsEn,
};
