import { describe, expect, it } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { projectFacts } from '../facts/project.ts';
import { done } from '../testing/editing.ts';
import { visibleFields } from '../validate/visible.ts';
import { answersOfFigures, figureColumns } from './past-figures.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const columns = figureColumns(form);
const idOf = (key: string) => columns.find((column) => column.key === key)!.id;
const read = (given: Record<string, string>) =>
  answersOfFigures(form, new Map(Object.entries(given).map(([key, text]) => [idOf(key), text])));

it('offers the numbers a unit gives once a report, and totals; no rates', () => {
  expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining(['modelsNew', 'modelsTotal']));
  expect(columns.map(({ key }) => key)).not.toContain('householdsRate');
  expect(
    columns.filter(({ calculated }) => calculated).map(({ key, reckoned, sumOf }) => [key, reckoned, sumOf?.key]),
  ).toEqual([
    ['propagandaSessionsTotal', false, 'sessions'],
    ['propagandaAttendeesTotal', false, 'attendees'],
    ['modelsTotal', true, undefined],
    ['fundingTotal', true, undefined],
  ]);
  expect(columns.filter(({ key }) => key.includes('.') && form.field(key.split('.')[0]!)?.kind === 'table')).toEqual(
    [],
  );
});

it('reads numbers as they are written, and asks for nothing that is not there', () => {
  expect(read({ modelsNew: '1.234', fundingState: '2.500.000' })).toMatchObject({
    ...{ answers: { modelsNew: 1234, fundingState: 2_500_000 }, stated: [], issues: [] },
    // A table that nobody entered has no sum, and not the sum 0.
    calculated: { fundingTotal: '2500000', modelsTotal: null, propagandaSessionsTotal: null },
  });
});

it('tells what is no number at its field', () => {
  expect(read({ modelsNew: 'hai' }).issues).toMatchObject([{ code: 'WRONG_TYPE', path: ['modelsNew'] }]);
  expect(read({ modelsNew: '-1' }).issues).toMatchObject([{ code: 'TOO_SMALL', path: ['modelsNew'] }]);
});

it('answers yes where a number given shows that there was something', () => {
  const conditional = columns.filter(({ key }) => form.field(key)?.conditional);
  const { answers } = answersOfFigures(form, new Map(conditional.map(({ id }) => [id, '3'])));
  expect(conditional.length).toBeGreaterThan(0);
  expect(Object.values(answers)).toContain(true);
  expect(visibleFields(form, answers).map(({ id }) => id)).toEqual(
    expect.arrayContaining(conditional.map(({ key }) => form.field(key)!.id)),
  );
});

it('answers one yes where any of several is enough to show a number', () => {
  const [first, second] = form.fields.filter(({ kind, table }) => kind === 'yes-no' && table === undefined);
  const condition = [first!, second!].map(({ id }) => ({ field: id, const: true }));
  const shown = form.field('videoCount')!.id;
  const { form: asked } = done(communeHalfYear, { type: 'setCondition', field: shown, condition, any: true });
  const { answers } = answersOfFigures(asked, new Map([[shown, '3']]));
  expect(answers).toMatchObject({ videoCount: 3, [first!.key]: true });
  expect(answers).not.toHaveProperty(second!.key);
});

it('takes the total of a record that does not say what it is made of, and reckons with it', () => {
  const models = { modelsCarriedOver: '4', modelsNew: '3' };
  const taken = read({ ...models, modelsTotal: '6', propagandaSessionsTotal: '1.200' });
  expect(taken).toMatchObject({
    ...{ answers: { modelsNew: 3 }, issues: [] },
    calculated: { modelsTotal: '6', propagandaSessionsTotal: '1200', propagandaAttendeesTotal: null },
  });
  expect(taken.answers).not.toHaveProperty('propagandaRows');
  expect(taken.stated.map((id) => form.fields.find((field) => field.id === id)!.key)).toEqual([
    ...['propagandaSessionsTotal', 'modelsTotal'],
  ]);
});

it('reckons a total whose parts are all given, and tells one that is another', () => {
  const parts = { modelsCarriedOver: '4', modelsNew: '3', modelsEnded: '1' };
  expect(read({ ...parts, modelsTotal: '6' })).toMatchObject({
    stated: [],
    issues: [],
    calculated: { modelsTotal: '6' },
  });
  expect(read({ ...parts, modelsTotal: '7' }).issues).toMatchObject([
    { code: 'CALCULATED_SENT', path: ['modelsTotal'], details: { reckoned: '6' } },
  ]);
  expect(read({ modelsTotal: 'sáu' }).issues).toMatchObject([{ code: 'WRONG_TYPE', path: ['modelsTotal'] }]);
});

describe('totals of totals', () => {
  const calculations: [string, string][] = [
    ...([
      ['twice', 'n * 2'],
      ['more1', 'twice + 1'],
      ['grown', 'n - previous.n'],
    ] as [string, string][]),
    ...([
      ['ofRows', 'sum(rows.x) * 2'],
      ['all', 'ofRows + n'],
    ] as [string, string][]),
    ...([
      ['works', 'sum(more.y)'],
      ['double', 'works * 2'],
      ['rate', 'max([n])'],
    ] as [string, string][]),
  ];
  const small = parseForm(smallForm({ calculations }));
  if (!small.ok) throw new Error(JSON.stringify(small.issues));
  const taken = (given: Record<string, string>) =>
    answersOfFigures(
      small.form,
      new Map(Object.entries(given).map(([key, text]) => [small.form.field(key)!.id, text])),
    );

  it('are followed to what is typed, or to where a record cannot say it', () => {
    const found = figureColumns(small.form).filter(({ calculated }) => calculated);
    expect(found.filter(({ reckoned }) => reckoned).map(({ key }) => key)).toEqual(['twice', 'more1', 'rate']);
    expect(found.filter(({ sumOf }) => sumOf).map(({ key, sumOf }) => [key, sumOf!.key])).toEqual([['works', 'y']]);
    expect(taken({ n: '3', ofRows: '8' }).calculated).toEqual({
      ...{ twice: '6', more1: '7', grown: null, ofRows: '8', all: '11', works: null, double: null, rate: '3' },
    });
  });

  it('are all blank where reckoning them is too much', () => {
    const endless = Array.from({ length: 6 }, () => '12345678901234567890').join(' * ');
    const heavy = parseForm(
      smallForm({
        calculations: [
          ['works', 'sum(rows.x)'],
          ['huge', endless],
        ],
      }),
    );
    if (!heavy.ok) throw new Error(JSON.stringify(heavy.issues));
    const works = heavy.form.field('works')!.id;
    expect(answersOfFigures(heavy.form, new Map([[works, '8']])).calculated).toEqual({ works: null, huge: null });
  });

  it('are shown with what they are made of', () => {
    expect(taken({ double: '4' })).toMatchObject({ answers: { yes: true }, calculated: { double: '4', works: null } });
    expect(projectFacts(small.form, { yes: true }, { double: '4' })).toHaveLength(2);
  });
});
