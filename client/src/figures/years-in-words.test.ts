import { expect, it } from 'vitest';
import '../texts/vi-explorer.ts';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import { nothingAsked } from './question.ts';
import { yearsInWords } from './years-in-words.ts';

const year = (id: string, value: string | null, accepted = 2) => ({
  keys: [{ __typename: 'GroupKey' as const, dimension: 'YEAR' as const, field: null, id, label: id }],
  values: [{ __typename: 'MeasureValue' as const, measure: 0, value, bins: null, earlier: null, target: null }],
  coverage: { __typename: 'Coverage' as const, expected: 2, received: 2, accepted, missing: 0, waived: 0 },
});
const question = {
  ...nothingAsked,
  groupBy: ['YEAR' as const],
  measures: [{ of: 'visits', function: 'SUM' as const }],
};
const column = { measure: 0, part: 'value' as const, name: 'Số buổi', opens: true };
const said = (groups: ReturnType<typeof year>[], more: object = {}) =>
  yearsInWords({ ...question, ...more }, groups, [column], vi, 'vi');

it('says how a year stands to the one before, and that it is not whole yet', () => {
  expect(said([year('2023', '0'), year('2024', '1200'), year('2025', '1500', 1)])).toEqual([
    'Năm 2025 tăng 300 (25%) so với năm 2024. Năm này chưa đủ báo cáo.',
    'Năm 2024 tăng 1.200 so với năm 2023.',
  ]);
  expect(said([year('2024', '10'), year('2025', '7.5')])).toEqual(['Năm 2025 giảm 2,50 (25%) so với năm 2024.']);
  expect(said([year('2024', '10'), year('2025', '10')])).toEqual(['Năm 2025 bằng năm 2024.']);
  expect(yearsInWords(question, [year('2024', '10'), year('2025', '5')], [column], en, 'en')).toEqual([
    '2025 is 5 (50%) below 2024.',
  ]);
});

it('says nothing of years that do not follow each other, have no figure, or are not all that is asked', () => {
  expect(said([year('2023', '5'), year('2025', '6')])).toEqual([]);
  expect(said([year('2024', null), year('2025', '6')])).toEqual([]);
  expect(said([year('2024', '5'), year('2025', '6')], { groupBy: ['YEAR', 'UNIT'] })).toEqual([]);
});
