import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { AggregateInput, ChartKind, SavedQuestions_questionFragment } from '../../gql/graphql.ts';
import { RemoveQuestionDocument, SavedQuestionsDocument, SaveQuestionDocument } from './saved-operations.ts';

type Kept = Pick<SavedQuestions_questionFragment, 'id' | 'editRevision'>;

/** Keeps, changes and removes one's own questions; the list is read anew before a command is done. */
export function useSavedQuestions() {
  const options = { refetchQueries: [SavedQuestionsDocument], awaitRefetchQueries: true };
  const [save, saving] = useMutation(SaveQuestionDocument, options);
  const [remove, removing] = useMutation(RemoveQuestionDocument, options);
  const key = useIntentionKey();
  return {
    busy: saving.loading || removing.loading,
    /** Without `kept` a new one. */
    save: async (kept: Kept | null, title: string, question: AggregateInput, chart: ChartKind) => {
      const seen = { expectedRevision: kept?.editRevision ?? 0, idempotencyKey: key.current() };
      const about = kept ? { questionId: kept.id } : {};
      const { data } = await save({ variables: { input: { ...seen, ...about, title, question, chart } } });
      key.done();
      return data!.saveQuestion;
    },
    remove: async ({ id, editRevision }: Kept) => {
      const { data } = await remove({
        variables: { input: { questionId: id, expectedRevision: editRevision, idempotencyKey: key.current() } },
      });
      key.done();
      return data!.removeQuestion;
    },
  };
}
