import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { newPartId } from './new-part-id.ts';
import { findPart, listOf } from './parts.ts';
import { indexAfter } from './place-field.ts';
import { setText } from './texts-of.ts';

/** Adds an empty group to a section or to another group. */
export const addGroup: Edit<'addGroup'> = (draft, operation) => {
  const parent = findPart(draft.document, operation.section);
  if (!parent) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const list = listOf(parent.part, 'fields');
  const index = indexAfter(draft, list, operation.after);
  const group = { id: newPartId(draft, operation.id), title: operation.title, fields: [] };
  if (operation.titleEn !== undefined) setText(group, 'title', operation.titleEn, 'en');
  list.splice(index, 0, group);
  return undefined;
};

/** Takes the heading away; what stood under it takes its place. */
export const removeGroup: Edit<'removeGroup'> = ({ document }, { group }) => {
  const found = findPart(document, group);
  if (!found || found.depth === 0) throw new Refusal('GROUP_UNKNOWN', { group });
  found.siblings.splice(found.index, 1, ...listOf(found.part, 'fields'));
  return undefined;
};

/** Moves a group with all that stands in it; never into itself. */
export const moveGroup: Edit<'moveGroup'> = (draft, { group, section, after }) => {
  const found = findPart(draft.document, group);
  if (!found || found.depth === 0) throw new Refusal('GROUP_UNKNOWN', { group });
  if (!findPart(draft.document, section)) throw new Refusal('SECTION_UNKNOWN', { section });
  found.siblings.splice(found.index, 1);
  const parent = findPart(draft.document, section);
  if (!parent) throw new Refusal('PLACE_INVALID', { title: found.part.title });
  const list = listOf(parent.part, 'fields');
  list.splice(indexAfter(draft, list, after), 0, found.part);
  return undefined;
};
