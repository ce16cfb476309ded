import { owed } from '@ke-hoach/schema';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { periodById } from '../plans/plan-loader.ts';
import { assignmentsOf, type AssignmentRow, type PeriodRow, type PlanRow } from '../plans/plans.repository.ts';
import type { DutyRow, UnitDuties } from './progress.repository.ts';
import type { ProgressCellType, ProgressRowType } from './progress.type.ts';

export interface Column extends AssignmentRow {
  period: PeriodRow;
}

/** The columns of a plan's board: its assignments with their periods. */
export async function boardColumns(request: Request, plan: PlanRow): Promise<Column[]> {
  const assignments = await assignmentsOf(await request.reads.em(), plan.planId);
  return Promise.all(
    assignments.map(async (assignment) => ({
      ...assignment,
      period: await periodById(request, assignment.periodId),
    })),
  );
}

/** A unit's row, on a day. */
export function boardRow(
  { unitId, asOf, duties }: UnitDuties,
  columns: readonly Column[],
  today: string,
): ProgressRowType {
  const byAssignment = new Map(duties.map((duty) => [duty.assignmentId, duty]));
  return { unitId, asOf, cells: columns.map((column) => cell(column, byAssignment.get(column.assignmentId), today)) };
}

const noReport = {
  reportId: null,
  state: null,
  lastDay: null,
  isLate: false,
  isOverdue: false,
  submittedAt: null,
  entries: null,
  channels: [],
  reminders: 0,
  remindedOn: null,
};

function cell({ id, period, asks }: Column, duty: DutyRow | undefined, today: string): ProgressCellType {
  if (asks === 'anyNumber') return { ...noReport, assignmentId: id, entries: duty?.handedIn ?? 0 };
  if (!duty) return { ...noReport, assignmentId: id };
  const due = dueOn(period, today, duty.dueOverride);
  return {
    assignmentId: id,
    reportId: duty.reportId,
    state: duty.state,
    lastDay: due.lastDay,
    isLate: duty.isLate,
    isOverdue: duty.required && owed.includes(duty.state) && due.daysLeft < 0,
    submittedAt: duty.submittedAt === null ? null : new Date(duty.submittedAt),
    channels: duty.channels,
    reminders: duty.reminders,
    remindedOn: duty.remindedOn,
    entries: null,
  };
}
