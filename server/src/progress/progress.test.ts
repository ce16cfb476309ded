import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($planId: ID!) { progress(planId: $planId) {
  plan { year }
  columns { assignment { id } period { name } form { title } coverage { expected received missing } }
  rows { unit { name } cells { assignmentId reportId state lastDay isLate isOverdue submittedAt } } } }`;

describe('the progress board', () => {
  let app: TestApp;
  let office: Person;
  let planId: string;
  const board = async (person = office) => (await person.get(ask, { planId })).progress;
  const names = async () => (await board()).rows.map((row: any) => row.unit.name);
  /** The row of a unit as short words. */
  const row = async (name: string) =>
    (await board()).rows
      .find((row: any) => row.unit.name === name)
      .cells.map((cell: any) =>
        [cell.state, cell.isLate && 'late', cell.isOverdue && 'overdue'].filter(Boolean).join(' '),
      );

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    const union = await here.unit({ name: 'Công đoàn thành phố', kind: 'organisation', under: city });
    const anXuan = await here.unit({ name: 'Phường An Xuân', kind: 'ward', under: city });
    const anMy = await here.unit({ name: 'Phường An Mỹ', kind: 'ward', under: city });
    const hoaThuan = await here.unit({ name: 'Phường Hòa Thuận', kind: 'ward', under: city, to: '2025-07-01' });
    const banThach = await here.unit({ name: 'Phường Bàn Thạch', kind: 'ward', under: city, from: '2025-07-01' });
    await here.succession({ from: hoaThuan, to: banThach, on: '2025-07-01' });
    await here.closure();
    const form = await here.form({ key: 'half-year', title: 'Báo cáo 6 tháng', owner: city });
    const plan = await here.plan({ year: 2025, owner: city });
    const h1 = await here.period({
      plan,
      key: 'h1',
      name: '6 tháng',
      from: '2024-11-01',
      to: '2025-05-31',
      due: '2025-06-05',
    });
    const year = await here.period({
      plan,
      key: 'year',
      name: 'Năm',
      from: '2024-11-01',
      to: '2025-10-31',
      due: '2025-11-05',
    });
    const half = await here.assignment({ plan, form, period: h1 });
    const annual = await here.assignment({ plan, form, period: year });
    const submittedAt = '2025-06-05T01:00:00Z';
    await here.report({ assignment: half, unit: anMy, state: 'submitted', late: true, submittedAt });
    await here.report({ assignment: annual, unit: anMy });
    const extended = await here.report({ assignment: half, unit: anXuan, state: 'returned' });
    await here.report({ assignment: half, unit: hoaThuan });
    await here.report({ assignment: annual, unit: banThach });
    await here.report({ assignment: annual, unit: hoaThuan, state: 'void' });
    await here.report({ assignment: half, unit: union, state: 'waived' });
    await app.owner.query(`UPDATE reports SET due_override = '2025-06-20' WHERE id = $1`, [extended]);
    await here.person({ login: 'office', roles: ['reviewer'], at: city });
    await here.person({ login: 'an-my', roles: ['reporter'], at: anMy });
    const far = await here.unit({ name: 'Huyện Núi Thành', kind: 'city' });
    await here.closure();
    await here.person({ login: 'far', roles: ['reviewer'], at: far });
    planId = (await app.owner.query('SELECT uid FROM plans WHERE id = $1', [plan])).rows[0].uid;
    office = await app.as('office');
  });
  afterAll(() => app.close());

  it('has a column an assignment, with its coverage', async () => {
    const { plan, columns } = await board();
    expect(plan).toEqual({ year: 2025 });
    expect(columns).toMatchObject([
      {
        period: { name: '6 tháng' },
        form: { title: 'Báo cáo 6 tháng' },
        coverage: { expected: 4, received: 1, missing: 2 },
      },
      { period: { name: 'Năm' }, coverage: { expected: 1, received: 0, missing: 1 } },
    ]);
  });

  it('has a row a unit that owes a report, communes and wards before organisations', async () => {
    expect(await names()).toEqual(['Phường An Mỹ', 'Phường An Xuân', 'Phường Hòa Thuận', 'Công đoàn thành phố']);
  });

  it('shows new wards beside the units they took over, from 1 July', async () => {
    await app.setToday('2025-07-01');
    expect(await names()).toEqual([
      'Phường An Mỹ',
      'Phường An Xuân',
      'Phường Bàn Thạch',
      'Phường Hòa Thuận',
      'Công đoàn thành phố',
    ]);
    await app.setToday('2025-05-20');
  });

  it('leaves a cell empty where a unit has no duty', async () => {
    const cells = (await board()).rows.find((row: any) => row.unit.name === 'Phường Hòa Thuận').cells;
    expect(cells[1]).toMatchObject({ reportId: null, state: null, lastDay: null, isLate: false, isOverdue: false });
    expect(cells[1].submittedAt).toBeNull();
    expect(cells[1].assignmentId).toBe((await board()).columns[1].assignment.id);
  });

  it('shows what is late and, after the last day, what is overdue; an extension moves that day', async () => {
    await app.setToday('2025-06-04');
    expect(await row('Phường Hòa Thuận')).toEqual(['EXPECTED', '']);
    await app.setToday('2025-06-05');
    expect(await row('Phường Hòa Thuận')).toEqual(['EXPECTED overdue', '']);
    expect(await row('Phường An Mỹ')).toEqual(['SUBMITTED late', 'EXPECTED']);
    await app.setToday('2025-06-20');
    expect(await row('Phường An Xuân')).toEqual(['RETURNED', '']);
    await app.setToday('2025-06-21');
    expect(await row('Phường An Xuân')).toEqual(['RETURNED overdue', '']);
    expect(await row('Công đoàn thành phố')).toEqual(['WAIVED', '']);
    await app.setToday('2025-05-20');
  });

  it('tells the last day of each report: the one of its period, or its own where the unit was given more time', async () => {
    const lastDays = ({ unit, cells }: any) => [unit.name, ...cells.map((cell: any) => cell.lastDay)];
    expect((await board()).rows.map(lastDays)).toEqual([
      ['Phường An Mỹ', '2025-06-04', '2025-11-04'],
      ['Phường An Xuân', '2025-06-20', null],
      ['Phường Hòa Thuận', '2025-06-04', null],
      ['Công đoàn thành phố', '2025-06-04', null],
    ]);
  });

  const page = async (args: string, person = office) =>
    (
      await person.get(
        `query ($planId: ID!) { progress(planId: $planId) { page${args} { totalCount rows { unit { name } } }
           groups { unit { name } units missing } } }`,
        { planId },
      )
    ).progress;
  const namesOf = async (args: string) => (await page(args)).page.rows.map((row: any) => row.unit.name);

  it('comes in pages, in the same order, and says how many rows are meant in all', async () => {
    expect((await page('(first: 2)')).page).toMatchObject({ totalCount: 4, rows: [{}, {}] });
    expect([...(await namesOf('(first: 2)')), ...(await namesOf('(offset: 2, first: 2)'))]).toEqual(await names());
    expect(
      await office.refusal(`query ($planId: ID!) { progress(planId: $planId) { page(offset: -1) { totalCount } } }`, {
        planId,
      }),
    ).toBe('INVALID_INPUT');
  });

  it('narrows to units that miss a report, are overdue or wait for the office, and to one assignment', async () => {
    expect(await namesOf('(filter: { show: MISSING })')).toEqual([
      'Phường An Mỹ',
      'Phường An Xuân',
      'Phường Hòa Thuận',
    ]);
    expect(await namesOf('(filter: { show: WAITING })')).toEqual(['Phường An Mỹ']);
    expect(await namesOf('(filter: { show: OVERDUE })')).toEqual([]);
    const half = (await board()).columns[0].assignment.id;
    expect(await namesOf(`(filter: { show: MISSING, assignmentId: "${half}" })`)).toEqual([
      ...['Phường An Xuân', 'Phường Hòa Thuận'],
    ]);
    await app.setToday('2025-06-05');
    expect(await namesOf('(filter: { show: OVERDUE })')).toEqual(['Phường Hòa Thuận']);
    await app.setToday('2025-05-20');
  });

  const uidOf = async (name: string): Promise<string> =>
    (
      await app.owner.query('SELECT u.uid FROM units u JOIN unit_placements p ON p.unit_id = u.id WHERE p.name = $1', [
        name,
      ])
    ).rows[0].uid;

  it('is searched without accents, and opened by the unit above', async () => {
    expect(await namesOf('(filter: { search: "hoa thuan" })')).toEqual(['Phường Hòa Thuận']);
    expect(await namesOf('(filter: { search: "%" })')).toEqual([]);
    expect((await page('')).groups).toEqual([{ unit: { name: 'Thành phố Tam Kỳ' }, units: 4, missing: 3 }]);
    expect(await namesOf(`(filter: { aboveId: "${await uidOf('Huyện Núi Thành')}" })`)).toEqual([]);
  });

  it('tells at once what comes in, who owes nothing any more and how units are called', async () => {
    const change = async (state: string) =>
      app.owner.query(
        `UPDATE reports SET state = $1 WHERE unit_id = (SELECT unit_id FROM unit_placements WHERE name = 'Phường An Xuân')`,
        [state],
      );
    const rename = (from: string, to: string) =>
      app.owner.query('UPDATE unit_placements SET name = $2 WHERE name = $1', [from, to]);
    const missing = '(filter: { show: MISSING })';
    const before = [await names(), await namesOf(missing), (await page('')).groups];
    await change('accepted');
    expect(await namesOf(missing)).toEqual(['Phường An Mỹ', 'Phường Hòa Thuận']);
    expect((await page('')).groups).toMatchObject([{ units: 4, missing: 2 }]);
    expect(await names()).toEqual(before[0]);
    await change('void');
    expect(await names()).toEqual(['Phường An Mỹ', 'Phường Hòa Thuận', 'Công đoàn thành phố']);
    await change('returned');
    expect([await names(), await namesOf(missing), (await page('')).groups]).toEqual(before);
    await rename('Phường An Mỹ', 'Phường Ý Mỹ');
    expect(await names()).toEqual(['Phường An Xuân', 'Phường Hòa Thuận', 'Phường Ý Mỹ', 'Công đoàn thành phố']);
    await rename('Phường Ý Mỹ', 'Phường An Mỹ');
    expect(await names()).toEqual(before[0]);
  });

  it('tells at once who was given more time, whose report waits, and what came on a channel', async () => {
    const ofAnXuan = `plan_year = 2025 AND unit_id = (SELECT unit_id FROM unit_placements WHERE name = 'Phường An Xuân')`;
    const overdue = '(filter: { show: OVERDUE })';
    const notOnPaper = '(filter: { show: WAITING, missingChannel: PAPER })';
    await app.setToday('2025-06-21');
    expect(await namesOf(overdue)).toEqual(['Phường An Xuân', 'Phường Hòa Thuận']);
    await app.owner.query(`UPDATE reports SET due_override = '2025-06-21' WHERE ${ofAnXuan}`);
    expect(await namesOf(overdue)).toEqual(['Phường Hòa Thuận']);
    await app.owner.query(`UPDATE reports SET due_override = '2025-06-20', state = 'received' WHERE ${ofAnXuan}`);
    expect(await namesOf('(filter: { show: WAITING })')).toEqual(['Phường An Mỹ', 'Phường An Xuân']);
    expect(await namesOf(notOnPaper)).toEqual(['Phường An Mỹ', 'Phường An Xuân']);
    await app.owner.query(
      `INSERT INTO report_arrivals (plan_year, report_id, unit_id, channel, came_on, account_id, at)
       SELECT plan_year, id, unit_id, 'paper', '2025-06-21', (SELECT min(id) FROM accounts), now() FROM reports WHERE ${ofAnXuan}`,
    );
    expect(await namesOf(notOnPaper)).toEqual(['Phường An Mỹ']);
    await app.owner.query('DELETE FROM report_arrivals');
    await app.owner.query(`UPDATE reports SET state = 'returned' WHERE ${ofAnXuan}`);
    expect(await namesOf(overdue)).toEqual(['Phường An Xuân', 'Phường Hòa Thuận']);
    await app.setToday('2025-05-20');
  });

  it('shows the same units of a view in one row after another as below the unit above them', async () => {
    const city = await uidOf('Thành phố Tam Kỳ');
    const half = (await board()).columns[0].assignment.id;
    const narrowed = ['', `, assignmentId: "${half}"`, ', missingChannel: SYSTEM', ', missingChannel: PAPER'];
    const seen = new Set<string>();
    for (const day of ['2025-05-20', '2025-06-20', '2025-11-30']) {
      await app.setToday(day);
      for (const show of ['ALL', 'MISSING', 'OVERDUE', 'WAITING']) {
        const pages = narrowed.flatMap((more, at) => [
          `view${at}: page(filter: { show: ${show}${more} }) { totalCount rows { unit { name } } }`,
          `below${at}: page(filter: { show: ${show}${more}, aboveId: "${city}" }) { totalCount rows { unit { name } } }`,
        ]);
        const { progress } = await office.get(
          `query ($planId: ID!) { progress(planId: $planId) { ${pages.join(' ')} } }`,
          { planId },
        );
        for (const [at, more] of narrowed.entries()) {
          expect([show, more, progress[`view${at}`]]).toEqual([show, more, progress[`below${at}`]]);
          seen.add(JSON.stringify(progress[`view${at}`]));
        }
      }
    }
    expect(seen.size).toBeGreaterThan(6);
    await app.setToday('2025-05-20');
  });

  it('shows a unit its own row only', async () => {
    const ward = await app.as('an-my');
    const { rows, columns } = await board(ward);
    expect(rows.map((row: any) => row.unit.name)).toEqual(['Phường An Mỹ']);
    expect(columns[0].coverage).toEqual({ expected: 1, received: 1, missing: 0 });
  });

  it('is not found by somebody outside the plan, as by nobody', async () => {
    expect(await (await app.as('far')).refusal(ask, { planId })).toBe('NOT_FOUND');
    expect(await office.refusal(ask, { planId: 'none' })).toBe('NOT_FOUND');
    expect(await app.stranger().refusal(ask, { planId })).toBe('UNAUTHENTICATED');
  });
});
