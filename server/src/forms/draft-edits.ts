import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { operationSentence, tellingOf, type Operation } from '@ke-hoach/forms/build';
import type { Work } from '../audit/perform.ts';
import type { Statement } from '../platform/at-once.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import type { FormDraft } from './form-draft.entity.ts';

/** So much of a draft's history is kept: edits, and letters of what undoes them. */
export const MOST_KEPT = { edits: 300, letters: 4_000_000 };

/** An edit of a draft, as it is told: in the words of the form as it was then. */
export interface DraftEditRow {
  draftId: string;
  revision: number;
  madeAt: Date;
  madeById: string;
  said: string;
  saidEn: string;
  inverse: string;
}

const columns = `draft_id::text AS "draftId", edit_revision AS revision, made_at AS "madeAt", made_by::text AS "madeById",
  said, said_en AS "saidEn", inverse`;

/** Keeps what an edit did to a draft that has just been edited, and lets go of what is too old. */
export function draftEdited(
  { viewer, clock }: Work,
  draft: FormDraft,
  { before, operation, inverse }: { before: FormDocument; operation: Operation; inverse: Operation },
): Statement[] {
  const read = parseForm(before);
  const told = tellingOf(operation);
  const said = (language: 'vi' | 'en') => (read.ok ? operationSentence(read.form, told, language) : '');
  const { edits, letters } = MOST_KEPT;
  const kept = [draft.id, draft.editRevision, clock.now(), viewer.id, said('vi'), said('en'), JSON.stringify(inverse)];
  return [
    {
      sql: `DELETE FROM form_draft_edits WHERE draft_id = $1 AND edit_revision <= (
        SELECT max(k.edit_revision) FROM (
          SELECT e.edit_revision, row_number() OVER newest AS place, sum(length(e.inverse)) OVER newest AS letters
          FROM form_draft_edits e WHERE e.draft_id = $1 WINDOW newest AS (ORDER BY e.edit_revision DESC)) k
        WHERE k.place >= $2 OR k.letters > $3)`,
      params: [draft.id, edits, letters],
    },
    {
      sql: `INSERT INTO form_draft_edits (draft_id, edit_revision, made_at, made_by, said, said_en, inverse)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      params: kept,
    },
  ];
}

/** One page of what was done to a draft, newest first; `after` is the last row's revision. */
export async function listDraftEdits(
  em: EntityManager,
  draftId: string,
  page: { after: unknown[] | null; size: number },
): Promise<{ found: DraftEditRow[]; total: number }> {
  const found = await rows<DraftEditRow & { total: number }>(
    em,
    `SELECT ${columns}, (SELECT count(*)::int FROM form_draft_edits WHERE draft_id = $1) AS total
     FROM form_draft_edits WHERE draft_id = $1 AND ($2::integer IS NULL OR edit_revision < $2)
     ORDER BY edit_revision DESC LIMIT $3`,
    [draftId, page.after?.[0] ?? null, page.size + 1],
  );
  return { found, total: found[0]?.total ?? 0 };
}
