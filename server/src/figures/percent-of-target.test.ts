import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthlyProvince, type MonthlyProvince } from '../../testing/monthly-province.ts';
import { tamKy } from '../../testing/tam-ky.ts';
import { standings } from '../../testing/target-words.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { label } values { value count target { figure owed units withoutTarget } } } } }`;
const ofVisits = { indicator: 'visits', function: 'PERCENT_OF_TARGET' };

describe('percent of target', () => {
  let app: TestApp;
  let analyst: Person;
  let world: MonthlyProvince;
  const answer = async (question: object, by = analyst): Promise<any> =>
    (await by.get(ask, { question: { measures: [ofVisits], ...question } })).aggregate.groups;
  /** "An Xuân 40 = 10/25, 0 without". */
  const told = async (question: object, by = analyst) =>
    (await answer(question, by)).map(({ keys, values }: any) => {
      const { value, target } = values[0];
      const names = keys.map(({ label }: any) => label).join(', ');
      return `${names} ${value} = ${target.figure}/${target.owed}, ${target.withoutTarget} without`.trim();
    });
  const refused = async (question: object) => {
    const { errors } = await analyst.ask(ask, { question: { measures: [ofVisits], ...question } });
    const { code, details } = errors![0]!.extensions;
    return code === 'INVALID_INPUT' ? details!['path'] : [details!['reason'], details!['use']];
  };
  const give = (period: string, value: string, more: { kinds?: string; relation?: string; field?: string } = {}) =>
    app.owner.query(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, field, unit_kinds, after_merger)
       SELECT plan_id, id, 2, 'Chỉ tiêu', $2, $3, $4, $5, $6, 'anew' FROM periods WHERE uid = $1`,
      [
        world.ids[period],
        more.relation ?? 'atLeast',
        value,
        more.field ? null : 'visits',
        more.field ?? null,
        more.kinds ?? '{ward}',
      ],
    );

  beforeAll(async () => {
    app = await testApp();
    world = await monthlyProvince(app.owner);
    await give('Tháng 2/2025', '80');
    await give('Tháng 2/2025', '1', { relation: 'atMost' });
    await give('Tháng 1/2025', '500', { field: world.form.fields['households']!, kinds: '{ward,commune}' });
    await give('Tháng 2/2025', '500', { field: world.form.fields['households']!, kinds: '{ward,commune}' });
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  it('sets what each unit reached beside what it owes, and counts units without target', async () => {
    const filter = { years: [2025] };
    expect(await told({ groupBy: ['UNIT', 'PERIOD'], filter })).toEqual([
      'Phường An Xuân, Tháng 1/2025 40 = 10/25, 0 without',
      'Phường An Xuân, Tháng 2/2025 50 = 40/80, 0 without',
      'Phường An Xuân, Tháng 3/2025 null = null/null, 1 without',
      'Phường Minh An, Tháng 1/2025 120 = 30/25, 0 without',
      'Phường Minh An, Tháng 2/2025 null = null/80, 0 without',
      'Phường Minh An, Tháng 3/2025 null = null/null, 1 without',
      'Xã An Mỹ, Tháng 1/2025 80 = 20/25, 0 without',
      'Xã An Mỹ, Tháng 2/2025 null = null/null, 1 without',
      'Xã An Mỹ, Tháng 3/2025 null = null/null, 1 without',
    ]);
    expect(await told({ groupBy: ['PERIOD'], filter })).toEqual([
      'Tháng 1/2025 80 = 60/75, 0 without',
      'Tháng 2/2025 25 = 40/160, 1 without',
      'Tháng 3/2025 null = null/null, 3 without',
    ]);
    expect((await told({ filter }))[0]).toBe('42.553191 = 100/235, 0 without');
  });

  it('looks at the units and periods that the filter leaves, in whatever order', async () => {
    const { ids } = world;
    const january = { periodIds: [ids['Tháng 1/2025']] };
    expect(await told({ filter: { ...january, unitIds: [ids['tamKy']] } })).toEqual(['60 = 30/50, 0 without']);
    expect(await told({ filter: { ...january, not: { unitKinds: ['WARD'] } } })).toEqual(['80 = 20/25, 0 without']);
    expect(await told({ filter: { years: [2024] } })).toEqual(['null = null/null, 3 without']);
    const most = {
      groupBy: ['UNIT'],
      filter: january,
      orderBy: [{ measure: 0 }],
      having: [{ measure: 0, atLeast: '50' }],
    };
    expect(await told(most)).toEqual(['Phường Minh An 120 = 30/25, 0 without', 'Xã An Mỹ 80 = 20/25, 0 without']);
  });

  it('stands beside other measures', async () => {
    const measures = [ofVisits, { indicator: 'visits', function: 'SUM' }];
    const [group] = await answer({ measures, filter: { periodIds: [world.ids['Tháng 1/2025']] } });
    expect(group.values.map(({ value, target }: any) => [value, target?.units ?? null])).toEqual([
      ['80', 3],
      ['60', null],
    ]);
  });

  it('is refused by what targets do not know, and where figures do not add up', async () => {
    const households = { field: world.form.fields['households'], function: 'PERCENT_OF_TARGET' };
    const not = ['ofTargets', 'unitsAndPeriods'];
    for (const dimension of ['FORM', 'FORM_VERSION', 'STATE'])
      expect(await refused({ groupBy: [dimension] })).toEqual(not);
    expect(await refused({ groupByAnswers: [world.form.fields['area']] })).toEqual(not);
    expect(await refused({ filter: { and: [{ states: ['ACCEPTED'] }] } })).toEqual(not);
    expect(await refused({ measures: [households] })).toEqual(['notOverTime', 'groupByPeriod']);
    expect(await told({ measures: [households], groupBy: ['PERIOD'], filter: { years: [2025] } })).toEqual([
      'Tháng 1/2025 40 = 600/1500, 0 without',
      'Tháng 2/2025 7.333333 = 110/1500, 0 without',
      'Tháng 3/2025 null = null/null, 3 without',
    ]);
    const compared = { ...ofVisits, comparedWith: 'PREVIOUS_PERIOD' };
    expect(await refused({ measures: [compared] })).toBe('measures.0.comparedWith');
  });

  it('has standings, no reports, and is offered where there is such a target', async () => {
    const behind = `query ($cell: ReportsBehindInput!) { reportsBehind(cell: $cell) { totalCount } }`;
    const { errors } = await analyst.ask(behind, { cell: { question: { measures: [ofVisits] }, keys: [] } });
    expect(errors![0]!.extensions.details).toMatchObject({ path: 'measure' });
    const { measurables } = await analyst.get('{ measurables { title functions } }');
    const offered = measurables.filter(({ functions }: any) => functions.includes('PERCENT_OF_TARGET'));
    expect(offered.map(({ title }: any) => title)).toEqual(['Số buổi', 'Tổng số hộ']);
  });
});

describe('percent of target after a merger', () => {
  it('owes what the target says of mergers, and everybody sees their own', async () => {
    const app = await testApp();
    await tamKy(app.owner);
    const { rows } = await app.owner.query(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger, given_on)
       SELECT plan_id, id, 1, 'Ba mô hình', 'atLeast', 3, 'models-new', '{ward,commune}', 'sum', '2025-03-12' FROM periods
       WHERE name = 'Năm 2025' RETURNING uid`,
    );
    await app.setToday('2025-07-10');
    const asked = { counted: 'SUBMITTED', groupBy: ['UNIT'], filter: { years: [2025] } };
    const question = { ...asked, measures: [{ indicator: 'models-new', function: 'PERCENT_OF_TARGET' }] };
    for (const login of ['analyst', 'ban-thach']) {
      const person = await app.as(login);
      const { groups } = (await person.get(ask, { question })).aggregate;
      const owing = groups.filter(({ values }: any) => values[0].target.owed !== null);
      const reached = owing.map(
        ({ keys, values: [{ target }] }: any) => `${keys[0].label} ${target.figure ?? '–'} / ${target.owed}`,
      );
      const { lines } = await standings(person, rows[0].uid, { counted: 'SUBMITTED' });
      expect(reached.toSorted()).toEqual(lines.map((line: string) => line.replace(/ [A-Z]+ \d+$/, '')).toSorted());
      expect(reached.length).toBeGreaterThan(0);
    }
    await app.close();
  });
});
