import { describe, expect, test } from 'vitest';
import * as examples from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { calculate, checkAndCalculate, checkAnswers, contextHash, issueSentence, parseForm } from '../index.ts';
import type { Answers, Context, Form, Issue, Json } from '../index.ts';

function read(document: unknown): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
}

const half = read(examples.communeHalfYear);
const today: Context = { today: '2025-06-05' };
const brief = (issues: Issue[]) => issues.map((issue) => `${issue.code} ${issue.path.join('.')}`);

describe('the examples', () => {
  test('two hundred communes have valid half-year and yearly reports', () => {
    const annual = read(examples.communeAnnual);
    const later = { ...examples.communeHalfYearContext, today: '2025-11-03' };
    for (let seed = 0; seed < 200; seed += 1) {
      expect(checkAnswers(half, examples.communeHalfYearAnswers(seed), examples.communeHalfYearContext)).toEqual([]);
      expect(checkAnswers(annual, examples.communeAnnualAnswers(seed), later)).toEqual([]);
    }
  });

  test('what is checked and calculated at once is what both give apart', () => {
    const whole = examples.communeHalfYearAnswers(1);
    const { householdsTotal: _, ...without } = whole;
    const tooMany = { ...whole, models: Array.from({ length: 1000 }, () => ({})) };
    for (const answers of [whole, without, {}, tooMany, [] as unknown as Answers]) {
      const both = checkAndCalculate(half, answers, examples.communeHalfYearContext);
      expect(both.issues).toEqual(checkAnswers(half, answers, examples.communeHalfYearContext));
      expect(both.calculated()).toEqual(calculate(half, answers, examples.communeHalfYearContext));
    }
    expect(checkAnswers(half, without, examples.communeHalfYearContext)).not.toEqual([]);
  });

  test('the twelve communes differ and stay the same from day to day', () => {
    const reports = Array.from({ length: 12 }, (_, seed) => JSON.stringify(examples.communeHalfYearAnswers(seed + 1)));
    expect(new Set(reports).size).toBe(12);
    expect(JSON.stringify(examples.communeHalfYearAnswers(1))).toBe(reports[0]);
  });

  test.each(examples.communeHalfYearMistakes)('$name is told', ({ change, codes }) => {
    const answers = { ...examples.communeHalfYearAnswers(1), ...change };
    const issues = checkAnswers(half, answers, examples.communeHalfYearContext);
    expect(issues.map(({ code, path }) => ({ code, path }))).toEqual(codes);
    for (const issue of issues)
      for (const language of ['vi', 'en'] as const)
        expect(issueSentence(half, issue, language, answers)).toMatch(/^[^\n]{10,200}$/);
  });

  test("Tam Kỳ's plan is valid, and its late legal basis is warned of in its row", () => {
    const plan = read(examples.yearlyPlan);
    const issues = checkAnswers(plan, examples.tamKy2025Plan, today);
    expect(issues).toMatchObject([{ code: 'RULE', level: 'warning', path: ['bases', issues[0]?.row, 'date'] }]);
    expect(issueSentence(plan, issues[0] as Issue, 'vi', examples.tamKy2025Plan)).toMatch(
      /^Căn cứ, dòng 2: Căn cứ có ngày sau ngày ban hành/,
    );
  });

  test('the totals of a report are computed, never sent', () => {
    const answers = { householdsTotal: 3, householdsParticipating: 2, fundingState: 10, fundingOther: 5 };
    expect(calculate(half, answers, today)).toEqual({
      propagandaSessionsTotal: '0',
      propagandaAttendeesTotal: '0',
      householdsRate: '66.67',
      modelsTotal: null,
      fundingTotal: '15',
    });
  });
});

describe('checkAnswers', () => {
  const form = read(smallForm());
  const rowId = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a111';

  test.each<[string, Answers, string[]]>([
    ['nothing is required', {}, []],
    ['blanks are no answers', { a: '', name: '   ', rows: [], day: null }, []],
    ['a hidden answer is not judged', { hidden: 'x', yes: false }, []],
    ['a shown answer is judged', { hidden: 'x', yes: true }, ['NOT_A_DECIMAL hidden']],
    ['a decimal is text', { a: 5 }, ['WRONG_TYPE a']],
    ['a decimal is canonical', { a: '05.0' }, ['NOT_A_DECIMAL a']],
    ['1e400 is no decimal', { a: '1e400' }, ['NOT_A_DECIMAL a']],
    ['a number of text is refused', { n: '5' }, ['WRONG_TYPE n']],
    ['a number below', { n: -1001 }, ['TOO_SMALL n']],
    ['a number above', { n: 10_000_000 }, ['TOO_LARGE n']],
    ['an inexact number', { n: 2 ** 53 }, ['NOT_EXACT n']],
    ['a text of another type', { name: {} }, ['WRONG_TYPE name']],
    ['a long text counts characters, not units', { name: '𠮷'.repeat(300) }, []],
    ['a text that is too long', { name: 'ế'.repeat(301) }, ['TOO_LONG name']],
    ['a NUL', { name: 'a\u0000' }, ['TEXT_NOT_ALLOWED name']],
    ['a lone surrogate', { name: '\udc00a' }, ['TEXT_NOT_ALLOWED name']],
    ['yes/no as text', { yes: 'yes' }, ['WRONG_TYPE yes']],
    ['a choice as number', { sort: 1 }, ['WRONG_TYPE sort']],
    ['an inherited name as choice', { sort: 'constructor' }, ['NOT_A_CHOICE sort']],
    ['a date as number', { day: 20250101 }, ['WRONG_TYPE day']],
    ['29 February of no leap year', { day: '1900-02-29' }, ['NOT_A_DATE day']],
    ['29 February of a leap year', { day: '2000-02-29' }, []],
    ['a table that is none', { rows: {} }, ['WRONG_TYPE rows']],
    ['a row that is none', { rows: [5] }, ['WRONG_TYPE rows.#0']],
    ['a row without id', { rows: [{ x: 1 }] }, ['ROW_ID_INVALID rows.#0']],
    ['a row twice', { rows: [{ _id: rowId }, { _id: rowId }] }, [`ROW_ID_DUPLICATE rows.${rowId}`]],
    ['an unknown column', { rows: [{ _id: rowId, z: 1 }] }, [`UNKNOWN_PROPERTY rows.${rowId}.z`]],
    ['the id of a row at the root', { _id: rowId }, ['UNKNOWN_PROPERTY _id']],
    [
      'a name every object has',
      { toString: 1, constructor: {} },
      ['UNKNOWN_PROPERTY toString', 'UNKNOWN_PROPERTY constructor'],
    ],
    ['__proto__', JSON.parse('{"__proto__":{"polluted":1}}'), ['UNKNOWN_PROPERTY __proto__']],
    ['a list', [] as unknown as Answers, ['WRONG_TYPE ']],
  ])('%s', (_name, answers, expected) => {
    const issues = checkAnswers(form, answers, today);
    expect(brief(issues)).toEqual(expected);
    for (const issue of issues) expect(issueSentence(form, issue, 'vi')).not.toMatch(/undefined|null/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('limits of a decimal, a text and a table are told', () => {
    const document = smallForm();
    const properties = document.schema.properties as Record<string, Record<string, Json>>;
    Object.assign(properties.a ?? {}, { 'x-minimum': '0.5', 'x-maximum': '1.5' });
    Object.assign(properties.name ?? {}, { minLength: 3, pattern: '^T' });
    Object.assign(properties.rows ?? {}, { minItems: 2 });
    const limited = read(document);
    expect(brief(checkAnswers(limited, { a: '0.4', name: 'ab', rows: [{ _id: rowId }] }, today))).toEqual([
      ...['TOO_SMALL a', 'TOO_SHORT name', 'PATTERN name', 'TOO_FEW_ROWS rows'],
    ]);
    expect(brief(checkAnswers(limited, { a: '1.6' }, today))).toEqual(['TOO_LARGE a']);
  });

  test('a rule that cannot be told because of a blank gives no issue', () => {
    const issues = checkAnswers(half, { householdsParticipating: 5 }, today);
    expect(issues.filter((issue) => issue.code === 'RULE')).toEqual([]);
  });

  test('issues stand in the order of the form', () => {
    const answers = { lessons: 5, householdsTotal: 1, householdsParticipating: 2, preparedByPhone: 'x', zz: 1 };
    const paths = checkAnswers(half, answers, today).map((issue) => issue.path[0]);
    const order = half.fields.map((field) => field.key);
    expect([...paths].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? ''))).toEqual([
      ...paths.filter((path) => path === 'zz'),
      ...paths.filter((path) => path !== 'zz'),
    ]);
  });
});

test('the context has one hash, whatever the order of its members', () => {
  expect(contextHash({ today: '2025-01-01', planYear: 2025 })).toBe(
    contextHash({ planYear: 2025, today: '2025-01-01' }),
  );
  expect(contextHash({ today: '2025-01-02' })).not.toBe(contextHash({ today: '2025-01-01' }));
});
