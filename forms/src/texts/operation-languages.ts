import type { Language } from '../dialect/form.ts';
import type { OperationSentences } from './operation-sentences.ts';
import { operationsEn } from './operations-en.ts';
import { operationsVi } from './operations-vi.ts';

/** What is said about edits, by language. */
export const operationLanguages: Readonly<Record<Language, OperationSentences>> = {
  vi: operationsVi,
  en: operationsEn,
};
