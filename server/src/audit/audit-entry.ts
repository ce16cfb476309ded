import { canonicalJson } from '@ke-hoach/forms';
import type { Statement } from '../platform/at-once.ts';
import { canonicalHash } from '../platform/canonical-hash.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';

export interface AuditEntry {
  at: Date;
  accountId: string;
  action: string;
  subject: string | null;
  details: Record<string, unknown>;
}

/** An entry as it is kept; the moment as ISO text. */
export interface StoredEntry extends Omit<AuditEntry, 'at' | 'accountId' | 'details'> {
  at: string;
  accountId: string | null;
  details: string;
}

/** The hash over what an entry says, its details as canonical text. */
export const hashOfEntry = ({ at, accountId, action, subject, details }: StoredEntry): string =>
  canonicalHash({ at, accountId, action, subject, details });

/** One entry with its own hash; the sealer chains committed entries (ADR 0009). */
export async function writeAuditEntry(em: EntityManager, entry: AuditEntry): Promise<void> {
  const { sql, params } = auditEntry(entry);
  await rows(em, keepPlan(sql), params);
}

/** The statement that writes an entry. */
export function auditEntry(entry: AuditEntry): Statement {
  const details = canonicalJson(JSON.parse(JSON.stringify(entry.details)));
  const hash = hashOfEntry({ ...entry, at: entry.at.toISOString(), details });
  return {
    sql: `INSERT INTO audit_entries (at, account_id, action, subject, details, hash) VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
    params: [entry.at, entry.accountId, entry.action, entry.subject, details, hash],
  };
}
