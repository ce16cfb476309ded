import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { entries, listOf } from './parts.ts';

/** Moves a section with all that stands in it; null puts it first, nothing puts it last. */
export const moveSection: Edit<'moveSection'> = ({ document }, { section, after }) => {
  const sections = listOf(document.schema, 'x-sections');
  const at = (id: string) => entries(sections).findIndex((entry) => entry.id === id);
  const [moved] = at(section) < 0 ? [] : sections.splice(at(section), 1);
  if (!moved) throw new Refusal('SECTION_UNKNOWN', { section });
  if (typeof after === 'string' && at(after) < 0) throw new Refusal('SECTION_UNKNOWN', { section: after });
  sections.splice(after === undefined ? sections.length : after === null ? 0 : at(after) + 1, 0, moved);
  return undefined;
};
