import { canonicalJson, contentHash } from '@ke-hoach/forms';
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
  contentHash({ at, accountId, action, subject, details });

/** One entry with its own hash; the sealer chains committed entries (ADR 0009). */
export async function writeAuditEntry(em: EntityManager, entry: AuditEntry): Promise<void> {
  await rows(em, keepPlan(entrySql), entryValues(entry));
}

/** The statement that writes an entry, whose values are `entryValues`. */
export const entrySql = `INSERT INTO audit_entries (at, account_id, action, subject, details, hash)
     VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'))`;

export function entryValues(entry: AuditEntry): unknown[] {
  const details = canonicalJson(JSON.parse(JSON.stringify(entry.details)));
  const hash = hashOfEntry({ ...entry, at: entry.at.toISOString(), details });
  return [entry.at, entry.accountId, entry.action, entry.subject, details, hash];
}
