import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchingKey } from '../format/matching-key.ts';
import { sheetNames } from './sheet-names.ts';

test.each([
  ['titles are names', ['Giám sát', 'Mô hình'], ['Giám sát', 'Mô hình']],
  ['refused characters become spaces', ['Thu/chi: [quỹ]?*\\'], ['Thu chi quỹ']],
  ['apostrophes do not stand at the ends', ["'Dân vận khéo'"], ['Dân vận khéo']],
  [
    'alike titles are numbered, whatever their case',
    ['Mô hình', 'MÔ HÌNH', 'mô hình'],
    ['Mô hình', 'MÔ HÌNH (2)', 'mô hình (3)'],
  ],
  ['so are titles that differ in accents', ['Hộ', 'Hồ', 'Ho'], ['Hộ', 'Hồ (2)', 'Ho (3)']],
  ['and a title like a sheet there is', ['Bao cao'], ['Bao cao (2)']],
  ['a reserved name is numbered', ['History'], ['History (2)']],
  ['a title of refused characters only has a name', ['///', ''], ['Bảng', 'Bảng (2)']],
  [
    'long titles are cut, and stay apart',
    ['Danh sách mô hình, sáng kiến tiêu biểu', 'Danh sách mô hình, sáng kiến tiêu biểu khác'],
    ['Danh sách mô hình, sáng kiến ti', 'Danh sách mô hình, sáng kiế (2)'],
  ],
])('%s', (_says, titles, names) => {
  expect(sheetNames(titles, 'Bảng', ['Báo cáo'])).toEqual(names);
});

test('any titles give names that spreadsheets accept, each once', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('A', 'a', 'á', "'", '😀'.repeat(20), 'history'),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = sheetNames(titles, 'Bảng');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      expect(new Set(names.map(matchingKey)).size).toBe(titles.length);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}\p{Cs}]|^'|'$/u);
        expect(name.toLowerCase()).not.toBe('history');
      }
    }),
  );
});
