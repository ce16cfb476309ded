import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthlyProvince, type MonthlyProvince } from '../../testing/monthly-province.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { dimension field id label } values { value count bins earlier { value count change changePercent } }
    coverage { expected received missing } }
  coverage { expected received missing } totalCount pageInfo { endCursor } } }`;

describe('a question to the figures', () => {
  let app: TestApp;
  let analyst: Person;
  let field: Record<string, string>;
  let ids: MonthlyProvince['ids'];
  let visits: { indicator: string; function: string };
  const of = (key: string, fn: string, more: object = {}) => ({ field: field[key], function: fn, ...more });
  const inJanuary = (more: object = {}) => ({ periodIds: [ids['Tháng 1/2025']], ...more });
  const answer = async (question: object): Promise<any> => (await analyst.get(ask, { question })).aggregate;
  /** Labels of the keys and value of the first measure, group by group. */
  const table = async (question: object) =>
    (await answer({ measures: [visits], ...question })).groups.map((group: any) => [
      ...group.keys.map((key: any) => key.label),
      group.values[0].value,
    ]);
  const value = async (measure: object, more: object = {}) => (await table({ measures: [measure], ...more }))[0][0];
  const refused = async (question: object) => {
    const { errors } = await analyst.ask(ask, { question: { measures: [visits], ...question } });
    const { code, details } = errors![0]!.extensions;
    return code === 'INVALID_INPUT' ? details!['path'] : { ...details, measure: undefined };
  };

  beforeAll(async () => {
    app = await testApp();
    const given = await monthlyProvince(app.owner);
    field = given.form.fields;
    ids = given.ids;
    visits = { indicator: 'visits', function: 'SUM' };
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  describe('in groups', () => {
    const filter = { years: [2025] };
    it('by the levels above a unit', async () => {
      const tamKy = ['Thành phố Tam Kỳ', '120'];
      const hoiAn = ['Thành phố Hội An', '30'];
      for (const level of ['CITY', 'UNIT_ABOVE'])
        expect(await table({ groupBy: [level], filter })).toEqual([hoiAn, tamKy]);
      expect(await table({ groupBy: ['PROVINCE'], filter })).toEqual([['Tỉnh Quảng Nam', '150']]);
    });

    it('by the series of their periods', async () => {
      expect(await table({ groupBy: ['PERIOD_SERIES'], filter })).toEqual([['month', '150']]);
    });

    it('by form, version and state', async () => {
      const groupBy = ['FORM', 'FORM_VERSION', 'STATE'];
      expect(await table({ groupBy, filter })).toEqual([
        ['Báo cáo tháng', '1', 'ACCEPTED', '150'],
        ['Báo cáo tháng', '1', 'EXPECTED', null],
      ]);
    });

    it('by a choice, with one group for reports without an answer', async () => {
      const { groups, coverage } = await answer({ measures: [visits], groupByAnswers: [field['area']], filter });
      const told = groups.map((group: any) => [group.keys[0].label, group.values[0].value, group.coverage.expected]);
      expect(told).toEqual([
        ['Kinh tế', '40', 2],
        ['Xã hội', '20', 1],
        ['', '90', 6],
      ]);
      expect(coverage.expected).toBe(9);
      expect(groups[0].keys[0]).toEqual({ dimension: 'ANSWER', field: field['area'], id: 'economy', label: 'Kinh tế' });
    });

    it('by yes and no beside a level', async () => {
      const question = { groupBy: ['CITY'], groupByAnswers: [field['agreed']], filter: inJanuary() };
      expect(await table(question)).toEqual([
        ['Thành phố Hội An', '', '30'],
        ['Thành phố Tam Kỳ', 'false', '20'],
        ['Thành phố Tam Kỳ', 'true', '10'],
      ]);
    });

    it('by a column, row by row', async () => {
      const question = { measures: [of('cost', 'SUM')], groupByAnswers: [field['work']], filter: inJanuary() };
      const { groups, coverage } = await answer(question);
      const told = groups.map((group: any) => [group.keys[0].label, group.values[0].value, group.coverage.received]);
      expect(told).toEqual([
        ['Đường', '12', 1],
        ['Trường', '11', 2],
        ['', null, 1],
      ]);
      expect(coverage.received).toBe(3);
    });
  });

  describe('of filters', () => {
    it.each([
      ['an answer', () => ({ answer: { field: field['area'], anyOf: ['economy'] } }), '40'],
      ['one that does not hold', () => ({ not: { answer: { field: field['area'], anyOf: ['economy'] } } }), '20'],
      ['a number', () => ({ answer: { field: field['visits'], atLeast: '15', atMost: '30' } }), '50'],
      [
        'one of two',
        () => ({ or: [{ answer: { field: field['agreed'], anyOf: ['true'] } }, { unitIds: [ids['hoiAn']] }] }),
        '40',
      ],
      ['both', () => ({ and: [{ unitIds: [ids['tamKy']] }, { unitKinds: ['COMMUNE'] }] }), '20'],
      ['a kind of unit', () => ({ unitKinds: ['WARD'] }), '40'],
      ['states and versions', () => ({ states: ['ACCEPTED'], formVersions: [1] }), '60'],
      ['a version that is not there', () => ({ formVersions: [2] }), null],
      ['none of nothing', () => ({ or: [] }), null],
    ])('%s', async (_, filter, sum) => {
      expect(await value(visits, { filter: inJanuary(filter()) })).toBe(sum);
    });

    it('years and periods stand in them too', async () => {
      const filter = { or: [{ years: [2024] }, { periodIds: [ids['Tháng 2/2025']] }] };
      expect(await table({ groupBy: ['YEAR'], filter })).toEqual([
        ['2024', '21'],
        ['2025', '90'],
      ]);
    });

    it('a column counts its rows only, and reports that have such a row', async () => {
      const filter = inJanuary({ answer: { field: field['work'], anyOf: ['road'] } });
      const { groups, coverage } = await answer({ measures: [of('cost', 'SUM'), visits], filter });
      expect(groups[0].values.map((one: any) => one.value)).toEqual(['12', '10']);
      expect(coverage).toEqual({ expected: 1, received: 1, missing: 0 });
    });
  });

  describe('with functions', () => {
    it.each([
      ['the latest of each unit, added up', () => of('households', 'LATEST'), '610'],
      ['a rate by its two counts', () => of('share', 'RATIO'), '33.333333'],
      ['one sum divided by another', () => ({ ...visits, function: 'RATIO', over: { field: field['asked'] } }), '25'],
      ['the median', () => ({ ...visits, function: 'QUANTILE', at: '0.5' }), '30'],
      ['different answers', () => of('area', 'DISTINCT'), '2'],
      ['answers', () => of('area', 'COUNT'), '3'],
      ['fields that were merged', () => of('gatherings', 'SUM'), '8'],
    ])('%s', async (_, measure, expected) => {
      expect(await value(measure(), { filter: { years: [2025] } })).toBe(expected);
    });

    it('how values are spread', async () => {
      const measures = [{ ...visits, function: 'DISTRIBUTION', edges: ['20', '40'] }];
      const { groups } = await answer({ measures, filter: { years: [2025] } });
      expect(groups[0].values[0]).toMatchObject({ value: '5', count: 5, bins: [1, 2, 2] });
    });

    it('the latest by unit', async () => {
      const question = { measures: [of('households', 'LATEST')], groupBy: ['UNIT'], filter: { years: [2025] } };
      expect(await table(question)).toEqual([
        ['Phường An Xuân', '110'],
        ['Phường Minh An', '300'],
        ['Xã An Mỹ', '200'],
      ]);
    });

    it('from the beginning of the year', async () => {
      const measures = [{ ...visits, function: 'CUMULATIVE' }, visits];
      const { groups } = await answer({ measures, groupBy: ['PERIOD'], filter: { years: [2025] } });
      expect(groups.map((group: any) => group.values.map((one: any) => one.value))).toEqual([
        ['60', '60'],
        ['150', '90'],
        ['150', null],
      ]);
    });

    it('against the same period last year and the period before', async () => {
      const measures = ['SAME_PERIOD_LAST_YEAR', 'PREVIOUS_PERIOD'].map((comparedWith) => ({
        ...visits,
        comparedWith,
      }));
      const { groups } = await answer({ measures, groupBy: ['PERIOD'], filter: { years: [2025] } });
      const earlier = (at: number) => groups.map((group: any) => Object.values(group.values[at].earlier));
      expect(earlier(0)).toEqual([
        ['6', 3, '54', '900'],
        ['15', 3, '75', '500'],
        [null, 0, null, null],
      ]);
      expect(earlier(1)).toEqual([
        ['15', 3, '45', '300'],
        ['60', 3, '30', '50'],
        ['90', 2, null, null],
      ]);
    });

    it('against last year from its beginning', async () => {
      const measures = [{ ...visits, function: 'CUMULATIVE', comparedWith: 'SAME_PERIOD_LAST_YEAR' }];
      const { groups } = await answer({ measures, groupBy: ['PERIOD'], filter: { years: [2025] } });
      expect(groups.map((group: any) => group.values[0].earlier.value)).toEqual(['6', '21', null]);
    });
  });

  it('shows groups within bounds, in the order of a measure or of its change', async () => {
    const measures = [{ ...visits, comparedWith: 'SAME_PERIOD_LAST_YEAR' }];
    const question = { measures, groupBy: ['UNIT'], filter: inJanuary() };
    const names = async (more: object) => (await table({ ...question, ...more })).map(([name]: any) => name);
    const orderBy = [{ measure: 0 }];
    expect(await names({ orderBy })).toEqual(['Phường Minh An', 'Xã An Mỹ', 'Phường An Xuân']);
    expect(await names({ orderBy: [{ measure: 0, byChange: true, descending: false }] })).toEqual([
      ...['Phường An Xuân', 'Xã An Mỹ', 'Phường Minh An'],
    ]);
    expect(await names({ orderBy, having: [{ measure: 0, atLeast: '15', atMost: '25' }] })).toEqual(['Xã An Mỹ']);
    const { totalCount, pageInfo } = await answer({ ...question, orderBy, first: 2 });
    expect(totalCount).toBe(3);
    expect(await names({ orderBy, first: 2, after: pageInfo.endCursor })).toEqual(['Phường An Xuân']);
  });

  it.each([
    [
      'what happened has no latest',
      () => ({ measures: [{ ...visits, function: 'LATEST' }] }),
      { reason: 'notLatest', use: 'sum' },
    ],
    [
      'what there is has no year so far',
      () => ({ measures: [of('households', 'CUMULATIVE')] }),
      { reason: 'notCumulative', use: 'latest' },
    ],
    [
      'a year so far is of one period',
      () => ({ measures: [{ ...visits, function: 'CUMULATIVE' }] }),
      { reason: 'notOverTime', use: 'groupByPeriod' },
    ],
    [
      'what is no rate says by what it is divided',
      () => ({ measures: [{ ...visits, function: 'RATIO' }] }),
      { reason: 'notDivided', use: 'over' },
    ],
    ['a number is no group', () => ({ groupByAnswers: [field['visits']] }), 'groupByAnswers.0'],
    ['a column groups its table only', () => ({ groupByAnswers: [field['work']] }), 'groupByAnswers.0'],
    [
      'an unknown field is no condition',
      () => ({ filter: { answer: { field: ids['tamKy'] } } }),
      'filter.answer.field',
    ],
    ['answers by their field', () => ({ groupBy: ['ANSWER'] }), 'groupBy'],
    [
      'edges ascend',
      () => ({ measures: [{ ...visits, function: 'DISTRIBUTION', edges: ['2', '1'] }] }),
      'measures.0.edges',
    ],
    ['a share is at most 1', () => ({ measures: [{ ...visits, function: 'QUANTILE', at: '1.1' }] }), 'measures.0.at'],
    ['having names a measure', () => ({ having: [{ measure: 1 }] }), 'having.0.measure'],
    ['an order by change needs one', () => ({ orderBy: [{ measure: 0, byChange: true }] }), 'orderBy.0.byChange'],
    [
      'depth is bounded',
      () => ({ filter: { not: { not: { not: { not: { not: {} } } } } } }),
      'filter.not.not.not.not.not',
    ],
  ])('is refused: %s', async (_, question, expected) => {
    expect(await refused(question())).toEqual(expected);
  });
});
