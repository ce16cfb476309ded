import type { Language } from '../dialect/form.ts';
import { formEn } from './form-en.ts';
import { formVi } from './form-vi.ts';
import type { FormSentences } from './sentences.ts';

/** What is said to people who draw forms, by language. */
export const formLanguages: Readonly<Record<Language, FormSentences>> = { vi: formVi, en: formEn };
