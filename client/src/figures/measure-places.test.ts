import { describe, expect, it } from 'vitest';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import { findMeasures, measurePlaces } from './measure-places.ts';
import { usualFunction } from './question.ts';

const form = { form: 'Báo cáo năm', formEn: 'Yearly report' };
const models = { title: 'IV. Mô hình', titleEn: 'IV. Models', position: 4 };
const funding = { title: 'VI. Kinh phí', titleEn: null, position: 6 };
const entry = (title: string, section: object | null, titleEn: string | null = null) =>
  ({
    ...{ title, titleEn, section: section && { ...form, ...section } },
    versions: [{ form: 'Báo cáo tháng' }],
  }) as unknown as QuestionFields_measurableFragment;
const all = [
  entry('Kinh phí đoàn viên', funding, 'Funding of members'),
  entry('Mô hình mới', models, 'New models'),
  entry('Số buổi', null),
  entry('Mô hình thôi hoạt động', models),
];
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);

describe('the measures of the catalogue', () => {
  it('stand in the parts of their forms, in the order of the form', () => {
    expect(measurePlaces(all, vi).map((place) => [place.title, titles(place.measurables)])).toEqual([
      ['Báo cáo năm: IV. Mô hình', ['Mô hình mới', 'Mô hình thôi hoạt động']],
      ['Báo cáo năm: VI. Kinh phí', ['Kinh phí đoàn viên']],
      ['Báo cáo tháng', ['Số buổi']],
    ]);
    expect(measurePlaces(all.slice(1, 2), en)[0]!.title).toBe('Yearly report: IV. Models');
  });

  it.each([
    ['mo hinh', ['Mô hình mới', 'Mô hình thôi hoạt động']],
    [' MỚI  mo', ['Mô hình mới']],
    ['doan', ['Kinh phí đoàn viên']],
    ['new', ['Mô hình mới']],
    ['không có', []],
    ['', titles(all)],
  ])('are found by any words of their titles, whatever the accents: %s', (typed, found) => {
    expect(titles(findMeasures(all, typed))).toEqual(found);
  });

  it('are asked the way that fits them first', () => {
    const possible = { overUnits: 'sum', denominator: null, functions: ['SUM', 'RATIO', 'AVERAGE'] as const };
    const fits = (more: object) => usualFunction({ ...possible, ...more } as never);
    expect(fits({})).toBe('SUM');
    expect(fits({ overUnits: 'max' })).toBe('MAXIMUM');
    expect(fits({ functions: ['RATIO', 'AVERAGE'], denominator: 'f' })).toBe('RATIO');
    expect(fits({ functions: ['AVERAGE'] })).toBe('AVERAGE');
  });
});
