import { expect, it } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { visibleFields } from '../validate/visible.ts';
import { answersOfFigures, figureColumns } from './past-figures.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const columns = figureColumns(form);
const idOf = (key: string) => columns.find((column) => column.key === key)!.id;
const read = (given: Record<string, string>) =>
  answersOfFigures(form, new Map(Object.entries(given).map(([key, text]) => [idOf(key), text])));

it('offers the numbers a unit types itself, once a report', () => {
  expect(columns.map(({ key }) => key)).toContain('modelsNew');
  for (const { key } of columns) expect(form.field(key)?.calculated ?? false).toBe(false);
  expect(columns.filter(({ key }) => key.includes('.') && form.field(key.split('.')[0]!)?.kind === 'table')).toEqual(
    [],
  );
});

it('reads numbers as they are written, and asks for nothing that is not there', () => {
  expect(read({ modelsNew: '1.234', fundingState: '2.500.000' })).toEqual({
    answers: { modelsNew: 1234, fundingState: 2_500_000 },
    issues: [],
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
