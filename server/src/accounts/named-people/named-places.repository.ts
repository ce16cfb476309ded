import { handedIn } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../../platform/database.ts';
import { coversUnit } from '../../units/covers-unit.ts';
import { nameOn } from '../../units/unit-history.repository.ts';
import type { NamedWhere } from './named-places.type.ts';

/** Something of a report in which the name may stand, as JSON. */
export interface NamingRow {
  reportId: string;
  unit: string;
  form: string;
  period: string;
  ordinal: number;
  where: NamedWhere;
  revision: number | null;
  isReplaced: boolean;
  /** Of answers. */
  versionId: string | null;
  stored: string;
  /** Is it for those of the unit alone, or for those who speak about the report? */
  isHidden: boolean;
  at: Date | null;
}

export interface LookedThrough {
  reports: number;
  /** Year and key of the last; null where there is nothing more. */
  last: [year: number, key: string] | null;
}

/** From before the first report. */
export const theFirst: [year: number, key: string] = [0, '0'];

/** Reports that one question looks through. */
const most = 200;

const slice = `SELECT r.* FROM reports r
  WHERE r.unit_id IN (SELECT c.descendant_id FROM unit_closure c
      WHERE c.ancestor_id = $1 AND c.valid @> current_setting('app.today')::date)
    AND (r.plan_year, r.id) > ($2::int, $3::bigint) AND ${coversUnit('r.unit_id', 'administrator')}
  ORDER BY r.plan_year, r.id LIMIT ${most}`;

/** Which reports a question looks through: of a unit and those below it, of today and before. */
export async function reportsToLookThrough(
  em: EntityManager,
  unitId: string,
  after: readonly [year: number, key: string],
): Promise<LookedThrough> {
  const sql = `SELECT r.plan_year AS year, r.id::text AS key FROM (${slice}) r ORDER BY r.plan_year, r.id`;
  const found = await rows<{ year: number; key: string }>(em, sql, [unitId, ...after]);
  const last = found.length === most ? found.at(-1)! : null;
  return { reports: found.length, last: last && [last.year, last.key] };
}

const isDraft = `r.state NOT IN (${handedIn.map((state) => `'${state}'`).join(', ')})`;

/**
 * What people wrote into a report `r`: where, in which submission, by which version, as JSON, when, and whether
 * it is hidden from those who only read the report.
 */
const written = `
  SELECT 'draft', NULL::int, r.version_id, r.draft, r.draft_saved_at, true WHERE ${isDraft}
  UNION ALL SELECT 'explanation', NULL, NULL, r.draft_explanations, r.draft_saved_at, true WHERE ${isDraft}
  UNION ALL SELECT 'keptAside', NULL, NULL, r.kept_aside, r.draft_saved_at, true
  UNION ALL SELECT 'revision', v.number, v.version_id, v.answers, v.submitted_at, false
    FROM revisions v WHERE v.plan_year = r.plan_year AND v.report_id = r.id
  UNION ALL SELECT 'explanation', v.number, NULL, v.explanations, v.submitted_at, false
    FROM revisions v WHERE v.plan_year = r.plan_year AND v.report_id = r.id
  UNION ALL SELECT 'reason', NULL, NULL, to_json(e.reason)::text, e.at, e.command = 'sendBack'
    FROM report_events e WHERE e.plan_year = r.plan_year AND e.report_id = r.id
  UNION ALL SELECT 'reason', NULL, NULL, e.cells, e.at, false
    FROM report_events e WHERE e.plan_year = r.plan_year AND e.report_id = r.id
  UNION ALL SELECT 'remark', NULL, NULL, to_json(m.text)::text, m.at, true
    FROM cell_threads h JOIN cell_comments m ON m.thread_id = h.id WHERE h.plan_year = r.plan_year AND h.report_id = r.id
  UNION ALL SELECT 'file', f.revision, NULL, to_json(f.name)::text, f.at, f.place = 'answer' AND NOT f.kept
    FROM files f WHERE f.plan_year = r.plan_year AND f.report_id = r.id AND f.removed_at IS NULL`;

/** A stored text as it reads: JSON writes the end of a line, a tab, a quotation mark and a backslash as two signs or six. */
const asRead = [
  ...[['\\\\', '\u0001'], ['\\"', '"'], ...['\\n', '\\r', '\\t', '\\f', '\\u000b'].map((space) => [space, ' '])],
  ['\u0001', '\\'],
].reduce((sql, [one, other]) => `replace(${sql}, '${one}', '${other}')`, `replace(w.stored, '\u00a0', ' ')`);

/** The texts among those reports that hold a name, by its letters without accents. */
export function textsNaming(
  em: EntityManager,
  unitId: string,
  after: readonly [year: number, key: string],
  key: string,
): Promise<NamingRow[]> {
  return rows<NamingRow>(
    em,
    `SELECT r.uid AS "reportId", ${nameOn('r.unit_id', 't.data_to')} AS unit, f.title AS form, t.name AS period, r.ordinal,
       w."where", w.revision, w."where" IN ('revision', 'explanation') AND coalesce(w.revision < r.latest_revision, false) AS "isReplaced",
       w.version_id::text AS "versionId", w.stored, w.hidden AS "isHidden", w.at
     FROM (${slice}) r CROSS JOIN LATERAL (${written}) w ("where", revision, version_id, stored, at, hidden)
     JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id JOIN forms f ON f.id = a.form_id
     WHERE search_key(${asRead}) LIKE '%' || $4 || '%'
     ORDER BY r.plan_year, r.id, w.hidden, CASE WHEN NOT w.hidden THEN w.at END, w."where"`,
    [unitId, ...after, key.replace(/[\\%_]/g, '\\$&')],
  );
}
