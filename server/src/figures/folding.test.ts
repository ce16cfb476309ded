import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectTheFolded } from '../../testing/folded-figures.ts';
import { given } from '../../testing/given.ts';
import { monthlyProvince, type MonthlyProvince } from '../../testing/monthly-province.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';
import { openOrm, type Orm } from '../platform/database.ts';
import { foldFigures, pendingFigures, startFolding } from './folding.ts';

/** Sums that nobody has changed by the way that counts are read from what is kept; they are read anew after this. */
const knownAnew = 'INSERT INTO known_changes (changes) VALUES (1)';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { label } values { value } coverage { expected received } } coverage { expected received } } }`;

describe('folding', () => {
  let app: TestApp;
  let world: MonthlyProvince;
  let orm: Orm;
  const visits = { indicator: 'visits', function: 'SUM' };
  const byCity = async (person: Person, groupBy = ['CITY']) => {
    const question = { measures: [visits], groupBy, filter: { years: [2025] } };
    const { groups } = (await person.get(ask, { question })).aggregate;
    return Object.fromEntries(
      groups.map((group: any) => [group.keys[0].label.replace('Thành phố ', ''), group.values[0].value]),
    );
  };
  const unitOf = async (name: string) =>
    (await app.owner.query('SELECT unit_id AS id FROM unit_placements WHERE name = $1', [name])).rows[0].id as string;
  const reportOf = async (name: string) =>
    (
      await app.owner.query(
        `SELECT r.id FROM reports r JOIN unit_placements p ON p.unit_id = r.unit_id WHERE p.name = $1 AND r.state = 'expected' ORDER BY r.id`,
        [name],
      )
    ).rows[0].id as string;

  beforeAll(async () => {
    app = await testApp();
    world = await monthlyProvince(app.owner);
    orm = await openOrm(app.appUrl);
  });
  beforeEach(() => foldFigures(orm));
  afterAll(async () => {
    await orm.close(true);
    await app.close();
  });

  it('leaves nothing waiting, and sums are read where they are folded', async () => {
    expect(await pendingFigures(orm)).toBe(0);
    const analyst = await app.as('analyst');
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '120', 'Hội An': '30' });
    const add = async (sum: number) => {
      for (const table of ['figure_rollups', 'plan_figure_rollups'])
        await app.owner.query(`UPDATE ${table} SET sum = sum + $1 WHERE field = $2 AND count > 0`, [
          sum,
          world.form.fields.visits,
        ]);
      await app.owner.query(knownAnew);
    };
    await add(1000);
    // A year of Tam Kỳ and of Hội An is folded, and each of their months; a unit's own figures are not.
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '1120', 'Hội An': '1030' });
    expect(await byCity(analyst, ['PERIOD'])).toMatchObject({ 'Tháng 1/2025': '2060' });
    expect(await byCity(analyst, ['UNIT'])).toMatchObject({ 'Phường Minh An': '30' });
    await add(-1000);
  });

  it('keeps what it answered until anything of it changes: figures, a name, a right', async () => {
    const analyst = await app.as('analyst');
    const asked = () => byCity(analyst, ['CITY']);
    const tamper = (sum: number) => app.owner.query('UPDATE plan_figure_rollups SET sum = sum + $1', [sum]);
    const before = await asked();
    await tamper(7000);
    expect(await asked()).toEqual(before);
    const others = await byCity(await app.as('analyst'));
    expect(others).toEqual(before);
    await tamper(-7000);
    const rename = (name: string, to: string) =>
      app.owner.query('UPDATE unit_placements SET name = $2 WHERE name = $1', [name, to]);
    await rename('Thành phố Hội An', 'Thành phố Hội An Tây');
    expect(await asked()).toEqual({ 'Tam Kỳ': '120', 'Hội An Tây': '30' });
    await rename('Thành phố Hội An Tây', 'Thành phố Hội An');
    const held = (day: string) =>
      app.owner.query(
        `UPDATE role_holdings SET valid = daterange(lower(valid), $1) WHERE account_id = (SELECT id FROM accounts WHERE login = 'analyst')`,
        [day],
      );
    await held('2020-01-02');
    expect(await asked()).toEqual({});
    await held('infinity');
    expect(await asked()).toEqual(before);
    await app.owner.query('SELECT add_up_known()');
    expect((await app.owner.query('SELECT count(*)::int AS counts FROM known_changes')).rows).toEqual([{ counts: 1 }]);
    expect(await asked()).toEqual(before);
  });

  it('is not waited for: what was handed in counts at once, and what is returned no more', async () => {
    const analyst = await app.as('analyst');
    const report = await reportOf('Phường Minh An');
    await app.owner.query(`UPDATE reports SET state = 'accepted' WHERE id = $1`, [report]);
    await given(app.owner).facts(report, { [world.form.fields.visits!]: 7 });
    expect(await pendingFigures(orm)).toBe(2);
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '120', 'Hội An': '37' });
    await app.owner.query(`UPDATE reports SET state = 'returned' WHERE id = $1`, [report]);
    await app.owner.query('DELETE FROM facts WHERE report_id = $1', [report]);
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '120', 'Hội An': '30' });
  });

  it('says nothing of a draft that is saved', async () => {
    await app.owner.query(
      `UPDATE reports SET draft = '{}', edit_revision = edit_revision + 1 WHERE state = 'expected'`,
    );
    expect(await pendingFigures(orm)).toBe(0);
  });

  it('tells nobody of a place they do not see', async () => {
    const here = given(app.owner);
    await here.person({ login: 'tam-ky', roles: ['analyst'], at: await unitOf('Thành phố Tam Kỳ') });
    await here.person({ login: 'an-xuan', roles: ['reporter'], at: await unitOf('Phường An Xuân') });
    await here.person({ login: 'both', roles: ['analyst'], at: await unitOf('Thành phố Hội An') });
    await app.owner.query(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'reporter', $1 FROM accounts WHERE login = 'both'`,
      [await unitOf('Phường An Xuân')],
    );
    expect(await byCity(await app.as('tam-ky'))).toEqual({ 'Tam Kỳ': '120' });
    expect(await byCity(await app.as('an-xuan'))).toEqual({ 'Tam Kỳ': '50' });
    expect(await byCity(await app.as('both'))).toEqual({ 'Tam Kỳ': '50', 'Hội An': '30' });
  });

  it('goes on by itself, by several servers at once', async () => {
    const stops = await Promise.all([1, 2].map(() => startFolding(app.appUrl, pino({ level: 'silent' }))));
    await app.owner.query(`UPDATE reports SET late = true WHERE state = 'accepted'`);
    await expect.poll(() => pendingFigures(orm)).toBe(0);
    for (const stop of stops) await stop();
    const folded = await app.owner.query(
      'SELECT sum(coverage[6]) AS late, sum(coverage[5]) AS "onTime" FROM coverage_rollups',
    );
    expect(folded.rows).toEqual([{ late: '11', onTime: '0' }]);
  });

  it('reads what was reported before a merger from sums too, and a city that is merged whole moves none of them', async () => {
    const rows = async (sql: string, params: unknown[] = []) => (await app.owner.query(sql, params)).rows;
    const analyst = await app.as('analyst');
    const stands = async (name: string, under: string | null, on: string) => {
      const [unit] = await rows(
        `UPDATE unit_placements SET valid = daterange(lower(valid), $2) WHERE name = $1 AND upper_inf(valid) RETURNING *`,
        [name, on],
      );
      const above = `(SELECT unit_id FROM unit_placements WHERE name = $2 AND kind = 'city' LIMIT 1)`;
      if (under !== null)
        await rows(
          `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid) VALUES ($1, 'territory', ${above}, $3, 'ward', daterange($4, NULL))`,
          [unit.unit_id, under, name, on],
        );
      return unit.unit_id as string;
    };
    await foldFigures(orm);
    // What is added to a sum shows where sums are read, and would be gone had they been reckoned anew.
    await rows(`UPDATE figure_rollups SET sum = sum + 1000 WHERE field = $1 AND plan_year = 2025 AND count > 0`, [
      world.form.fields.visits,
    ]);
    await rows('SELECT sum_plans(NULL, NULL)');
    await rows(knownAnew);
    const minhAn = await stands('Phường Minh An', 'Thành phố Tam Kỳ', '2025-02-01');
    const hoiAn = await stands('Thành phố Hội An', null, '2025-02-01');
    await given(app.owner).succession({
      from: hoiAn,
      to: await unitOf('Thành phố Tam Kỳ'),
      on: '2025-02-01',
      kind: 'merge',
    });
    await rows('SELECT refresh_unit_closure($1)', [[minhAn, hoiAn]]);
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '2120', 'Hội An': '1030' });
    await rows(`UPDATE figure_rollups SET sum = sum - 1000 WHERE field = $1 AND plan_year = 2025 AND count > 0`, [
      world.form.fields.visits,
    ]);
    await rows('SELECT sum_plans(NULL, NULL)');
    await rows(knownAnew);
    // A ward alone takes what it reported along, of all years.
    const anMy = await stands('Xã An Mỹ', null, '2025-01-15');
    await given(app.owner).succession({ from: anMy, to: minhAn, on: '2025-01-15', kind: 'merge' });
    await rows('SELECT refresh_unit_closure($1)', [[anMy]]);
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '100', 'Hội An': '50' });
    await expectTheFolded(rows);
    expect(await byCity(analyst)).toEqual({ 'Tam Kỳ': '100', 'Hội An': '50' });
  });
});
