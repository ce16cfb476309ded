import { byColumn, firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import type { SavedQuestionType } from './saved-question.type.ts';

const columns = `q.uid AS id, q.title, q.question, q.chart, '/questions/' || q.uid AS address, q.saved_at AS "savedAt",
  q.edit_revision AS "editRevision"`;

/** What the asker keeps, by title. */
export function savedQuestionsOf(em: EntityManager, accountId: string): Promise<SavedQuestionType[]> {
  return rows<SavedQuestionType>(
    em,
    `SELECT ${columns} FROM saved_questions q WHERE q.account_id = $1 ORDER BY q.title COLLATE "vi-x-icu", q.id`,
    [accountId],
  );
}

/** Anybody's, by its id: it says what is asked, never what is answered. */
export function findSavedQuestion(em: EntityManager, uid: string): Promise<SavedQuestionType | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  return firstRow<SavedQuestionType>(em, `SELECT ${columns} FROM saved_questions q WHERE q.uid = $1::uuid`, [uid]);
}

/** By inner key. */
export async function savedQuestionsById(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, SavedQuestionType>> {
  const sql = `SELECT q.id::text AS "questionId", ${columns} FROM saved_questions q WHERE q.id = ANY ($1::bigint[])`;
  return byColumn(await rows<SavedQuestionType & { questionId: string }>(em, sql, [ids]), 'questionId');
}
