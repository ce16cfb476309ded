import type { GraphQLSchema } from 'graphql';
import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { assertWellAsked } from '../assert-well-asked.ts';
import { ownKept } from '../own-kept.ts';
import { outerQuestion } from './question-text.ts';
import type {
  RemoveQuestionInput,
  RemoveQuestionResult,
  SaveQuestionInput,
  SaveQuestionResult,
} from './saved-question.type.ts';

const most = { groups: 1000, kept: 200 };

/** Keeps a question under a title, or changes one that the person keeps. */
export function saveQuestion(
  request: Request,
  schema: GraphQLSchema,
  input: SaveQuestionInput,
): Promise<typeof SaveQuestionResult> {
  const title = tidyText(input.title, 'title');
  assertWellAsked(input.question);
  if (input.question.first > most.groups)
    throw problem('INVALID_INPUT', { path: 'question.first', reason: `1 to ${most.groups}` });
  const question = JSON.stringify(outerQuestion(schema, input.question));
  return perform(request, { action: 'question.save', input }, async (work) => {
    const { em, viewer, clock } = work;
    const own = input.questionId == null ? null : await ownKept(work, 'SavedQuestion', input.questionId);
    if ((own?.editRevision ?? 0) !== input.expectedRevision) {
      if (own) return { kind: 'QuestionConflict', questionId: own.id };
      throw problem('INVALID_INPUT', { path: 'expectedRevision', reason: '0 for a new one' });
    }
    if (!own) await assertRoom(work);
    const saved = own
      ? await firstRow<{ id: string; uid: string }>(
          em,
          `UPDATE saved_questions SET title = $2, question = $3, saved_at = $4, chart = $5, edit_revision = edit_revision + 1
           WHERE id = $1 RETURNING id::text AS id, uid`,
          [own.id, title, question, clock.now(), input.chart],
        )
      : await firstRow<{ id: string; uid: string }>(
          em,
          `INSERT INTO saved_questions (account_id, title, question, saved_at, chart) VALUES ($1, $2, $3, $4, $5)
           RETURNING id::text AS id, uid`,
          [viewer.id, title, question, clock.now(), input.chart],
        );
    work.record(saved!.uid, { title });
    return { kind: 'QuestionSaved', questionId: saved!.id };
  });
}

/** Keeps a question no longer; its address answers nothing any more, and its charts are gone from the dashboards. */
export function removeQuestion(request: Request, input: RemoveQuestionInput): Promise<typeof RemoveQuestionResult> {
  return perform(request, { action: 'question.remove', input }, async (work) => {
    const own = await ownKept(work, 'SavedQuestion', input.questionId);
    if (own.editRevision !== input.expectedRevision) return { kind: 'QuestionConflict', questionId: own.id };
    // A dashboard without it is not the one that was read.
    await rows(
      work.em,
      `UPDATE dashboards d SET edit_revision = d.edit_revision + 1
       WHERE EXISTS (SELECT FROM dashboard_charts c WHERE c.dashboard_id = d.id AND c.question_id = $1)`,
      [own.id],
    );
    await rows(work.em, 'DELETE FROM saved_questions WHERE id = $1', [own.id]);
    work.record(input.questionId, { title: own.title });
    return { kind: 'QuestionRemoved', id: input.questionId };
  });
}

async function assertRoom({ em, viewer }: Work): Promise<void> {
  const kept = await firstRow<{ count: number }>(
    em,
    'SELECT count(*)::int AS count FROM saved_questions WHERE account_id = $1',
    [viewer.id],
  );
  if (kept!.count >= most.kept)
    throw problem('INVALID_INPUT', { path: 'question', reason: `at most ${most.kept} are kept` });
}
