import type { Work } from '../audit/perform.ts';
import { firstRow } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';

/** What a person keeps of figures, about to be changed. */
export interface OwnKept {
  id: string;
  title: string;
  editRevision: number;
}

const tables = { SavedQuestion: 'saved_questions', Dashboard: 'dashboards' };

/** A saved question or a dashboard of the viewer's own, held until the command is done; else NOT_FOUND. */
export async function ownKept({ em, viewer }: Work, kind: keyof typeof tables, uid: string): Promise<OwnKept> {
  const own = isOuterId(uid)
    ? await firstRow<OwnKept>(
        em,
        `SELECT id::text AS id, title, edit_revision AS "editRevision" FROM ${tables[kind]}
         WHERE uid = $1::uuid AND account_id = $2 FOR UPDATE`,
        [uid, viewer.id],
      )
    : undefined;
  if (!own) throw problem('NOT_FOUND', { kind });
  return own;
}
