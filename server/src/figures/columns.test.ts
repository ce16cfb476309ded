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
    await rows('UPDATE answer_digits SET lowest = lowest + $1', [by]);
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
    expect(await differingSums(orm.em.fork() as never)).toBeGreaterThan(0);
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

  it('say what facts say of numbers of any kind: below zero, with decimals, alike, or too long for columns', async () => {
    const ids = (
      await rows(
        `SELECT r.id FROM reports r JOIN periods t ON t.id = r.period_id AND t.uid = $1 WHERE r.state = 'accepted' ORDER BY r.id`,
        [world.ids['Tháng 1/2025']],
      )
    ).map(({ id }) => id as string);
    const before = await rows('SELECT report_id, number FROM facts WHERE report_id = ANY ($1) AND field = $2', [
      ids,
      visits(),
    ]);
    const write = async (numbers: readonly (string | null)[]) => {
      await rows('DELETE FROM facts WHERE report_id = ANY ($1) AND field = $2', [ids, visits()]);
      for (const [at, number] of numbers.entries())
        if (number !== null) await given(app.owner).facts(ids[at]!, { [visits()]: number });
      await rows('DELETE FROM answer_columns_built');
      await build();
    };
    const lying = async (atLeast: string | null, atMost: string | null) => {
      const answer = { field: visits(), atLeast, atMost };
      const measures = [
        { field: visits(), function: 'SUM' },
        { field: visits(), function: 'DISTRIBUTION', edges: ['0', '2.5'] },
      ];
      const [columns, reported] = await Promise.all(
        [{ answer }, { and: [{ answer }] }].map((filter) =>
          analyst.get(ask, { question: { measures, groupBy: ['CITY', 'PERIOD'], filter } }),
        ),
      );
      expect(columns).toEqual(reported);
    };
    const tried: [numbers: (string | null)[], bounds: [string | null, string | null][]][] = [
      [
        ['-3.5', '0.001', '9007199254740991'],
        [
          ['-3.5', '0.001'],
          ['-3.499', null],
          [null, '0.0009'],
          ['9007199254740990.9995', '9007199254740991'],
        ],
      ],
      [
        ['7', '7', null],
        [
          ['7', '7'],
          ['7.1', null],
          [null, '6.9'],
          ['-1000000000000', '1000000000000'],
        ],
      ],
      [['0.000001', '9007199254740991000000', '1'], [['0.000001', '1']]],
    ];
    for (const [numbers, bounds] of tried) {
      await write(numbers);
      for (const [atLeast, atMost] of bounds) await lying(atLeast, atMost);
      expect(await differingSums(orm.em.fork() as never)).toBe(0);
    }
    expect(
      await rows('SELECT period_id FROM answer_columns_built WHERE apart = ARRAY[$1::uuid]', [visits()]),
    ).toHaveLength(1);
    await write(before.map(({ number }) => number));
  });

  it('are read only of what is built to the end, a few places at a time', async () => {
    await rows('DELETE FROM answer_columns_built');
    await foldFigures(orm);
    const before = await visitsBy(analyst, { atLeast: '1' });
    const step = async () => (await rows('SELECT build_answer_columns(1, 1) AS built'))[0].built;
    const places = async () =>
      (
        await rows(
          `SELECT DISTINCT s.place_id FROM answer_segments s JOIN periods t ON t.id = s.period_id WHERE t.uid = $1`,
          [world.ids['Tháng 1/2025']],
        )
      ).length;
    while ((await places()) === 0) await step();
    expect(await places()).toBe(1);
    expect(await visitsBy(analyst, { atLeast: '1' })).toEqual(before);
    while (await step());
    expect(await places()).toBe(2);
    await tamper(1000);
    expect(await visitsBy(analyst, { atLeast: '1' })).not.toEqual(before);
    await tamper(-1000);
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
