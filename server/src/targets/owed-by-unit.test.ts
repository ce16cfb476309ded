import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersByUnit, owedByUnit, type Passing } from './owed-by-unit.ts';

const one = 1_000_000n;
const passing = (day: string, from: string, to: string, share: number | null = null): Passing => ({
  ...{ day, from, to, share },
});
const merger = [passing('2025-07-01', 'a', 'n'), passing('2025-07-01', 'b', 'n')];
const given = {
  before: new Map([
    ['a', one],
    ['b', 3n * one],
    ['c', one],
  ]),
  now: ['c', 'n'],
  ...{ passings: merger, value: one, own: new Map<string, bigint>() },
};

describe('what units owe of a target after changes of units', () => {
  it('is, for a unit made of several, what the target says of mergers', () => {
    const owedBy = (afterMerger: 'sum' | 'largest' | 'anew' | 'nothing') =>
      Object.fromEntries(owedByUnit({ ...given, afterMerger }));
    expect(owedBy('sum')).toEqual({ c: one, n: 4n * one });
    expect(owedBy('largest')).toEqual({ c: one, n: 3n * one });
    expect(owedBy('anew')).toEqual({ c: one, n: one });
    expect(owedBy('nothing')).toEqual({ c: one });
  });

  it('is for a unit that takes another in and lives on, where nothing passes, what it owed itself', () => {
    const passings = [passing('2025-07-01', 'a', 'b')];
    const owed = { ...given, passings, now: ['b', 'c'] };
    expect(owedByUnit({ ...owed, afterMerger: 'nothing' }).get('b')).toBe(3n * one);
    expect(owedByUnit({ ...owed, afterMerger: 'sum' }).get('b')).toBe(4n * one);
  });

  it('is the same for a unit renamed and for each part of a split, and the full value for a new unit', () => {
    const passings = [
      passing('2025-03-01', 'b', 'r'),
      passing('2025-07-01', 'r', 'x', 0.3),
      passing('2025-07-01', 'r', 'y', 0.7),
    ];
    const now = ['x', 'y', 'founded'];
    expect(Object.fromEntries(owedByUnit({ ...given, passings, now, afterMerger: 'nothing' }))).toEqual({
      ...{ x: 3n * one, y: 3n * one, founded: one },
    });
    expect(membersByUnit(now, passings).get('y')).toEqual(['y', 'r', 'b']);
    expect(membersByUnit(now, passings).get('x')).toEqual(['x']);
  });

  it('is what the office set for a unit, whatever it took over', () => {
    const own = new Map([['n', 2n * one]]);
    expect(owedByUnit({ ...given, own, afterMerger: 'sum' }).get('n')).toBe(2n * one);
  });

  it('follows several changes of one day in their order', () => {
    const passings = [
      passing('2025-07-01', 'a', 'm'),
      passing('2025-07-01', 'm', 'n'),
      passing('2025-07-01', 'b', 'n'),
    ];
    expect(owedByUnit({ ...given, passings, afterMerger: 'sum' }).get('n')).toBe(4n * one);
  });

  it('adds up to the same whole after any mergers where the sum passes, and loses nobody’s reports', () => {
    const mergers = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
        mergers,
        (amounts, steps) => {
          const before = new Map(amounts.map((amount, at) => [`u${at}`, BigInt(amount) * one]));
          let now = [...before.keys()];
          const passings: Passing[] = [];
          steps.forEach(([first, second, isNew], step) => {
            const [from, other] = [now[first % now.length]!, now[second % now.length]!];
            if (from === other) return;
            const to = isNew ? `n${step}` : other;
            const day = `2025-0${1 + step}-01`;
            passings.push(passing(day, from, to), ...(isNew ? [passing(day, other, to)] : []));
            now = [...new Set([...now.filter((unit) => unit !== from && unit !== other), to])];
          });
          const owed = owedByUnit({ before, now, passings, value: one, own: new Map(), afterMerger: 'sum' });
          const total = (values: Iterable<bigint>) => [...values].reduce((sum, value) => sum + value, 0n);
          expect(total(owed.values())).toBe(total(before.values()));
          const members = [...membersByUnit(now, passings).values()].flat();
          expect(members.filter((unit) => unit.startsWith('u')).toSorted()).toEqual([...before.keys()].toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});
