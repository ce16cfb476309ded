import type { PersonalDataPart } from '@ke-hoach/schema';
import { inNameOf } from '../../audit/as-system.ts';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { leftHere } from '../left-here.ts';

export interface PersonOnRecord {
  key: string;
  id: string;
  login: string;
  /** Holds a role today or later. */
  isHere: boolean;
}

/**
 * The account of an outer id whose roles, of all times, or the one that was taken back, were at units that the asker administers today: whoever runs a
 * ward says nothing about somebody who also worked at the city. Strangers, the erased and the unknown are told alike.
 */
export async function personOnRecord(em: EntityManager, id: string): Promise<PersonOnRecord> {
  const found = isOuterId(id)
    ? await firstRow<PersonOnRecord & { roles: number; covered: number; leftHere: boolean }>(
        em,
        `SELECT a.id::text AS key, a.uid AS id, a.login, count(h.id)::int AS roles, ${leftHere} AS "leftHere",
           count(h.id) FILTER (WHERE EXISTS (
             SELECT FROM seen_units s WHERE s.unit_id = h.unit_id AND s.role = 'administrator'))::int AS covered,
           coalesce(bool_or(NOT h.valid << daterange(current_setting('app.today')::date, NULL)), false) AS "isHere"
         FROM accounts a LEFT JOIN role_holdings h ON h.account_id = a.id
         WHERE a.uid = $1 AND NOT a.is_system AND a.erased_at IS NULL GROUP BY a.id`,
        [id],
      )
    : undefined;
  const isOurs = found && (found.roles === 0 ? found.leftHere : found.covered === found.roles);
  if (!isOurs) throw problem('NOT_FOUND', { kind: 'Account' });
  return found;
}

const unitName = (unit: string) => `(SELECT p.name FROM unit_placements p WHERE p.unit_id = ${unit}
  ORDER BY lower(p.valid) DESC NULLS LAST, p.id LIMIT 1)`;

/** What is asked of each part about one account; the newest first, at most so many. */
const most = 10_000;
const questions: readonly (readonly [PersonalDataPart, string])[] = [
  ['account', 'SELECT name, login, title FROM accounts WHERE id = $1'],
  [
    'roles',
    `SELECT role, ${unitName('h.unit_id')} AS unit, lower(valid)::text AS "from", (upper(valid) - 1)::text AS "lastDay"
     FROM role_holdings h WHERE account_id = $1 ORDER BY id`,
  ],
  [
    'sessions',
    `SELECT device, created_at AS "begunAt", last_used_at AS "lastUsedAt" FROM sessions WHERE account_id = $1 ORDER BY created_at DESC`,
  ],
  [
    'tokens',
    `SELECT name, array_to_string(scopes, ', ') AS scopes, created_at AS "createdAt", expires_at AS "expiresAt" FROM access_tokens WHERE account_id = $1 ORDER BY id DESC`,
  ],
  ['links', 'SELECT issuer, linked_at AS "linkedAt" FROM identities WHERE account_id = $1'],
  [
    'reports',
    `SELECT receipt_number AS "receiptNumber", submitted_at AS "submittedAt", ${unitName('v.unit_id')} AS unit
     FROM revisions v WHERE $1 IN (submitted_by, prepared_by, approved_by) ORDER BY submitted_at DESC LIMIT ${most}`,
  ],
  [
    'comments',
    `SELECT at, text FROM (
       SELECT account_id, at, text FROM cell_comments
       UNION ALL SELECT account_id, at, text FROM plan_comments
       UNION ALL SELECT answered_by, answered_at, reason FROM plan_consultations
       UNION ALL SELECT account_id, at, note FROM task_progress
       UNION ALL SELECT account_id, at, evidence FROM task_progress
       UNION ALL SELECT written_by, written_at, text FROM handovers) said
     WHERE account_id = $1 AND text IS NOT NULL ORDER BY at DESC LIMIT ${most}`,
  ],
  ['files', `SELECT name, at FROM files WHERE account_id = $1 ORDER BY at DESC LIMIT ${most}`],
  ['activities', `SELECT at, action FROM audit_entries WHERE account_id = $1 ORDER BY id DESC LIMIT ${most}`],
];

const kept = `SELECT at, text FROM (
    SELECT account_id, saved_at AS at, title AS text FROM saved_questions
    UNION ALL SELECT account_id, saved_at, title FROM dashboards) named
  WHERE account_id = $1 ORDER BY at DESC`;

/** All that is kept of a person, part by part. Read with the system's sight: what somebody did stays where they left. */
export async function personalDataOf(em: EntityManager, accountId: string) {
  const parts: { part: PersonalDataPart; rows: object[] }[] = [];
  for (const [part, sql] of questions) parts.push({ part, rows: await rows(em, sql, [accountId]) });
  // Dashboards are told to their person alone: the system does not see them either.
  const keptRows = await inNameOf(em, accountId, () => rows(em, kept, [accountId]));
  parts.push({ part: 'kept', rows: keptRows });
  return parts;
}
