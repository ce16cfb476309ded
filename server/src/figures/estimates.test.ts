import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { label } values { value } } coverage { expected accepted optional } } }`;

const behind = `query ($cell: ReportsBehindInput!) { reportsBehind(cell: $cell) { edges { node { value report {
  unit { name } estimatesReplaced { field estimate value report { unit { name } period { name } } } } } } } }`;

describe('a year that is reported before it is over', () => {
  let app: TestApp;
  let analyst: Person;
  let estimate: string;
  let supplementOfAnMy: string;
  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    const wards = [
      await here.unit({ name: 'Phường An Mỹ', kind: 'ward', under: city }),
      await here.unit({ name: 'Phường An Xuân', kind: 'ward', under: city }),
    ];
    await here.closure();
    await here.person({ login: 'analyst', roles: ['analyst'], at: city });
    const figure = (indicator: string) => ({ indicator, basis: 'cumulative', overTime: 'latest' }) as const;
    const fields = { done: figure('articles'), estimate: figure('articles-estimate') };
    const form = await here.form({ key: 'annual', owner: city, fields });
    const plan = await here.plan({ year: 2025, owner: city });
    const annual = { from: '2025-01-01', to: '2025-10-31', due: '2025-11-05', name: 'Năm 2025' };
    const whole = { from: '2025-01-01', to: '2025-12-31', due: '2026-01-15', name: 'Năm 2025, bổ sung' };
    const first = await here.assignment({ plan, form, period: await here.period({ plan, key: 'annual', ...annual }) });
    const supplement = await here.assignment({
      ...{ plan, form, asks: 'optional', period: await here.period({ plan, key: 'whole', ...whole }) },
    });
    for (const [at, unit] of wards.entries()) {
      const report = await here.report({ assignment: first, unit, state: 'accepted' });
      await here.facts(report, { [form.fields.done!]: 40 + at, [form.fields.estimate!]: 50 + at });
    }
    const later = await here.report({ assignment: supplement, unit: wards[0]!, state: 'accepted' });
    await app.owner.query('UPDATE reports SET required = false WHERE id = $1', [later]);
    await here.facts(later, { [form.fields.done!]: 53 });
    [estimate, supplementOfAnMy] = [form.fields.estimate!, later];
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  const measures = ['articles', 'articles-estimate'].map((indicator) => ({ indicator, function: 'SUM' }));

  it('tells what was done and what was estimated apart, and the supplement beside both', async () => {
    const { groups, coverage } = (await analyst.get(ask, { question: { measures, groupBy: ['PERIOD'] } })).aggregate;
    expect(groups).toEqual([
      { keys: [{ label: 'Năm 2025' }], values: [{ value: '81' }, { value: '101' }] },
      { keys: [{ label: 'Năm 2025, bổ sung' }], values: [{ value: '53' }, { value: null }] },
    ]);
    expect(coverage).toEqual({ expected: 2, accepted: 2, optional: 1 });
  });

  it('never adds the supplement to what it follows', async () => {
    const answer = await analyst.ask(ask, { question: { measures, groupBy: ['YEAR'] } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'MEASURE_NOT_COMBINABLE',
      details: { measure: 0, reason: 'notOverTime', use: 'groupByPeriod' },
    });
  });

  /** The estimates of the wards, as they gave them, each with what took its place. */
  const estimates = async () => {
    const { rows: annual } = await app.owner.query(`SELECT uid FROM periods WHERE key = 'annual'`);
    const cell = { question: { measures: measures.slice(1), groupBy: ['PERIOD'] }, keys: [annual[0].uid] };
    const { edges } = (await analyst.get(behind, { cell })).reportsBehind;
    return edges.map(({ node: { value, report } }: any) => [report.unit.name, value, report.estimatesReplaced]);
  };
  const change = (sql: string) => app.owner.query(sql, [supplementOfAnMy]);
  const nothingReplaced = [
    ['Phường An Xuân', '51', []],
    ['Phường An Mỹ', '50', []],
  ];

  it('has the figure of the accepted supplement in place of the estimate of that unit, which stays as it was given', async () => {
    const report = { unit: { name: 'Phường An Mỹ' }, period: { name: 'Năm 2025, bổ sung' } };
    expect(await estimates()).toEqual([
      ['Phường An Xuân', '51', []],
      ['Phường An Mỹ', '50', [{ field: estimate, estimate: '50', value: '53', report }]],
    ]);
  });

  it.each(['submitted', 'received', 'returned', 'draft'])(
    'keeps to the estimate while the supplement is %s',
    async (state) => {
      await change(`UPDATE reports SET state = '${state}' WHERE id = $1`);
      expect(await estimates()).toEqual(nothingReplaced);
      await change(`UPDATE reports SET state = 'accepted' WHERE id = $1`);
    },
  );

  it.each([
    ['ends before the year does', `data_to = '2025-12-30'`],
    ['begins on another day', `data_from = '2025-01-02', data_to = '2026-01-01'`],
  ])('is not replaced by a later report whose data %s', async (_, span) => {
    await change(`UPDATE periods SET ${span} WHERE id = (SELECT period_id FROM reports WHERE id = $1)`);
    expect(await estimates()).toEqual(nothingReplaced);
    await change(
      `UPDATE periods SET data_from = '2025-01-01', data_to = '2025-12-31' WHERE id = (SELECT period_id FROM reports WHERE id = $1)`,
    );
  });

  it('is not replaced by a figure in another unit of measure', async () => {
    await app.owner.query(`UPDATE published_fields SET unit = 'trang' WHERE field = $1`, [estimate]);
    expect(await estimates()).toEqual(nothingReplaced);
    await app.owner.query('UPDATE published_fields SET unit = NULL WHERE field = $1', [estimate]);
  });
});
