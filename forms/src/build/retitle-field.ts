import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { entries, locate } from './locate.ts';

/** Changes the title people see, of a field, a calculated value or a section. */
export const retitleField: Edit<'retitleField'> = ({ document }, operation) => {
  const { field, title, lang = 'vi' } = operation;
  const section = entries(document.schema['x-sections']).find((entry) => entry.id === field);
  const definition = section ?? locate(document, field)?.definition;
  if (!definition) throw new Refusal('FIELD_UNKNOWN', { field });
  if (lang === 'vi') {
    const before = String(definition.title);
    definition.title = title;
    return { type: 'retitleField', field, title: before };
  }
  return { type: 'retitleField', field, lang, title: setEnglish(definition, title) };
};

function setEnglish(definition: JsonObject, title: string | null): string | null {
  const i18n = isObject(definition['x-i18n']) ? definition['x-i18n'] : {};
  const { title: before, ...rest } = isObject(i18n.en) ? i18n.en : ({} as JsonObject);
  const en: JsonObject = title === null ? rest : { ...rest, title };
  if (Object.keys(en).length > 0) definition['x-i18n'] = { ...i18n, en };
  else delete definition['x-i18n'];
  return typeof before === 'string' ? before : null;
}
