import { describe, expect, it } from 'vitest';
import type { ReportState } from '../gql/graphql.ts';
import { isMissing, notOpenCount, rowsInView } from './board-view.ts';

const half = { assignment: { id: 'half' }, period: { opens: '2025-05-01' }, coverage: { missing: 2 } };
const year = { assignment: { id: 'year' }, period: { opens: '2025-10-01' }, coverage: { missing: 3 } };
const row = (name: string, first: ReportState | null, second: ReportState | null = 'EXPECTED') => ({
  name,
  cells: [
    { assignmentId: 'half', state: first },
    { assignmentId: 'year', state: second },
  ],
});
const board = {
  columns: [half, year],
  rows: [
    row('owes', 'EXPECTED'),
    row('sent', 'SUBMITTED'),
    row('in hand', 'RECEIVED'),
    row('returned', 'RETURNED'),
    row('accepted', 'ACCEPTED'),
    row('no duty', null, null),
  ],
};
const names = (view: Parameters<typeof rowsInView>[1], today: string) =>
  rowsInView(board, view, today).map(({ name }) => name);

describe('the views of the progress board', () => {
  it('counts nothing as missing before its period opens, and counts it from that day', () => {
    expect(isMissing('EXPECTED', year.period, '2025-09-30')).toBe(false);
    expect(isMissing('EXPECTED', year.period, '2025-10-01')).toBe(true);
    expect(notOpenCount(board.columns, '2025-09-30')).toBe(3);
    expect(notOpenCount(board.columns, '2025-10-01')).toBe(0);
  });

  it('shows the units that owe a report in an open period', () => {
    expect(names('missing', '2025-05-20')).toEqual(['owes', 'returned']);
    expect(names('missing', '2025-10-20')).toEqual(['owes', 'sent', 'in hand', 'returned', 'accepted']);
  });

  it('shows the units whose reports wait for the office: submitted or received', () => {
    expect(names('waiting', '2025-05-20')).toEqual(['sent', 'in hand']);
  });

  it('shows every unit when nothing is chosen', () => {
    expect(names('all', '2025-05-20')).toHaveLength(6);
  });
});
