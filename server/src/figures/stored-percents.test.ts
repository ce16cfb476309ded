import { parseForm, projectFacts, type Form } from '@ke-hoach/forms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';
import { entities } from '../entities.ts';
import { insertPublishedFields } from '../forms/publish-form.ts';
import { openOrm, type EntityManager } from '../platform/database.ts';

const share = '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0e001';
const met = '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0e002';
const households = '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0e003';
const count = (title: string, id: string) => ({ type: 'integer', minimum: 0, title, 'x-field': id });
const parsed = parseForm({
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: 'Báo cáo tỷ lệ',
    properties: {
      share: {
        type: 'object',
        properties: { numerator: count('Số hộ đạt', met), denominator: count('Tổng số hộ', households) },
        required: ['numerator', 'denominator'],
        unevaluatedProperties: false,
        title: 'Tỷ lệ hộ đạt',
        'x-field': share,
        'x-kind': 'percent',
        'x-unit': '%',
        'x-basis': 'flow',
        'x-overUnits': 'ratio',
        'x-overTime': 'sum',
      },
    },
    unevaluatedProperties: false,
    'x-sections': [{ id: '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0e004', title: 'Chung', fields: ['share'] }],
  },
  uiSchema: {},
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const form: Form = parsed.form;

let app: TestApp;
let analyst: Person;
beforeAll(async () => {
  app = await testApp();
  const here = given(app.owner);
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  const wards = [];
  for (const name of ['Phường An Xuân', 'Phường An Mỹ'])
    wards.push(await here.unit({ name, kind: 'ward', under: city }));
  await here.closure();
  await here.person({ login: 'analyst', roles: ['analyst'], at: city });
  const published = await here.form({ key: 'share', title: form.title, owner: city });
  const orm = await openOrm(app.appUrl, entities);
  await insertPublishedFields(orm.em.fork() as EntityManager, published.form, published.version, form);
  await orm.close(true);
  const plan = await here.plan({ year: 2025, owner: city });
  const period = await here.period({ plan, key: 'h1', from: '2025-01-01', to: '2025-05-31', due: '2025-06-05' });
  const assignment = await here.assignment({ plan, form: published, period });
  const shares = [
    { numerator: 1, denominator: 2 },
    { numerator: 8, denominator: 8 },
  ];
  for (const [at, unit] of wards.entries()) {
    const report = await here.report({ assignment, unit, state: 'accepted' });
    const facts = projectFacts(form, { share: shares[at] }, {});
    await here.facts(report, Object.fromEntries(facts.map(({ field, number }) => [field, number!])));
  }
  analyst = await app.as('analyst');
});
afterAll(() => app.close());

it('the counts of a percent can be asked for, under titles that stand alone', async () => {
  const { measurables } = await analyst.get('{ measurables { field title overUnits } }');
  expect(measurables).toEqual([
    { field: share, title: 'Tỷ lệ hộ đạt', overUnits: 'ratio' },
    { field: met, title: 'Tỷ lệ hộ đạt: Số hộ đạt', overUnits: 'sum' },
    { field: households, title: 'Tỷ lệ hộ đạt: Tổng số hộ', overUnits: 'sum' },
  ]);
});

it('units add up by their counts, so that 1 of 2 and 8 of 8 are 9 of 10; the rate itself does not add up', async () => {
  const ask = `query ($question: AggregateInput!) { aggregate(question: $question) { groups { values { value } } } }`;
  const counts = [met, households].map((field) => ({ field, function: 'SUM' }));
  const { aggregate } = await analyst.get(ask, { question: { measures: counts } });
  expect(aggregate.groups).toEqual([{ values: [{ value: '9' }, { value: '10' }] }]);
  const { errors } = await analyst.ask(ask, { question: { measures: [{ field: share, function: 'SUM' }] } });
  expect(errors?.[0]?.extensions).toMatchObject({ details: { reason: 'ratio', use: 'numeratorAndDenominator' } });
});
