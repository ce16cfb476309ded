import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { Answers, Context, Form, Row } from '../index.ts';
import { readableForm, truthTableAnswers } from '../testing/readable-form.ts';
import { openReading } from './calculate.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { scopeOf } from './scope.ts';
import type { Value } from './value.ts';

const { form } = parseForm(readableForm()) as { form: Form };
const context: Context = {
  today: '2025-06-05',
  planYear: 2025,
  previous: { a: '1.5' },
  targets: { n: 7 },
  registers: { f: 2 },
};

function shown(value: Value): string {
  if (value === null) return 'blank';
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value === 'object') return 'row' in value ? 'row' : value.toFixed();
  return String(value);
}

/** Computes an expression over answers, or over one row of `rows`; problems are shown by their codes. */
function compute(expression: string, answers: Answers = {}, index?: number): string {
  const compiled = compile(expression, scopeOf(form, index === undefined ? undefined : 'rows'));
  if (!compiled.ok) return compiled.problems.map((problem) => problem.code).join(' ');
  const row = index === undefined ? undefined : { table: 'rows', row: (answers.rows as Row[])[index] as Row };
  return shown(evaluate(compiled.tree, openReading(form, answers, context), row));
}

const { rows } = truthTableAnswers;

describe('the truth table of the decision record', () => {
  const text = readFileSync(new URL('../../../docs/decisions/0005-expressions.md', import.meta.url), 'utf8');
  const lines = [...text.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map((line): [string, string] => [
    (line[1] as string).replaceAll('\\|', '|'),
    line[2] as string,
  ]);

  test('is not empty', () => expect(lines.length).toBeGreaterThan(40));

  test.each(lines)('%s is %s', (expression, expected) => {
    expect(compute(expression, truthTableAnswers)).toBe(expected);
  });
});

describe('expressions', () => {
  test.each([
    ['a + b', { a: '0.1', b: '0.2' }, '0.3'],
    ['a / b', { a: '2', b: '3' }, '0.6666666667'],
    ['a / b', { a: '-2', b: '3' }, '-0.6666666667'],
    ['a * b', { a: '9007199254740993', b: '9007199254740993' }, '81129638414606699710187514626049'],
    [
      'a * b',
      { a: `${'9'.repeat(25)}.9999999999`, b: `${'9'.repeat(25)}.9999999999` },
      '99999999999999999999999999999999998000000000000000.00000000000000000001',
    ],
    ['a - b', { a: '1', b: '-1' }, '2'],
    ['-a', { a: '5' }, '-5'],
    ['1 + 2 * 3 - 4 / 2', {}, '5'],
    ['(1 + 2) * 3', {}, '9'],
    ['10 - 3 - 2', {}, '5'],
    ['yes ? 1 : 2', { yes: false }, '2'],
    ['yes ? 1 : maybe ? 2 : 3', { yes: false, maybe: true }, '2'],
    ['name == "Tam Kỳ"', { name: 'Tam Kỳ' }, 'true'],
    ['name == "Tam Kỳ"', { name: 'Tam Kỳ'.normalize('NFD') }, 'true'],
    ['name == "Tam Kỳ"'.normalize('NFD'), { name: 'Tam Kỳ' }, 'true'],
    ["name in ['a', 'b']", { name: 'b' }, 'true'],
    ['"quo\\"te\\n" == name', { name: 'x' }, 'false'],
    ['rows[0].x', { rows }, '1'],
    ['rows[7].x', { rows }, 'blank'],
    ['rows[0.5]', { rows }, 'blank'],
    ['rows.map(r, r.x + 1)', { rows }, '[2, blank, 4]'],
    ['sum(rows.filter(r, r.sort == "p").x)', { rows }, '4'],
    ['rows.all(r, r.x > 0)', { rows }, 'blank'],
    ['rows.all(r, r.x > 1)', { rows }, 'false'],
    ['rows.exists(r, r.x > 2)', { rows }, 'true'],
    ['rows.exists(r, r.x > 5)', { rows }, 'blank'],
    ['rows.exists(r, r.sort == "z")', { rows }, 'false'],
    ['min(rows.on)', { rows }, '2025-02-01'],
    ['max(rows.x)', { rows: [...(rows as Row[])].reverse() }, '3'],
    ['year(context.today) == context.planYear', {}, 'true'],
    ['days("2025-05-31", context.today)', {}, '5'],
    ['days(day, "2024-03-01")', { day: '2024-02-28' }, '2'],
    ['previous.a + target.n + register.f', {}, '10.5'],
    ['lastYear.a', {}, 'blank'],
    ['previous.b', {}, 'blank'],
    ['day < "2025-07-01"', { day: '2025-06-30' }, 'true'],
    ['day', { day: '2025-02-30' }, 'blank'],
    ['n', { n: '5' }, '5'],
    ['n', { n: 0.5 }, 'blank'],
    ['yes', { yes: 'true' }, 'blank'],
    ['name', { name: 5 }, 'blank'],
    ['rows', { rows: 'x' }, '[]'],
    ['hidden', { hidden: '5', yes: false }, 'blank'],
    ['sum(more.y)', { more: [{ _id: '1', y: 1 }], yes: false }, 'blank'],
    ['more[0].y', { yes: false }, 'blank'],
    ['max(more.y)', { yes: false }, 'blank'],
    ['count(more.y)', { yes: false }, 'blank'],
    ['more.exists(m, m.y > 0)', { yes: false }, 'blank'],
    ['more.exists(m, m.y > 0)', { yes: true }, 'false'],
    ['rows[b].x', { rows }, 'blank'],
    ['[rows[7], rows[0]].x', { rows }, '[blank, 1]'],
    ['[rows[0], more[0]]', {}, 'TYPE_MISMATCH'],
    ['a * 2', { a: '1', b: 5 }, '2'],
    ['day == day', { day: '2025-02-01' }, 'true'],
    ['day < "2025-07-01"', { day: '2025-07-01' }, 'false'],
    ['day < "2025-07-01"', { day: '2025-07-02' }, 'false'],
    ['year(day)', {}, 'blank'],
    ['year(name)', { name: 'nhiều năm' }, 'blank'],
    ['year(name)', { name: '2025-06-05' }, '2025'],
    ['days(name, day)', { name: 'hôm qua', day: '2025-06-05' }, 'blank'],
    ['days(day, name)', { name: '2025-02-30', day: '2025-02-01' }, 'blank'],
    ['days(day, context.today)', {}, 'blank'],
    ['days(context.today, day)', {}, 'blank'],
    ['size(name)', { name: 'Kỳ' }, '2'],
    ['round(a, 1)', { a: '2.25' }, '2.3'],
    ['round(a, b)', { a: '2.25', b: '0.5' }, 'blank'],
    ['max([a, b, null])', { a: '2', b: '10' }, '10'],
    ['count(rows.x)', { rows }, '2'],
    ['has(rows) && has(name)', { rows: [] }, 'false'],
    ['n == 0 ? null : a / n', { n: 0, a: '1' }, 'blank'],
    ['share.numerator', { share: { numerator: 4 } }, '4'],
    ['share', { share: { numerator: 4 } }, 'blank'],
    ['share.denominator', { share: 5 }, 'blank'],
    ['share.numerator', { share: { numerator: 0.5, denominator: 2 } }, 'blank'],
    ['rows.filter(r, r.share.numerator > 0).share.denominator', { rows }, '[4, 0]'],
    ['rows[0].share.numerator', { rows }, '1'],
    ['rows.map(r, r.share.numerator)', { rows }, '[1, blank, 3]'],
    ['[12][0] + 1', {}, '13'],
    ['proof', { proof: [{ name: 'a.pdf' }, {}, 5] }, '[a.pdf, ]'],
    ['areas', { areas: 'economy' }, 'blank'],
    ['share.total', {}, 'NAME_UNKNOWN'],
    ['n.numerator', {}, 'NAME_UNKNOWN'],
    ['rows.numerator', {}, 'NAME_UNKNOWN'],
    ['areas < 3', {}, 'TYPE_MISMATCH'],
    ['rows.x in [1]', { rows }, 'TYPE_MISMATCH'],
    ['nothing', {}, 'NAME_UNKNOWN'],
    ['constructor', {}, 'NAME_UNKNOWN'],
    ['rows.nothing', {}, 'NAME_UNKNOWN'],
    ['context.now', {}, 'NAME_UNKNOWN'],
    ['previous.name', {}, 'TYPE_MISMATCH'],
    ['previous.share.numerator', {}, 'NAME_UNKNOWN'],
    ['name.x', {}, 'NAME_UNKNOWN'],
    ['null.x', {}, 'blank'],
    ['rows.filter(name, true)', {}, 'NAME_TAKEN'],
    ['eval(1)', {}, 'FUNCTION_UNKNOWN'],
    ['sum(name)', {}, 'ARGUMENTS'],
    ['sum(rows.x, rows.x)', {}, 'ARGUMENTS'],
    ['sum(rows.sort)', {}, 'ARGUMENTS'],
    ['year(n)', {}, 'ARGUMENTS'],
    ...[
      'sum()',
      'count()',
      'count(n)',
      'size()',
      'size(n)',
      'has()',
      'has(a, b)',
      'round(a)',
      'year()',
      'days(day)',
    ].map((call): [string, Answers, string] => [call, {}, 'ARGUMENTS']),
    ['name + 1', {}, 'TYPE_MISMATCH'],
    ['yes && 1', {}, 'TYPE_MISMATCH'],
    ['name < "b"', {}, 'TYPE_MISMATCH'],
    ['rows == rows', {}, 'TYPE_MISMATCH'],
    ['[1, "a"]', {}, 'TYPE_MISMATCH'],
    ['[[1]] == [[null]]', {}, 'TYPE_MISMATCH'],
    ['yes ? 1 : "a"', {}, 'TYPE_MISMATCH'],
    ['n[0]', {}, 'TYPE_MISMATCH'],
    ['n in n', {}, 'TYPE_MISMATCH'],
    ['n.filter(r, true)', {}, 'TYPE_MISMATCH'],
  ])('%s over %j is %s', (expression, answers, expected) => {
    expect(compute(expression, answers)).toBe(expected);
  });

  test.each([
    ['x + a', 0, '7'],
    ['x + a', 1, 'blank'],
    ['share.numerator * 2', 0, '2'],
    ['share.numerator * 2', 1, 'blank'],
    ['share2.numerator', 0, 'blank'],
    ['sort == "p" && sum(rows.x) > x', 2, 'true'],
    ['rows.all(r, r.share.numerator >= share.numerator)', 0, 'blank'],
    ['rows.exists(r, r.share.numerator > share.numerator)', 0, 'true'],
  ])('%s in row %i is %s', (expression, row, expected) => {
    expect(compute(expression, truthTableAnswers, row)).toBe(expected);
  });

  test('without the year of a plan it is blank', () => {
    const { tree } = compile('context.planYear', scopeOf(form)) as { tree: Expression };
    expect(evaluate(tree, openReading(form, {}, { today: '2025-06-05' }))).toBeNull();
  });

  test.each([
    ...[
      '1 +',
      '(1',
      '[1',
      'a b',
      '1..2',
      '"open',
      '"\\q"',
      '"\\',
      'a.1',
      'a.b(',
      'rows.sort(r, 1)',
      'rows.filter(1, 1)',
    ],
    ...['@', 'in', 'a ? b', 'sum(1', 'a = b', '', 'rows.filter(r true)'],
  ])('%s cannot be read', (expression) => {
    expect(compute(expression)).toBe('SYNTAX');
  });

  test.each(['(', '!', '-', '[', 'yes?1:', 'sum('])('%s nested beyond 40 levels is refused', (opening) => {
    expect(compute(opening.repeat(60))).toBe('TOO_DEEP');
  });

  test('an expression beyond 2,000 characters is refused', () => {
    expect(compute('1'.padEnd(2001, ' '))).toBe('TOO_LONG');
  });
});
