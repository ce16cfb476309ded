import type { FilePlace } from '@ke-hoach/schema';
import type { AttachedFile } from '@ke-hoach/forms';
import type { Statement } from '../platform/at-once.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { FileType } from './file-type.ts';

/** Where a file lies: at a report, a plan, a unit's work on a task of a plan, or its own plan. */
export interface FilePosition {
  place: FilePlace;
  unitId: string;
  planId: string | null;
  planYear: number | null;
  reportId: string | null;
  /** The last submission of the report when the file came. */
  revision: number | null;
  task: string | null;
}

export interface FileRow extends FilePosition {
  id: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  /** Handed in with a report: it stays for ever. */
  kept: boolean;
  at: Date;
  byId: string;
}

const columns = `f.uid AS id, f.place, f.unit_id::text AS "unitId", f.plan_id::text AS "planId", f.plan_year AS "planYear",
  f.report_id::text AS "reportId", f.revision, f.task, f.name, f.type, f.size, f.sha256, f.kept, f.at, f.account_id::text AS "byId"`;

/** By outer id; row level security decides whether it exists for the asker. */
export function findFile(em: EntityManager, uid: string): Promise<FileRow | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  const sql = `SELECT ${columns} FROM files f WHERE f.uid = $1::uuid AND f.removed_at IS NULL`;
  return firstRow<FileRow>(em, sql, [uid]);
}

type Spot = Pick<FilePosition, 'place' | 'planId' | 'planYear' | 'reportId' | 'task'> & { unitId: string | null };

const atSpot = `f.place = $1 AND f.removed_at IS NULL AND f.plan_id IS NOT DISTINCT FROM $2::bigint
  AND f.plan_year IS NOT DISTINCT FROM $3::int AND f.report_id IS NOT DISTINCT FROM $4::bigint
  AND f.task IS NOT DISTINCT FROM $5::uuid AND ($6::bigint IS NULL OR f.unit_id = $6)`;
const spotOf = ({ place, planId, planYear, reportId, task, unitId }: Spot) => [
  ...[place, planId, planYear, reportId, task, unitId],
];

/** The files in one place, in the order in which they came. */
export function filesAt(em: EntityManager, spot: Spot): Promise<FileRow[]> {
  return rows<FileRow>(em, `SELECT ${columns} FROM files f WHERE ${atSpot} ORDER BY f.id`, spotOf(spot));
}

export async function countAt(em: EntityManager, spot: Spot): Promise<number> {
  const found = await firstRow<{ files: number }>(
    em,
    `SELECT count(*)::int AS files FROM files f WHERE ${atSpot}`,
    spotOf(spot),
  );
  return found!.files;
}

/** How many bytes the files of a unit take; held until the end of the transaction, so that two senders do not both fit. */
export async function lockedBytesOf(em: EntityManager, unitId: string): Promise<number> {
  await rows(em, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`files of ${unitId}`]);
  const found = await firstRow<{ bytes: string }>(
    em,
    'SELECT coalesce(sum(size), 0)::text AS bytes FROM files WHERE unit_id = $1 AND removed_at IS NULL',
    [unitId],
  );
  return Number(found!.bytes);
}

/** While it is held nobody else puts bytes under this checksum or takes them away. */
export async function lockBytes(em: EntityManager, sha256: string): Promise<void> {
  await rows(em, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`bytes ${sha256}`]);
}

export interface NewFile extends FilePosition {
  name: string;
  type: FileType;
  size: number;
  sha256: string;
}

export async function insertFile(
  em: EntityManager,
  file: NewFile,
  by: { at: Date; accountId: string; storedAt: Date },
): Promise<string> {
  const inserted = await firstRow<{ uid: string }>(
    em,
    `INSERT INTO files (place, unit_id, plan_id, plan_year, report_id, revision, task, name, type, size, sha256, at,
       account_id, stored_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING uid`,
    [
      ...[file.place, file.unitId, file.planId, file.planYear, file.reportId, file.revision, file.task],
      ...[file.name, file.type, file.size, file.sha256, by.at, by.accountId, by.storedAt],
    ],
  );
  return inserted!.uid;
}

/** Its bytes go when nothing else has the same (clear-files.ts). */
export async function removeFileRow(em: EntityManager, uid: string, now: Date): Promise<void> {
  await rows(em, 'UPDATE files SET removed_at = $2 WHERE uid = $1 AND NOT kept', [uid, now]);
}

/** What lies at a plan that is thrown away. */
export async function removeFilesOfPlan(em: EntityManager, planId: string, now: Date): Promise<void> {
  await rows(em, 'UPDATE files SET removed_at = $2 WHERE plan_id = $1 AND NOT kept', [planId, now]);
}

interface Key {
  planYear: number;
  reportId: string;
}

/** Where the files lie that answers name: those of a report, or of a plan's document. */
export const answersOfReport = ({ planYear, reportId }: Key) =>
  ({ place: 'answer', planId: null, planYear, reportId }) as const;
export const answersOfPlan = (planId: string) =>
  ({ place: 'planAnswer', planId, planYear: null, reportId: null }) as const;

/** Of the files that answers name, those that were not sent for them just as they are named. */
export async function notSentAmong<T extends { file: AttachedFile }>(
  em: EntityManager,
  at: Pick<Spot, 'place' | 'planId' | 'planYear' | 'reportId'>,
  named: readonly T[],
): Promise<T[]> {
  if (named.length === 0) return [];
  const sent = await filesAt(em, { ...at, task: null, unitId: null });
  const known = new Map(sent.map((file) => [file.id, file]));
  return named.filter(({ file }) => {
    const found = known.get(file._id);
    return found?.sha256 !== file.sha256 || found.size !== file.size || found.name !== file.name;
  });
}

/** With a document that is issued or amended stay the files it names. */
export async function keepFilesOfPlan(em: EntityManager, planId: string, named: readonly string[]): Promise<void> {
  await rows(
    em,
    `UPDATE files SET kept = true WHERE plan_id = $1 AND place = 'planAnswer' AND removed_at IS NULL AND NOT kept
       AND uid = ANY ($2::uuid[])`,
    [planId, named],
  );
}

/** With a report that is handed in stay the files it names, and those from which the office filled it in. */
export function keptFilesOfReport({ planYear, reportId }: Key, named: readonly string[]): Statement {
  return {
    sql: `UPDATE files SET kept = true WHERE plan_year = $1 AND report_id = $2 AND removed_at IS NULL AND NOT kept
       AND (place = 'answer' AND uid = ANY ($3::uuid[]) OR place = 'source')`,
    params: [planYear, reportId, named],
  };
}

/** What shows how far units are with the tasks of plans, of the units that the asker sees. */
export function filesOfUnits(em: EntityManager, planIds: readonly string[]): Promise<FileRow[]> {
  return rows<FileRow>(
    em,
    `SELECT ${columns} FROM files f WHERE f.place IN ('evidence', 'unitPlan') AND f.plan_id = ANY ($1::bigint[]) AND f.removed_at IS NULL
     ORDER BY f.id`,
    [planIds],
  );
}
