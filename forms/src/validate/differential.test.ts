import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers } from '../../examples/index.ts';
import { parseForm, submittedAnswers } from '../index.ts';
import type { Answers, Form } from '../index.ts';
import { isObject } from '../dialect/json.ts';
import { checkShape } from './check-shape.ts';
import { shownAnswers, shownRow } from './visible.ts';

/*
 * Any standard validator must agree with ours on shape. Only what is shown and answered is compared, because hidden
 * answers and blanks never leave the draft. Ours is stricter in two things only: row ids are unique, texts storable.
 */
const { form } = parseForm(communeHalfYear) as { form: Form };
const stricter = ['ROW_ID_DUPLICATE', 'TEXT_NOT_ALLOWED'];
const cfworker = new Validator(structuredClone(form.document.schema) as Schema, '2020-12', false);

const junk = fc.oneof(
  fc.constantFrom<unknown>(true, false, 0, 1, -1, 0.5, 5000, 1e300, 10_000_000, '12', 'policy', 'other', 'new'),
  fc.constantFrom<unknown>('2025-03-01', '2025-02-29', '25/12/2025', '0905 123 456', {}, [1], [{}], { a: 1 }),
  fc.string({ maxLength: 8 }),
);
const rootKeys = [...form.shape.order, 'fundingTotal', 'unknown', 'toString'];
const rowKeys = ['topic', 'form', 'sessions', 'attendees', 'note', '_id', 'other'];

const mutated = fc
  .record({
    seed: fc.nat({ max: 500 }),
    drop: fc.array(fc.constantFrom(...rootKeys), { maxLength: 1 }),
    set: fc.array(fc.tuple(fc.constantFrom(...rootKeys), junk), { maxLength: 2 }),
    rowDrop: fc.array(fc.constantFrom(...rowKeys), { maxLength: 1 }),
    rowSet: fc.array(fc.tuple(fc.constantFrom(...rowKeys), junk), { maxLength: 2 }),
  })
  .map(({ seed, drop, set, rowDrop, rowSet }): Answers => {
    const answers = { ...communeHalfYearAnswers(seed) };
    const first = (answers.propagandaRows as Answers[])[0] as Answers;
    rowSet.forEach(([key, value]) => (first[key] = value));
    rowDrop.forEach((key) => delete first[key]);
    drop.forEach((key) => delete answers[key]);
    set.forEach(([key, value]) => (answers[key] = value));
    return answers;
  });

/** What a submission would hold, with unknown properties left in. */
function clean(answers: Answers): Answers {
  const shown = shownAnswers(form, answers);
  for (const [key, shape] of form.rows) {
    const rows = shown[key];
    if (Array.isArray(rows)) shown[key] = rows.map((row) => (isObject(row) ? shownRow(shape, row) : row));
  }
  return shown;
}

test('generated answers get the same verdict on shape from two independent validators', async () => {
  const uri = 'https://forms.example/f1';
  registerSchema(structuredClone(form.document.schema) as unknown as SchemaObject, uri);
  setShouldValidateFormat(true);
  const hyperjump = await validate(uri);
  let valid = 0;
  fc.assert(
    fc.property(mutated, (answers) => {
      const cleaned = clean(answers);
      const issues = checkShape(form, cleaned).filter((issue) => !stricter.includes(issue.code));
      const ours = issues.length === 0;
      valid += ours ? 1 : 0;
      expect({ cfworker: cfworker.validate(cleaned).valid, hyperjump: hyperjump(cleaned as never).valid }).toEqual({
        cfworker: ours,
        hyperjump: ours,
      });
    }),
    { numRuns: 500 },
  );
  expect(valid).toBeGreaterThan(20);
});

test('what is submitted is valid by the standard, hidden answers and blanks being left out', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const draft = {
      ...communeHalfYearAnswers(seed),
      causes: '  ',
      hasMonitoring: false,
      monitoringCount: 99,
      modelRows: [],
    };
    const submitted = submittedAnswers(form, { ...draft, modelsNew: 0 });
    expect(cfworker.validate(submitted)).toMatchObject({ valid: true });
    expect(Object.keys(submitted)).not.toContain('monitoringCount');
    expect(Object.keys(submitted)).not.toContain('causes');
  }
});
