import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { SavedQuestions_questionFragment } from '../../gql/graphql.ts';
import { useProblemSentence, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import '../../texts/vi-explorer.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { aggregateInput, keptKind, type Question } from '../question.ts';
import { useSavedQuestions } from '../saved/use-saved-questions.ts';
import { DashboardsDocument } from './dashboard-operations.ts';
import { chartsSent, useDashboards, type Dashboard } from './use-dashboards.ts';

interface Props {
  question: Question;
  /** The same question, where it is kept already. */
  kept: SavedQuestions_questionFragment | null;
  onClose: () => void;
  onPinned: (questionId: string) => void;
}

/** Puts the question on the screen on a dashboard; one that is not kept yet is kept under a title. */
export function PinDialog({ question, kept, onClose, onPinned }: Props) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const announce = useAnnounce();
  const { data, error } = useQuery(DashboardsDocument, { fetchPolicy: 'network-only' });
  const questions = useSavedQuestions();
  const dashboards = useDashboards();
  const own = data?.dashboards.filter(({ isOwn }) => isOwn) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState(kept?.title ?? '');
  const [board, setBoard] = useState('');
  const [keptNow, setKeptNow] = useState(kept?.id ?? '');
  const [mistakes, setMistakes] = useState({ title: '', board: '', failed: '' });
  const [pinned, setPinned] = useState<Dashboard | null>(null);
  const on = own.find(({ id }) => id === (chosen ?? own[0]?.id)) ?? null;
  const busy = questions.busy || dashboards.busy;

  const pin = async () => {
    const missing = {
      title: keptNow || title.trim() ? '' : texts.explorer.titleNeeded,
      board: on || board.trim() ? '' : texts.dashboards.titleNeeded,
      failed: '',
    };
    setMistakes(missing);
    if (missing.title || missing.board) return;
    try {
      const questionId = keptNow || (await keep());
      setKeptNow(questionId);
      const chart = { questionId, kind: keptKind(question.chart), size: 'HALF' as const };
      const charts = [...chartsSent(on?.charts ?? []), chart];
      const outcome = await dashboards.save(on, on ? { charts } : { title: board.trim(), charts });
      if (outcome.__typename === 'DashboardConflict')
        return setMistakes({ ...missing, failed: texts.dashboards.conflict });
      setPinned(outcome.dashboard);
      announce(texts.dashboards.pinned(outcome.dashboard.title));
      onPinned(questionId);
    } catch (problem) {
      setMistakes({ ...missing, failed: sentence(problem) });
    }
  };
  const keep = async () => {
    const asked = aggregateInput({ ...question, after: '' });
    const outcome = await questions.save(null, title.trim(), asked, keptKind(question.chart));
    return outcome.question.id;
  };
  return (
    <Dialog title={texts.dashboards.pinTitle} onClose={onClose}>
      {pinned ? (
        <>
          <p role="status">{texts.dashboards.pinned(pinned.title)}</p>
          <div className="row">
            <ButtonLink look="primary" to={`/figures/dashboards/${pinned.id}`}>
              {texts.dashboards.openIt}
            </ButtonLink>
            <Button onClick={onClose}>{texts.explorer.close}</Button>
          </div>
        </>
      ) : !data ? (
        error ? (
          <p className="mistake" role="alert">
            {sentence(error)}
          </p>
        ) : (
          <Loading />
        )
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void pin();
          }}
        >
          {kept ? (
            <p>{texts.dashboards.pins(kept.title)}</p>
          ) : (
            <Labelled label={texts.explorer.title} hint={texts.dashboards.isKeptToo} mistake={mistakes.title}>
              {(given) => (
                <input
                  {...given}
                  className="control"
                  maxLength={300}
                  value={title}
                  onChange={({ target }) => setTitle(target.value)}
                />
              )}
            </Labelled>
          )}
          {own.length > 0 ? (
            <SelectField
              label={texts.dashboards.onWhich}
              value={on?.id ?? ''}
              options={[
                ...own.map(({ id, title: name }) => ({ value: id, title: name })),
                { value: '', title: texts.dashboards.newOne },
              ]}
              onChange={setChosen}
            />
          ) : null}
          {on ? null : (
            <Labelled label={texts.dashboards.title} mistake={mistakes.board}>
              {(given) => (
                <input
                  {...given}
                  className="control"
                  maxLength={300}
                  value={board}
                  onChange={({ target }) => setBoard(target.value)}
                />
              )}
            </Labelled>
          )}
          {mistakes.failed ? (
            <p className="mistake" role="alert">
              {mistakes.failed}
            </p>
          ) : null}
          <div className="row">
            <Button type="submit" look="primary" busy={busy}>
              {texts.dashboards.pinNow}
            </Button>
            <Button onClick={onClose}>{texts.explorer.cancel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
