import { Big } from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate, parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { apply, compared, digitsOf, fromText, fromWhole, rounded, toText } from '../testing/rational.ts';
import type { Rational } from '../testing/rational.ts';
import { readableForm, truthTableAnswers } from '../testing/readable-form.ts';
import { openReading } from './calculate.ts';
import { compile } from './compile.ts';
import { BudgetSpent, evaluate } from './evaluate.ts';
import { MOST_DIGITS } from './number.ts';
import { scopeOf } from './scope.ts';
import { number as numberType } from './types.ts';
import { runs } from '../testing/runs.ts';

/** A number on the way has more digits than the language computes with: all calculations are blank. */
class TooLong extends Error {}

/** An expression, and its value found a second time; null is blank. */
interface Twin<T> {
  text: string;
  value(): T | null;
}
type Numbers = Twin<(Rational | null)[]>;

const bounded = (value: Rational | null): Rational | null => {
  if (value !== null && digitsOf(value) > MOST_DIGITS) throw new TooLong();
  return value;
};
const present = (list: (Rational | null)[]) => list.filter((value) => value !== null);
const known = <T>(text: string, value: T | null): Twin<T> => ({ text, value: () => value });
/** A value of two values, blank when one of them is. */
const both = <T, R>(text: string, left: Twin<T>, right: Twin<T>, of: (left: T, right: T) => R | null): Twin<R> => ({
  text,
  value() {
    const [first, second] = [left.value(), right.value()];
    return first === null || second === null ? null : of(first, second);
  },
});

const literal = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(4, '0')}`)
  .map((text) => known(text, fromText(text)));
const small = fc.integer({ min: 0, max: 4 }).map((value) => known(String(value), fromWhole(value)));
const named = fc.constantFrom(
  known('a', fromText('-12.75')),
  known<Rational>('b', null),
  known('n', fromText('7')),
  known('share', fromText('80')),
  known('share.numerator', fromText('12')),
  known<Rational>('share2.denominator', null),
  known('previous.a', fromText('1.5')),
  known<Rational>('lastYear.a', null),
);
const columns: [string, (string | null)[]][] = [
  ['rows.x', ['1', null, '3']],
  ['rows.filter(r, r.x > 1).x', ['3']],
  ['rows.filter(r, r.x > 9).x', []],
  ['rows.map(r, r.x * 2.5)', ['2.5', null, '7.5']],
  ['rows.share.denominator', ['4', null, '0']],
];
const column = fc
  .constantFrom(...columns)
  .map(([text, values]): Numbers => known(text, values.map((value) => value && fromText(value)) as Rational[]));

interface Parts {
  number: Twin<Rational>;
  truth: Twin<boolean>;
  list: Numbers;
}

const folds: Record<string, (values: Rational[], all: (Rational | null)[]) => Rational | null> = {
  sum: (values, all) =>
    values.length === 0 && all.length > 0 ? null : values.reduce((sum, value) => apply('+', sum, value)!, fromWhole(0)),
  count: (values) => fromWhole(values.length),
  size: (_values, all) => fromWhole(all.length),
  min: (values) => [...values].sort(compared)[0] ?? null,
  max: (values) => [...values].sort(compared).at(-1) ?? null,
};
const relations: Record<string, (order: number) => boolean> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};
const oneOf = (record: object) => fc.constantFrom(...Object.keys(record));

/** `test ? yes : no`: only the side that is taken is computed. */
function chosen<T>([test, yes, no]: [Twin<boolean>, Twin<T>, Twin<T>]): Twin<T> {
  const value = (): T | null => {
    const decided = test.value();
    return decided === null ? null : (decided ? yes : no).value();
  };
  return { text: `(${test.text} ? ${yes.text} : ${no.text})`, value };
}

/** `&&` and `||` by the table of Kleene; what the left side decides alone is not computed further. */
function joined([left, operator, right]: [Twin<boolean>, string, Twin<boolean>]): Twin<boolean> {
  const worth = (value: boolean | null) => (value === null ? 0 : value ? 1 : -1);
  const value = (): boolean | null => {
    const first = worth(left.value());
    if (first === (operator === '||' ? 1 : -1)) return operator === '||';
    const pair = [first, worth(right.value())];
    const result = operator === '||' ? Math.max(...pair) : Math.min(...pair);
    return result === 0 ? null : result > 0;
  };
  return { text: `(${left.text} ${operator} ${right.text})`, value };
}

const { number } = fc.letrec<Parts>((tie: fc.LetrecTypedTie<Parts>) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literal,
    small,
    named,
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number'))
      .map(([left, operator, right]) =>
        both(`(${left.text} ${operator} ${right.text})`, left, right, (one, other) =>
          bounded(apply(operator, one, other)),
        ),
      ),
    tie('number').map(({ text, value }): Twin<Rational> => {
      const negative = (found: Rational | null) => found && { ...found, top: -found.top };
      return { text: `-${text}`, value: () => negative(value()) };
    }),
    fc.tuple(tie('number'), fc.integer({ min: 0, max: 11 })).map(([{ text, value }, places]): Twin<Rational> => {
      const round = (found: Rational | null) => found && (places > 10 ? null : bounded(rounded(found, places)));
      return { text: `round(${text}, ${places})`, value: () => round(value()) };
    }),
    fc.tuple(oneOf(folds), tie('list')).map(([name, { text, value }]): Twin<Rational> => {
      const fold = (list: (Rational | null)[]) => bounded(folds[name]!(present(list), list));
      return { text: `${name}(${text})`, value: () => fold(value()!) };
    }),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(chosen),
  ),
  list: fc.oneof(
    column,
    fc.array(tie('number'), { minLength: 1, maxLength: 4 }).map((items): Numbers => ({
      text: `[${items.map(({ text }) => text).join(', ')}]`,
      value: () => items.map(({ value }) => value()),
    })),
  ),
  truth: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(known('yes', true), known<boolean>('maybe', null), known('false', false), known('has(b)', false)),
    fc
      .tuple(tie('number'), oneOf(relations), tie('number'))
      .map(([left, operator, right]) =>
        both(`(${left.text} ${operator} ${right.text})`, left, right, (one, other) =>
          relations[operator]!(compared(one, other)),
        ),
      ),
    fc.tuple(tie('number'), tie('list')).map(([item, list]): Twin<boolean> => ({
      text: `(${item.text} in ${list.text})`,
      value() {
        const [wanted, among] = [item.value(), list.value()!];
        if (wanted === null) return null;
        if (present(among).some((value) => compared(value, wanted) === 0)) return true;
        return among.includes(null) ? null : false;
      },
    })),
    tie('number').map(({ text, value }): Twin<boolean> => ({ text: `has(${text})`, value: () => value() !== null })),
    tie('truth').map(({ text, value }): Twin<boolean> => {
      const opposite = (found: boolean | null) => (found === null ? null : !found);
      return { text: `!${text}`, value: () => opposite(value()) };
    }),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map(joined),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(chosen),
  ),
}));

test('any expression agrees with the same computed by fractions', () => {
  const { form } = parseForm(readableForm()) as { form: Form };
  const answers = { ...truthTableAnswers, a: '-12.75', n: 7 };
  const context = { today: '2025-01-01', previous: { a: '1.5' } };

  function computed(text: string): string | null {
    const compiled = compile(text, scopeOf(form), numberType);
    if (!compiled.ok) throw new Error(`${text}: ${JSON.stringify(compiled.problems)}`);
    const value = evaluate(compiled.tree, openReading(form, answers, context));
    return value instanceof Big ? value.toFixed() : null;
  }
  function expected({ value }: Twin<Rational>): string | null {
    const found = value();
    return found && toText(found);
  }

  fc.assert(
    fc.property(number, (twin) => {
      fc.pre(twin.text.length < 1900);
      try {
        const found = expected(twin);
        expect([twin.text, computed(twin.text)]).toEqual([twin.text, found]);
      } catch (fault) {
        if (!(fault instanceof TooLong)) throw fault;
        expect(() => computed(twin.text)).toThrow(BudgetSpent);
      }
    }),
    runs(300),
  );
});

test.each([
  ['a number beyond 100 digits', Array.from({ length: 8 }, () => '12345678901234567890').join(' * '), null],
  [
    'a long sum of long products',
    Array.from({ length: 20 }, () => '9999999999 * 9999999999').join(' + '),
    '1999999999600000000020',
  ],
])('%s', (_, text, expected) => {
  const parsed = parseForm(readableForm({ calculations: [['total', text]] }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(calculate(parsed.form, {}, { today: '2025-01-01' })).toEqual({ total: expected });
});
