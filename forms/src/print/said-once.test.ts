import { expect, test } from 'vitest';
import type { PrintedBlock } from './printed-document.ts';
import { saidOnce } from './said-once.ts';

const held = 'Nếu “Có giám sát” là Có.';
const heading: PrintedBlock = { type: 'heading', level: 1, number: 'I.', text: 'Giám sát' };
const field = (id: string, condition?: string, more: object = {}): PrintedBlock => ({
  ...{ type: 'blank', field: id, label: id, spaces: [] },
  ...(condition === undefined ? {} : { condition }),
  ...more,
});

/** As a person reads them: fields by name, with the condition that stands at each in brackets. */
const read = (...blocks: PrintedBlock[]) =>
  saidOnce(blocks, (id) => id.startsWith('tổng')).map((block) =>
    'field' in block
      ? `${block.field}${block.condition ? ` (${block.condition})` : ''}`
      : 'text' in block && block.text,
  );

test.each<[string, PrintedBlock[], string[]]>([
  ['over those that share it', [field('a', held), field('b', held)], ['Nếu “Có giám sát” là Có:', 'a', 'b']],
  [
    'after those it does not count for, calculated ones among them',
    [field('hỏi'), field('a', held), field('tổng 1'), field('b', held), field('tổng 2'), heading, field('c')],
    ['hỏi', 'Nếu “Có giám sát” là Có:', 'a', 'tổng 1', 'b', 'tổng 2', 'Giám sát', 'c'],
  ],
  [
    'before what stands after a group and counts for itself',
    [heading, field('a', held), field('b', held), field('c', 'Khác.', { number: '2.' })],
    ['Giám sát', 'Nếu “Có giám sát” là Có:', 'a', 'b', 'c (Khác.)'],
  ],
])('a condition is said once %s', (_where, blocks, wanted) => {
  expect(read(...blocks)).toEqual(wanted);
});

test('a condition stays at its field where others follow, or nothing shares it', () => {
  expect(read(field('a', held), field('b', held), field('c'))).toEqual([`a (${held})`, `b (${held})`, 'c']);
  expect(read(field('a', 'Khác.'), field('b', held))).toEqual(['a (Khác.)', `b (${held})`]);
  expect(read(field('tổng'), heading)).toEqual(['tổng', 'Giám sát']);
});
