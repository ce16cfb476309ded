import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { calculate, parseForm } from '../index.ts';
import { MOST_DIGITS } from './number.ts';

/*
 * The same arithmetic a second time, by rational numbers of big integers. `/` is the only place where the language
 * rounds, so it rounds here too; all else stays exact.
 */
interface Rational {
  top: bigint;
  bottom: bigint;
}

const SCALE = 10n ** 10n;

function fromText(text: string): Rational {
  const [whole = '', decimals = ''] = text.split('.');
  return {
    top: BigInt(whole.replace('-', '') + decimals) * (text.startsWith('-') ? -1n : 1n),
    bottom: 10n ** BigInt(decimals.length),
  };
}

function rounded({ top, bottom }: Rational): Rational {
  const size = top < 0n ? -top : top;
  const units = (size * SCALE * 2n + bottom) / (bottom * 2n);
  return { top: top < 0n ? -units : units, bottom: SCALE };
}

function apply(operator: string, left: Rational | null, right: Rational | null): Rational | null {
  if (left === null || right === null) return null;
  const bottom = left.bottom * right.bottom;
  if (operator === '+') return { top: left.top * right.bottom + right.top * left.bottom, bottom };
  if (operator === '-') return { top: left.top * right.bottom - right.top * left.bottom, bottom };
  if (operator === '*') return { top: left.top * right.top, bottom };
  if (right.top === 0n) return null;
  const sign = right.top < 0n ? -1n : 1n;
  return rounded({ top: left.top * right.bottom * sign, bottom: left.bottom * right.top * sign });
}

function toText(value: Rational): string {
  const { top } = rounded(value);
  const digits = (top < 0n ? -top : top).toString().padStart(11, '0');
  const decimals = digits.slice(-10).replace(/0+$/, '');
  return `${top < 0n ? '-' : ''}${digits.slice(0, -10)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Whether a decimal has more digits than the language computes with. */
function isTooLong(value: Rational | null): boolean {
  if (value === null) return false;
  const places = value.bottom.toString().length - 1;
  const written = (value.top < 0n ? -value.top : value.top).toString().padStart(places + 1, '0');
  const decimals = written.slice(written.length - places).replace(/0+$/, '');
  return written.length - places + (places > 0 ? decimals.length : 0) > MOST_DIGITS;
}

interface Sum {
  text: string;
  value: Rational | null;
  /** Some number on the way is too long, so that all is blank. */
  tooLong: boolean;
}

const literal = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, decimals]): Sum => {
    const text = `${whole}.${String(decimals).padStart(4, '0')}`;
    return { text, value: fromText(text), tooLong: false };
  });
const named = fc.constantFrom<Sum>(
  { text: 'a', value: fromText('-12.75'), tooLong: false },
  { text: 'b', value: null, tooLong: false },
  { text: 'n', value: fromText('7'), tooLong: false },
);

const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    literal,
    named,
    fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('sum'), tie('sum')).map(([operator, left, right]): Sum => {
      const value = apply(operator, left.value, right.value);
      const text = `(${left.text} ${operator} ${right.text})`;
      return { text, value, tooLong: left.tooLong || right.tooLong || isTooLong(value) };
    }),
    tie('sum').map((operand): Sum => ({
      text: `-${operand.text}`,
      tooLong: operand.tooLong,
      value: operand.value && { top: -operand.value.top, bottom: operand.value.bottom },
    })),
  ),
}));

test('random arithmetic agrees with rational numbers', () => {
  fc.assert(
    fc.property(sum, ({ text, value, tooLong }) => {
      fc.pre(text.length < 1900);
      const parsed = parseForm(smallForm({ calculations: [['total', text]] }));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      const { total } = calculate(parsed.form, { a: '-12.75', n: 7 }, { today: '2025-01-01' });
      const expected = value === null || tooLong ? null : toText(value);
      expect(total).toBe(expected);
    }),
    { numRuns: 400 },
  );
});
