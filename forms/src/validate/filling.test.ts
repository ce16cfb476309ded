import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeAnswers, largeContext, largeForm } from '../../bench/large-form.ts';
import { everyId, everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';
import { calculate, checkAnswers, parseForm, visibleFields } from '../index.ts';
import type { Answers, Context, Form } from '../index.ts';
import type { Address } from './address.ts';
import { changeAnswer, startFilling } from './filling.ts';
import type { Filling } from './filling.ts';

function read(document: unknown): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.form;
}

const every = read(everyKindForm);
const large = read(largeForm());

/** The filling says what a check of all answers says. */
function expectWhole(filling: Filling): void {
  const { form, answers, context } = filling;
  expect(filling.issues).toEqual(checkAnswers(form, answers, context));
  expect(filling.calculated).toEqual(calculate(form, answers, context));
  const shown = form.fields.filter((field) => field.calculated || filling.visible.has(field.table ?? field.key));
  expect(shown).toEqual(visibleFields(form, answers));
}

const value = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, 0, 1, 7, 2000, -1, 0.5, '', '  ', '3', '2.5', '-0.1', 'x'),
  fc.constantFrom<unknown>('open', 'done', 'stopped', 'society', 'culture', '2025-06-29', '2026-01-01', 'constructor'),
  fc.constantFrom<unknown>({ numerator: 1, denominator: 4 }, { numerator: 9 }, ['society'], ['culture', 'culture'], {}),
  fc.constantFrom<unknown>([], [5], [{ _id: everyId(911) }], [{ _id: everyId(1) }, { _id: everyId(1), visits: 0 }]),
  fc.constantFrom<unknown>(everyKindAnswers.works, everyKindAnswers.evidence, Array(101).fill({ name: 'ab' })),
);

/** Any sequence of changes: questions, cells, names that are none. */
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

test.each<[string, Form, Answers, Context, Record<string, string[]>]>([
  ['every kind', every, everyKindAnswers, everyKindContext, { works: [everyId(911), everyId(912)] }],
  ['three hundred questions', large, largeAnswers(5), largeContext, { rows: [everyId(7000), everyId(7003)] }],
])(
  'after any changes of a form of %s, a filling says what a check of the whole says',
  (_, form, answers, context, tables) => {
    const start = startFilling(form, answers, context);
    expectWhole(start);
    fc.assert(
      fc.property(changes(form, tables), (all) => {
        let filling = start;
        for (const [address, given] of all) filling = changeAnswer(filling, address, given);
        expectWhole(filling);
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);
