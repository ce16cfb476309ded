import type { FormDocument, Language } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { locate } from './locate.ts';
import { findPart } from './parts.ts';

/** The object whose title and definition people read, of a field, section, group or part of a percent. */
export function textsOf(document: FormDocument, id: string): JsonObject | undefined {
  return findPart(document, id)?.part ?? locate(document, id)?.definition ?? partOfPercent(document, id);
}

/** The definition of a numerator or denominator with that id. */
export function partOfPercent(document: FormDocument, id: string): JsonObject | undefined {
  const pending: unknown[] = [document.schema.properties, document.schema.allOf];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isObject(next) && next['x-field'] === id) return next;
    if (typeof next === 'object' && next !== null) pending.push(...(Object.values(next) as unknown[]));
  }
  return undefined;
}

/** Sets a text in one language, or takes it away, and gives back the one before. */
export function setText(
  definition: JsonObject,
  name: 'title' | 'description',
  text: string | null,
  language: Language,
): string | null {
  if (language === 'vi') {
    const before = definition[name];
    if (text === null) delete definition[name];
    else definition[name] = text;
    return typeof before === 'string' ? before : null;
  }
  const i18n = isObject(definition['x-i18n']) ? definition['x-i18n'] : {};
  const { [name]: before, ...rest } = isObject(i18n.en) ? i18n.en : ({} as JsonObject);
  const en: JsonObject = text === null ? rest : { ...rest, [name]: text };
  if (Object.keys(en).length > 0) definition['x-i18n'] = { ...i18n, en };
  else delete definition['x-i18n'];
  return typeof before === 'string' ? before : null;
}
