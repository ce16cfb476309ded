import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { label } values { value } } } }`;

let app: TestApp;
let analyst: Person;
/** Youth unions of two wards, of their city and of the province: each stands at a unit of the territory, and in a line. */
beforeAll(async () => {
  app = await testApp();
  const here = given(app.owner);
  const province = await here.unit({ name: 'Tỉnh Quảng Nam', kind: 'province' });
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city', under: province });
  const ward = (name: string) => here.unit({ name, kind: 'ward', under: city });
  const body = (name: string, under: string) => here.unit({ name, kind: 'organisation', under });
  const ofProvince = await body('Tỉnh đoàn', province);
  const ofCity = await body('Thành đoàn', city);
  const ofWards = [await body('Đoàn An Xuân', await ward('An Xuân')), await body('Đoàn An Mỹ', await ward('An Mỹ'))];
  const alone = await body('Hội Nông dân An Phú', await ward('An Phú'));
  const inLine = (unit: string, under: string | null, name: string) =>
    app.owner.query(
      `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)
       VALUES ($1, 'youth', $2, $3, 'organisation', daterange('2020-01-01', NULL))`,
      [unit, under, name],
    );
  await inLine(ofProvince, null, 'Tỉnh đoàn Quảng Nam');
  await inLine(ofCity, ofProvince, 'Thành đoàn Tam Kỳ');
  for (const unit of ofWards) await inLine(unit, ofCity, 'Đoàn phường');
  await here.closure();
  await here.person({ login: 'analyst', roles: ['analyst'], at: province });
  const form = await here.form({ key: 'youth', owner: province, fields: { members: { indicator: 'members' } } });
  const plan = await here.plan({ year: 2025, owner: province });
  const days = { from: '2025-01-01', to: '2025-06-30', due: '2025-07-05' };
  const assignment = await here.assignment({ plan, form, period: await here.period({ plan, key: 'h1', ...days }) });
  for (const [at, unit] of [...ofWards, alone].entries()) {
    const report = await here.report({ assignment, unit, state: 'accepted' });
    await here.facts(report, { [form.fields.members!]: 10 ** at });
  }
  analyst = await app.as('analyst');
});
afterAll(() => app.close());

const told = async (dimension: string, more: object = {}) => {
  const measures = [{ indicator: 'members', function: 'SUM' }];
  const { aggregate } = await analyst.get(ask, { question: { measures, groupBy: [dimension], ...more } });
  return aggregate.groups.map(({ keys, values }: any) => `${keys[0].label} ${values[0].value}`);
};

it('figures are told apart by organisation, and asked of one', async () => {
  expect(await told('UNIT_LINE')).toEqual(['TERRITORY 100', 'YOUTH 11']);
  expect(await told('UNIT_LINE', { placement: 'RECAST' })).toEqual(['TERRITORY 100', 'YOUTH 11']);
  expect(await told('UNIT_KIND', { filter: { unitLines: ['YOUTH'] } })).toEqual(['ORGANISATION 11']);
  expect(await told('UNIT_KIND', { filter: { not: { unitLines: ['YOUTH'] } } })).toEqual(['ORGANISATION 100']);
  expect(await told('YEAR', { filter: { unitLines: ['TERRITORY'] } })).toEqual(['2025 100']);
});

it('a body of an organisation is asked with those below it in its line', async () => {
  const uid = (
    await app.owner.query(`SELECT u.uid FROM units u JOIN unit_placements p ON p.unit_id = u.id
    WHERE p.line = 'youth' AND p.name = 'Thành đoàn Tam Kỳ'`)
  ).rows[0].uid;
  const filter = { unitIds: [uid] };
  expect(await told('UNIT', { filter, line: 'YOUTH' })).toEqual(['Đoàn An Mỹ 10', 'Đoàn An Xuân 1']);
  expect(await told('UNIT', { filter, line: 'YOUTH', placement: 'RECAST' })).toEqual([
    'Đoàn An Mỹ 10',
    'Đoàn An Xuân 1',
  ]);
  expect(await told('UNIT', { filter })).toEqual([]);
});

it('levels are looked up in the territory, or in the line of an organisation', async () => {
  expect(await told('UNIT_ABOVE')).toEqual(['An Mỹ 10', 'An Phú 100', 'An Xuân 1']);
  expect(await told('CITY')).toEqual(['Thành phố Tam Kỳ 111']);
  const line = { line: 'YOUTH' };
  expect(await told('UNIT_ABOVE', line)).toEqual(['Thành đoàn Tam Kỳ 11', ' 100']);
  expect(await told('CITY', line)).toEqual(['Thành đoàn Tam Kỳ 11', ' 100']);
  expect(await told('PROVINCE', line)).toEqual(['Tỉnh đoàn Quảng Nam 11', ' 100']);
  expect(await told('PROVINCE', { ...line, placement: 'RECAST' })).toEqual(['Tỉnh đoàn Quảng Nam 11', ' 100']);
});
