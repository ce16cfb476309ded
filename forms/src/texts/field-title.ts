import type { Field, Language } from '../dialect/form.ts';

/** The title of a field in the language, Vietnamese where there is no other. */
export function fieldTitle(field: Field, language: Language): string {
  return (language === 'en' && field.i18n?.en?.title) || field.title;
}

/** The title behind the field's number, where the form numbers its questions: "7. Số kế hoạch". */
export function numberedFieldTitle(field: Field, language: Language): string {
  const title = fieldTitle(field, language);
  return field.number === undefined ? title : `${field.number}. ${title}`;
}
