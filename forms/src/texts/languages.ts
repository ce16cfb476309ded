import type { Language } from '../dialect/form.ts';
import { en } from './en.ts';
import type { Sentences } from './sentences.ts';
import { vi } from './vi.ts';

/** Every sentence of the form language, by language. */
export const languages: Readonly<Record<Language, Sentences>> = { vi, en };
