import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeAnswers, largeContext, largeForm } from '../../bench/large-form.ts';
import { communeHalfYear, communeHalfYearAnswers, communeHalfYearContext } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { everyId, everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';
import { calculate, checkAnswers, parseForm, visibleFields } from '../index.ts';
import type { Answers, Context, Form } from '../index.ts';
import type { Address } from './address.ts';
import { changeAnswer, startFilling } from './filling.ts';
import type { Filling } from './filling.ts';
import { runs } from '../testing/runs.ts';

function read(document: unknown): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.form;
}

const every = read(everyKindForm);
const large = read(largeForm());

const rowIds = (table: string) => (communeHalfYearAnswers(1)[table] as Answers[]).map(({ _id }) => String(_id));

/** The filling says what a check of all answers says. */
function expectWhole(filling: Filling): void {
  const { form, answers, context } = filling;
  expect(filling.issues).toEqual(checkAnswers(form, answers, context));
  expect(filling.calculated).toEqual(calculate(form, answers, context));
  const shown = form.fields.filter((field) => filling.visible.has(field.table ?? field.key));
  expect(shown).toEqual(visibleFields(form, answers));
}

const value = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, 0, 1, 7, 2000, -1, 0.5, '', '  ', '3', '2.5', '-0.1', 'x'),
  fc.constantFrom<unknown>('open', 'done', 'stopped', 'society', 'culture', '2025-06-29', '2026-01-01', 'constructor'),
  fc.constantFrom<unknown>({ numerator: 1, denominator: 4 }, { numerator: 9 }, ['society'], ['culture', 'culture'], {}),
  fc.constantFrom<unknown>([], [5], [{ _id: everyId(911) }], [{ _id: everyId(1) }, { _id: everyId(1), visits: 0 }]),
  fc.constantFrom<unknown>(
    everyKindAnswers.works,
    [5, ...(everyKindAnswers.works as [])],
    everyKindAnswers.evidence,
    Array(101).fill({ name: 'ab' }),
  ),
);

/** Any sequence of changes: fields, cells, names that are none. */
function changes(form: Form, tables: Record<string, string[]>): fc.Arbitrary<[Address, unknown][]> {
  const names = [...form.shape.order, ...form.calculations.map(({ key }) => key), '__proto__', 'constructor', 'zz'];
  const cells = Object.entries(tables).map(([table, rows]) =>
    fc.record({
      field: fc.constant(table),
      row: fc.constantFrom(...rows, 'nowhere'),
      column: fc.constantFrom(...(form.rows.get(table)?.order ?? []), '_id', '__proto__', 'zz'),
    }),
  );
  const address = fc.oneof(fc.record({ field: fc.constantFrom(...names) }), ...cells);
  return fc.array(fc.tuple(address, value), { minLength: 1, maxLength: 12 });
}

const works = { works: [everyId(911), everyId(912)] };

function expectWholeAfter(start: Filling, all: [Address, unknown][]): void {
  let filling = start;
  for (const [address, given] of all) {
    filling = changeAnswer(filling, address, given);
    expectWhole(filling);
  }
}

test.each<[string, Form, Answers, Context, Record<string, string[]>]>([
  ['every kind', every, everyKindAnswers, everyKindContext, works],
  [
    'the half-year report (F1)',
    read(communeHalfYear),
    communeHalfYearAnswers(1),
    communeHalfYearContext,
    { propagandaRows: rowIds('propagandaRows'), modelRows: rowIds('modelRows') },
  ],
  ['three hundred fields', large, largeAnswers(5), largeContext, { rows: [everyId(7000), everyId(7003)] }],
])(
  'after any changes of a form of %s, a filling says what a check of the whole says',
  (_, form, answers, context, tables) => {
    const start = startFilling(form, answers, context);
    expectWhole(start);
    fc.assert(
      fc.property(changes(form, tables), (all) => expectWholeAfter(start, all)),
      runs(25),
    );
  },
);

const wholeRules = [
  ...['visits <= 5', 'visitsTotal <= visits', 'size(works) < 2', 'works.all(w, w.visits > 1)', 'extra > 3'],
  ...['works.exists(w, has(w.reason))', '"society" in areas', 'previous.visits <= visits', 'share >= 50'],
];
const rowRules = [
  ...['visits > 0', 'weight > 0.5', 'visits <= visitsTotal', 'size(works) < 2', 'size(reason) > 3', 'has(reason)'],
  ...['works.all(w, w.visits <= visits)', 'extra > visits', '!hasWorks', 'share > 50'],
];
const sums = [
  'sum(works.visits) + funds',
  'size(works)',
  'visitsTotal * 2',
  'works.filter(w, has(w.reason)).all(w, w.visits > 1) ? 1 : 2',
];

/** The form of every kind with rules and a calculation put together at random. */
const otherForms = fc
  .record({
    whole: fc.subarray(wholeRules),
    row: fc.subarray(rowRules),
    extra: fc.constantFrom(...sums),
  })
  .map(({ whole, row, extra }) => {
    const { schema, uiSchema } = everyKindForm;
    const rule = (number: number, expression: string, field: string, more = {}) => ({
      ...{ id: everyId(number), level: 'error', expression, fields: [field], message: { vi: 'x', en: 'x' } },
      ...more,
    });
    const [first, ...others] = schema['x-sections'] as { fields: string[] }[];
    const measure = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
    const calculation = {
      key: 'extra',
      field: everyId(350),
      title: 'x',
      kind: 'decimal',
      expression: extra,
      ...measure,
    };
    return read({
      schema: {
        ...schema,
        'x-sections': [{ ...first, fields: [...(first?.fields ?? []), 'extra'] }, ...others],
        'x-calculations': [...(schema['x-calculations'] as object[]), calculation],
        'x-rules': [
          ...whole.map((expression, index) => rule(420 + index, expression, 'name')),
          ...row.map((expression, index) => rule(450 + index, expression, 'visits', { row: 'works' })),
        ],
      },
      uiSchema,
    });
  });

test('so it does for any rules and calculations', () => {
  const cases = otherForms.chain((form) => changes(form, works).map((all) => ({ form, all })));
  fc.assert(
    fc.property(cases, ({ form, all }) => {
      expectWholeAfter(startFilling(form, everyKindAnswers, everyKindContext), all);
    }),
    runs(30),
  );
});

describe('a change', () => {
  const start = startFilling(every, { ...everyKindAnswers, visits: 1 }, everyKindContext);
  const works911 = { field: 'works', row: everyId(911) };

  test('of nothing gives the same filling', () => {
    expect(changeAnswer(start, { field: 'visits' }, 1)).toBe(start);
    expect(changeAnswer(start, { field: 'nothing' }, undefined)).toBe(start);
    expect(changeAnswer(start, { ...works911, row: 'nowhere', column: 'visits' }, 1)).toBe(start);
    expect(changeAnswer(start, { ...works911, column: 'visits' }, 4)).toBe(start);
    expect(changeAnswer(start, { field: 'evidence', row: everyId(903), column: 'name' }, 'Biên bản.pdf')).not.toBe(
      start,
    );
  });

  test('leaves the answers and the filling before it as they were', () => {
    const before = structuredClone({ ...start, form: null });
    changeAnswer(start, { ...works911, column: 'visits' }, 0);
    expect({ ...start, form: null }).toEqual(before);
  });

  test('finds its row behind what is no row', () => {
    const works = [5, ...(everyKindAnswers.works as Answers[])];
    const filling = startFilling(every, { ...everyKindAnswers, works }, everyKindContext);
    const after = changeAnswer(filling, { ...works911, column: 'visits' }, 0);
    expectWhole(after);
    expect(after.issues.map(({ path }) => path)).toContainEqual(['works', everyId(911), 'visits']);
  });

  test('judges no other row again: their issues stay the same objects', () => {
    const works = [1, 2, 3].map((number) => ({ _id: everyId(number), name: 'ab', visits: 0 }));
    const filling = startFilling(every, { ...everyKindAnswers, visits: 99, works }, everyKindContext);
    const after = changeAnswer(filling, { field: 'works', row: everyId(2), column: 'visits' }, 1);
    const left = filling.issues.filter((issue) => issue.row !== everyId(2));
    expect(left).toHaveLength(2);
    expect(after.issues.filter((issue) => issue.code === 'RULE')).toEqual(left);
    left.forEach((issue) => expect(after.issues.includes(issue)).toBe(true));
  });

  test('of the last answer takes the calculated value with it', () => {
    expect(start.calculated.visitsRate).toBe('600');
    expect(changeAnswer(start, { field: 'visits' }, undefined).calculated.visitsRate).toBeNull();
  });
});

describe('when answers ask too much', () => {
  const inner = 'rows.all(r, rows.all(s, r.x + s.x >= 0))';
  const heavy = read(smallForm({ calculations: [['total', `n + (${inner} ? 1 : 0)`]], rules: [] }));
  const context = { today: '2025-01-01' };
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ _id: everyId(index + 1), x: 0 }));

  test('a filling says so as a check does, and recovers with the change that asks less', () => {
    let filling = startFilling(heavy, { n: 1, rows: rows(150) }, context);
    for (const count of [200, 0, 150]) {
      filling = changeAnswer(filling, { field: 'rows' }, rows(count));
      expectWhole(filling);
      filling = changeAnswer(filling, { field: 'rows', row: everyId(1), column: 'x' }, count);
      expectWhole(filling);
    }
    expect(filling.calculated.total).toBe('2');
  });

  test('steps that no single change takes are still counted together', () => {
    const rules = ['n < 2', '!yes', '!maybe'].map((first, index) => ({
      ...{ id: everyId(900 + index), level: 'error', expression: `${first} || ${inner}`, fields: ['n'] },
      message: { vi: 'x', en: 'x' },
    }));
    const start = startFilling(
      read(smallForm({ rules })),
      { n: 2, yes: false, maybe: false, rows: rows(150) },
      context,
    );
    const twice = changeAnswer(start, { field: 'yes' }, true);
    expect(twice.issues).toEqual([]);
    const thrice = changeAnswer(twice, { field: 'maybe' }, true);
    expect(thrice.issues.map(({ code }) => code)).toEqual(['TOO_MUCH_WORK']);
    expectWhole(thrice);
    expectWhole(changeAnswer(thrice, { field: 'n' }, 1));
  });

  test.each([499, 500, 501])('with %i issues before a change', (count) => {
    const answers = Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, 1]));
    let filling = startFilling(every, { ...everyKindAnswers, ...answers }, everyKindContext);
    for (const [key, given] of [
      ['visits', -1],
      ['area', 1],
      ['x0', undefined],
      ['visits', 12],
      ['x1', undefined],
    ] as const) {
      filling = changeAnswer(filling, { field: key }, given);
      expectWhole(filling);
    }
  });
});
