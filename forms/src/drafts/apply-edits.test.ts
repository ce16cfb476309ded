import { expect, it } from 'vitest';
import type { Row } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { formOf, question, table } from '../testing/form-of.ts';
import { applyEdits, type CellEdit, type RowEdit } from './index.ts';

const parsed = parseForm(formOf({ t: table({ x: question('integer') }) }));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const [t, x] = [form.field('t')!.id, form.field('t.x')!.id];
const move = (row: string, change: RowEdit['change'], after: string | null, was: Row | null = null) => ({
  ...{ table: t, row, change, after, was },
});
const ids = (answers: Record<string, unknown>) => ((answers['t'] ?? []) as Row[]).map(({ _id }) => _id);

it('puts rows at the top, under another, and last where the other is gone', () => {
  const draft = { t: ['1', '2', '3'].map((_id) => ({ _id })) };
  const rows = [
    ...[move('3', 'moved', null), move('4', 'added', '3'), move('5', 'added', 'gone'), move('1', 'moved', '1')],
    ...[move('2', 'removed', null, { _id: '2' }), move('9', 'moved', null), move('4', 'added', null)],
  ];
  const { answers, conflicts } = applyEdits(form, draft, { rows, cells: [] });
  expect([ids(answers), conflicts]).toEqual([['3', '4', '5', '1'], []]);
  expect(ids(draft)).toEqual(['1', '2', '3']);
});

it('does edits of rows before one of the whole table, and those of its cells in their order', () => {
  const whole = (was: unknown, value: unknown): CellEdit => ({ field: t, row: null, was, value });
  const cell: CellEdit = { field: x, row: '1', was: null, value: 5 };
  const added = [{ _id: '1' }];
  const { answers } = applyEdits(form, {}, { rows: [move('1', 'added', null)], cells: [whole(added, 'x'), cell] });
  expect(answers).toEqual({ t: 'x' });
  const cells = [cell, whole([{ _id: '1', x: 5 }], null)];
  expect(applyEdits(form, {}, { rows: [move('1', 'added', null)], cells }).answers).toEqual({});
});

it('does thousands of edits of a long table at once', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `r${at}`);
  const began = performance.now();
  const { answers, conflicts } = applyEdits(
    form,
    {},
    {
      rows: [...names.map((name) => move(name, 'added', null)), ...names.map((name) => move(name, 'moved', 'gone'))],
      cells: names.map((row, value) => ({ field: x, row, was: null, value })),
    },
  );
  expect(performance.now() - began).toBeLessThan(3000);
  expect(conflicts).toEqual([]);
  expect(answers['t']).toEqual(names.map((_id, value) => ({ _id, x: value })));
});
