import type { Language } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

const known = new WeakMap<JsonObject, JsonObject>();

/**
 * A schema with titles, descriptions and choices in the language, Vietnamese where there is no other. The same schema
 * gives the same object, so that a renderer can keep its work.
 */
export function translatedSchema(schema: JsonObject, language: Language): JsonObject {
  if (language === 'vi') return schema;
  const translated = known.get(schema) ?? (translate(schema) as JsonObject);
  known.set(schema, translated);
  return translated;
}

function translate(value: Json): Json {
  if (Array.isArray(value)) return value.map(translate);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, member] of Object.entries(value)) copy[key] = key === 'x-i18n' ? member : translate(member);
  const english = own(value['x-i18n'], 'en');
  for (const text of ['title', 'description']) {
    const said = own(english, text);
    if (typeof said === 'string' && typeof value[text] === 'string') copy[text] = said;
  }
  const choices = own(english, 'choices');
  if (isObject(choices) && Array.isArray(copy.oneOf))
    copy.oneOf = copy.oneOf.map((option) => {
      const said = own(choices, String(own(option, 'const')));
      return isObject(option) && typeof said === 'string' ? { ...option, title: said } : option;
    });
  return copy;
}
