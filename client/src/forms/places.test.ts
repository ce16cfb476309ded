import { parseForm } from '@ke-hoach/forms';
import { applyOperation } from '@ke-hoach/forms/build';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { operationFor, placesFor, startOf, type Carried } from './places.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('not a form');
const { form } = parsed;
const field = (key: string): Carried => ({ what: 'field', id: form.field(key)?.id ?? '', title: key });
const table = form.fields.find(({ kind }) => kind === 'table')!;
const newField = (kind: 'integer' | 'table'): Carried => ({
  ...{ what: 'new', kind, title: 'Mới', id: '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0c0ff' },
});

it('begins where the thing stands', () => {
  const carried = field('householdsParticipating');
  const places = placesFor(form, carried, 'vi');
  expect(places[startOf(places, null)]).toMatchObject({ after: form.field('householdsTotal')?.id, isHere: true });
  expect(places.filter(({ isHere }) => isHere)).toHaveLength(1);
});

it('offers a field places of all sections, groups and tables, and says where it would become a column', () => {
  const places = placesFor(form, field('householdsTotal'), 'vi');
  for (const section of form.sections)
    expect(places).toContainEqual(expect.objectContaining({ within: section.id, crosses: false }));
  expect(places).toContainEqual(expect.objectContaining({ within: table.id, crosses: true }));
  const ofTable = placesFor(form, { what: 'field', id: table.id, title: '' }, 'vi');
  expect(ofTable.some(({ crosses }) => crosses)).toBe(false);
});

it('offers a column the places of its table, and all others as such where it would be none; a section those among the sections', () => {
  const column = form.fields.find((one) => one.table === table.key)!;
  const places = placesFor(form, { what: 'field', id: column.id, title: column.title }, 'vi');
  expect(places.filter(({ crosses }) => !crosses).every(({ within }) => within === table.id)).toBe(true);
  expect(places.find(({ within }) => within === form.sections[0]!.id)).toMatchObject({ crosses: true });
  const sections = placesFor(form, { what: 'section', id: form.sections[1]!.id, title: '' }, 'vi');
  expect(sections.map(({ position, of }) => `${position}/${of}`).at(-1)).toBe(`${sections.length}/${sections.length}`);
  expect(sections).toHaveLength(form.sections.length);
});

it('offers a new number places in tables too, a new table none, and begins behind what is open', () => {
  const places = placesFor(form, newField('integer'), 'vi');
  expect(places.some(({ within }) => within === table.id)).toBe(true);
  expect(placesFor(form, newField('table'), 'vi').some(({ within }) => within === table.id)).toBe(false);
  const open = form.field('householdsTotal')?.id ?? null;
  expect(places[startOf(places, open)]?.after).toBe(open);
  expect(startOf(places, null)).toBe(places.length - 1);
});

it('is done by one operation at every place', () => {
  // Nothing reads the first: it may go anywhere.
  for (const carried of [field('preparedByPhone'), newField('integer')])
    for (const place of placesFor(form, carried, 'vi'))
      expect(applyOperation(communeHalfYear, operationFor(carried, place)).ok).toBe(true);
});
