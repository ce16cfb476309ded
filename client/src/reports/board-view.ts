import type { ProgressFilter, ReportsAsked, ReportState } from '../gql/graphql.ts';
import { reportChannels } from './channels/report-channels.ts';

/** Which rows of the progress board are looked at: all, those that owe a report, those past the last day, those that wait for the office. */
export const boardViews = ['all', 'missing', 'overdue', 'waiting'] as const;
export type BoardView = (typeof boardViews)[number];

const owed: readonly ReportState[] = ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'];

/** Is the period not open yet? What cannot be filled yet is not missing. Both are dates, YYYY-MM-DD. */
export const isNotOpen = (period: { opens: string }, today: string): boolean => today < period.opens;

/** Is the report owed now: by its state, and in a period that is open? */
export const isMissing = (state: ReportState | null, period: { opens: string }, today: string): boolean =>
  state !== null && owed.includes(state) && !isNotOpen(period, today);

/** How many owed reports belong to periods that are not open yet, by assignment. */
export function notOpenCount(
  assignments: readonly { period: { opens: string }; coverage: { missing: number } }[],
  today: string,
): number {
  return assignments
    .filter(({ period }) => isNotOpen(period, today))
    .reduce((sum, { coverage }) => sum + coverage.missing, 0);
}

/** What the board is narrowed to, as the address keeps it: a link to the board shows what its sender saw. */
export function filterOf(search: URLSearchParams): Required<ProgressFilter> {
  const show = boardViews.find((view) => view === search.get('show')) ?? 'all';
  return {
    show: show.toUpperCase() as ProgressFilter['show'],
    assignmentId: search.get('of') || null,
    aboveId: search.get('above') || null,
    search: search.get('find')?.trim() || null,
    missingChannel: reportChannels.find((channel) => channel === search.get('lacks')) ?? null,
  } as Required<ProgressFilter>;
}

/** A report that is owed in an open period. */
export interface MissingReport<Unit, Column> {
  unit: Unit;
  column: Column;
  state: ReportState;
  /** The unit's own, where it was given more time than its period gives. */
  lastDay: string;
  isOverdue: boolean;
  reportId: string;
  /** How often its unit was reminded, and the day of the last time. */
  reminders: number;
  remindedOn: string | null;
}

interface BoardReport {
  assignmentId: string;
  reportId?: string | null;
  state?: ReportState | null;
  /** Null where there is no report. */
  lastDay?: string | null;
  isOverdue: boolean;
  reminders: number;
  remindedOn?: string | null;
}

/** The missing reports of some rows, period by period, units in the order of the rows; nothing optional is among them. */
export function missingReports<
  Unit,
  Column extends { assignment: { id: string; asks: ReportsAsked }; period: { opens: string } },
>(
  columns: readonly Column[],
  rows: readonly {
    unit: Unit;
    cells: readonly BoardReport[];
  }[],
  today: string,
  assignmentId: string | null,
): MissingReport<Unit, Column>[] {
  return columns
    .filter(({ assignment }) => assignment.asks === 'ONE')
    .filter(({ assignment }) => assignmentId === null || assignment.id === assignmentId)
    .flatMap((column) =>
      rows.flatMap(({ unit, cells }) => {
        const cell = cells.find((one) => one.assignmentId === column.assignment.id);
        if (!cell?.state || !cell.reportId || !cell.lastDay) return [];
        if (!isMissing(cell.state, column.period, today)) return [];
        const { reportId, state, lastDay, isOverdue, reminders, remindedOn = null } = cell;
        return [{ unit, column, reportId, state, lastDay, isOverdue, reminders, remindedOn }];
      }),
    );
}

/**
 * Rows of equal height that are drawn: those in sight and some beside them, moving in steps: of few rows, since those of
 * one step are drawn between two frames.
 */
export function rowsInSight(
  total: number,
  { rowHeight, scrolled, height }: { rowHeight: number; scrolled: number; height: number },
): { from: number; to: number } {
  const step = 4;
  const beside = 12;
  const first = Math.floor(scrolled / rowHeight / step) * step;
  const shown = Math.ceil(height / rowHeight);
  return { from: Math.max(0, first - beside), to: Math.min(total, first + shown + step + beside) };
}
