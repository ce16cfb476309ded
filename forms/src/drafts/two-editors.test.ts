import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers, Row } from '../dialect/form.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { formOf, question, table } from '../testing/form-of.ts';
import { keepMine, mergeDrafts } from './index.ts';
import { runs } from '../testing/runs.ts';

const parsed = parseForm(
  formOf({
    ...{ a: question('integer'), b: question('integer'), c: question('integer') },
    t: table({ x: question('integer'), y: question('integer') }),
  }),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;

const start: Answers = { a: 1, t: ['r0', 'r1', 'r2'].map((_id) => ({ _id, x: 1 })) };
const rowsOf = (answers: Answers) => (answers['t'] ?? []) as Row[];

/** One of two editors does one thing; `at` picks the row by the order on their own screen. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  does: fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('cell' as const), key: fc.constantFrom('a', 'b', 'c') }) },
    {
      weight: 4,
      arbitrary: fc.record({
        ...{ type: fc.constant('column' as const), key: fc.constantFrom('x', 'y') },
        at: fc.nat(5),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constantFrom('add', 'remove', 'move'), at: fc.nat(5), to: fc.nat(5) }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('save' as const) }) },
  ),
  value: fc.option(fc.nat(9), { nil: undefined }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What both did, saved as the screen saves: merged where nothing met, my side where two changes did. */
function play(steps: readonly Step[]) {
  let kept = start;
  const editors = [0, 1].map(() => ({ base: start, mine: start, conflicts: 0 }));
  const last = new Map<string, { who: Set<number>; value: unknown }>();
  const gone = new Map<string, Set<number>>();
  const added: string[] = [];
  const touch = (cell: string, who: number, value: unknown) => {
    last.set(cell, { who: new Set([...(last.get(cell)?.who ?? []), who]), value });
  };
  const save = (who: number) => {
    const editor = editors[who]!;
    const merged = mergeDrafts(form, editor.base, editor.mine, kept);
    editor.conflicts += merged.conflicts.length;
    kept = keepMine(form, merged.answers, editor.mine, merged.conflicts);
    editor.base = editor.mine = kept;
  };
  steps.forEach(({ who, does, value }, turn) => {
    const editor = editors[who]!;
    const rows = rowsOf(editor.mine);
    const at = 'at' in does && rows.length > 0 ? does.at % rows.length : -1;
    const row = rows[at];
    const set = (next: Row[]) => (editor.mine = { ...editor.mine, t: next });
    if (does.type === 'save') save(who);
    else if (does.type === 'cell') {
      touch(does.key, who, value);
      editor.mine = { ...editor.mine, [does.key]: value };
    } else if (does.type === 'add') {
      added.push(`new${turn}`);
      set(rows.toSpliced(at + 1, 0, { _id: `new${turn}` }));
    } else if (row && does.type === 'column') {
      touch(`${row._id}/${does.key}`, who, value);
      set(rows.with(at, { ...row, [does.key]: value }));
    } else if (row && does.type === 'remove') {
      gone.set(row._id, new Set([...(gone.get(row._id) ?? []), who]));
      set(rows.toSpliced(at, 1));
    } else if (row && 'to' in does) set(rows.toSpliced(at, 1).toSpliced(does.to % rows.length, 0, row));
  });
  [0, 1, 0].forEach(save);
  return { kept, editors, last, gone, added };
}

it('loses no cell that only one editor touched, however their saves interleave', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { kept, last, gone, added } = play(steps);
      const rows = new Map(rowsOf(kept).map((row) => [row._id, row]));
      expect(rows.size).toBe(rowsOf(kept).length);
      for (const [cell, { who, value }] of last) {
        if (who.size > 1) continue;
        const [row, column] = cell.split('/') as [string, string?];
        if (column === undefined) expect(kept[cell]).toBe(value);
        else if (!gone.has(row)) expect(rows.get(row)?.[column]).toBe(value);
      }
      for (const row of [...added, 'r0', 'r1', 'r2']) if (!gone.has(row)) expect(rows.has(row)).toBe(true);
    }),
    runs(250),
  );
});

it('gives what both typed, whoever saves first, and asks nobody where no cell met', () => {
  const disjoint = fc.array(step, { maxLength: 30 }).map((steps) =>
    steps.filter(({ who, does }) => {
      if (does.type === 'save' || does.type === 'add') return true;
      if (does.type === 'cell') return does.key === 'c' ? who === 0 : who === 1;
      return does.type === 'column' && (does.key === 'x' ? who === 0 : who === 1);
    }),
  );
  fc.assert(
    fc.property(disjoint, (steps) => {
      const both = play(steps);
      expect(both.editors.map(({ conflicts }) => conflicts)).toEqual([0, 0]);
      const [mine, theirs] = [0, 1].map((who) => play(steps.filter((one) => one.who === who)).kept);
      const asSet = (answers: Answers) => ({
        ...answers,
        t: rowsOf(answers).toSorted((l, r) => (l._id < r._id ? -1 : 1)),
      });
      const one = mergeDrafts(form, start, mine!, theirs!).answers;
      const other = mergeDrafts(form, start, theirs!, mine!).answers;
      expect(asSet(one)).toEqual(asSet(other));
    }),
  );
});
