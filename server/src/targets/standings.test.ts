import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { tamKy, type TamKy } from '../../testing/tam-ky.ts';
import { standings, unitTargets } from '../../testing/target-words.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

describe('how units stand to a target', () => {
  let app: TestApp;
  let world: TamKy;
  beforeAll(async () => {
    app = await testApp();
    world = await tamKy(app.owner);
  });
  afterAll(() => app.close());
  const one = async (sql: string, params: unknown[] = []): Promise<any> =>
    Object.values((await app.owner.query(sql, params)).rows[0])[0];

  /** Three new models a year, given on 12 March 2025. */
  const given3 = (afterMerger: string, relation = 'atLeast'): Promise<string> =>
    one(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger, given_on)
       SELECT plan_id, id, 1, 'Ba mô hình', $2, 3, 'models-new', '{ward,commune}', $1, '2025-03-12' FROM periods WHERE name = 'Năm 2025'
       RETURNING uid`,
      [afterMerger, relation],
    );

  it('counts what was accepted in the periods so far, what was submitted on asking, and lists who is short first', async () => {
    const id = await given3('sum');
    const analyst = await app.as('analyst');
    expect((await standings(analyst, id)).lines).toEqual([
      ...['Phường Hòa Thuận 2 / 3 SHORT 1', 'Phường Tân Thạnh – / 3 SHORT 3', 'Xã Tam Thăng – / 3 SHORT 3'],
    ]);
    const submitted = { counted: 'SUBMITTED' };
    const { lines, totals } = await standings(analyst, id, submitted);
    expect(lines.at(-1)).toBe('Phường Tân Thạnh 3 / 3 REACHED 0');
    expect(totals).toEqual({ units: 3, reached: 1, short: 2, over: 0 });
    expect((await standings(analyst, id, { ...submitted, state: 'REACHED' })).lines).toHaveLength(1);
    expect((await standings(analyst, id, { search: 'hoa thuan' })).lines).toHaveLength(1);
    const first = await standings(analyst, id, { first: 2 });
    expect([first.lines.length, first.total, first.page.hasNextPage]).toEqual([2, 3, true]);
    expect((await standings(analyst, id, { first: 2, after: first.page.endCursor })).lines).toEqual([
      'Xã Tam Thăng – / 3 SHORT 3',
    ]);
    expect((await standings(await app.as('hoa-thuan'), id)).lines).toEqual(['Phường Hòa Thuận 2 / 3 SHORT 1']);
  });

  it('judges what is too much where exactly or at most so much is asked for', async () => {
    const analyst = await app.as('analyst');
    const reached = async (relation: string) =>
      (await standings(analyst, await given3('sum', relation), { counted: 'SUBMITTED' })).totals;
    await app.owner.query(`UPDATE facts SET number = 4 WHERE number = 2 AND field = $1`, [
      world.halfYear.fields.models,
    ]);
    expect(await reached('exactly')).toEqual({ units: 3, reached: 1, short: 1, over: 1 });
    expect(await reached('atMost')).toEqual({ units: 3, reached: 2, short: 0, over: 1 });
    await app.owner.query(`UPDATE facts SET number = 2 WHERE number = 4 AND field = $1`, [
      world.halfYear.fields.models,
    ]);
  });

  it('lets a merger do what the target says, and counts the reports of units that are gone for their successor', async () => {
    await app.setToday('2025-07-10');
    const analyst = await app.as('analyst');
    const banThach = async (afterMerger: string) => {
      const { lines } = await standings(analyst, await given3(afterMerger), { counted: 'SUBMITTED' });
      return lines.find((line: string) => line.startsWith('Phường Bàn Thạch'));
    };
    expect(await banThach('sum')).toBe('Phường Bàn Thạch 5 / 6 SHORT 1');
    expect(await banThach('largest')).toBe('Phường Bàn Thạch 5 / 3 REACHED 2');
    expect(await banThach('anew')).toBe('Phường Bàn Thạch 5 / 3 REACHED 2');
    expect(await banThach('nothing')).toBeUndefined();
    const id = await given3('sum');
    const unit = await one(`SELECT unit_id FROM unit_placements WHERE name = 'Phường Bàn Thạch'`);
    await given(app.owner).person({ login: 'ban-thach-reports', roles: ['reporter'], at: String(unit) });
    const told = (await (await app.as('ban-thach-reports')).get(unitTargets)).unitTargets.edges;
    expect(told.find(({ node }: any) => node.target.id === id).node).toMatchObject({ owed: '6', figure: '2' });
    expect((await standings(await app.as('ban-thach'), id)).lines).toEqual(['Phường Bàn Thạch 2 / 6 SHORT 4']);
    const annual = await one(
      `UPDATE reports r SET state = 'accepted' FROM periods t WHERE t.id = r.period_id AND t.name = 'Năm 2025' AND r.state = 'expected' RETURNING r.id`,
    );
    await given(app.owner).facts(String(annual), { [world.annual.fields.models!]: 7 });
    expect((await standings(analyst, id)).lines).toContain('Phường Bàn Thạch 7 / 6 REACHED 1');
  });

  it('is what one reckons from the accepted reports, whatever periods they are of', async () => {
    await app.setToday('2025-05-20');
    const here = given(app.owner);
    const owner = await here.unit({ name: 'Thành phố Quảng Ngãi', kind: 'city' });
    const plan = await here.plan({ year: 2025, owner });
    const spans = { q1: ['01', '03'], q2: ['04', '06'], h1: ['01', '06'], q3: ['07', '09'], m9: ['01', '09'] } as const;
    const form = await here.form({ key: 'quarterly', owner, fields: { models: {} } });
    const assignments: Record<string, string> = {};
    for (const [key, [from, to]] of Object.entries(spans)) {
      const days = { from: `2025-${from}-01`, to: `2025-${to}-${to === '03' ? 31 : 30}`, due: '2025-12-01' };
      const period = await here.period({ plan, key: `r-${key}`, ...days });
      assignments[key] = await here.assignment({ plan, form, period });
    }
    const year = await here.period({ plan, key: 'r-year', from: '2025-01-01', to: '2025-12-31', due: '2026-01-05' });
    const told = fc.record({
      ...Object.fromEntries(Object.keys(spans).map((key) => [key, fc.option(fc.nat(9), { freq: 1 })])),
    }) as fc.Arbitrary<Partial<Record<keyof typeof spans, number | null>>>;
    const units = fc.sample(told, 30);
    const names = new Map<string, string>();
    for (const [at, figures] of units.entries()) {
      const unit = await here.unit({ name: `Xã ${at}`, kind: 'commune', under: owner });
      for (const [key, number] of Object.entries(figures)) {
        if (number == null) continue;
        const state = number === 9 ? 'submitted' : 'accepted';
        const report = await here.report({ assignment: assignments[key]!, unit, state });
        await here.facts(report, { [form.fields.models!]: number });
      }
      const is = (key: keyof typeof spans) => (figures[key] === 9 ? null : (figures[key] ?? null));
      const [first, then] = [is('h1') ?? sum(is('q1'), is('q2')), is('q3')];
      names.set(`Xã ${at}`, String(is('m9') ?? sum(first, then) ?? '–'));
    }
    await here.closure();
    await here.person({ login: 'quang-ngai', roles: ['analyst'], at: owner });
    const id = await one(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, field, unit_kinds, after_merger)
       VALUES ($1, $2, 1, 'Mô hình', 'atLeast', 1000, $3, '{commune}', 'sum') RETURNING uid`,
      [plan, year, form.fields.models],
    );
    const { lines } = await standings(await app.as('quang-ngai'), id);
    const figures = lines.map((line: string) => /^(Xã \d+) (\S+)/.exec(line)!.slice(1));
    expect(new Map(figures)).toEqual(names);
  });
});

const sum = (one: number | null, other: number | null) =>
  one === null && other === null ? null : (one ?? 0) + (other ?? 0);
