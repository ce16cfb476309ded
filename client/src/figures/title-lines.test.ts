import { expect, it } from 'vitest';
import { titleLines } from './title-lines.ts';

it.each([
  ['Tin, bài theo đơn vị', 40, ['Tin, bài theo đơn vị']],
  ['Tin, bài theo đơn vị', 12, ['Tin, bài', 'theo đơn vị']],
  ['Chủ-tịch-ủy-ban xã', 5, ['Chủ-tịch-ủy-ban', 'xã']],
  ['', 10, []],
])('“%s” in lines of %i letters', (title, most, lines) => {
  expect(titleLines(title, most)).toEqual(lines);
});
