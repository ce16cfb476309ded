import { expect, test } from 'vitest';
import { rowGroups, type RowGroup } from './row-groups.ts';

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `r${from + at}`);
const said = (groups: readonly RowGroup[]) => groups.map(({ key, ids }) => `${key}: ${ids.join(' ')}`);
const first = rowGroups(rows(1, 25), []);

test('rows stand in groups of ten, each of which knows how many stand before it', () => {
  expect(said(first)).toEqual([
    `r1: ${rows(1, 10).join(' ')}`,
    `r11: ${rows(11, 20).join(' ')}`,
    `r21: ${rows(21, 25).join(' ')}`,
  ]);
  expect(first.map(({ before }) => before)).toEqual([0, 10, 20]);
});

test('a row that is removed leaves all others in their groups, also the first of a group, and so does its return', () => {
  const without = rowGroups([...rows(1, 10), ...rows(12, 25)], first);
  expect(said(without)[1]).toBe(`r11: ${rows(12, 20).join(' ')}`);
  expect(without.map(({ before }) => before)).toEqual([0, 10, 19]);
  expect(rowGroups(rows(1, 25), without)).toEqual(first);
});

test('a row that comes between two of a group joins it, however many it has', () => {
  const more = rowGroups([...rows(1, 5), 'new', ...rows(6, 25)], first);
  expect(said(more)).toEqual([`r1: ${rows(1, 5).join(' ')} new ${rows(6, 10).join(' ')}`, ...said(first).slice(1)]);
});

test('rows added at the end fill the last group and make others', () => {
  expect(said(rowGroups(rows(1, 42), first)).slice(2)).toEqual([
    `r21: ${rows(21, 30).join(' ')}`,
    `r31: ${rows(31, 40).join(' ')}`,
    'r41: r41 r42',
  ]);
});

test('a row before the first is a group of its own', () => {
  expect(said(rowGroups(['new', ...rows(1, 25)], first))).toEqual(['new: new', ...said(first)]);
});

test('in another order each group is there once, and every row', () => {
  const turned = rowGroups(rows(1, 25).toReversed(), first);
  expect(turned.flatMap(({ ids }) => ids)).toEqual(rows(1, 25).toReversed());
  expect(new Set(turned.map(({ key }) => key)).size).toBe(turned.length);
  const mixed = rowGroups(['r1', 'r11', 'r2', 'r12', 'r21', 'r3'], first);
  expect(mixed.flatMap(({ ids }) => ids)).toEqual(['r1', 'r11', 'r2', 'r12', 'r21', 'r3']);
  expect(new Set(mixed.map(({ key }) => key)).size).toBe(mixed.length);
});

test('a table without rows has no group', () => {
  expect(rowGroups([], first)).toEqual([]);
});
