import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Row } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { formOf, question, table } from '../testing/form-of.ts';
import { processorTime } from '../testing/processor-time.ts';
import { applyEdits, draftEdits } from './index.ts';

const parsed = parseForm(formOf({ a: question('integer'), t: table({ x: question('integer') }) }));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const draft = (ids: readonly string[]): Answers => ({ t: ids.map((_id) => ({ _id, x: 1 })) });
const many = Array.from({ length: 5000 }, (_none, at) => `r${at}`);
const changes = (before: readonly string[], after: readonly string[]) =>
  draftEdits(form, draft(before), draft(after)).rows.map(({ change, row, after: under }) => [change, row, under]);

describe('what leads from one draft to another', () => {
  it('is one move when one row of a long table moved, up or down', () => {
    const [first = '', ...rest] = many;
    expect(changes(many, [...rest, first])).toEqual([['moved', 'r0', 'r4999']]);
    expect(changes([...rest, first], many)).toEqual([['moved', 'r0', null]]);
  });

  it('names rows that came and went, and moves none of the others', () => {
    expect(changes(['1', '2', '3'], ['3', '4', '1'])).toEqual([
      ['removed', '2', null],
      ['moved', '3', null],
      ['added', '4', '3'],
    ]);
  });

  it('leads there from any order of rows to any other', () => {
    const rows = fc.uniqueArray(fc.constantFrom(...many.slice(0, 12)), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const edits = draftEdits(form, draft(before), draft(after));
        const { answers, conflicts } = applyEdits(form, draft(before), edits);
        expect(((answers.t ?? []) as Row[]).map(({ _id }) => _id)).toEqual(after);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('is found in time however many rows changed their places', () => {
    const added = many.map((id) => `${id} more`);
    const time = processorTime(() => draftEdits(form, draft(many), draft([...added, ...many.toReversed()])));
    expect(time).toBeLessThan(300);
  });
});

it('a second edit of one cell starts from what the first left', () => {
  const [field, row] = [form.field('a')?.id ?? '', null];
  const twice = (was: number) =>
    applyEdits(form, { a: 1 }, { rows: [], cells: [first, { field, row, was, value: 3 }] });
  const first = { field, row, was: 1, value: 2 };
  expect(twice(2)).toEqual({ answers: { a: 3 }, conflicts: [] });
  expect(twice(1)).toEqual({ answers: { a: 2 }, conflicts: [{ field, row, mine: 3, theirs: 2 }] });
});
