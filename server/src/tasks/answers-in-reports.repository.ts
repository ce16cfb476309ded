import { handedIn } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';

/** What the reports of a unit say in the field that answers a task: the newest period that was handed in, else begun. */
export interface AnswerInReports {
  taskId: string;
  unitId: string;
  periodId: string;
  isHandedIn: boolean;
  nothingToReport: boolean;
  figure: string | null;
  yes: boolean | null;
  day: string | null;
}

const states = (list: readonly string[]) => list.map((state) => `'${state}'`).join(', ');
const begun = states(['draft', 'inReview', 'returned', ...handedIn]);
const given = `r.state IN (${states(handedIn)})`;

/** Of these units, with those they took over; rows of a table and entries of a register are added up. */
export function answersInReports(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  unitIds: readonly string[],
): Promise<AnswerInReports[]> {
  return rows<AnswerInReports>(
    em,
    `SELECT DISTINCT ON (q.row, q.unit_id) q.row AS "taskId", q.unit_id::text AS "unitId", q.period_id::text AS "periodId",
       q."isHandedIn", coalesce(q.nothing, false) AS "nothingToReport", trim_scale(q.figure)::text AS figure, q.yes, q.day::text AS day
     FROM (
       SELECT k.row, c.ancestor_id AS unit_id, r.period_id, t.data_to, bool_or(${given}) AS "isHandedIn",
         bool_and(r.nothing_to_report) FILTER (WHERE ${given}) AS nothing, sum(f.figure) AS figure, bool_or(f.yes) AS yes, max(f.day) AS day
       FROM plan_tasks k JOIN assignments a ON a.plan_id = k.plan_id AND a.form_id = k.answered_by
         JOIN reports r ON r.plan_year = $2 AND r.assignment_id = a.id AND r.state IN (${begun})
         JOIN periods t ON t.id = r.period_id
         JOIN unit_closure c ON c.descendant_id = r.unit_id AND c.own AND c.line = 'territory'
           AND c.valid @> current_setting('app.today')::date AND c.ancestor_id = ANY ($3::bigint[])
         CROSS JOIN LATERAL (SELECT sum(x.number) AS figure, bool_or(x.bool) AS yes, max(x.date) AS day
           FROM facts x WHERE x.plan_year = r.plan_year AND x.report_id = r.id AND x.field = k.answered_field) f
       WHERE k.plan_id = $1 AND k.answered_field IS NOT NULL AND NOT k.withdrawn
       GROUP BY k.row, c.ancestor_id, r.period_id, t.data_to) q
     ORDER BY q.row, q.unit_id, q."isHandedIn" DESC, q.data_to DESC`,
    [planId, year, unitIds],
  );
}
