import type { Work } from '../audit/perform.ts';
import { firstRow } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { Report } from './report.entity.ts';

/** A report whose unit and successors have no reporter today would come back to nobody. */
export async function assertSomebodyCanMend(work: Work, report: Report): Promise<void> {
  if (!(await somebodyCanMend(work, report))) throw problem('RETURN_REACHES_NOBODY', {});
}

export async function somebodyCanMend({ em, clock }: Work, report: Report): Promise<boolean> {
  const somebody = await firstRow(
    em,
    `SELECT 1 AS found FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     JOIN accounts a ON a.id = h.account_id AND a.active
     WHERE c.descendant_id = $1 AND c.own AND h.role = 'reporter' AND h.valid @> $2::date AND c.valid @> $2::date LIMIT 1`,
    [report.unitId, clock.today],
  );
  return somebody !== undefined;
}
