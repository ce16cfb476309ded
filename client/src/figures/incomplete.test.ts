import { describe, expect, it } from 'vitest';
import { incompleteYears, isIncomplete } from './incomplete.ts';

const coverage = (expected: number, received: number, accepted: number, waived = 0) => ({
  expected,
  received,
  accepted,
  waived,
  missing: expected - received - waived,
});
const year = (label: string, counts: ReturnType<typeof coverage>) => ({
  keys: [{ dimension: 'YEAR' as const, field: null, id: label, label }],
  coverage: counts,
});

describe('figures that are not whole yet', () => {
  it.each([
    ['all accepted', coverage(5, 5, 5), 'ACCEPTED', false],
    ['one still to accept', coverage(5, 5, 4), 'ACCEPTED', true],
    ['one still to accept, submitted ones counted', coverage(5, 5, 4), 'SUBMITTED', false],
    ['one missing, submitted ones counted', coverage(5, 4, 4), 'SUBMITTED', true],
    ['the missing one waived', coverage(5, 4, 4, 1), 'ACCEPTED', false],
    ['nothing expected', coverage(0, 0, 0), 'ACCEPTED', false],
  ] as const)('%s', (_, counts, counted, incomplete) => {
    expect(isIncomplete({ coverage: counts }, counted)).toBe(incomplete);
  });

  it('are named by year, once each, oldest first', () => {
    const groups = [
      year('2025', coverage(29, 10, 7)),
      year('2024', coverage(31, 31, 31)),
      year('2023', coverage(4, 3, 3)),
      year('2025', coverage(3, 1, 0)),
    ];
    expect(incompleteYears({ groupBy: ['YEAR'], counted: 'ACCEPTED' }, groups)).toEqual(['2023', '2025']);
    expect(incompleteYears({ groupBy: ['UNIT'], counted: 'ACCEPTED' }, groups)).toEqual([]);
  });
});
