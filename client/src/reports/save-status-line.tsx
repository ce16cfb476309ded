import { useSyncExternalStore } from 'react';
import { useTexts, useProblemSentence } from '../texts/texts.tsx';
import { time } from '../texts/write-vi.ts';
import type { DraftKeeper } from './draft-keeper.ts';

/** Where the typed answers are now: on the server, on their way, or on this device only. It follows the draft itself. */
export function SaveStatusLine({ keeper }: { keeper: DraftKeeper }) {
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current);
  const texts = useTexts();
  const sentence = useProblemSentence();
  const { status, savedAt } = draft;
  const line = {
    clean: savedAt ? texts.fill.saved(time(savedAt)) : texts.fill.nothingYet,
    waiting: texts.fill.waiting,
    saving: texts.fill.saving,
    saved: texts.fill.saved(savedAt ? time(savedAt) : ''),
    kept: texts.fill.notSaved,
    conflict: texts.fill.notSaved,
  }[status];
  const mark = { clean: '✓', waiting: '…', saving: '↑', saved: '✓', kept: '!', conflict: '!' }[status];
  return (
    <p className={`save-status save-${status}`} role="status">
      <span aria-hidden="true">{mark}</span> {line}
      {status === 'kept' && draft.failure ? <span className="quiet">. {sentence(draft.failure)}</span> : null}
      {draft.localCopy ? null : <span className="overdue"> {texts.fill.storageFull}</span>}
    </p>
  );
}
