import { addingOf } from '../add-asked-field.ts';
import { linesOf, namesOf } from '../pasted-lines.ts';
import { askedField } from './asked-field.ts';
import { fieldsOfOutline } from './guess-fields.ts';
import { isOutline } from './guess-outline.ts';
import { most } from './most-of-a-form.ts';
import { outlineLayout, type OutlineLayout } from './outline-layout.ts';

/**
 * What becomes of a text pasted as names: the lines of an outline are fields, its headings sections; else the cells of a
 * header row, or lines, are a field each.
 */
export function layoutOfPasted(
  text: string,
  { section, isTable }: { section: string; isTable: boolean },
): OutlineLayout {
  const lines = linesOf(text);
  if (!isTable && isOutline(lines)) return outlineLayout(fieldsOfOutline(lines), new Map([[null, section]]));
  const asked = namesOf(text).slice(0, most.fields).map(askedField);
  return { lay: asked.map((one) => addingOf(one, { section, isTable })), tie: () => [] };
}
