import { owed } from '@ke-hoach/schema';
import type { Request } from '../people/request.ts';
import { dueOn } from '../plans/due.ts';
import { periodById } from '../plans/plan-loader.ts';
import { assignmentsOf, type AssignmentRow, type PeriodRow, type PlanRow } from '../plans/plans.repository.ts';
import { unitDuties, type DutyRow, type UnitDuties } from './progress.repository.ts';
import type { ProgressBoardType, ProgressCellType, ProgressRowType } from './progress.type.ts';

interface Column extends AssignmentRow {
  period: PeriodRow;
}

/** The matrix of a plan's units and assignments on the request's day. */
export async function progressBoard(request: Request, plan: PlanRow): Promise<ProgressBoardType> {
  const em = await request.reads.em();
  const assignments = await assignmentsOf(em, plan.planId);
  const columns = await Promise.all(
    assignments.map(async (assignment): Promise<Column> => ({
      ...assignment,
      period: await periodById(request, assignment.periodId),
    })),
  );
  const units = await unitDuties(em, plan);
  return { planId: plan.planId, columns, rows: units.map((unit) => row(unit, columns, request.clock.today)) };
}

function row({ unitId, asOf, duties }: UnitDuties, columns: readonly Column[], today: string): ProgressRowType {
  const byAssignment = new Map(duties.map((duty) => [duty.assignmentId, duty]));
  return { unitId, asOf, cells: columns.map((column) => cell(column, byAssignment.get(column.assignmentId), today)) };
}

function cell({ id, period }: Column, duty: DutyRow | undefined, today: string): ProgressCellType {
  if (!duty)
    return { assignmentId: id, reportId: null, state: null, isLate: false, isOverdue: false, submittedAt: null };
  return {
    assignmentId: id,
    reportId: duty.reportId,
    state: duty.state,
    isLate: duty.isLate,
    isOverdue: owed.includes(duty.state) && dueOn(period, today, duty.dueOverride).daysLeft < 0,
    submittedAt: duty.submittedAt === null ? null : new Date(duty.submittedAt),
  };
}
