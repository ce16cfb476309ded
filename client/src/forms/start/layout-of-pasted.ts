import { addingOf } from '../add-asked-field.ts';
import { readBlock } from '../../form-view/read-block.ts';
import { namesOf } from '../pasted-lines.ts';
import { askedField } from './asked-field.ts';
import { fieldsOfOutline } from './guess-fields.ts';
import { most } from './most-of-a-form.ts';
import { isOutline, outlineLines } from './outline-lines.ts';
import { outlineLayout, type OutlineLayout } from './outline-layout.ts';

/**
 * What becomes of a text pasted as names: the lines of an outline are fields, its headings sections; else the cells of a
 * header row, or lines, are a field each.
 */
export function layoutOfPasted(
  text: string,
  { section, isTable }: { section: string; isTable: boolean },
): OutlineLayout {
  const cells = readBlock(text.normalize('NFC'));
  if (!isTable && isOutline(cells)) {
    const { fields } = fieldsOfOutline(outlineLines(cells));
    return outlineLayout(fields, new Map([[null, section]]));
  }
  const asked = namesOf(text).slice(0, most.fields).map(askedField);
  return { lay: asked.map((one) => addingOf(one, { section, isTable })), tie: () => [] };
}
