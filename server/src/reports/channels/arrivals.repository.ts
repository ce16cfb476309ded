import { rows, type EntityManager } from '../../platform/database.ts';
import { keyLists, keyText, type ReportKey } from '../report-key.ts';
import type { ReportArrivalType } from './channel.type.ts';

/** On which channels reports came, the system first; what the unit did not hand in itself came on others. */
export async function arrivalsOf(
  em: EntityManager,
  keys: readonly string[],
): Promise<Map<string, ReportArrivalType[]>> {
  const found = await rows<ReportArrivalType & ReportKey>(
    em,
    `SELECT * FROM (SELECT r.plan_year AS "planYear", r.id::text AS "reportId", 'system' AS channel,
       (r.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "cameOn", NULL AS reference, 0 AS revision, NULL AS "byId"
     FROM reports r WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[]) AND r.submitted_at IS NOT NULL
     UNION ALL
     SELECT a.plan_year, a.report_id::text, a.channel, a.came_on::text, a.reference, a.revision, a.account_id::text
     FROM report_arrivals a WHERE a.plan_year = ANY ($1::int[]) AND a.report_id = ANY ($2::bigint[])
     ) came ORDER BY array_position(ARRAY['system', 'paper', 'qoffice', 'email'], channel)`,
    keyLists(keys),
  );
  const arrivals = new Map<string, ReportArrivalType[]>(keys.map((key) => [key, []]));
  for (const row of found) arrivals.get(keyText(row))?.push(row);
  return arrivals;
}

/** That a report did not come on a channel though it was asked for: an SQL condition on `reports` by its alias. */
export const missingOn = (report: string, channel: string) =>
  `${report}.required AND ${report}.state NOT IN ('void', 'waived') AND CASE ${channel} WHEN 'system' THEN ${report}.submitted_at IS NULL
     ELSE NOT EXISTS (SELECT FROM report_arrivals a WHERE a.plan_year = ${report}.plan_year AND a.report_id = ${report}.id
       AND a.channel = ${channel}) END`;
