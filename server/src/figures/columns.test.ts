import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOneAnswer } from '../../testing/folded-figures.ts';
import { given } from '../../testing/given.ts';
import { monthlyProvince, type MonthlyProvince } from '../../testing/monthly-province.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';
import { openOrm, type Orm } from '../platform/database.ts';
import { buildColumns, foldFigures } from './folding.ts';
import { differingSums } from './verify-sums.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { label } values { value bins } }
  coverage { expected received accepted } } }`;

describe('numbers in columns', () => {
  let app: TestApp;
  let world: MonthlyProvince;
  let orm: Orm;
  let analyst: Person;
  const rows = async (sql: string, params: unknown[] = []) => (await app.owner.query(sql, params)).rows;
  const visits = () => world.form.fields.visits!;
  /** The visits of a month by city, of those who made some. */
  const visitsBy = async (person: Person, answer: object, month = 'Tháng 1/2025') => {
    const question = {
      measures: [{ field: visits(), function: 'SUM' }],
      groupBy: ['CITY'],
      filter: { periodIds: [world.ids[month]], answer: { field: visits(), ...answer } },
    };
    const { groups } = (await person.get(ask, { question })).aggregate;
    return Object.fromEntries(
      groups.map((group: any) => [group.keys[0].label.replace('Thành phố ', ''), group.values[0].value]),
    );
  };
  const build = async () => {
    await foldFigures(orm);
    await buildColumns(orm, 1);
  };
  const unitOf = async (name: string) =>
    (await rows('SELECT unit_id AS id FROM unit_placements WHERE name = $1', [name]))[0].id as string;
  /** What somebody does to columns shows where they are read. */
  const tamper = async (by: number) => {
    await rows(
      `UPDATE answer_columns SET numbers = ARRAY(SELECT n + $1 FROM unnest(numbers) WITH ORDINALITY AS x (n, i) ORDER BY i)`,
      [by],
    );
    await rows('INSERT INTO known_changes (changes) VALUES (1)');
  };

  beforeAll(async () => {
    app = await testApp();
    world = await monthlyProvince(app.owner);
    orm = await openOrm(app.ownerUrl);
    analyst = await app.as('analyst');
  });
  afterAll(async () => {
    await orm.close(true);
    await app.close();
  });

  it('are read once they stand there, and say what facts say', async () => {
    const before = await visitsBy(analyst, { atLeast: '1' });
    await build();
    expect(await visitsBy(analyst, { atLeast: '1' })).toEqual(before);
    await expectOneAnswer(analyst, visits());
    await tamper(1000);
    expect(await visitsBy(analyst, { atLeast: '1' })).not.toEqual(before);
    await tamper(-1000);
    expect(await visitsBy(analyst, { atLeast: '1' })).toEqual(before);
    expect(await visitsBy(analyst, { atLeast: '100000' })).toEqual({});
  });

  it('count what is handed in, returned and changed at once, waiting or folded', async () => {
    await build();
    const [{ id }] = await rows(
      `SELECT r.id FROM reports r JOIN unit_placements p ON p.unit_id = r.unit_id AND p.name = 'Phường Minh An'
       JOIN periods t ON t.id = r.period_id AND t.uid = $1`,
      [world.ids['Tháng 1/2025']],
    );
    const before = await visitsBy(analyst, { atLeast: '1' });
    const facts = await rows('DELETE FROM facts WHERE report_id = $1 RETURNING number', [id]);
    await rows(`UPDATE reports SET state = 'returned' WHERE id = $1`, [id]);
    expect(facts.length).toBeGreaterThan(0);
    expect(await visitsBy(analyst, { atLeast: '1' })).toEqual({ 'Tam Kỳ': before['Tam Kỳ'] });
    await foldFigures(orm);
    expect(await visitsBy(analyst, { atLeast: '1' })).toEqual({ 'Tam Kỳ': before['Tam Kỳ'] });
    await rows(`UPDATE reports SET state = 'accepted' WHERE id = $1`, [id]);
    await given(app.owner).facts(id, { [visits()]: 77 });
    for (const fold of [false, true]) {
      if (fold) await foldFigures(orm);
      expect(await visitsBy(analyst, { atLeast: '1' })).toEqual({ ...before, 'Hội An': '77' });
      expect(await visitsBy(analyst, { atLeast: '70', atMost: '80' })).toEqual({ 'Hội An': '77' });
      await expectOneAnswer(analyst, visits());
    }
    expect(await differingSums(orm.em.fork() as never)).toBe(0);
    await build();
    expect(await rows('SELECT * FROM answer_changes')).toEqual([]);
    await expectOneAnswer(analyst, visits());
    expect(await differingSums(orm.em.fork() as never)).toBe(0);
  });

  it('tell nobody of a place they do not see, and go when units move', async () => {
    const here = given(app.owner);
    await here.person({ login: 'hoi-an', roles: ['analyst'], at: await unitOf('Thành phố Hội An') });
    await here.person({ login: 'an-xuan', roles: ['reporter'], at: await unitOf('Phường An Xuân') });
    await build();
    const all = await visitsBy(analyst, { atLeast: '1' });
    expect(await visitsBy(await app.as('hoi-an'), { atLeast: '1' })).toEqual({ 'Hội An': all['Hội An'] });
    expect(Object.keys(await visitsBy(await app.as('an-xuan'), { atLeast: '1' }))).toEqual(['Tam Kỳ']);
    await rows(`UPDATE unit_placements SET parent_id = $1 WHERE name = 'Phường Minh An'`, [
      await unitOf('Thành phố Tam Kỳ'),
    ]);
    await rows('SELECT refresh_unit_closure($1)', [[await unitOf('Phường Minh An')]]);
    expect(Object.keys(await visitsBy(analyst, { atLeast: '1' }))).toEqual(['Tam Kỳ']);
    expect(await visitsBy(await app.as('hoi-an'), { atLeast: '1' })).toEqual({});
    await build();
    expect(Object.keys(await visitsBy(analyst, { atLeast: '1' }))).toEqual(['Tam Kỳ']);
    expect(await visitsBy(await app.as('hoi-an'), { atLeast: '1' })).toEqual({});
  });
});
