import type { Work } from '../audit/perform.ts';
import { rows } from '../platform/database.ts';
import type { DocumentAmendment } from './documents/plan-document.type.ts';
import type { Amended } from './duties/duty-work.ts';
import type { Plan } from './plan.entity.ts';

/** What changed of an issued plan, and why: of its duties and targets, or of its document, place by place. */
interface Amendment {
  reason: string;
  changes?: readonly Amended[];
  documentChanges?: readonly DocumentAmendment[];
}

/** Keeps an amendment of an issued plan on record, of today and by the sender. */
export async function keepAmendment(
  { em, viewer, clock }: Pick<Work, 'em' | 'viewer' | 'clock'>,
  plan: Plan,
  { reason, changes = [], documentChanges = [] }: Amendment,
): Promise<void> {
  await rows(
    em,
    `INSERT INTO plan_amendments (plan_id, at, account_id, reason, changes, document_changes)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [plan.id, clock.now(), viewer.id, reason, JSON.stringify(changes), JSON.stringify(documentChanges)],
  );
}
