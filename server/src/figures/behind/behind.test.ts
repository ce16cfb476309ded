import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthlyProvince, type MonthlyProvince } from '../../../testing/monthly-province.ts';
import { answersOf, smallCity, type SmallCity } from '../../../testing/small-city.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';

const behind = `query ($cell: ReportsBehindInput!, $first: Int, $after: String) {
  reportsBehind(cell: $cell, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { value over count weight report { unit { name } state period { name } } } } } }`;

describe('the reports behind a cell', () => {
  let app: TestApp;
  let analyst: Person;
  let field: Record<string, string>;
  let ids: MonthlyProvince['ids'];
  const visits = { indicator: 'visits', function: 'SUM' };
  const inJanuary = () => ({ periodIds: [ids['Tháng 1/2025']] });
  const page = async (cell: object, more: object = {}) => (await analyst.get(behind, { cell, ...more })).reportsBehind;
  const told = ({ edges }: any) => edges.map(({ node }: any) => [node.report.unit.name, node.value, node.count]);

  beforeAll(async () => {
    app = await testApp();
    const given = await monthlyProvince(app.owner);
    field = given.form.fields;
    ids = given.ids;
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  it('stand with what they gave, the largest first, page by page', async () => {
    const cell = { question: { measures: [visits], filter: inJanuary() }, keys: [] };
    const first = await page(cell, { first: 2 });
    expect(told(first)).toEqual([
      ['Phường Minh An', '30', 1],
      ['Xã An Mỹ', '20', 1],
    ]);
    expect(first.totalCount).toBe(3);
    const rest = await page(cell, { first: 2, after: first.pageInfo.endCursor });
    expect(told(rest)).toEqual([['Phường An Xuân', '10', 1]]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('are those of the group', async () => {
    const question = { measures: [visits], groupBy: ['CITY', 'YEAR'] };
    const reports = await page({ question, keys: [ids['hoiAn'], '2025'] });
    expect(told(reports)).toEqual([['Phường Minh An', '30', 1]]);
  });

  it('of a ratio with both its sums, of an earlier period with theirs, of the latest only those', async () => {
    const share = { field: field['share'], function: 'RATIO' };
    const { edges } = await page({ question: { measures: [share] }, keys: [] });
    const sums = edges.map(({ node }: any) => [node.value, node.over]);
    expect(sums).toEqual(
      expect.arrayContaining([
        ['1', '2'],
        ['1', '4'],
      ]),
    );
    const compared = { ...visits, comparedWith: 'SAME_PERIOD_LAST_YEAR' };
    const cell = { question: { measures: [compared], filter: inJanuary() }, keys: [], earlier: true };
    expect(told(await page(cell))[0]).toEqual(['Phường Minh An', '3', 1]);
    const latest = { field: field['households'], function: 'LATEST' };
    const question = { measures: [latest], filter: { years: [2025] } };
    expect(told(await page({ question, keys: [] })).map(([, value]: any) => value)).toEqual(['300', '200', '110']);
  });

  it('of an answer, row by row', async () => {
    const cost = { field: field['cost'], function: 'SUM' };
    const question = { measures: [cost], groupByAnswers: [field['work']], filter: inJanuary() };
    expect(told(await page({ question, keys: ['road'] }))).toEqual([['Phường An Xuân', '12', 2]]);
  });

  it('of a range of a distribution: those with such a value', async () => {
    const spread = { indicator: 'visits', function: 'DISTRIBUTION', edges: ['15', '25'] };
    const cell = { question: { measures: [spread], filter: inJanuary() }, keys: [] };
    const ranges = await Promise.all([0, 1, 2].map((bin) => page({ ...cell, bin })));
    expect(ranges.map(told)).toEqual([
      [['Phường An Xuân', '10', 1]],
      [['Xã An Mỹ', '20', 1]],
      [['Phường Minh An', '30', 1]],
    ]);
    expect(told(await page(cell))).toHaveLength(3);
    const median = { indicator: 'visits', function: 'QUANTILE', at: '0.5' };
    const both = { question: { measures: [spread, median], filter: inJanuary() }, keys: [], measure: 1 };
    expect(told(await page(both))).toHaveLength(3);
    expect(await analyst.refusal(behind, { cell: { ...cell, bin: 3 } })).toBe('INVALID_INPUT');
  });

  it.each([
    ['a range of what has none', { bin: 0 }],
    ['a measure that is not there', { measure: 1 }],
    ['keys of another shape', { keys: ['2025'] }],
    ['an earlier period that was not asked for', { earlier: true }],
  ])('are refused for %s', async (_, more) => {
    const cell = { question: { measures: [visits] }, keys: [], ...more };
    expect(await analyst.refusal(behind, { cell })).toBe('INVALID_INPUT');
  });

  it('come with a damaged cursor from nobody', async () => {
    const after = Buffer.from('["x",2025,"1"]').toString('base64url');
    expect(await analyst.refusal(behind, { cell: { question: { measures: [visits] }, keys: [] }, after })).toBe(
      'INVALID_INPUT',
    );
  });
});

const read = `query ($question: NarrativesInput!) { narratives(question: $question) {
  totalCount edges { node { text row report { unit { name } } } } } }`;

describe('what was written', () => {
  let city: SmallCity;
  const preparedBy = '288584b2-5f15-48b4-abe5-0e3479bd846e';
  const name = String(answersOf(1)['preparedByName']);
  const narratives = async (login: string, more: object = {}) => {
    const question = { field: preparedBy, counted: 'SUBMITTED', ...more };
    const { narratives: found } = await (await city.app.as(login)).get(read, { question });
    return found.edges.map(({ node }: any) => [node.report.unit.name, node.text]);
  };

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân');
  });
  afterAll(() => city.app.close());

  it('is read by those who see the report, once it is handed in', async () => {
    expect(await narratives('analyst')).toEqual([['Phường An Xuân', name]]);
    expect(await narratives('analyst', { counted: 'ACCEPTED' })).toEqual([]);
    expect(await narratives('neighbour')).toEqual([]);
    expect(await narratives('an-my')).toEqual([]);
  });

  it('is found by its words and by the filter', async () => {
    expect(await narratives('analyst', { search: name.slice(0, 3).toLowerCase() })).toHaveLength(1);
    expect(await narratives('analyst', { search: 'không có chữ này' })).toEqual([]);
    expect(await narratives('analyst', { filter: { years: [2024] } })).toEqual([]);
    expect(await narratives('analyst', { filter: { unitKinds: ['WARD'] } })).toHaveLength(1);
  });

  it('is refused of what is no text', async () => {
    const question = { field: '00000000-0000-4000-8000-000000000000' };
    expect(await (await city.app.as('analyst')).refusal(read, { question })).toBe('INVALID_INPUT');
  });

  it('stands in the catalogue with the choices by which figures are grouped', async () => {
    const analyst = await city.app.as('analyst');
    const { narrativeFields, answerFields, measurables } = await analyst.get(
      `query ($plan: ID!) { narrativeFields(planId: $plan) { field title form isLong isRequired }
        answerFields(planId: $plan) { field kind groups choices { code title titleEn } }
        measurables(planId: $plan) { indicator kind functions numerator section { form title position }
          versions { version form title } } }`,
      { plan: city.plan },
    );
    const lengths = new Map(narrativeFields.map(({ field, isLong }: any) => [field, isLong]));
    expect(lengths.get(preparedBy)).toBe(false);
    expect(narrativeFields.find(({ field }: any) => field === preparedBy).isRequired).toBe(true);
    expect(narrativeFields.some(({ isRequired }: any) => !isRequired)).toBe(true);
    expect([...lengths.values()]).toContain(true);
    const choice = answerFields.find(({ kind }: any) => kind === 'choice');
    expect(choice.groups).toBe(true);
    expect(choice.choices[0]).toEqual({
      code: expect.any(String),
      title: expect.any(String),
      titleEn: expect.any(String),
    });
    expect(answerFields.find(({ kind }: any) => kind === 'integer').groups).toBe(false);
    const models = measurables.find(({ indicator }: any) => indicator === 'models-new');
    expect(models.functions).toEqual(expect.arrayContaining(['SUM', 'QUANTILE']));
    expect(models.versions).toEqual([expect.objectContaining({ version: 1 })]);
    const place = { form: 'Báo cáo 6 tháng – xã, phường', title: 'IV. Mô hình', position: 5 };
    expect(models.section).toEqual(place);
    const rate = measurables.find(({ kind, numerator }: any) => kind === 'percent' && numerator);
    expect(rate.functions).toContain('RATIO');
    expect(rate.functions).not.toContain('SUM');
  });
});
