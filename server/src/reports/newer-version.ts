import { publishedVersions, type PublishedVersion } from '../forms/published-version.ts';
import { assignmentsById, type AssignmentRow } from '../plans/plans.repository.ts';
import type { EntityManager } from '../platform/database.ts';

/** A version of the form newer than the one a report stands on, to which its unit may or must move it. */
export interface NewerVersion {
  version: PublishedVersion;
  /** The draft is not taken before it has moved (design: version law 3). */
  isRequired: boolean;
}

/**
 * Where a report may move: the version its assignment offers, else the one it begins on. Null when there is none, and for
 * whatever was once handed in: what is returned is mended on the version it was handed in on (version law 2).
 */
export async function newerVersion(
  em: EntityManager,
  report: { state: string; versionId?: string | null; assignmentId: string },
  known?: AssignmentRow,
): Promise<NewerVersion | null> {
  if (report.state !== 'expected' && report.state !== 'draft') return null;
  const assignment = known ?? (await assignmentsById(em, [report.assignmentId])).get(report.assignmentId);
  if (!assignment?.versionId) return null;
  const { versionId: begun, offeredVersionId: offered, draftsMustMove } = assignment;
  const stands = report.versionId ?? begun;
  const target = offered ?? begun;
  if (target === stands) return null;
  const versions = await publishedVersions(em, [stands, begun, target]);
  const numberOf = (id: string) => versions.get(id)!.number;
  if (numberOf(target) <= numberOf(stands)) return null;
  return { version: versions.get(target)!, isRequired: draftsMustMove && numberOf(begun) > numberOf(stands) };
}
