import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-explorer.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Question } from '../question.ts';
import { openedQuestion } from './kept-question.ts';
import { SavedQuestionDocument } from './saved-operations.ts';

/** A link that names a kept question and nothing else: the question takes its place in the address. */
export function OpenedQuestion({ id, onAsk }: { id: string; onAsk: (question: Question) => void }) {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(SavedQuestionDocument, { variables: { id } });
  const kept = data?.savedQuestion;
  useEffect(() => {
    const asked = kept ? openedQuestion(kept) : null;
    if (asked) onAsk(asked);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is there
  }, [kept, id]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!kept)
    return (
      <Notice tone="warn">
        <p>{texts.explorer.savedGone}</p>
      </Notice>
    );
  return (
    <Notice tone="info">
      <p>
        {texts.explorer.notShown(kept.title)} <a href={kept.address}>{kept.address}</a>
      </p>
    </Notice>
  );
}
