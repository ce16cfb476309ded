import type { Form, Section } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';
import { newPartId } from './new-part-id.ts';
import { findPart } from './parts.ts';
import type { Pasted } from './paste-fields.ts';

/** The pasted names as a section lists them: without groups one after the other, else inside copies of those groups. */
export function layOut(draft: Draft, source: Form, pasted: readonly Pasted[], groups: readonly string[]): Json[] {
  const names = new Map(pasted.map(({ field, key }) => [field.id, key]));
  if (groups.length === 0) return [...names.values()];
  const copies = new Map(groups.map((group) => [group, copyOf(draft, source, group)]));
  const take = (id: string | undefined): Json[] => {
    const name = names.get(id ?? '');
    return name !== undefined && names.delete(id ?? '') ? [name] : [];
  };
  const inside = (part: Section): Json[] =>
    part.items.flatMap((item) => {
      if (typeof item === 'string') return take(source.field(item)?.id);
      const copy = copies.get(item.id);
      return copy ? [{ ...copy, fields: inside(item) }] : inside(item);
    });
  const laidOut = source.sections.flatMap(inside);
  // Columns stand in no section.
  return [...laidOut, ...names.values()];
}

/** A group with a new id and nothing in it. */
function copyOf(draft: Draft, source: Form, group: string): { [name: string]: Json } {
  const found = findPart(structuredClone(source.document), group);
  if (!found || found.depth === 0) throw new Refusal('GROUP_UNKNOWN', { group });
  return { ...found.part, id: newPartId(draft, undefined) };
}
