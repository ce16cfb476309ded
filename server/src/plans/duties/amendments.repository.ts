import { rows, type EntityManager } from '../../platform/database.ts';
import type { DocumentAmendment } from '../documents/plan-document.type.ts';
import type { Amended } from './duty-work.ts';
import type { PlanAmendment } from './duty-change.type.ts';

/** What was changed in a plan since its issue, newest first. */
export async function amendmentsOf(em: EntityManager, planId: string): Promise<PlanAmendment[]> {
  const found = await rows<
    Omit<PlanAmendment, 'changes' | 'documentChanges'> & { changes: string; documentChanges: string }
  >(
    em,
    `SELECT m.uid AS id, m.at::text AS at, a.name AS "byName", m.reason, m.changes,
       m.document_changes AS "documentChanges"
     FROM plan_amendments m JOIN accounts a ON a.id = m.account_id WHERE m.plan_id = $1 ORDER BY m.id DESC LIMIT 100`,
    [planId],
  );
  return found.map((amendment) => ({
    ...amendment,
    changes: JSON.parse(amendment.changes) as Amended[],
    documentChanges: JSON.parse(amendment.documentChanges) as DocumentAmendment[],
  }));
}
