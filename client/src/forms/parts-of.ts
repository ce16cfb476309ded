import type { Form, Section } from '@ke-hoach/forms';

/** A section or a group with the depth at which it stands, and the id of what stands last in it. */
export interface PlacedPart {
  id: string;
  part: Section;
  depth: number;
  last: string | null;
}

/** All sections and groups, in the order of the form: where a field may be moved to. */
export function partsOf(form: Form): PlacedPart[] {
  const placed = (part: Section, depth: number): PlacedPart[] => {
    const end = part.items.at(-1);
    const last = (typeof end === 'string' ? form.field(end)?.id : end?.id) ?? null;
    const groups = part.items.filter((item) => typeof item !== 'string');
    return [{ id: part.id, part, depth, last }, ...groups.flatMap((group) => placed(group, depth + 1))];
  };
  return form.sections.flatMap((section) => placed(section, 0));
}
