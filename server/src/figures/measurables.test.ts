import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenForm } from '../../testing/given.ts';
import { tamKy } from '../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) { totalCount } }`;
const models = { indicator: 'models-new', function: 'SUM' };

describe('asking for figures', () => {
  let app: TestApp;
  let analyst: Person;
  let halfYear: GivenForm;
  const refusal = async (question: Record<string, unknown>) => {
    const { errors } = await analyst.ask(ask, { question: { measures: [models], ...question } });
    return errors?.[0]?.extensions;
  };

  beforeAll(async () => {
    app = await testApp();
    ({ halfYear } = await tamKy(app.owner));
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  describe('refuses', () => {
    it('an unknown measure', async () => {
      const measures = [models, { indicator: 'no such', function: 'SUM' }];
      expect(await refusal({ measures })).toMatchObject({ code: 'MEASURE_UNKNOWN', details: { measure: 1 } });
      const text = [{ field: halfYear.fields.note, function: 'SUM' }];
      expect(await refusal({ measures: text })).toMatchObject({ code: 'MEASURE_UNKNOWN' });
    });

    it('to mix a half-year flow with an annual cumulative figure, and accepts them apart', async () => {
      await app.setToday('2025-07-10');
      expect(await refusal({ groupBy: ['UNIT'], filter: { years: [2025] } })).toEqual({
        code: 'MEASURE_NOT_COMBINABLE',
        details: { measure: 0, reason: 'mixedBasis', use: 'groupByPeriod' },
      });
      expect(await refusal({ groupBy: ['UNIT', 'PERIOD'], filter: { years: [2025] } })).toBeUndefined();
      await app.setToday('2025-05-20');
    });

    it('to add what two forms count in two units of measure, and accepts them by form', async () => {
      const counted = (unit: string) =>
        app.owner.query('UPDATE published_fields SET unit = $2 WHERE field = $1', [halfYear.fields.models, unit]);
      await app.setToday('2025-07-10');
      await counted('điển hình');
      const once = { filter: { years: [2025] }, groupBy: ['PERIOD_SERIES'] };
      expect(await refusal({ filter: { years: [2025] } })).toEqual({
        code: 'MEASURE_NOT_COMBINABLE',
        details: { measure: 0, reason: 'mixedUnit', use: 'groupByForm' },
      });
      expect(await refusal({ ...once, groupBy: ['FORM', 'PERIOD'] })).toBeUndefined();
      await counted('mô hình');
      expect(await refusal(once)).toBeUndefined();
      await app.setToday('2025-05-20');
    });

    it('to add rates, and offers their average', async () => {
      const rate = { field: halfYear.fields.rate };
      const measures = [{ ...rate, function: 'SUM' }];
      expect(await refusal({ measures })).toMatchObject({
        details: { reason: 'ratio', use: 'numeratorAndDenominator' },
      });
    });

    it('to add what there was on a day over two years', async () => {
      const measures = [{ field: halfYear.fields.households, function: 'SUM' }];
      expect(await refusal({ measures })).toMatchObject({ details: { reason: 'notOverYears', use: 'groupByYear' } });
      expect(await refusal({ measures, groupBy: ['YEAR'] })).toBeUndefined();
    });

    it('a measure that names nothing or two things, and pages out of bounds', async () => {
      expect(await refusal({ measures: [{ function: 'SUM' }] })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await refusal({ measures: [] })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await refusal({ first: 10_001 })).toMatchObject({ code: 'INVALID_INPUT', details: { path: 'first' } });
      expect(await refusal({ groupBy: ['UNIT', 'UNIT'] })).toMatchObject({ details: { path: 'groupBy' } });
    });
  });

  describe('what can be asked', () => {
    const list = `query ($search: String) { measurables(search: $search) {
      indicator field title unit basis overUnits years forms } }`;

    it('lists an indicator once, and fields without one, numbers only', async () => {
      const { measurables } = await analyst.get(list);
      expect(measurables.map((entry: any) => entry.title)).toEqual([
        'Kinh phí',
        'Mô hình mới',
        'Tổng số hộ',
        'Tỷ lệ hộ tham gia',
      ]);
      expect(measurables[1]).toEqual({
        indicator: 'models-new',
        field: null,
        title: 'Mô hình mới',
        unit: 'mô hình',
        basis: null,
        overUnits: 'sum',
        years: [2024, 2025],
        forms: ['Báo cáo 6 tháng', 'Báo cáo năm'],
      });
    });

    it('finds titles without accents', async () => {
      const { measurables } = await analyst.get(list, { search: 'ty le HO' });
      expect(measurables).toMatchObject([{ field: halfYear.fields.rate, title: 'Tỷ lệ hộ tham gia' }]);
    });

    it('is read page by page, as the answers are', async () => {
      const pages = `query ($first: Int, $after: String) { measurables(first: $first, after: $after) { indicator field title }
        answerFields(first: $first, after: $after) { title } }`;
      const { measurables: first } = await analyst.get(pages, { first: 2 });
      expect(first.map(({ title }: any) => title)).toEqual(['Kinh phí', 'Mô hình mới']);
      const { measurables: second } = await analyst.get(pages, { first: 2, after: first[1].indicator });
      expect(second.map(({ title }: any) => title)).toEqual(['Tổng số hộ', 'Tỷ lệ hộ tham gia']);
      const after = { first: 2, after: second[1].field };
      expect((await analyst.get(pages, after)).measurables).toEqual([]);
      const { answerFields } = await analyst.get(pages, { first: 1 });
      expect(answerFields).toHaveLength(1);
      expect(await analyst.refusal(pages, { first: 501 })).toBe('INVALID_INPUT');
    });
  });
});
