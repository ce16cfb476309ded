import type { ReportState } from '../gql/graphql.ts';

/** Which rows of the progress board are looked at: all, those that owe a report, those that wait for the office. */
export const boardViews = ['all', 'missing', 'waiting'] as const;
export type BoardView = (typeof boardViews)[number];

const owed: readonly ReportState[] = ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'];
const withOffice: readonly ReportState[] = ['SUBMITTED', 'RECEIVED'];

/** Is the period not open yet? What cannot be filled yet is not missing. Both are dates, YYYY-MM-DD. */
export const isNotOpen = (period: { opens: string }, today: string): boolean => today < period.opens;

/** Is the report owed now: by its state, and in a period that is open? */
export const isMissing = (state: ReportState | null, period: { opens: string }, today: string): boolean =>
  state !== null && owed.includes(state) && !isNotOpen(period, today);

/** Does the report wait for the office: handed in, not accepted yet? */
export const waitsForOffice = (state: ReportState | null): boolean => state !== null && withOffice.includes(state);

/** How many owed reports belong to periods that are not open yet, by assignment. */
export function notOpenCount(
  assignments: readonly { period: { opens: string }; coverage: { missing: number } }[],
  today: string,
): number {
  return assignments
    .filter(({ period }) => isNotOpen(period, today))
    .reduce((sum, { coverage }) => sum + coverage.missing, 0);
}

/** The rows of a view, with the board's columns telling which periods are open. */
export function rowsInView<Row extends { cells: readonly { assignmentId: string; state?: ReportState | null }[] }>(
  board: { columns: readonly { assignment: { id: string }; period: { opens: string } }[]; rows: readonly Row[] },
  view: BoardView,
  today: string,
): readonly Row[] {
  if (view === 'all') return board.rows;
  const periods = new Map(board.columns.map(({ assignment, period }) => [assignment.id, period]));
  return board.rows.filter(({ cells }) =>
    cells.some(({ assignmentId, state = null }) => {
      if (view === 'waiting') return waitsForOffice(state);
      const period = periods.get(assignmentId);
      return period !== undefined && isMissing(state, period, today);
    }),
  );
}
