import type { ReportState } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { placementOn } from '../units/units.repository.ts';

/** The report of a unit under an assignment. */
export interface DutyRow {
  assignmentId: string;
  reportId: string;
  state: ReportState;
  isLate: boolean;
  /** The unit's own last day, where it was given one. */
  dueOverride: string | null;
  submittedAt: string | null;
}

export interface UnitDuties {
  unitId: string;
  asOf: string;
  duties: DutyRow[];
}

/** The units that owe reports under a plan, as far as the viewer sees them, with one report an assignment. */
export function unitDuties(em: EntityManager, plan: { planId: string; year: number }): Promise<UnitDuties[]> {
  return rows<UnitDuties>(
    em,
    `WITH duty AS (
       SELECT DISTINCT ON (r.unit_id, r.assignment_id) r.*, t.data_to
       FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $1 AND r.plan_id = $2 AND r.state <> 'void'
       ORDER BY r.unit_id, r.assignment_id, r.ordinal),
     board AS (
       SELECT unit_id, max(data_to) AS as_of, json_agg(json_build_object('assignmentId', assignment_id::text,
         'reportId', uid, 'state', state, 'isLate', late, 'dueOverride', due_override, 'submittedAt', submitted_at))
         AS duties
       FROM duty GROUP BY unit_id)
     SELECT u.id::text AS "unitId", b.as_of::text AS "asOf", b.duties
     FROM board b JOIN units u ON u.id = b.unit_id ${placementOn('b.as_of')}
     ORDER BY p.kind = 'organisation', p.rank, p.name COLLATE "vi-x-icu", u.id`,
    [plan.year, plan.planId],
  );
}
