import { handedIn, owed, type ReportChannel, type ReportState } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';

/** The report of a unit under an assignment. */
export interface DutyRow {
  assignmentId: string;
  reportId: string;
  state: ReportState;
  isLate: boolean;
  /** The unit's own last day, where it was given one. */
  dueOverride: string | null;
  submittedAt: string | null;
  /** On which channels it came beside the system. */
  channels: ReportChannel[];
  required: boolean;
  /** How often its unit was reminded of it while it is owed, and the day of the last time. */
  reminders: number;
  remindedOn: string | null;
  /** How many the unit has handed in under the assignment. */
  handedIn: number;
}

export interface UnitDuties {
  unitId: string;
  asOf: string;
  duties: DutyRow[];
}

const listed = (list: readonly ReportState[]) => list.map((state) => `'${state}'`).join(', ');
const [states, owes] = [listed(handedIn), listed(owed)];

/** Reminders that no report has answered since. */
const reminders = `SELECT count(*)::int AS times, (max(e.at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS last
  FROM report_events e WHERE e.plan_year = d.plan_year AND e.report_id = d.id AND e.command = 'remind'
    AND e.revision IS NOT DISTINCT FROM d.latest_revision`;

const channels = `coalesce((SELECT json_agg(a.channel ORDER BY a.channel DESC) FROM report_arrivals a
  WHERE a.plan_year = d.plan_year AND a.report_id = d.id), '[]')`;

/**
 * What some units owe under a plan, by assignment, as far as the viewer sees it and in the order of the units: the report, or
 * the first of an open register's with how many are in.
 */
export function dutiesOf(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  units: readonly number[],
  assignmentId: string | null,
): Promise<UnitDuties[]> {
  return rows<UnitDuties>(
    em,
    `WITH duty AS MATERIALIZED (
       SELECT DISTINCT ON (r.unit_id, r.assignment_id) r.plan_year, r.id, r.unit_id, r.assignment_id, r.uid, r.state, r.late, r.due_override,
         r.submitted_at, r.latest_revision, r.required, count(*) FILTER (WHERE r.state IN (${states})) OVER mine AS handed_in, t.data_to, a.uid AS assignment
       FROM reports r JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.unit_id = ANY ($3::bigint[]) AND r.state <> 'void'
       WINDOW mine AS (PARTITION BY r.unit_id, r.assignment_id)
       ORDER BY r.unit_id, r.assignment_id, r.ordinal)
     SELECT d.unit_id::text AS "unitId", (max(d.data_to) FILTER (WHERE $4::text IS NULL OR d.assignment::text = $4))::text AS "asOf",
       json_agg(json_build_object('assignmentId', d.assignment_id::text, 'reportId', d.uid, 'state', d.state, 'isLate', d.late,
         'dueOverride', d.due_override, 'submittedAt', d.submitted_at, 'required', d.required, 'handedIn', d.handed_in, 'channels', ${channels},
         'reminders', coalesce(m.times, 0), 'remindedOn', m.last)) AS duties
     FROM duty d LEFT JOIN LATERAL (${reminders}) m ON d.state IN (${owes}) JOIN unnest($3::bigint[]) WITH ORDINALITY AS u (id, place) ON u.id = d.unit_id GROUP BY d.unit_id, u.place ORDER BY u.place`,
    [year, planId, units, assignmentId],
  );
}
