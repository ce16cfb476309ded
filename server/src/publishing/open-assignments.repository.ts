import { inReach } from '../forms/rolled-out-plan.ts';
import { rows, type EntityManager } from '../platform/database.ts';

/** An assignment that is being filled, and how far its units are. */
export interface OpenAssignment {
  assignmentId: string;
  units: number;
  unstarted: number;
  drafts: number;
}

/** Where a new version may still arrive: what a roll-out by the asker would reach, as far as the asker sees the reports. */
export function openAssignments(em: EntityManager, formId: string, today: string): Promise<OpenAssignment[]> {
  return rows<OpenAssignment>(
    em,
    `SELECT a.id::text AS "assignmentId", count(r.id)::int AS units,
       count(r.id) FILTER (WHERE r.state = 'expected')::int AS unstarted,
       count(r.id) FILTER (WHERE r.state = 'draft')::int AS drafts
     FROM assignments a JOIN plans p ON p.id = a.plan_id JOIN periods t ON t.id = a.period_id
     LEFT JOIN reports r ON r.plan_year = p.year AND r.assignment_id = a.id AND r.state NOT IN ('void', 'waived')
     WHERE a.form_id = $1 AND NOT a.withdrawn AND ${inReach('$2')} AND (t.closes IS NULL OR t.closes >= $2::date)
     GROUP BY a.id, t.data_to ORDER BY t.data_to, a.id`,
    [formId, today],
  );
}
