import { handedIn } from '@ke-hoach/schema';
import { unitWorkers } from '../people/unit-workers.ts';
import { rows, type EntityManager } from '../platform/database.ts';

/** An assignment that one of the asker's units may answer though it owes nothing. */
export interface OptionalDutyRow {
  assignmentId: string;
  unitId: string;
  /** May the asker begin a report now? */
  canOpen: boolean;
  /** The unit's only report, where one may be given and was begun. */
  planYear: number;
  reportId: string | null;
  drafts: number;
  returned: number;
  handedIn: number;
}

const states = handedIn.map((state) => `'${state}'`).join(', ');
/** The units whose reports count as a unit's own: itself and those it took over. */
const ownOf = (unit: string) => `SELECT c.descendant_id FROM unit_closure c
  WHERE c.ancestor_id = ${unit} AND c.line = 'territory' AND c.own AND c.valid @> current_setting('app.today')::date`;

/**
 * What the asker's own units may give under issued plans, as `expectedReports` means them today, while the period is
 * open; registers also afterwards, to be read.
 */
export function optionalDuties(em: EntityManager): Promise<OptionalDutyRow[]> {
  return rows<OptionalDutyRow>(
    em,
    `WITH mine AS (
       SELECT s.unit_id, bool_or(s.role = 'reporter') AS fills FROM seen_units s
       WHERE s.own AND s.role IN ${unitWorkers} GROUP BY s.unit_id),
     asked AS (
       SELECT a.*, p.year, least(coalesce(a.responsible_on, t.data_to), current_setting('app.today')::date) AS day,
         t.opens <= current_setting('app.today')::date AND coalesce(t.closes >= current_setting('app.today')::date, true) AS open,
         row_number() OVER (ORDER BY t.data_to, a.position, a.id) AS place
       FROM assignments a JOIN periods t ON t.id = a.period_id JOIN plans p ON p.id = a.plan_id
       WHERE p.state = 'issued' AND NOT a.required AND NOT a.withdrawn)
     SELECT a.id::text AS "assignmentId", m.unit_id::text AS "unitId", m.fills AND a.open AS "canOpen", a.year AS "planYear",
       count(r.id) FILTER (WHERE r.state = 'draft')::int AS drafts, count(r.id) FILTER (WHERE r.state = 'returned')::int AS returned,
       count(r.id) FILTER (WHERE r.state IN (${states}))::int AS "handedIn",
       CASE WHEN NOT a.any_number THEN min(r.id) FILTER (WHERE r.unit_id = m.unit_id)::text END AS "reportId"
     FROM asked a JOIN plan_owners o ON o.plan_id = a.plan_id AND o.valid @> a.day
     JOIN unit_closure c ON c.line = 'territory' AND c.ancestor_id = o.unit_id AND c.valid @> a.day
     JOIN mine m ON m.unit_id = c.descendant_id
     JOIN unit_placements q ON q.unit_id = m.unit_id AND q.line = 'territory' AND q.valid @> a.day
     LEFT JOIN reports r ON r.plan_year = a.year AND r.assignment_id = a.id AND r.state <> 'void' AND r.unit_id IN (${ownOf('m.unit_id')})
     WHERE CASE WHEN q.kind = ANY (a.unit_kinds) THEN m.unit_id <> ALL (a.except_units) ELSE m.unit_id = ANY (a.also_units) END
     GROUP BY a.id, a.year, a.any_number, a.open, a.place, m.unit_id, m.fills, q.rank, q.name
     HAVING a.open OR (a.any_number AND count(r.id) > 0)
     ORDER BY a.place, q.rank, q.name COLLATE "vi-x-icu"`,
  );
}
