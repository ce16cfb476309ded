import { useQuery } from '@apollo/client/react';
import { Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { AggregateInput, SavedQuestions_questionFragment } from '../../gql/graphql.ts';
import { useOurAddress } from '../../people/our-address.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-explorer.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Notice } from '../../ui/notice.tsx';
import { figuresAddress } from '../question-address.ts';
import { aggregateInput, keptKind, shownKind, type Question } from '../question.ts';
import { openedQuestion, questionOf } from './kept-question.ts';
import { SavedQuestionsDocument } from './saved-operations.ts';
import { TitleDialog } from './title-dialog.tsx';
import { useSavedQuestions } from './use-saved-questions.ts';

const PinDialog = lazyPart(async () => (await import('../dashboards/pin-dialog.tsx')).PinDialog);

type Kept = SavedQuestions_questionFragment;

/** Where a kept question is shown, and what may be passed on. */
const addressOf = (kept: Kept): string => {
  const asked = openedQuestion(kept);
  return asked ? figuresAddress(asked) : `/figures?saved=${kept.id}`;
};

/** The questions a person keeps: open, pass on, rename, delete; and the one on the screen to be kept. */
export function SavedQuestions({ question, onAsk }: { question: Question; onAsk: (question: Question) => void }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const ours = useOurAddress();
  const { data, error, refetch } = useQuery(SavedQuestionsDocument, { fetchPolicy: 'cache-and-network' });
  const commands = useSavedQuestions();
  const [titled, setTitled] = useState<Kept | 'new' | null>(null);
  const [pinning, setPinning] = useState(false);
  const [told, setTold] = useState('');
  const [failed, setFailed] = useState<unknown>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = data?.savedQuestions ?? [];
  const opened = kept.find(({ id }) => id === question.saved);
  const tell = (sentence: string) => {
    setTold(sentence);
    announce(sentence);
  };
  const save = async (over: Kept | null, title: string, asked: AggregateInput, chart = keptKind(question.chart)) => {
    setFailed(null);
    const outcome = await commands.save(over, title, asked, chart);
    if (outcome.__typename === 'QuestionConflict') return tell(texts.explorer.conflict);
    tell(texts.explorer.savedNow(title));
    if (!over && outcome.__typename === 'QuestionSaved') onAsk({ ...question, saved: outcome.question.id });
  };
  const remove = async (one: Kept) => {
    setFailed(null);
    heading.current?.focus();
    try {
      const outcome = await commands.remove(one);
      if (outcome.__typename === 'QuestionConflict') return tell(texts.explorer.conflict);
      tell(texts.explorer.removed(one.title));
      if (one.id === question.saved) onAsk({ ...question, saved: '' });
    } catch (problem) {
      setFailed(problem);
    }
  };
  const copy = async (one: Kept) => {
    const link = `${ours}/figures?saved=${one.id}`;
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    tell(copied ? texts.explorer.linkCopied : texts.explorer.linkShown(link));
  };
  const asked = aggregateInput({ ...question, after: '' });
  return (
    <section className="panel stack saved-questions" aria-labelledby="saved-questions">
      <h2 id="saved-questions" ref={heading} tabIndex={-1}>
        {texts.explorer.saved}
      </h2>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {failed ? <Failure error={failed} /> : null}
      {data && kept.length === 0 ? <p className="quiet">{texts.explorer.noneSaved}</p> : null}
      <ul className="plain stack">
        {kept.map((one) => (
          <li key={one.id} className="saved-question">
            <Link to={addressOf(one)} aria-current={one.id === question.saved ? 'true' : undefined}>
              {one.title}
            </Link>
            <span className="row">
              <Button look="ghost" aria-label={texts.explorer.copyLink(one.title)} onClick={() => void copy(one)}>
                {texts.explorer.copyShort}
              </Button>
              <Button look="ghost" aria-label={texts.explorer.rename(one.title)} onClick={() => setTitled(one)}>
                {texts.explorer.renameShort}
              </Button>
              <Button
                look="ghost"
                aria-label={texts.explorer.remove(one.title)}
                busy={commands.busy}
                onClick={() => void remove(one)}
              >
                {texts.explorer.removeShort}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {told ? (
        <Notice tone="info">
          <p>{told}</p>
        </Notice>
      ) : null}
      {question.measures.length > 0 ? (
        <div className="row">
          {opened && isChanged(opened, question) ? (
            <Button
              busy={commands.busy}
              onClick={() => void save(opened, opened.title, asked).catch((problem: unknown) => setFailed(problem))}
            >
              {texts.explorer.saveChanges}
            </Button>
          ) : null}
          <Button onClick={() => setTitled('new')}>{opened ? texts.explorer.saveAsNew : texts.explorer.save}</Button>
          <Button onClick={() => setPinning(true)}>{texts.explorer.pin}</Button>
        </div>
      ) : null}
      {pinning ? (
        <Suspense>
          <PinDialog
            question={question}
            kept={opened && !isChanged(opened, question) ? opened : null}
            onClose={() => setPinning(false)}
            onPinned={(questionId) => {
              if (questionId !== question.saved) onAsk({ ...question, saved: questionId });
            }}
          />
        </Suspense>
      ) : null}
      {titled ? (
        <TitleDialog
          label={texts.explorer.title}
          needed={texts.explorer.titleNeeded}
          heading={titled === 'new' ? texts.explorer.saveTitle : texts.explorer.renameTitle}
          title={titled === 'new' ? '' : titled.title}
          busy={commands.busy}
          onClose={() => setTitled(null)}
          onKeep={async (title) => {
            await (titled === 'new'
              ? save(null, title, asked)
              : save(titled, title, titled.question as AggregateInput, titled.chart));
            setTitled(null);
          }}
        />
      ) : null}
    </section>
  );
}

/** Is another question on the screen than is kept, or is it drawn otherwise? The page that is looked at is not kept. */
const isChanged = (kept: Kept, question: Question): boolean =>
  shownKind(kept.chart) !== question.chart ||
  JSON.stringify(questionOf(kept.question as AggregateInput)) !==
    JSON.stringify(questionOf(aggregateInput({ ...question, after: '' })));
