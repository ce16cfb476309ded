import { communeAnnual, communeHalfYear } from '@ke-hoach/forms/examples';
import { parseForm, type FormDocument, type JsonObject } from '@ke-hoach/forms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { publish, smallCity, type SmallCity } from '../../testing/small-city.ts';

const asked = `query ($id: ID!) { libraryEntry(id: $id) { choicesNamed { code
  plans { plan { year } organisation years } answers { form { key } reports units planYears } } } }`;
const listOf = ({ schema }: FormDocument, key: string) => (schema.$defs as Record<string, JsonObject>)[key]!;
const idOf = (list: JsonObject) => (list['x-codeList'] as { id: string }).id;
const movements = listOf(communeAnnual, 'movements');
const organisations = listOf(communeHalfYear, 'memberOrganisations');

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity();
  await given(city.app.owner).person({ login: 'ward-designer', roles: ['designer'], at: city.units.anXuan });
  for (const list of [movements, organisations])
    await city.app.owner.query(
      `INSERT INTO library_entries (uid, owner_id, kind, title, content, version, saved_at, saved_by)
       SELECT $1, $2, 'codeList', $3, $4, 1, '2025-01-01', id FROM accounts WHERE login = 'designer'`,
      [idOf(list), city.units.city, list.title, JSON.stringify(list)],
    );
  await city.issued();
});
afterAll(() => city.app.close());

const namedFor = async (login: string, list: JsonObject) => {
  const { libraryEntry } = await (await city.app.as(login)).get(asked, { id: idOf(list) });
  return new Map<string, any>(libraryEntry?.choicesNamed.map(({ code, ...named }: any) => [code, named]));
};

it('tells of each movement which plans name it, by whatever spelling, for whom and for which years', async () => {
  const named = await namedFor('designer', movements);
  expect(named.get('creativeYouth').plans).toEqual([
    { plan: { year: 2025 }, organisation: 'Đoàn TNCS Hồ Chí Minh thành phố', years: null },
  ]);
  // In the plan with all it says besides, which the list keeps as an alias.
  expect(named.get('goodBusiness').plans).toMatchObject([{ organisation: 'Hội Nông dân thành phố' }]);
  expect(named.get('gracefulWomen').plans).toMatchObject([{ years: '2021-2026' }]);
  expect(named.get('otherMovement')).toEqual({ plans: [], answers: [] });
  expect(named.size).toBe((movements.oneOf as unknown[]).length);
});

it('tells which reports that were handed in chose it, and of how many units', async () => {
  const before = await namedFor('designer', organisations);
  expect([...before.values()].flatMap(({ answers }) => answers)).toEqual([]);
  for (const [login, unit] of [
    ['an-xuan', 'Phường An Xuân'],
    ['an-my', 'Phường An Mỹ'],
  ] as const)
    await city.submitted(await city.app.as(login), unit, 3);
  const after = await namedFor('designer', organisations);
  const chosen = [...after.values()].flatMap(({ answers }) => answers);
  expect(chosen.length).toBeGreaterThan(0);
  for (const one of chosen)
    expect(one).toEqual({ form: { key: 'commune-half-year' }, reports: 2, units: 2, planYears: [2025] });
});

it('counts for a designer of a ward its own reports alone, and tells those of other cities nothing', async () => {
  const own = await namedFor('ward-designer', organisations);
  for (const { answers } of own.values())
    for (const one of answers) expect(one).toMatchObject({ reports: 1, units: 1 });
  for (const login of ['neighbour', 'an-my', 'reviewer']) expect((await namedFor(login, organisations)).size).toBe(0);
});

it('is told of one list at a time: each reads fifty plans and what was reported', async () => {
  const page = '{ library(kind: CODE_LIST, first: 5) { edges { node { choicesNamed { code } } } } }';
  expect(await (await city.app.as('designer')).refusal(page)).toBe('QUERY_TOO_LARGE');
});

it('leaves what communes say of each movement at the end of a year to the figures, movement by movement', async () => {
  const here = given(city.app.owner);
  const { formId, formUid, versionId } = await publish(
    city.app,
    ...(['commune-annual', communeAnnual, city.units.city, 'report'] as const),
  );
  const plan = await here.plan({ year: 2024, owner: city.units.city });
  const period = await here.period({ plan, key: 'year', from: '2024-01-01', to: '2024-10-31', due: '2024-11-05' });
  const form = { form: formId, version: versionId, uid: formUid, fields: {} };
  const assignment = await here.assignment({ plan, form, period });
  const parsed = parseForm(communeAnnual);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const column = (name: string) =>
    parsed.form.fields.find(({ table, key }) => table === 'movementResults' && key === name)!.id;
  const [movement, result] = [column('movement'), column('result')];
  for (const [unit, said] of [
    [city.units.anXuan, { creativeYouth: 'met', goodBusiness: 'exceeded' }],
    [city.units.anMy, { creativeYouth: 'notMet', goodBusiness: 'exceeded' }],
  ] as const) {
    const report = await here.report({ assignment, unit, state: 'accepted' });
    for (const [row, [code, value]] of Object.entries(said).entries())
      await here.told(report, [
        { field: movement, value: code, row },
        { field: result, value, row },
      ]);
  }
  const question = {
    measures: [{ field: result, function: 'COUNT' }],
    groupByAnswers: [movement, result],
    filter: { years: [2024] },
  };
  const counted = `query ($question: AggregateInput!) { aggregate(question: $question) {
    groups { keys { id } values { value } } } }`;
  const { aggregate } = await (await city.app.as('analyst')).get(counted, { question });
  const told = aggregate.groups.map(({ keys, values }: any) => [...keys.map(({ id }: any) => id), values[0].value]);
  expect(told.filter(([, , count]: string[]) => count !== '0').toSorted()).toEqual([
    ['creativeYouth', 'met', '1'],
    ['creativeYouth', 'notMet', '1'],
    ['goodBusiness', 'exceeded', '2'],
  ]);
  expect((await namedFor('designer', movements)).get('goodBusiness').answers).toEqual([
    { form: { key: 'commune-annual' }, reports: 2, units: 2, planYears: [2024] },
  ]);
});
