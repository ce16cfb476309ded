import type { Kind, Language } from '../dialect/form.ts';
import { formLanguages } from './form-languages.ts';

/** What a kind is called, as the builder's palette names it. */
export function kindTitle(kind: Kind, language: Language): string {
  return formLanguages[language].kinds[kind];
}

/** What a setting is called, by its keyword; the keyword itself where it has no name. */
export function settingTitle(keyword: string, language: Language): string {
  return formLanguages[language].settings[keyword] ?? keyword;
}
