// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readXlsx } from './read-xlsx.ts';
import type { Sheet } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

it('writes a workbook that reads back the same, with nothing in it that Excel would run', () => {
  const rows = [
    ['Đơn vị', 'Trạng thái'],
    ['Phường An Xuân & <An Mỹ> "mới"', '=HYPERLINK("http://x")'],
    ['', '007'],
  ];
  const written = writeXlsx('Chưa nộp', rows, [30, 20]);
  const [sheet] = readXlsx(written) as Sheet[];
  expect(sheet).toEqual({ name: 'Chưa nộp', cells: rows });
  expect(new TextDecoder().decode(written)).not.toContain('<f>');
});

it('leaves out signs that no workbook can hold', () => {
  const [sheet] = readXlsx(writeXlsx('a', [['b\u0000\u001fc']], [10])) as Sheet[];
  expect(sheet!.cells).toEqual([['bc']]);
});

it('keeps numbers as numbers, but for those that Excel would round', () => {
  const [sheet] = readXlsx(
    writeXlsx('a', [['', { number: '-12.5' }, { number: '1234567890123456.5' }]], [10]),
  ) as Sheet[];
  expect(sheet!.cells).toEqual([['', '-12,5', '1234567890123456.5']]);
});
