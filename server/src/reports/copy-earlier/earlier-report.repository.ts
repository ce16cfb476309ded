import { handedIn } from '@ke-hoach/schema';
import { firstRow, type EntityManager } from '../../platform/database.ts';

/** What the unit last handed in on the same form for data that ended before: so a supplement begins with the annual report. */
export interface EarlierReport {
  /** Outer id of the revision. */
  revisionId: string;
  versionId: string;
  periodId: string;
  submittedAt: Date;
  answers: string;
}

interface Asking {
  planYear: number;
  unitId: string;
  assignmentId: string;
  periodId: string;
}

const states = handedIn.map((state) => `'${state}'`).join(', ');

/** Of this plan's year or the year before, the newest; undefined where there is none. */
export function earlierReport(em: EntityManager, { planYear, unitId, assignmentId, periodId }: Asking) {
  return firstRow<EarlierReport>(
    em,
    `SELECT v.uid AS "revisionId", v.version_id::text AS "versionId", r.period_id::text AS "periodId",
       v.submitted_at AS "submittedAt", v.answers
     FROM reports r JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id
     JOIN revisions v ON v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision
     WHERE r.plan_year IN ($1::int, $1::int - 1) AND r.unit_id = $2 AND r.state IN (${states})
       AND a.form_id = (SELECT own.form_id FROM assignments own WHERE own.id = $3)
       AND t.data_to < (SELECT now.data_to FROM periods now WHERE now.id = $4)
     ORDER BY t.data_to DESC, r.ordinal LIMIT 1`,
    [planYear, unitId, assignmentId, periodId],
  );
}
