import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { findInForm, outlineOf } from './outline-nodes.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('not a form');
const { form } = parsed;
const nodes = outlineOf(form, 'vi');
const titled = (words: string) =>
  findInForm(form, nodes, words).map((id) => nodes.find((node) => node.id === id)?.title);

it('lists every section, group, field and column once, each below what it stands in', () => {
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(form.fields.every(({ id }) => ids.includes(id))).toBe(true);
  for (const { id, inside } of nodes)
    for (const above of inside) expect(ids.indexOf(above)).toBeLessThan(ids.indexOf(id));
});

it('finds fields by title without accents, by name and by definition', () => {
  expect(titled('tong so ho')).toContain('Tổng số hộ');
  expect(titled('TỔNG SỐ HỘ')).toContain('Tổng số hộ');
  expect(titled('householdstot')).toEqual(['Tổng số hộ']);
  const defined = form.fields.find(({ description }) => description !== undefined);
  expect(titled(defined?.description ?? '-')).toContain(defined?.title);
  expect(titled('  ')).toEqual([]);
});

it('finds them without commas and dashes, those whose title has the words first', () => {
  expect(titled('tin bai')[0]).toBe('Tin, bài');
  expect(titled(' - ')).toEqual([]);
  const byDefinition = form.fields.find(({ description, id }) =>
    form.fields.some((other) => other.id !== id && description?.includes(other.title)),
  );
  const other = form.fields.find(
    ({ title, id }) => id !== byDefinition?.id && byDefinition?.description?.includes(title),
  );
  expect(other).toBeDefined();
  const found = titled(other!.title);
  expect(found.indexOf(other!.title)).toBeLessThan(found.indexOf(byDefinition!.title));
});
