import type { Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { keyLists, keyText, type ReportKey } from '../report-key.ts';
import type { Report } from '../report.entity.ts';
import type { ReportObjectionType } from './on-behalf.type.ts';

export async function hasOpenObjection(em: EntityManager, { planYear, reportId }: ReportKey): Promise<boolean> {
  const found = await firstRow(
    em,
    'SELECT 1 FROM report_objections WHERE plan_year = $1 AND report_id = $2 AND settled_at IS NULL',
    [planYear, reportId],
  );
  return found !== undefined;
}

/** Settles the open objection, if there is one: with an answer, or by what else was done to the report. */
export async function closeObjection(
  { em, viewer, clock }: Work,
  report: Report,
  answer: string | null,
): Promise<void> {
  await rows(
    em,
    `UPDATE report_objections SET settled_at = $3, settled_by = $4, answer = $5
     WHERE plan_year = $1 AND report_id = $2 AND settled_at IS NULL`,
    [report.planYear, report.id, clock.now(), viewer.id, answer],
  );
}

/** The last objection to a report. */
export async function objectionOfReport(request: Request, report: ReportKey): Promise<ReportObjectionType | null> {
  const loader = request.loaders.of<ReportObjectionType>(
    async (ids) => lastObjections(await request.reads.em(), ids),
    lastObjections,
  );
  return (await loader.load(keyText(report))) ?? null;
}

async function lastObjections(em: EntityManager, keys: readonly string[]): Promise<Map<string, ReportObjectionType>> {
  const found = await rows<ReportObjectionType & ReportKey>(
    em,
    `SELECT DISTINCT ON (o.plan_year, o.report_id) o.plan_year AS "planYear", o.report_id::text AS "reportId", o.at,
       o.account_id::text AS "byId", o.reason, o.settled_at AS "settledAt", o.settled_by::text AS "settledById", o.answer
     FROM report_objections o WHERE o.plan_year = ANY ($1::int[]) AND o.report_id = ANY ($2::bigint[])
     ORDER BY o.plan_year, o.report_id, o.id DESC`,
    keyLists(keys),
  );
  return new Map(found.map((row) => [keyText(row), row]));
}
