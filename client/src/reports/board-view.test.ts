import { describe, expect, it } from 'vitest';
import type { ReportState } from '../gql/graphql.ts';
import { filterOf, isMissing, missingReports, notOpenCount, rowsInSight } from './board-view.ts';

const half = {
  assignment: { id: 'half', asks: 'ONE' as const },
  period: { opens: '2025-05-01' },
  coverage: { missing: 2 },
};
const year = {
  assignment: { id: 'year', asks: 'ONE' as const },
  period: { opens: '2025-10-01' },
  coverage: { missing: 3 },
};
const row = (unit: string, first: ReportState | null, second: ReportState | null = 'EXPECTED') => ({
  unit,
  cells: [
    {
      ...{ reportId: 'r', reminders: 0, assignmentId: 'half', state: first, isOverdue: first === 'RETURNED' },
      lastDay: first && (first === 'RETURNED' ? '2025-06-20' : '2025-06-04'),
    },
    {
      reportId: 'r',
      reminders: 0,
      assignmentId: 'year',
      state: second,
      lastDay: second && '2025-11-04',
      isOverdue: false,
    },
  ],
});
const rows = [
  row('owes', 'EXPECTED'),
  row('sent', 'SUBMITTED'),
  row('returned', 'RETURNED'),
  row('no duty', null, null),
];
const named = (today: string, of: string | null = null) =>
  missingReports([half, year], rows, today, of).map(({ unit, column }) => `${unit} ${column.assignment.id}`);

describe('the progress board', () => {
  it('counts nothing as missing before its period opens, and counts it from that day', () => {
    expect(isMissing('EXPECTED', year.period, '2025-09-30')).toBe(false);
    expect(isMissing('EXPECTED', year.period, '2025-10-01')).toBe(true);
    expect(notOpenCount([half, year], '2025-09-30')).toBe(3);
    expect(notOpenCount([half, year], '2025-10-01')).toBe(0);
  });

  it('lists what is missing period by period, also of one assignment', () => {
    expect(named('2025-05-20')).toEqual(['owes half', 'returned half']);
    expect(named('2025-10-20')).toEqual(['owes half', 'returned half', 'owes year', 'sent year', 'returned year']);
    const optional = { ...half, assignment: { id: 'half', asks: 'OPTIONAL' as const } };
    expect(missingReports([optional], rows, '2025-05-20', null)).toEqual([]);
    expect(named('2025-10-20', 'half')).toEqual(['owes half', 'returned half']);
  });

  it("keeps a unit's own last day with what it has not handed in", () => {
    expect(missingReports([half], rows, '2025-06-10', null).map(({ unit, lastDay }) => [unit, lastDay])).toEqual([
      ['owes', '2025-06-04'],
      ['returned', '2025-06-20'],
    ]);
  });

  it('keeps in the address what it is narrowed to', () => {
    expect(filterOf(new URLSearchParams('show=overdue&of=half&find= an my &lacks=PAPER'))).toEqual({
      ...{ show: 'OVERDUE', assignmentId: 'half', aboveId: null, search: 'an my', missingChannel: 'PAPER' },
    });
    expect(filterOf(new URLSearchParams('show=nothing'))).toMatchObject({ show: 'ALL', search: null });
  });

  it('draws what is in sight and some rows beside it, never beyond the ends', () => {
    const sight = (scrolled: number) => rowsInSight(3321, { rowHeight: 50, scrolled, height: 500 });
    expect(sight(0)).toEqual({ from: 0, to: 26 });
    expect(sight(1040)).toEqual({ from: 8, to: 46 });
    expect(sight(3321 * 50)).toEqual({ from: 3308, to: 3321 });
  });
});
