import { handedIn } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../../platform/database.ts';

/** An entry of a register as it was handed in last. */
export interface RegisterEntryRow {
  /** Outer id of the report that is the entry. */
  id: string;
  versionId: string;
  answers: string;
}

interface Question {
  /** Key of the register's form. */
  form: string;
  /** Permanent id of the date that places an entry; without one, or where it is blank, the day it was opened does. */
  date: string | null;
  unitId: string;
  planYear: number;
  dataFrom: string;
  dataTo: string;
  most: number;
}

const states = handedIn.map((state) => `'${state}'`).join(', ');

/** What the unit, and those it took over, handed in into a register for these days, oldest first. */
export function registerEntries(em: EntityManager, question: Question): Promise<RegisterEntryRow[]> {
  const { form, date, unitId, planYear, dataFrom, dataTo, most } = question;
  return rows<RegisterEntryRow>(
    em,
    `SELECT r.uid AS id, v.version_id::text AS "versionId", v.answers
     FROM reports r
     JOIN assignments a ON a.id = r.assignment_id AND a.any_number
     JOIN forms f ON f.id = a.form_id AND f.key = $1
     JOIN revisions v ON v.plan_year = r.plan_year AND v.report_id = r.id AND v.number = r.latest_revision AND NOT v.nothing_to_report
     CROSS JOIN LATERAL (SELECT coalesce((SELECT x.date FROM facts x WHERE x.plan_year = r.plan_year AND x.report_id = r.id
       AND x.field = $2::uuid AND x.row IS NULL LIMIT 1), r.opened_on) AS day) placed
     WHERE r.plan_year BETWEEN $3::int - 1 AND $3::int + 1 AND r.state IN (${states})
       AND r.unit_id IN (SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $4 AND c.own
         AND c.line = 'territory' AND c.valid @> current_setting('app.today')::date)
       AND placed.day BETWEEN $5::date AND $6::date
     ORDER BY placed.day, r.id LIMIT $7`,
    [form, date, planYear, unitId, dataFrom, dataTo, most],
  );
}
