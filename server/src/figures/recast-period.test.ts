import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, type GivenForm } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  inexact coverage { expected } groups { keys { label } values { value } coverage { expected } } } }`;

/** One half year with data to 31 May 2025, and units that change before and after that day, some twice. */
describe('figures recast from a period', () => {
  let app: TestApp;
  let analyst: Person;
  let form: GivenForm;
  let assignment: string;
  let units: Record<string, string>;
  /** The sum each unit of today holds when one unit reported 10, and where its duty is counted. */
  const holders = async (name: string) => {
    await app.owner.query('DELETE FROM facts');
    await app.owner.query('DELETE FROM reports');
    const report = await given(app.owner).report({ assignment, unit: units[name]!, state: 'accepted' });
    await given(app.owner).facts(report, { [form.fields.models!]: 10 });
    const question = {
      measures: [{ field: form.fields.models, function: 'SUM' }],
      groupBy: ['UNIT'],
      placement: 'RECAST',
    };
    const { coverage, inexact, groups } = (await analyst.get(ask, { question })).aggregate;
    expect(coverage.expected).toBe(1);
    const countedAt = groups.filter((group: any) => group.coverage.expected > 0).map(labelOf);
    const sums = Object.fromEntries(groups.map((group: any) => [labelOf(group), group.values[0].value]));
    return { inexact, sums, countedAt };
  };
  const passes = (from: string, to: string, on: string, share?: string) =>
    given(app.owner).succession({
      from: units[from]!,
      to: units[to]!,
      on,
      kind: 'transfer',
      ...(share && { share }),
    });

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    const ward = (name: string, more: { from?: string; to?: string } = {}) =>
      here.unit({ name, kind: 'ward', under: city, ...more });
    units = {
      anMy: await ward('An Mỹ'),
      anXuan: await ward('An Xuân'),
      anPhu: await ward('An Phú'),
      anSon: await ward('An Sơn', { to: '2025-08-01' }),
      hoaHuong: await ward('Hòa Hương', { to: '2025-07-01' }),
      truongXuan: await ward('Trường Xuân', { to: '2025-07-01' }),
      tanThanh: await ward('Tân Thạnh', { to: '2025-07-01' }),
      phuocHoa: await ward('Phước Hòa', { to: '2025-07-01' }),
    };
    await passes('anMy', 'anXuan', '2025-01-01', '0.3');
    await passes('anPhu', 'anXuan', '2025-07-01', '0.3');
    await passes('anSon', 'anPhu', '2025-06-15', '0.4');
    await passes('anSon', 'anXuan', '2025-08-01');
    await passes('hoaHuong', 'truongXuan', '2025-07-01');
    await passes('truongXuan', 'anMy', '2025-07-01');
    await passes('phuocHoa', 'anMy', '2025-07-01', '0.5');
    await passes('phuocHoa', 'anXuan', '2025-07-01', '0.3');
    await passes('tanThanh', 'anMy', '2025-07-01', '0.5');
    await passes('tanThanh', 'anXuan', '2025-07-01', '0.5');
    await app.owner.query('UPDATE unit_placements SET rank = 2 WHERE unit_id = $1', [units['anMy']]);
    await app.owner.query('UPDATE unit_placements SET rank = 1 WHERE unit_id = $1', [units['anXuan']]);
    await here.closure();
    form = await here.form({ key: 'half-year', owner: city, fields: { models: { kind: 'decimal' } } });
    const plan = await here.plan({ year: 2025, owner: city });
    const period = await here.period({ plan, key: 'h1', from: '2024-11-01', to: '2025-05-31', due: '2025-06-05' });
    assignment = await here.assignment({ plan, form, period });
    await here.person({ login: 'analyst', roles: ['analyst'], at: city });
    analyst = await app.as('analyst');
    await app.setToday('2025-08-10');
  });
  afterAll(() => app.close());

  it('stay whole where a part was given away before the end of the data', async () => {
    expect(await holders('anMy')).toEqual({ inexact: false, sums: { 'An Mỹ': '10' }, countedAt: ['An Mỹ'] });
  });

  it('are shared out where it was given away afterwards, the duty counted with the larger part', async () => {
    const sums = { 'An Phú': '7', 'An Xuân': '3' };
    expect(await holders('anPhu')).toEqual({ inexact: true, sums, countedAt: ['An Phú'] });
  });

  it('follow one change after the other, each from the day of the last', async () => {
    const sums = { 'An Phú': '2.8', 'An Xuân': '7.2' };
    expect(await holders('anSon')).toEqual({ inexact: true, sums, countedAt: ['An Xuân'] });
  });

  it('pass through a unit that is gone on the day it is given them', async () => {
    expect(await holders('hoaHuong')).toEqual({ inexact: false, sums: { 'An Mỹ': '10' }, countedAt: ['An Mỹ'] });
  });

  it('stay with the old unit as far as shares leave a rest', async () => {
    const sums = { 'An Mỹ': '5', 'An Xuân': '3', 'Phước Hòa': '2' };
    expect(await holders('phuocHoa')).toEqual({ inexact: true, sums, countedAt: ['An Mỹ'] });
  });

  it('leave the duty with the unit that ranks first where shares are equal', async () => {
    const sums = { 'An Xuân': '5', 'An Mỹ': '5' };
    expect(await holders('tanThanh')).toEqual({ inexact: true, sums, countedAt: ['An Xuân'] });
  });
});

describe('figures recast and compared', () => {
  it('place those of last year by what happened since then', async () => {
    const app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    const anXuan = await here.unit({ name: 'An Xuân', kind: 'ward', under: city });
    const phuocHoa = await here.unit({ name: 'Phước Hòa', kind: 'ward', under: city, to: '2025-01-01' });
    await here.succession({ from: phuocHoa, to: anXuan, on: '2025-01-01', kind: 'merge' });
    await here.closure();
    const form = await here.form({ key: 'half-year', owner: city, fields: { models: { kind: 'decimal' } } });
    const half = async (year: number) => {
      const plan = await here.plan({ year, owner: city });
      const data = { from: `${year - 1}-11-01`, to: `${year}-05-31`, due: `${year}-06-05` };
      return here.assignment({ plan, form, period: await here.period({ plan, key: 'h1', series: 'h', ...data }) });
    };
    const [before, now] = [await half(2024), await half(2025)];
    const reported = [
      [before, anXuan, 10],
      [before, phuocHoa, 5],
      [now, anXuan, 20],
    ] as const;
    for (const [assignment, unit, models] of reported) {
      const report = await here.report({ assignment, unit, state: 'accepted' });
      await here.facts(report, { [form.fields.models!]: models });
    }
    await here.person({ login: 'analyst', roles: ['analyst'], at: city });
    await app.setToday('2025-06-10');
    const analyst = await app.as('analyst');
    const compared = async (placement: string) => {
      const measures = [{ field: form.fields.models, function: 'SUM', comparedWith: 'SAME_PERIOD_LAST_YEAR' }];
      const question = { measures, groupBy: ['UNIT'], placement, filter: { years: [2025] } };
      const { groups } = (await analyst.get(earlier, { question })).aggregate;
      return groups.map((g: any) => [labelOf(g), g.values[0].value, g.values[0].earlier.value, g.coverage.expected]);
    };
    expect(await compared('RECAST')).toEqual([['An Xuân', '20', '15', 1]]);
    expect(await compared('AS_REPORTED')).toEqual([
      ['An Xuân', '20', '10', 1],
      ['Phước Hòa', null, '5', 0],
    ]);
    await app.close();
  });
});

const earlier = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { label } values { value earlier { value } } coverage { expected } } } }`;

const labelOf = (group: any): string => group.keys[0].label;
