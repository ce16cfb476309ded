import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import type { SchemaObject } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers } from '../../examples/index.ts';
import { parseForm, submittedAnswers } from '../index.ts';
import { smallForm } from '../../examples/small.ts';
import type { Answers, Form, FormDocument, IssueCode, Json } from '../index.ts';
import { isObject } from '../dialect/json.ts';
import { openSchema } from '../schema/open-schema.ts';
import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { checkShape } from './check-shape.ts';
import { shownAnswers, shownRow } from './visible.ts';
import { runs } from '../testing/runs.ts';

/*
 * Any standard validator must agree with ours on shape. Only what is shown and answered is compared, because hidden
 * answers and blanks never leave the draft. Ours judges texts as they were typed, the others what is kept of them: NFC.
 */

/** What only we refuse, and why a schema cannot or need not say it. Everything else must be refused by all. */
const stricter: Partial<Record<IssueCode, string>> = {
  ROW_ID_DUPLICATE: 'JSON Schema cannot ask that one member of all items differs',
  ROW_ID_INVALID: 'row ids are lower-case uuids of RFC 9562; the format also allows capitals and the nil uuid',
  NOT_A_REFERENCE: 'the same of references',
  TEXT_NOT_ALLOWED: 'NUL and lone surrogates are JSON, but cannot be stored',
  NOT_EXACT: 'whole numbers beyond 2^53 - 1 are not exact; a schema says so only where it has a maximum',
  FILE_REFUSED: 'file names have a known ending, no path and no control characters',
  TOO_SMALL: 'x-minimum of decimals is not a keyword of the standard',
  TOO_LARGE: 'x-maximum of decimals is not a keyword of the standard',
};

/** What a submission would hold, with unknown properties left in. */
function clean(form: Form, answers: Answers): Answers {
  const shown = shownAnswers(form, answers);
  for (const [key, shape] of form.rows) {
    const rows = shown[key];
    if (Array.isArray(rows)) shown[key] = rows.map((row) => (isObject(row) ? shownRow(shape, row) : row));
  }
  return shown;
}

/** The answers with all their texts in one form of Unicode. */
const inForm = (answers: Answers, form: 'NFC' | 'NFD') =>
  JSON.parse(JSON.stringify(answers).normalize(form)) as Answers;

/** True for an issue that a standard validator cannot see: the value of a decimal outside its limits, and the rest. */
function isOnlyOurs(form: Form, code: IssueCode, id: string | null): boolean {
  const limited = code === 'TOO_SMALL' || code === 'TOO_LARGE';
  if (limited && form.field(id ?? '')?.schema.pattern !== DECIMAL_PATTERN) return false;
  return Object.hasOwn(stricter, code);
}

let registered = 0;

/** Says what all four make of answers: both standard validators, our interpreter, and the check of the form. */
async function judgesOf(document: FormDocument) {
  const parsed = parseForm(document);
  const opened = openSchema(document.schema, { formats: true });
  if (!parsed.ok || !opened.ok) throw new Error(JSON.stringify(parsed.ok ? opened : parsed.issues));
  const { form } = parsed;
  const cfworker = new Validator(structuredClone(document.schema) as Schema, '2020-12', false);
  const uri = `https://forms.example/${(registered += 1)}`;
  registerSchema(structuredClone(document.schema) as unknown as SchemaObject, uri);
  setShouldValidateFormat(true);
  const hyperjump = await validate(uri);
  unregisterSchema(uri);
  return {
    form,
    judge(answers: Answers) {
      const typed = clean(form, answers);
      const issues = checkShape(form, typed);
      const cleaned = inForm(typed, 'NFC');
      const standard = issues.filter((issue) => !isOnlyOurs(form, issue.code, issue.field));
      return {
        cleaned,
        // Undecided when only we refuse: then the others may say what they like, but must agree with each other.
        ours: issues.length === 0 ? true : standard.length > 0 ? false : undefined,
        interpreter: opened.schema.check(cleaned).length === 0,
        cfworker: cfworker.validate(cleaned).valid,
        hyperjump: hyperjump(cleaned as never).valid,
      };
    },
  };
}

function expectAgreement(verdict: ReturnType<Awaited<ReturnType<typeof judgesOf>>['judge']>): void {
  const { ours, interpreter, cfworker, hyperjump } = verdict;
  expect({ interpreter, cfworker }).toEqual({ interpreter: hyperjump, cfworker: hyperjump });
  if (ours !== undefined) expect(ours).toBe(hyperjump);
}

describe('generated forms', () => {
  test('four validators agree on the shape of generated answers', async () => {
    const counts = { valid: 0, invalid: 0, undecided: 0 };
    await fc.assert(
      fc.asyncProperty(
        randomForm(),
        fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 }),
        async (document, seeds) => {
          const { form, judge } = await judgesOf(document);
          seeds.forEach((seed, index) => {
            const verdict = judge(inForm(randomAnswers(form, seed, index % 4), index < 4 ? 'NFC' : 'NFD'));
            expectAgreement(verdict);
            counts[verdict.ours === undefined ? 'undecided' : verdict.ours ? 'valid' : 'invalid'] += 1;
          });
        },
      ),
      runs(40),
    );
    const all = counts.valid + counts.invalid + counts.undecided;
    expect(counts.valid).toBeGreaterThan(all / 16);
    expect(counts.invalid).toBeGreaterThan(all / 4);
    expect(counts.undecided).toBeLessThan(all / 8);
  });
});

test('a condition cannot require what another one may hide, for a standard validator would require it still', () => {
  const when = (key: string) => ({ properties: { [key]: { const: true } }, required: [key] });
  const form = (requiring: Json) => {
    const document = smallForm();
    const properties = document.schema.properties as Record<string, Json>;
    const second = { type: 'boolean', title: 'Thứ hai', 'x-kind': 'yes-no', 'x-field': everyId(777) };
    const sections = document.schema['x-sections'] as { fields: string[] }[];
    sections[0]?.fields.push('second');
    const allOf = [...(document.schema.allOf as Json[]), { if: requiring, then: { required: ['hidden'] } }];
    return { ...document, schema: { ...document.schema, allOf, properties: { ...properties, second } } };
  };
  expect(parseForm(form(when('second')))).toMatchObject({ ok: false, issues: [{ code: 'CONDITION_INVALID' }] });
  const both = { properties: { yes: { const: true }, second: { const: true } }, required: ['yes', 'second'] };
  expect(parseForm(form(both))).toMatchObject({ ok: true });
});

describe('the half-year report of a commune', () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(true, false, 0, 1, -1, 0.5, 5000, 1e300, 10_000_000, '12', 'policy', 'other', 'new'),
    fc.constantFrom<unknown>('2025-03-01', '2025-02-29', '25/12/2025', '0905 123 456', {}, [1], [{}], { a: 1 }),
    fc.string({ maxLength: 8 }),
  );

  test('four validators agree on the shape of answers changed by chance', async () => {
    const { form, judge } = await judgesOf(communeHalfYear);
    const rootKeys = [...form.shape.order, 'fundingTotal', 'unknown', 'toString'];
    const rowKeys = [...[...form.rows.values()].flatMap(({ order }) => order), '_id', 'other'];
    const change = fc.tuple(fc.constantFrom('set', 'drop'), fc.constantFrom(...rootKeys), junk);
    const rowChange = fc.tuple(fc.constantFrom('set', 'drop'), fc.constantFrom(...rowKeys), junk);
    const changes = fc.record({
      seed: fc.nat({ max: 500 }),
      root: fc.array(change, { maxLength: 2 }),
      row: fc.array(rowChange, { maxLength: 2 }),
    });
    const apply = (target: Answers, [way, key, value]: [string, string, unknown]) => {
      if (way === 'set') target[key] = value;
      else delete target[key];
    };
    let valid = 0;
    fc.assert(
      fc.property(changes, ({ seed, root, row }) => {
        const answers = structuredClone(communeHalfYearAnswers(seed));
        const rows = [...form.rows.keys()].flatMap((key) => (answers[key] ?? []) as Answers[]);
        row.forEach((each) => apply(rows[seed % Math.max(1, rows.length)] ?? {}, each));
        root.forEach((each) => apply(answers, each));
        const verdict = judge(answers);
        expectAgreement(verdict);
        valid += verdict.ours === true ? 1 : 0;
      }),
      runs(100),
    );
    expect(valid).toBeGreaterThan(5);
  });

  test('what is submitted is valid by the standard, hidden answers and blanks being left out', async () => {
    const { form, judge } = await judgesOf(communeHalfYear);
    for (let seed = 0; seed < 100; seed += 1) {
      const draft = { ...communeHalfYearAnswers(seed), causes: '  ', hasMonitoring: false, monitoringCount: 99 };
      const submitted = submittedAnswers(form, { ...draft, modelRows: [], modelsNew: 0 });
      expect(judge(submitted)).toMatchObject({ ours: true, cfworker: true, hyperjump: true, interpreter: true });
      expect(Object.keys(submitted)).not.toContain('monitoringCount');
      expect(Object.keys(submitted)).not.toContain('causes');
    }
  });
});

describe('what only we refuse', () => {
  const row = { _id: '00000000-0000-4000-8000-000000000001', name: 'Đường hoa' };
  const capitals = 'ABCDEF00-0000-4000-8000-000000000001';
  const file = { _id: row._id, name: 'Bản ký.exe', size: 1, sha256: 'a'.repeat(64) };
  const values: [IssueCode, string, Answers][] = [
    ['ROW_ID_DUPLICATE', 'two rows of one id', { hasWorks: true, works: [row, row] }],
    ['ROW_ID_INVALID', 'a row id in capitals', { hasWorks: true, works: [{ ...row, _id: capitals }] }],
    ['NOT_A_REFERENCE', 'a unit in capitals', { unit: capitals }],
    ['TEXT_NOT_ALLOWED', 'a text with NUL', { story: 'a\u0000b' }],
    ['NOT_EXACT', 'a number beyond 2^53 - 1', { funds: 2 ** 60 }],
    ['FILE_REFUSED', 'a file that can be run', { evidence: [file] }],
    ['TOO_SMALL', 'a decimal below its limit', { weight: '-0.5' }],
    ['TOO_LARGE', 'a decimal above its limit', { weight: '100' }],
  ];

  test('is all listed', () => expect(values.map(([code]) => code)).toEqual(Object.keys(stricter)));

  test.each(values)('%s: %s', async (code, _name, answers) => {
    const { form, judge } = await judgesOf(everyKindForm);
    const all = { name: 'Ngày hội', hasWorks: false, ...answers };
    expect(checkShape(form, all).map((issue) => issue.code)).toEqual([code]);
    expect(judge(all)).toMatchObject({ ours: undefined, interpreter: true, cfworker: true, hyperjump: true });
  });
});
