import type { Field, Language } from '../dialect/form.ts';

/** The title of a field in the language, Vietnamese where there is no other. */
export function fieldTitle(field: Field, language: Language): string {
  return (language === 'en' && field.i18n?.en?.title) || field.title;
}
