import type { Language } from '../dialect/form.ts';
import { en } from './en.ts';
import type { FillingSentences } from './sentences.ts';
import { vi } from './vi.ts';

/** What is said to people who fill forms, by language. */
export const languages: Readonly<Record<Language, FillingSentences>> = { vi, en };
