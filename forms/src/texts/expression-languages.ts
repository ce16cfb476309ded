import type { Language } from '../dialect/form.ts';
import { expressionEn } from './expression-en.ts';
import type { ExpressionTexts } from './expression-texts.ts';
import { expressionVi } from './expression-vi.ts';

/** What is wrong with expressions, by language. */
export const expressionTexts: Readonly<Record<Language, ExpressionTexts>> = { vi: expressionVi, en: expressionEn };
