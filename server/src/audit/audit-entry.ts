import { canonicalJson, contentHash } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';

export interface AuditEntry {
  at: Date;
  accountId: string;
  action: string;
  subject: string | null;
  details: Record<string, unknown>;
}

/** One entry with its own hash over its canonical text; a sealer will chain committed entries (ADR 0009). */
export async function writeAuditEntry(em: EntityManager, entry: AuditEntry): Promise<void> {
  const details = canonicalJson(JSON.parse(JSON.stringify(entry.details)));
  const hash = contentHash({ ...entry, at: entry.at.toISOString(), details });
  await rows(
    em,
    `INSERT INTO audit_entries (at, account_id, action, subject, details, hash) VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
    [entry.at, entry.accountId, entry.action, entry.subject, details, hash],
  );
}
