import type { Form, Section } from '../dialect/form.ts';
import { longestKept } from './longest-kept.ts';

const ROOT = '';

/** A section or group with the id of what it stands in; '' for sections. */
export type LaidOut = Section & { parent: string };

/** All sections and groups of a form in its order. */
export function partsOf(form: Form): LaidOut[] {
  return form.sections.flatMap((section) => inside(section, ROOT));
}

function inside(part: Section, parent: string): LaidOut[] {
  const groups = part.items.flatMap((item) => (typeof item === 'string' ? [] : inside(item, part.id)));
  return [{ ...part, parent }, ...groups];
}

/** The ids of the fields, columns, sections and groups that stand elsewhere: in another part, or in another order. */
export function movedParts(before: Form, after: Form): ReadonlySet<string> {
  const [old, now] = [membersOf(before), membersOf(after)];
  const [oldPlace, newPlace] = [placesOf(old), placesOf(now)];
  const moved = new Set<string>();
  for (const [place, members] of now) {
    const stayed = members.filter((id) => oldPlace.get(id) === place);
    const earlier = (old.get(place) ?? []).filter((id) => newPlace.get(id) === place);
    const kept = longestKept(earlier, stayed);
    for (const id of members) if (oldPlace.has(id) && !kept.has(id)) moved.add(id);
  }
  return moved;
}

/** What stands in each section, group and table, by its id; the sections themselves under ''. */
function membersOf(form: Form): Map<string, string[]> {
  const idOf = (key: string) => form.field(key)?.id ?? key;
  const members = new Map([[ROOT, form.sections.map(({ id }) => id)]]);
  for (const { id, items } of partsOf(form))
    members.set(
      id,
      items.map((item) => (typeof item === 'string' ? idOf(item) : item.id)),
    );
  for (const [table, { order, fields }] of form.rows)
    members.set(
      idOf(table),
      order.map((key) => fields.get(key)?.id ?? key),
    );
  return members;
}

function placesOf(members: ReadonlyMap<string, string[]>): Map<string, string> {
  return new Map([...members].flatMap(([place, ids]) => ids.map((id): [string, string] => [id, place])));
}
