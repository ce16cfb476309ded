import type { Form, Language } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { translatedSchema } from '../texts/translated-schema.ts';

/**
 * The form as a plain JSON Schema 2020-12, for systems that know nothing of ours: the same properties, limits, choices
 * and conditions, titles in one language, code lists inside, no keyword of our own. What only our keywords say is not
 * in it: sections, calculations, rules, limits of decimals, permitted file types, retired choices.
 */
export function exportJsonSchema(form: Form, { language }: { language: Language }): JsonObject {
  return plain(translatedSchema(form.document.schema, language)) as JsonObject;
}

/** Without our keywords. No property name begins with `x-`, so every member that does is one. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => !name.startsWith('x-'));
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}
