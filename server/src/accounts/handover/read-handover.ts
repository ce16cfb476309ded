import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import type { ReadHandoverInput } from './handover.type.ts';

/** Whoever took over has read what was written for them: nobody is shown it any more. Read twice is read once. */
export function readHandover(request: Request, input: ReadHandoverInput): Promise<{ handoverId: string }> {
  return perform(request, { action: 'person.readHandover', input }, async ({ em, viewer, clock, record }) => {
    const sql = `SELECT id::text AS key, deputy_id::text AS deputy, read_at IS NOT NULL AS "isRead" FROM handovers
      WHERE uid = $1 FOR UPDATE`;
    const found = isOuterId(input.handoverId)
      ? await firstRow<{ key: string; deputy: string; isRead: boolean }>(em, sql, [input.handoverId])
      : undefined;
    if (!found) throw problem('NOT_FOUND', { kind: 'Handover' });
    if (found.deputy !== viewer.id) throw problem('FORBIDDEN', { command: 'person.readHandover' });
    if (!found.isRead) {
      await rows(em, 'UPDATE handovers SET read_at = $2 WHERE id = $1', [found.key, clock.now()]);
      record(input.handoverId, {});
    }
    return { handoverId: input.handoverId };
  });
}
