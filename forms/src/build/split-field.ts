import { fieldKind } from '../fields/registry.ts';
import type { Reference } from '../rules/check-tree.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { freshCopy } from './fresh-copy.ts';
import { keyTaken } from './key-taken.ts';
import { lineageThrough } from './lineage-through.ts';
import { listedAt, locate } from './locate.ts';
import { defineBeside, nameField, takeOut } from './place-field.ts';
import { rewriteReaders } from './readers.ts';
import type { Patch, Reading } from './readers.ts';
import { setText } from './texts-of.ts';

const MOST_PARTS = 20;

/**
 * Replaces a field by two or more of its kind, each a part of it; its id is retired. They stand in its place, under its
 * condition and as required as it was. Whoever read a number that adds up, of this report or an earlier one, reads the
 * sum of its parts instead; other readers stand in the way, and so does a target, which no part has.
 */
export const splitField: Edit<'splitField'> = (draft, { field, into }) => {
  const { document, form } = draft;
  const place = locate(document, field);
  const old = form.field(field);
  if (!place || !old) throw new Refusal('FIELD_UNKNOWN', { field });
  if (place.calculation !== null || old.kind === 'table' || fieldKind(old.kind)?.measure === 'none')
    throw new Refusal('KIND_REFUSED', { title: old.title, kind: old.kind });
  if (into.length < 2 || into.length > MOST_PARTS) throw new Refusal('PARTS_INVALID', { least: 2, most: MOST_PARTS });

  const isTaken = keyTaken(draft.form, place.table?.key);
  const made: { id: string; key: string }[] = [];
  for (const part of into) {
    const named = nameField(draft, part, (key) => isTaken(key) || made.some((other) => other.key === key));
    made.push(named);
  }
  const keys = made.map(({ key }) => key);
  const adds = old.overUnits === 'sum' && old.kind !== 'percent';
  rewriteReaders(draft, { ids: [field], keys: [place.key], table: place.table?.key }, keys, (reading) => {
    const patches = adds ? reading.references.map((reference) => sumOfParts(reading, reference, keys)) : [undefined];
    return patches.includes(undefined) ? undefined : patches.flatMap((patch) => patch ?? []);
  });

  const { list, index } = listedAt(document, place);
  const { requiredIndex, ui } = takeOut(draft, place);
  list.splice(index, 0, ...keys);
  made.forEach(({ id, key }, at) => {
    const { title, titleEn } = into[at] ?? { title: key };
    const definition = freshCopy(place.definition, draft.newId);
    delete definition['x-indicator'];
    for (const word of ['x-registerField', 'x-ownPlan']) delete definition[word];
    setText(definition, 'title', title, 'vi');
    setText(definition, 'title', titleEn ?? null, 'en');
    definition['x-field'] = id;
    definition['x-lineage'] = lineageThrough([old], { relation: 'partOf', parts: into.length });
    defineBeside(draft, place, { key, definition, required: requiredIndex !== null, ...(ui === null ? {} : { ui }) });
  });
  return undefined;
};

/** What is written where the number was named; undefined where the sum of its parts would not be the same. */
function sumOfParts({ text, plain }: Reading, reference: Reference, keys: readonly string[]): Patch | undefined {
  const { start, end } = reference;
  const sumOf = (names: readonly string[]) => `sum([${names.join(', ')}])`;
  if (plain(reference)) return { start, end, text: sumOf(keys) };
  const [before, space] = (reference.figure && /\b(previous|lastYear)\s*\.\s*$/.exec(text.slice(0, start))) || [];
  if (before === undefined) return undefined;
  return { start: start - before.length, end, text: sumOf(keys.map((key) => `${space}.${key}`)) };
}
