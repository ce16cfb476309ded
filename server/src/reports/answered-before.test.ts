import { communeHalfYear } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, type GivenForm } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const ask = `query ($id: ID!) { report(id: $id) { version { schema }
  answeredBefore { field value report { form { title } period { name } } } } }`;

let city: SmallCity;
let here: ReturnType<typeof given>;
let form: GivenForm;
let plan: string;
const half = { from: '2025-01-01', to: '2025-05-31', due: '2025-06-10' };

beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  here = given(city.app.owner);
  plan = (await city.app.owner.query('SELECT id FROM plans')).rows[0].id;
  const meant = { unit: 'tin, bài', basis: 'flow' } as const;
  form = await here.form({
    ...{ key: 'quick', title: 'Báo cáo nhanh', owner: city.units.city, document: JSON.stringify(communeHalfYear) },
    fields: {
      articles: { indicator: 'articles', ...meant },
      videos: { indicator: 'videos', unit: 'giờ', basis: 'flow' },
      steering: { indicator: 'steering-documents', unit: 'văn bản', basis: 'cumulative' },
    },
  });
});
afterAll(() => city.app.close());

/** The ward has handed in another report, for data of these days. */
async function answered(key: string, span: typeof half, articles: number, more: object = {}): Promise<void> {
  const period = await here.period({ plan, key, name: `Kỳ ${key}`, ...span });
  const assignment = await here.assignment({ plan, form, period });
  const given = { assignment, unit: city.units.anXuan, state: 'accepted', submittedAt: '2025-05-12', ...more } as const;
  const report = await here.report(given);
  const { articles: field, videos, steering } = form.fields;
  await here.facts(report, { [field!]: articles, [videos!]: 3, [steering!]: 4 });
}

const seenBy = async (login: string, unit = 'Phường An Xuân') => {
  const person = await city.app.as(login);
  const { id } = await city.reportOf(person, unit);
  const { report } = await person.get(ask, { id });
  const named = (field: string) =>
    Object.entries<any>(report.version.schema.properties).find(([, one]) => one['x-field'] === field)?.[0];
  return report.answeredBefore.map(({ field, value, report: { form, period } }: any) => [
    ...[named(field), value, form.title, period.name],
  ]);
};

it('offers what the unit gave for the same days under the same indicator, with its source', async () => {
  expect(await seenBy('an-xuan')).toEqual([]);
  await answered('other-days', { ...half, to: '2025-04-30' }, 7);
  await answered('begun', half, 8, { state: 'returned' });
  await answered('of-another', half, 9, { unit: city.units.anMy });
  expect(await seenBy('an-xuan')).toEqual([]);
  await answered('first', half, 12);
  expect(await seenBy('an-xuan')).toEqual([['articleCount', '12', 'Báo cáo nhanh', 'Kỳ first']]);
  await answered('second', half, 14, { submittedAt: '2025-05-14' });
  expect(await seenBy('an-xuan')).toEqual([['articleCount', '14', 'Báo cáo nhanh', 'Kỳ second']]);
});

it('is told to whoever sees the draft alone', async () => {
  expect(await seenBy('reviewer')).toEqual([]);
  expect(await seenBy('an-my', 'Phường An Mỹ')).toEqual([['articleCount', '9', 'Báo cáo nhanh', 'Kỳ of-another']]);
});
