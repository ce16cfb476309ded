import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { tamKy, type TamKy } from '../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { label } values { value } } coverage { expected } } }`;

/** A second city reports the same form in a half year that overlaps, and an indicator of the same name as a ratio. */
describe("another city's plan", () => {
  let app: TestApp;
  let analyst: Person;
  let halfYear: TamKy['halfYear'];
  const question = (more: object = {}) => ({
    measures: [{ indicator: 'models-new', function: 'SUM' }],
    counted: 'SUBMITTED',
    filter: { years: [2025], periodSeries: ['half-year'] },
    ...more,
  });

  beforeAll(async () => {
    app = await testApp();
    ({ halfYear } = await tamKy(app.owner));
    const here = given(app.owner);
    const hoiAn = await here.unit({ name: 'Thành phố Hội An', kind: 'city' });
    const camChau = await here.unit({ name: 'Phường Cẩm Châu', kind: 'ward', under: hoiAn });
    await here.closure();
    const rates = await here.form({
      key: 'rates',
      owner: hoiAn,
      fields: { models: { indicator: 'models-new', basis: 'stock', overUnits: 'ratio', overTime: 'none' } },
    });
    const plan = await here.plan({ year: 2025, owner: hoiAn, title: 'Kế hoạch của Hội An' });
    const span = { plan, series: 'half-year', due: '2025-06-05' };
    for (const [form, key, from, to] of [
      [halfYear, 'h1', '2025-01-01', '2025-06-30'],
      [rates, 'rates', '2024-12-01', '2025-04-30'],
    ] as const) {
      const period = await here.period({ ...span, key, from, to });
      const assignment = await here.assignment({ plan, form, period });
      const report = await here.report({ assignment, unit: camChau, state: 'submitted' });
      await here.facts(report, { [form.fields.models!]: 70 });
    }
    await here.person({ login: 'hoi-an', roles: ['analyst'], at: hoiAn });
    await here.person({ login: 'both', roles: ['analyst'], at: hoiAn });
    await app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT a.id, 'analyst', h.unit_id
       FROM accounts a, role_holdings h JOIN accounts o ON o.id = h.account_id AND o.login = 'analyst' WHERE a.login = 'both'`,
    );
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  it('neither refuses the question of an analyst nor adds to it', async () => {
    const { groups, coverage } = (await analyst.get(ask, { question: question() })).aggregate;
    expect(groups[0].values[0].value).toBe('5');
    expect(coverage.expected).toBe(3);
  });

  it('shows itself in no group', async () => {
    const { groups } = (await analyst.get(ask, { question: question({ groupBy: ['PLAN', 'PERIOD'] }) })).aggregate;
    expect(groups).toHaveLength(1);
  });

  it('refuses where one person sees both', async () => {
    const both = await app.as('both');
    const measures = [{ field: halfYear.fields.models, function: 'SUM' }];
    expect(await both.refusal(ask, { question: question() })).toBe('MEASURE_NOT_COMBINABLE');
    expect(await both.refusal(ask, { question: question({ measures }) })).toBe('MEASURE_NOT_COMBINABLE');
  });

  it('refuses the ratio of its own analyst', async () => {
    const hoiAn = await app.as('hoi-an');
    expect(await hoiAn.refusal(ask, { question: question() })).toBe('MEASURE_NOT_COMBINABLE');
  });
});
