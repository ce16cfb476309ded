import { describe, expect, it } from 'vitest';
import type { Answers, Row } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { formOf, question, table } from '../testing/form-of.ts';
import { applyEdits, draftEdits, keepMine, mergeDrafts } from './index.ts';

const parsed = parseForm(
  formOf({
    ...{ a: question('integer'), b: question('text'), c: question('integer') },
    t: table({ x: question('integer'), y: question('text') }),
  }),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const idOf = (key: string) => form.field(key)!.id;
const row = (_id: string, more: object = {}) => ({ _id, ...more });
const merge = (base: Answers, mine: Answers, theirs: Answers) => mergeDrafts(form, base, mine, theirs);

describe('what a person changed in a draft', () => {
  it('is told by cell and row, and not at all when nothing was', () => {
    const base = { a: 1, t: [row('1', { x: 1 }), row('2'), row('3')] };
    const mine = { a: 2, t: [row('4', { y: 'mới' }), row('3'), row('1', { x: 1 })] };
    expect(draftEdits(form, base, mine)).toEqual({
      rows: [
        { table: idOf('t'), row: '2', change: 'removed', after: null, was: row('2') },
        { table: idOf('t'), row: '4', change: 'added', after: null, was: null },
        { table: idOf('t'), row: '3', change: 'moved', after: '4', was: null },
      ],
      cells: [
        { field: idOf('a'), row: null, was: 1, value: 2 },
        { field: idOf('t.y'), row: '4', was: null, value: 'mới' },
      ],
    });
    expect(draftEdits(form, base, structuredClone(base))).toEqual({ rows: [], cells: [] });
    expect(draftEdits(form, {}, { a: null, b: undefined, unknown: 1 })).toEqual({ rows: [], cells: [] });
  });

  it('takes a table whose rows cannot be told apart as one value', () => {
    for (const rows of ['x', [row('1'), row('1')], [{}], [null]]) {
      const { cells } = draftEdits(form, { t: [row('1')] }, { t: rows });
      expect(cells).toEqual([{ field: idOf('t'), row: null, was: [row('1')], value: rows }]);
      expect(merge({}, { t: [row('2')] }, { t: rows })).toMatchObject({ answers: { t: rows } });
    }
  });
});

describe('two drafts from one base', () => {
  it('keeps what each typed in different cells, of one row too', () => {
    const base = { a: 1, b: 'cũ', t: [row('1', { x: 1, y: 'y' })] };
    const mine = { a: 5, t: [row('1', { x: 7, y: 'y' })] };
    const theirs = { a: 1, b: 'mới', t: [row('1', { x: 1 })] };
    expect(merge({ ...base, b: undefined }, { ...mine }, theirs)).toEqual({
      answers: { a: 5, b: 'mới', t: [row('1', { x: 7 })] },
      conflicts: [],
    });
  });

  it('makes a conflict of one cell changed differently, none where both typed the same', () => {
    const merged = merge({ a: 1, c: 1 }, { a: 2, c: 9 }, { a: 3, c: 9 });
    expect(merged).toEqual({
      answers: { a: 3, c: 9 },
      conflicts: [{ field: idOf('a'), row: null, mine: 2, theirs: 3 }],
    });
    expect(keepMine(form, merged.answers, { a: 2, c: 9 }, merged.conflicts)).toEqual({ a: 2, c: 9 });
    expect(keepMine(form, merged.answers, {}, merged.conflicts)).toEqual({ c: 9 });
    expect(keepMine(form, merged.answers, {}, [{ field: 'gone', row: null, mine: 1, theirs: 2 }])).toEqual({
      a: 3,
      c: 9,
    });
  });

  it('keeps a row that one removed while the other wrote in it, until a person chooses', () => {
    const base = { t: [row('1', { x: 1 }), row('2')] };
    const wrote = { t: [row('1', { x: 2, y: 'z' }), row('2')] };
    const removed = { t: [row('2')] };
    const asWriter = merge(base, wrote, removed);
    expect(asWriter.conflicts).toEqual([{ field: idOf('t'), row: '1', mine: { x: 2, y: 'z' }, theirs: null }]);
    expect(keepMine(form, asWriter.answers, wrote, asWriter.conflicts)).toEqual(wrote);
    const asRemover = merge(base, removed, wrote);
    expect(asRemover).toMatchObject({ answers: wrote, conflicts: [{ field: idOf('t'), row: '1', mine: null }] });
    expect(keepMine(form, asRemover.answers, removed, asRemover.conflicts)).toEqual(removed);
    expect(merge({ t: [row('1')] }, {}, { t: [row('1')] })).toEqual({ answers: {}, conflicts: [] });
  });

  it('takes my side of one cell in a row and leaves the others', () => {
    const mine = { t: [row('1', { x: 2, y: 'tôi' }), row('2')] };
    const merged = merge({ t: [row('1', { x: 1 }), row('2')] }, mine, { t: [row('1', { x: 3 }), row('2')] });
    expect(merged.conflicts).toEqual([{ field: idOf('t.x'), row: '1', mine: 2, theirs: 3 }]);
    expect(keepMine(form, merged.answers, mine, merged.conflicts)).toEqual(mine);
  });

  it('keeps rows of both, each where it was put, and rows last whose neighbour is gone', () => {
    const base = { t: [row('1'), row('2')] };
    const mine = { t: [row('m', { x: 1 }), row('1'), row('2'), row('n')] };
    const theirs = { t: [row('1'), row('p')] };
    expect((merge(base, mine, theirs).answers['t'] as Row[]).map(({ _id }) => _id)).toEqual(['m', '1', 'p', 'n']);
  });

  it('does nothing where the form has no such field or no such row', () => {
    const rows = (['added', 'moved'] as const).map((change) => ({
      ...{ table: 'gone', row: '1', change, after: null, was: null },
    }));
    const gone = { table: idOf('t'), row: '9', after: null, was: null };
    const edits = {
      rows: [...rows, { ...gone, change: 'moved' as const }, { ...gone, change: 'removed' as const }],
      cells: [{ field: 'gone', row: null, was: 1, value: 2 }],
    };
    expect(applyEdits(form, { a: 1 }, edits)).toEqual({ answers: { a: 1 }, conflicts: [] });
  });
});
