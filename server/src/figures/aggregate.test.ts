import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenForm } from '../../testing/given.ts';
import { tamKy, type TamKy } from '../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { dimension label } values { measure value count } coverage { expected received accepted missing } }
  coverage { expected received accepted onTime late nothingToReport waived missing }
  totalCount inexact pageInfo { hasNextPage endCursor } } }`;

const models = { indicator: 'models-new', function: 'SUM' };

describe('the answer to a question', () => {
  let app: TestApp;
  let analyst: Person;
  let halfYear: GivenForm;
  let annual: GivenForm;
  let ids: TamKy['ids'];
  const answer = async (question: Record<string, unknown>, person = analyst): Promise<any> =>
    (await person.get(ask, { question: { measures: [models], counted: 'SUBMITTED', ...question } })).aggregate;
  /** Label of the groups and value of the first measure. */
  const table = async (question: Record<string, unknown>, person = analyst) =>
    (await answer(question, person)).groups.map((group: any) => [
      ...group.keys.map((key: any) => key.label),
      group.values[0].value,
    ]);

  beforeAll(async () => {
    app = await testApp();
    ({ halfYear, annual, ids } = await tamKy(app.owner));
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  describe('sums', () => {
    it('by unit and period, exactly, with a unit that has not reported as an empty group', async () => {
      expect(await table({ groupBy: ['UNIT', 'PERIOD'], filter: { periodSeries: ['half-year'] } })).toEqual([
        ['Phường Hòa Thuận', '6 tháng đầu năm 2024', '5'],
        ['Phường Hòa Thuận', '6 tháng đầu năm 2025', '2'],
        ['Phường Tân Thạnh', '6 tháng đầu năm 2025', '3'],
        ['Xã Tam Thăng', '6 tháng đầu năm 2024', '1'],
        ['Xã Tam Thăng', '6 tháng đầu năm 2025', null],
      ]);
    });

    it('beyond what floating point holds', async () => {
      const measures = [
        { field: halfYear.fields.funding, function: 'SUM' },
        { field: halfYear.fields.funding, function: 'AVERAGE' },
      ];
      const { groups } = await answer({ measures });
      expect(groups).toHaveLength(1);
      expect(groups[0].values).toEqual([
        { measure: 0, value: '18014398509481983', count: 3 },
        { measure: 1, value: '6004799503160661', count: 3 },
      ]);
    });

    it('accepted reports only, or submitted ones too', async () => {
      const filter = { years: [2025], formIds: [halfYear.uid] };
      expect(await table({ filter, counted: 'ACCEPTED' })).toEqual([['2']]);
      expect(await table({ filter, counted: 'SUBMITTED' })).toEqual([['5']]);
    });

    it('with the coverage of the same reports in the same answer', async () => {
      const filter = { years: [2025], periodSeries: ['half-year'] };
      const { coverage, groups } = await answer({ filter, groupBy: ['UNIT_KIND'] });
      expect(coverage).toEqual({
        expected: 3,
        received: 2,
        accepted: 1,
        onTime: 1,
        late: 1,
        nothingToReport: 0,
        waived: 0,
        missing: 1,
      });
      expect(groups.map((group: any) => [group.keys[0].label, group.values[0].value, group.coverage.missing])).toEqual([
        ['WARD', '5', 0],
        ['COMMUNE', null, 1],
      ]);
    });

    it('over years where the figures are flows', async () => {
      expect(await table({ filter: { periodSeries: ['half-year'] } })).toEqual([['11']]);
      expect(await table({ filter: { periodSeries: ['half-year'] }, groupBy: ['YEAR'] })).toEqual([
        ['2024', '6'],
        ['2025', '5'],
      ]);
    });
  });

  it('answers average, count, minimum and maximum beside the sum', async () => {
    const measures = ['SUM', 'AVERAGE', 'COUNT', 'MINIMUM', 'MAXIMUM'].map((fn) => ({ ...models, function: fn }));
    const { groups } = await answer({ measures, filter: { periodSeries: ['half-year'] } });
    expect(groups[0].values.map((value: any) => value.value)).toEqual(['11', '2.75', '4', '1', '5']);
  });

  it('counts nothing as 0 and leaves the other functions empty', async () => {
    const measures = ['COUNT', 'AVERAGE'].map((fn) => ({ ...models, function: fn }));
    const { groups } = await answer({ measures, filter: { formIds: [annual.uid] } });
    expect(groups[0].values.map((value: any) => value.value)).toEqual(['0', null]);
  });

  it('goes through the pages of groups once', async () => {
    const question = { groupBy: ['UNIT', 'PERIOD'] };
    const whole = (await answer(question)).groups;
    const paged: any[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await answer({ ...question, first: 2, after });
      expect(page.totalCount).toBe(whole.length);
      paged.push(...page.groups);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(whole);
  });

  describe('what a person sees', () => {
    it('is all below her unit for an analyst', async () => {
      expect((await answer({ filter: { formIds: [halfYear.uid] } })).coverage.expected).toBe(5);
    });

    it('is itself only for a unit, in figures and coverage', async () => {
      const reporter = await app.as('hoa-thuan');
      const { groups, coverage } = await answer({ groupBy: ['UNIT'], filter: { formIds: [halfYear.uid] } }, reporter);
      expect(groups.map((group: any) => group.keys[0].label)).toEqual(['Phường Hòa Thuận']);
      expect(coverage.expected).toBe(2);
    });

    it('is nothing for a stranger', async () => {
      expect(await app.stranger().refusal(ask, { question: { measures: [models] } })).toBe('UNAUTHENTICATED');
    });
  });

  describe('after 1 July', () => {
    const filter = { periodSeries: ['half-year'] };
    beforeAll(() => app.setToday('2025-07-10'));
    afterAll(() => app.setToday('2025-05-20'));

    it('the half year stays with the units that reported it', async () => {
      expect(await table({ groupBy: ['UNIT'], filter: { ...filter, years: [2025] } })).toEqual([
        ['Phường Hòa Thuận', '2'],
        ['Phường Tân Thạnh', '3'],
        ['Xã Tam Thăng', null],
      ]);
    });

    it('recast on the units of today, the figures of predecessors add up exactly', async () => {
      const question = { groupBy: ['UNIT'], filter: { ...filter, years: [2025] }, placement: 'RECAST' };
      expect(await table(question)).toEqual([
        ['Phường Bàn Thạch', '5'],
        ['Xã Tam Thăng', null],
      ]);
      const { inexact, groups, coverage } = await answer(question);
      expect(inexact).toBe(false);
      expect(groups[0].coverage).toEqual({ expected: 2, received: 2, accepted: 1, missing: 0 });
      expect(coverage.expected).toBe(3);
    });

    it('a filter on the new ward finds what its predecessors reported', async () => {
      const unitIds = [ids.banThach];
      expect(await table({ filter: { ...filter, unitIds } })).toEqual([['10']]);
      expect(await table({ filter: { ...filter, unitIds: [ids.hoaThuan] } })).toEqual([['7']]);
      expect(await table({ filter: { ...filter, unitIds: [ids.city] } })).toEqual([['11']]);
    });

    it('the new ward sees what its predecessors reported', async () => {
      const ward = await app.as('ban-thach');
      expect(await table({ filter, placement: 'RECAST', groupBy: ['UNIT'] }, ward)).toEqual([
        ['Phường Bàn Thạch', '10'],
      ]);
    });
  });
});
