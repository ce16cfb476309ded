import { ESTIMATE_ENDING } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { keyLists, type ReportKey } from './report-key.ts';

/** A full-year estimate that a supplement of the unit replaces; the key is that of the supplement. */
export interface EstimateReplacedRow extends ReportKey {
  /** The report that estimated, as text of its key. */
  estimatedIn: string;
  field: string;
  indicator: string;
  estimate: string;
  value: string;
}

/**
 * Of reports that estimated the whole year, the estimates to which an accepted supplement of the same unit has the figure: the
 * same form again for data from the same first day to the end of a whole year, under the same unit of measure and basis.
 * Of several supplements the one handed in last. What was estimated stays as it was.
 */
export async function estimatesReplaced(
  em: EntityManager,
  keys: readonly string[],
): Promise<Map<string, EstimateReplacedRow[]>> {
  const found = await rows<EstimateReplacedRow>(
    em,
    `SELECT DISTINCT ON (r.plan_year, r.id, e.field) r.plan_year || '.' || r.id AS "estimatedIn", e.field, e.indicator,
       trim_scale(told.number)::text AS estimate, trim_scale(f.number)::text AS value,
       s.plan_year AS "planYear", s.id::text AS "reportId"
     FROM reports r
     JOIN periods t ON t.id = r.period_id
     JOIN assignments a ON a.id = r.assignment_id AND NOT a.any_number
     JOIN published_fields e ON e.version_id = r.version_id AND NOT e.in_table AND e.indicator LIKE '%' || $3::text
     JOIN facts told ON told.plan_year = r.plan_year AND told.report_id = r.id AND told.field = e.field
       AND told.row IS NULL AND told.number IS NOT NULL
     JOIN reports s ON s.plan_year = r.plan_year AND s.unit_id = r.unit_id AND s.id <> r.id AND s.state = 'accepted'
     JOIN assignments b ON b.id = s.assignment_id AND b.form_id = a.form_id AND NOT b.any_number
     JOIN periods w ON w.id = s.period_id AND w.data_from = t.data_from AND w.data_to > t.data_to
       AND w.data_to >= w.data_from + interval '1 year' - interval '1 day'
     JOIN published_fields d ON d.version_id = s.version_id AND NOT d.in_table
       AND d.indicator = left(e.indicator, -length($3::text)) AND d.unit IS NOT DISTINCT FROM e.unit AND d.basis IS NOT DISTINCT FROM e.basis
     JOIN facts f ON f.plan_year = s.plan_year AND f.report_id = s.id AND f.field = d.field AND f.row IS NULL AND f.number IS NOT NULL
     WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[])
     ORDER BY r.plan_year, r.id, e.field, s.submitted_at DESC NULLS LAST, s.id DESC`,
    [...keyLists(keys), ESTIMATE_ENDING],
  );
  const byReport = Map.groupBy(found, ({ estimatedIn }) => estimatedIn);
  return new Map(keys.map((key) => [key, byReport.get(key) ?? []]));
}
