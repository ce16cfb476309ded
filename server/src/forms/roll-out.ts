import { RollOut } from '@ke-hoach/schema';
import type { Work } from '../audit/perform.ts';
import { rows } from '../platform/database.ts';
import { inReach } from './rolled-out-plan.ts';

/** Assignments of a form whose period has not closed, in the issued plans of the offices the designer's role covers. */
const open = `UPDATE assignments a SET %set FROM plans p, periods t
  WHERE a.form_id = $1 AND NOT a.withdrawn AND p.id = a.plan_id AND t.id = a.period_id AND ${inReach('$3')}
    AND (t.closes IS NULL OR t.closes >= $3::date) RETURNING a.id::text AS id`;

/**
 * Brings a new version to the periods that are being filled, but not to those of other offices' plans; answers how many
 * assignments it reached.
 */
export async function rollOut(work: Work, how: RollOut, version: { formId: string; id: string }): Promise<number> {
  if (how === RollOut.NONE) return 0;
  if (how === RollOut.OPTIONAL) return (await reach(work, version, 'offered_version_id = $2')).length;
  const reached = await reach(work, version, 'version_id = $2, offered_version_id = NULL, drafts_must_move = true');
  // Somebody may have the form open without having saved: their save must meet a conflict, not another form.
  await rows(
    work.em,
    `UPDATE reports SET version_id = NULL, edit_revision = edit_revision + 1
     WHERE state = 'expected' AND assignment_id = ANY ($1::bigint[])`,
    [reached.map(({ id }) => id)],
  );
  return reached.length;
}

function reach({ em, clock }: Work, { formId, id }: { formId: string; id: string }, set: string) {
  return rows<{ id: string }>(em, open.replace('%set', set), [formId, id, clock.today]);
}
