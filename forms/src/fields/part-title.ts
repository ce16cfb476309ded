import type { Field, Language } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';

/** The title of one count of a stored percent in the language, Vietnamese where there is no other. */
export function partTitle(field: Field, part: 'numerator' | 'denominator', language: Language): string {
  const schema = own(field.schema.properties, part);
  const english = own(own(own(schema, 'x-i18n'), 'en'), 'title');
  return language === 'en' && typeof english === 'string' ? english : String(field.parts?.[part].title);
}
