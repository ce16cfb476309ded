import type { Request } from '../people/request.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { coverageSql, noCoverage, type Coverage } from './coverage.ts';
import { foldedCoverageOf, type CoveredBy } from './folded-coverage.ts';

/** The coverage of one assignment, by inner key, over the reports the viewer may see. */
export function assignmentCoverage(request: Request, assignmentId: string): Promise<Coverage> {
  return coverageBy(request, 'assignment_id', assignmentId);
}

/** The coverage of one plan, by inner key, over the reports the viewer may see. */
export function planCoverage(request: Request, planId: string): Promise<Coverage> {
  return coverageBy(request, 'plan_id', planId);
}

async function coverageBy(request: Request, column: CoveredBy, id: string): Promise<Coverage> {
  const loader = request.loaders.of<Coverage>(
    async (ids) => coverageOf(await request.reads.em(), column, ids),
    `coverage by ${column}`,
  );
  return (await loader.load(id)) ?? noCoverage;
}

async function coverageOf(
  em: EntityManager,
  column: CoveredBy,
  ids: readonly string[],
): Promise<Map<string, Coverage>> {
  const folded = await foldedCoverageOf(em, column, ids);
  const found = folded ?? (await rows<{ key: string } & Coverage>(em, ofReportsSql(column), [ids]));
  return new Map(found.map(({ key, ...coverage }) => [key, coverage]));
}

const ofReportsSql = (column: CoveredBy) => `SELECT r.${column}::text AS key, ${coverageSql('r')}
   FROM reports r WHERE r.${column} = ANY ($1::bigint[]) GROUP BY r.${column}`;
