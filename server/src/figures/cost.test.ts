import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { monthlyProvince, type MonthlyProvince } from '../../testing/monthly-province.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';
import { MOST_REPORTS, withinBounds } from './cost.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) { cost { isFolded reports mostReports } } }`;
const behind = `query ($cell: ReportsBehindInput!) { reportsBehind(cell: $cell) { totalCount } }`;

describe('what a question costs', () => {
  let app: TestApp;
  let analyst: Person;
  let world: MonthlyProvince;
  const byUnit = (filter: object) => ({
    ...{ measures: [{ indicator: 'visits', function: 'SUM' }], groupBy: ['UNIT'], filter },
  });
  beforeAll(async () => {
    app = await testApp();
    world = await monthlyProvince(app.owner);
    const here = given(app.owner);
    const elsewhere = await here.unit({ name: 'Thành phố Huế', kind: 'city' });
    await here.person({ login: 'neighbour', roles: ['analyst'], at: elsewhere });
    await here.closure();
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  it('is told with the answer: nothing where sums by place answer, else the reports it reads', async () => {
    const costOf = async (question: object) => (await analyst.get(ask, { question })).aggregate.cost;
    const ofAll = { ...byUnit({ years: [2025] }), groupBy: ['CITY'] };
    expect(await costOf(ofAll)).toEqual({ isFolded: true, reports: 0, mostReports: MOST_REPORTS });
    expect(await costOf(byUnit({ years: [2025] }))).toMatchObject({ isFolded: false, reports: 9 });
    expect(await costOf({ ...ofAll, line: 'YOUTH' })).toMatchObject({ isFolded: false });
  });

  it('is told without the answer too, and counts no report that the asker does not see', async () => {
    const only = `query ($question: AggregateInput!) { aggregateCost(question: $question) { isFolded reports mostReports } }`;
    const costOf = async (who: Person, question: object) => (await who.get(only, { question })).aggregateCost;
    const question = byUnit({ years: [2025] });
    expect(await costOf(analyst, question)).toEqual({ isFolded: false, reports: 9, mostReports: MOST_REPORTS });
    expect((await costOf(analyst, { ...question, groupBy: ['CITY'] })).isFolded).toBe(true);
    const neighbour = await app.as('neighbour');
    expect((await costOf(neighbour, question)).reports).toBe(0);
    expect(await analyst.refusal(only, { question: { ...question, measures: [] } })).toBe('INVALID_INPUT');
  });

  it('is refused beyond the bound before it is read, with how to ask for less', async () => {
    await app.owner.query('SELECT fold_figures(100000)');
    const each = `UPDATE coverage_rollups SET coverage[1] = $1`;
    await app.owner.query(each, [MOST_REPORTS + 1]);
    await app.owner.query('INSERT INTO known_changes (changes) VALUES (1)');
    const january = world.ids['Tháng 1/2025'];
    const refused = async (query: string, variables: Record<string, unknown>) => {
      const { code, details } = (await analyst.ask(query, variables)).errors![0]!.extensions;
      return [code, details!['most'], details!['use']];
    };
    for (const [filter, use] of [
      [{}, 'oneYear'],
      [{ years: [2025] }, 'onePeriod'],
      [{ periodIds: [january] }, 'fewerUnits'],
    ] as const) {
      const told = ['FIGURES_TOO_COSTLY', MOST_REPORTS, use];
      expect(await refused(ask, { question: byUnit(filter) })).toEqual(told);
      expect(await refused(behind, { cell: { question: byUnit(filter), keys: [world.ids['anMy']] } })).toEqual(told);
    }
    expect((await analyst.ask(ask, { question: { ...byUnit({}), groupBy: ['CITY'] } })).errors).toBeUndefined();
  });

  it('is refused the same way where the time was over, and nothing else is', async () => {
    const costs = { reports: 1, use: 'oneYear' as const };
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error('stopped'), { code }));
    await expect(withinBounds(costs, failing('57014'))).rejects.toMatchObject({ code: 'FIGURES_TOO_COSTLY' });
    await expect(withinBounds(costs, failing('42601'))).rejects.toMatchObject({ code: '42601' });
  });
});
