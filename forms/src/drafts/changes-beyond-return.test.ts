import { describe, expect, test } from 'vitest';
import { rule } from '../../examples/parts.ts';
import { smallForm } from '../../examples/small.ts';
import { issueSentence, parseForm } from '../index.ts';
import type { Answers, Form } from '../index.ts';
import { changesBeyondReturn, openCells, type CellAddress } from './index.ts';

const sentence: [string, string] = ['Sai.', 'Wrong.'];
const ruleId = (number: number) => `00000000-0000-4000-8000-0000000007${String(number).padStart(2, '0')}`;
const parsed = parseForm(
  smallForm({
    calculations: [
      ['twice', 'total * 2'],
      ['total', 'a + b'],
    ],
    rules: [
      rule(ruleId(1), 'error', 'twice <= n', ['n'], sentence),
      rule(ruleId(2), 'error', 'x > 0 && has(on)', ['x'], sentence, 'rows'),
      rule(ruleId(3), 'warning', 'sum(rows.x) < 100 || has(name)', ['name'], sentence),
      rule(ruleId(4), 'warning', 'size(more) < 3 || maybe', ['maybe'], sentence),
    ],
  }),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const form: Form = parsed.form;
const id = (name: string) => form.field(name)?.id ?? name;
const cell = (name: string, row: string | null = null): CellAddress => ({ field: id(name), row });
const opened = (...cells: CellAddress[]) => openCells(form, cells);
const keys = (...cells: CellAddress[]) => opened(...cells).fields.map((field) => form.field(field)?.key);

describe('what opens when a cell is returned', () => {
  test.each([
    ['a', ['a', 'b', 'n']],
    ['n', ['a', 'b', 'n']],
    ['day', ['day']],
    ['sort', ['sort']],
    ['name', ['name', 'x']],
    ['maybe', ['maybe', 'more']],
  ])('of %s: itself and what a rule or a total ties to it', (name, expected) => {
    expect(keys(cell(name))).toEqual(expected);
  });

  test('of a yes: what it shows, and of what is shown: the yes', () => {
    expect(keys(cell('yes'))).toContain('more');
    expect(keys(cell('more'))).toContain('yes');
    expect(keys(cell('more.y'))).toContain('yes');
  });

  test('a rule about rows opens the row, a sum the column', () => {
    const open = opened(cell('rows.x', 'r1'));
    expect(open.has(cell('rows.on', 'r1'))).toBe(true);
    expect(open.has(cell('rows.on', 'r2'))).toBe(false);
    expect(open.has(cell('rows.x', 'r2'))).toBe(true);
    expect(open.has(cell('rows.sort', 'r1'))).toBe(false);
    expect(open.has(cell('name'))).toBe(true);
  });

  test('a table that is open is open in every cell', () => {
    expect(opened(cell('maybe')).has(cell('more.y', 'any'))).toBe(true);
    expect(opened(cell('rows')).has(cell('rows.sort', 'any'))).toBe(true);
  });

  test('what the form does not have ties nothing', () => {
    expect(keys({ field: 'nothing', row: null })).toEqual([]);
  });
});

describe('changes beyond what was returned', () => {
  const row = (_id: string, x: number, sort = 's') => ({ _id, x, sort });
  const before: Answers = { a: '1', n: 5, day: '2025-05-01', rows: [row('r1', 1), row('r2', 2), row('r3', 3)] };
  const found = (after: Answers, ...returned: CellAddress[]) =>
    changesBeyondReturn(form, before, after, returned).map(({ path }) => path.join('/'));

  test('are none where the report came back whole, or only open cells changed', () => {
    expect(found({ a: '2', day: '2025-05-02' })).toEqual([]);
    expect(found({ ...before, a: '2', b: '3', n: 9 }, cell('a'))).toEqual([]);
  });

  test('are named by field, and by row and column', () => {
    const after = { ...before, a: '2', day: '2025-05-02', rows: [row('r1', 7, 't'), row('r2', 2, 'u'), row('r3', 3)] };
    expect(found(after, cell('a'), cell('rows.sort', 'r1'))).toEqual(['day', 'rows/r1/x', 'rows/r2/sort']);
  });

  test('are named once for a row that came or went, and never for one that moved', () => {
    const after = { ...before, rows: [row('r3', 3), row('r1', 1), row('r4', 4)] };
    expect(found(after, cell('a'))).toEqual(['rows/r2', 'rows/r4']);
    expect(found(after, cell('rows.sort', 'r2'))).toEqual(['rows/r4']);
    expect(found(after, cell('rows'))).toEqual([]);
  });

  test('ask for a reason, under the id of the field', () => {
    const [issue] = changesBeyondReturn(form, before, { ...before, day: null }, [cell('a')]);
    expect(issue).toMatchObject({ code: 'CHANGED_BEYOND_RETURN', level: 'warning', rule: id('day'), row: null });
    expect(issueSentence(form, issue!, 'vi')).toBe('“Ngày” không nằm trong phần được trả lại. Hãy ghi lý do sửa.');
    expect(issueSentence(form, issue!, 'en')).toContain('“Day” is not among what was returned');
  });
});
