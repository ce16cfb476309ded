import type { Request } from '../people/request.ts';
import { assignmentById } from '../plans/plan-loader.ts';
import type { ReportRow } from './reports.repository.ts';

/** The version a report is pinned to; before it is started, its assignment's. */
export async function versionIdOf(report: ReportRow, request: Request): Promise<string> {
  const id = report.versionId ?? (await assignmentById(request, report.assignmentId)).versionId;
  if (!id) throw new TypeError(`report ${report.reportId} has no version`);
  return id;
}
