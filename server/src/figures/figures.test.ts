import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, type GivenForm } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { dimension label } values { measure value count } coverage { expected received accepted missing } }
  coverage { expected received accepted onTime late nothingToReport waived missing }
  totalCount inexact pageInfo { hasNextPage endCursor } } }`;

const models = { indicator: 'models-new', function: 'SUM' };

/** Tam Kỳ in 2025: three wards report the half year, of which two pass into Bàn Thạch on 1 July. */
describe('figures', () => {
  let app: TestApp;
  let analyst: Person;
  let halfYear: GivenForm;
  let annual: GivenForm;
  let ids: Record<string, string>;
  const answer = async (question: Record<string, unknown>, person = analyst): Promise<any> =>
    (await person.get(ask, { question: { measures: [models], counted: 'SUBMITTED', ...question } })).aggregate;
  /** Label of the groups and value of the first measure. */
  const table = async (question: Record<string, unknown>, person = analyst) =>
    (await answer(question, person)).groups.map((group: any) => [
      ...group.keys.map((key: any) => key.label),
      group.values[0].value,
    ]);
  const refusal = async (question: Record<string, unknown>) => {
    const { errors } = await analyst.ask(ask, { question: { measures: [models], ...question } });
    return errors?.[0]?.extensions;
  };
  const uid = async (unit: string) =>
    (await app.owner.query('SELECT uid FROM units WHERE id = $1', [unit])).rows[0].uid as string;

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    const place = { kind: 'ward', under: city } as const;
    const hoaThuan = await here.unit({ ...place, name: 'Phường Hòa Thuận', to: '2025-07-01' });
    const tanThanh = await here.unit({ ...place, name: 'Phường Tân Thạnh', to: '2025-07-01' });
    const tamThang = await here.unit({ ...place, name: 'Xã Tam Thăng', kind: 'commune' });
    const banThach = await here.unit({ ...place, name: 'Phường Bàn Thạch', from: '2025-07-01' });
    for (const from of [hoaThuan, tanThanh]) await here.succession({ from, to: banThach, on: '2025-07-01' });
    await here.closure();

    const common = { unit: 'mô hình', indicator: 'models-new', title: 'Mô hình mới' };
    halfYear = await here.form({
      key: 'half-year',
      title: 'Báo cáo 6 tháng',
      owner: city,
      fields: {
        models: common,
        funding: { kind: 'money', title: 'Kinh phí' },
        households: { basis: 'stock', overTime: 'latest', title: 'Tổng số hộ' },
        rate: { kind: 'percent', overUnits: 'ratio', overTime: 'none', title: 'Tỷ lệ hộ tham gia' },
        note: { kind: 'text' },
      },
    });
    annual = await here.form({
      key: 'annual',
      title: 'Báo cáo năm',
      owner: city,
      fields: { models: { ...common, basis: 'cumulative', overTime: 'latest' } },
    });

    const report = async (assignment: string, unit: string, state: any, models?: number, more: object = {}) => {
      const id = await here.report({ assignment, unit, state, ...more });
      if (models !== undefined)
        await here.facts(id, { [halfYear.fields.models!]: models, [halfYear.fields.rate!]: '33.33' });
      return id;
    };
    const earlier = await here.plan({ year: 2024, owner: city });
    const before = await here.period({
      plan: earlier,
      key: 'h1',
      series: 'half-year',
      name: '6 tháng đầu năm 2024',
      from: '2023-11-01',
      to: '2024-05-31',
      due: '2024-06-05',
    });
    const duty2024 = await here.assignment({ plan: earlier, form: halfYear, period: before });
    await report(duty2024, hoaThuan, 'accepted', 5);
    await report(duty2024, tamThang, 'accepted', 1);

    const plan = await here.plan({ year: 2025, owner: city });
    const h1 = await here.period({
      plan,
      key: 'h1',
      series: 'half-year',
      name: '6 tháng đầu năm 2025',
      from: '2024-11-01',
      to: '2025-05-31',
      due: '2025-06-05',
    });
    const year = await here.period({
      plan,
      key: 'year',
      name: 'Năm 2025',
      from: '2024-11-01',
      to: '2025-10-31',
      due: '2025-11-05',
    });
    const duty = await here.assignment({ plan, form: halfYear, period: h1 });
    const annualDuty = await here.assignment({ plan, form: annual, period: year });
    const first = await report(duty, hoaThuan, 'accepted', 2);
    await here.facts(first, { [halfYear.fields.funding!]: ['9007199254740991', '9007199254740991', 1] });
    await here.facts(first, { [halfYear.fields.households!]: 100 });
    await report(duty, tanThanh, 'submitted', 3, { late: true });
    await report(duty, tamThang, 'draft');
    await report(annualDuty, banThach, 'expected');
    await report(annualDuty, tamThang, 'void');

    await here.person({ login: 'analyst', roles: ['analyst'], at: city });
    await here.person({ login: 'hoa-thuan', roles: ['reporter'], at: hoaThuan });
    await here.person({ login: 'ban-thach', roles: ['analyst'], at: banThach });
    analyst = await app.as('analyst');
    ids = { hoaThuan: await uid(hoaThuan), banThach: await uid(banThach), city: await uid(city) };
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

  describe('refuses', () => {
    it('an unknown measure', async () => {
      const measures = [models, { indicator: 'no such', function: 'SUM' }];
      expect(await refusal({ measures })).toMatchObject({ code: 'MEASURE_UNKNOWN', details: { measure: 1 } });
      const text = [{ field: halfYear.fields.note, function: 'COUNT' }];
      expect(await refusal({ measures: text })).toMatchObject({ code: 'MEASURE_UNKNOWN' });
    });

    it('to mix a half-year flow with an annual cumulative figure, and accepts them apart', async () => {
      expect(await refusal({ groupBy: ['UNIT'], filter: { years: [2025] } })).toEqual({
        code: 'MEASURE_NOT_COMBINABLE',
        details: { measure: 0, reason: 'mixedBasis', use: 'groupByPeriod' },
      });
      expect(await refusal({ groupBy: ['UNIT', 'PERIOD'], filter: { years: [2025] } })).toBeUndefined();
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
  });
});
