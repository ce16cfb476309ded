import type { JsonObject } from '../dialect/json.ts';
import { isUuid } from '../dialect/names.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import { entries, listOf } from './parts.ts';
import { setText } from './texts-of.ts';

/** Adds an empty section after another one; null puts it first, nothing puts it last. */
export const addSection: Edit<'addSection'> = ({ document, newId }, operation) => {
  const sections = listOf(document.schema, 'x-sections');
  const id = operation.id ?? newId();
  const known = (section: string) => entries(sections).findIndex((entry) => entry.id === section);
  if (!isUuid(id) || known(id) >= 0 || locate(document, id)) throw new Refusal('ID_TAKEN', { id });
  const { after } = operation;
  const index = after === undefined ? sections.length : after === null ? 0 : known(after) + 1;
  if (typeof after === 'string' && index === 0) throw new Refusal('SECTION_UNKNOWN', { section: after });
  const section: JsonObject = { id, title: operation.title, fields: [] };
  if (operation.i18n) section['x-i18n'] = structuredClone(operation.i18n);
  if (operation.titleEn !== undefined) setText(section, 'title', operation.titleEn, 'en');
  if (operation.description !== undefined) section.description = operation.description;
  sections.splice(index, 0, section);
  return { type: 'removeSection', section: id };
};

/** Takes an empty section out; its fields must be moved first. */
export const removeSection: Edit<'removeSection'> = ({ document }, operation) => {
  const sections = listOf(document.schema, 'x-sections');
  const index = entries(sections).findIndex((entry) => entry.id === operation.section);
  const section = entries(sections)[index];
  if (!section) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  if (listOf(section, 'fields').length > 0) throw new Refusal('SECTION_NOT_EMPTY', { fields: section.fields });
  const before = entries(sections)[index - 1];
  sections.splice(index, 1);
  return {
    type: 'addSection',
    id: operation.section,
    title: String(section.title),
    after: before ? String(before.id) : null,
    ...(section['x-i18n'] === undefined ? {} : { i18n: section['x-i18n'] as JsonObject }),
    ...(typeof section.description === 'string' ? { description: section.description } : {}),
  };
};
