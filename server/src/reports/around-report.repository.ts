import type { PlanState, UnitApproval } from '@ke-hoach/schema';
import { assignmentColumns, periodColumns, type AssignmentRow, type PeriodRow } from '../plans/plans.repository.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { rolesOverSql, type RoleOver } from '../units/roles-over.ts';
import { noApproval } from '../units/unit-approval.ts';
import { knownBeforeColumn, type KnownBefore } from './periods-before.repository.ts';
import type { Report } from './report.entity.ts';

/** What decides about a report and stands around it. */
export interface AroundReport {
  /** The asker's roles over its unit. */
  held: RoleOver[];
  /** Who approves inside the unit; none where that was not asked. */
  approval: UnitApproval;
  period: PeriodRow;
  planState: PlanState;
  assignment: AssignmentRow;
  /** What its rules may know; undefined where that was not asked. */
  known?: KnownBefore;
}

/** What is asked of a report beside itself. */
export interface AskedAround {
  /** Is asked who approves? */
  approval: boolean;
  /** The day on which is asked what its rules may know; null where they are not asked. */
  rulesOn: string | null;
}

/** What the office last returned, or opened again. */
export interface LastReturn {
  newDue: string | null;
  /** Number of the revision it was about. */
  revision: number | null;
  /** Empty where the whole report came back. */
  cells: { field: string; row: string | null; reason: string }[];
}

/** What stands around a report, as it is read. */
export type FoundAround = Omit<AroundReport, 'held' | 'approval'> & {
  held: RoleOver[] | null;
  approval: UnitApproval | null;
};

/** All of it in one statement, as every command on a report begins with it. */
export async function aroundReport(
  em: EntityManager,
  report: Report,
  { approval, rulesOn }: AskedAround,
): Promise<AroundReport> {
  const sql = `SELECT ${aroundColumn('$3', rulesOn && '$4')} FROM reports r WHERE r.plan_year = $1 AND r.id = $2`;
  const found = await firstRow<{ around: FoundAround }>(em, keepPlan(sql), [
    ...[report.planYear, report.id, approval, ...(rulesOn ? [rulesOn] : [])],
  ]);
  return readAround(found!.around);
}

/** As `aroundColumn` tells it. */
export const readAround = ({ approval, held, ...row }: FoundAround): AroundReport => ({
  ...row,
  held: held ?? [],
  approval: approval ?? noApproval.approval,
});

/** Null where the office never returned the report: it was not, as long as it never came. */
export async function lastReturnOf(em: EntityManager, report: Report): Promise<LastReturn | null> {
  if (report.latestRevision == null) return null;
  const found = await firstRow<Omit<LastReturn, 'cells'> & { cells: string | null }>(em, lastReturnSql, [
    ...[report.planYear, report.id],
  ]);
  if (!found) return null;
  return { ...found, cells: found.cells === null ? [] : (JSON.parse(found.cells) as LastReturn['cells']) };
}

const lastReturnSql = keepPlan(
  `SELECT e.new_due::text AS "newDue", coalesce(e.revision, (
       SELECT max(v.number) FROM revisions v WHERE v.plan_year = e.plan_year AND v.report_id = e.report_id AND v.submitted_at <= e.at)) AS revision,
     e.cells
   FROM report_events e WHERE e.plan_year = $1 AND e.report_id = $2 AND e.command IN ('return', 'reopen')
   ORDER BY e.id DESC LIMIT 1`,
);

/**
 * A column of JSON beside the row `r` of a report; whether it is asked who approves is a parameter, and so is the day on which its
 * rules are asked, if they are.
 */
export const aroundColumn = (approval: string, today: string | null) => `(SELECT row_to_json(around) FROM (SELECT
   (SELECT json_agg(h) FROM (${rolesOverSql('r.unit_id')}) h) AS held,
   (SELECT u.approval FROM unit_approvals u WHERE u.unit_id = r.unit_id AND ${approval}::boolean) AS approval,
   (SELECT row_to_json(p) FROM (SELECT ${periodColumns} FROM periods t WHERE t.id = r.period_id) p) AS period,
   (SELECT plan.state FROM plans plan WHERE plan.id = r.plan_id) AS "planState",
   (SELECT row_to_json(s) FROM (SELECT ${assignmentColumns} FROM assignments a WHERE a.id = r.assignment_id) s) AS assignment
   ${today === null ? '' : `, (SELECT ${knownBeforeColumn({ ...besideReport, today: `${today}::date` })} FROM periods p WHERE p.id = r.period_id) AS known`}
 ) around) AS around`;

const besideReport = {
  ...{ unitId: 'r.unit_id', year: 'r.plan_year', planId: 'r.plan_id' },
  ...{ dataFrom: 'p.data_from', dataTo: 'p.data_to', series: 'p.series' },
};
