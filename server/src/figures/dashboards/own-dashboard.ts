import type { Work } from '../../audit/perform.ts';
import { firstRow } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';

/** A dashboard that is about to be changed. */
export interface OwnDashboard {
  id: string;
  title: string;
  editRevision: number;
}

/** A dashboard of the viewer's own, held until the command is done. */
export async function ownDashboard({ em, viewer }: Work, uid: string): Promise<OwnDashboard> {
  const own = isOuterId(uid)
    ? await firstRow<OwnDashboard>(
        em,
        `SELECT id::text AS id, title, edit_revision AS "editRevision" FROM dashboards
         WHERE uid = $1::uuid AND account_id = $2 FOR UPDATE`,
        [uid, viewer.id],
      )
    : undefined;
  if (!own) throw problem('NOT_FOUND', { kind: 'Dashboard' });
  return own;
}
