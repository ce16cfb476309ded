import { useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { Notice } from '../ui/notice.tsx';
import { ContentChanges } from './content-changes.tsx';
import type { EntryEditing } from './use-entry-editing.ts';
import { useSaveProblemSentence } from './use-save-entry.ts';

type Props = Pick<EntryEditing, 'base' | 'saving' | 'problem' | 'drop' | 'keepMine'> & {
  isTyped: boolean;
  /** The button that saves belongs to the form around it. */
};

/** Saving an entry: the button, why it was not done, and what to do when somebody else saved meanwhile. */
export function SaveBar({ base, saving, problem, drop, keepMine, isTyped }: Props) {
  const texts = useTexts();
  const sentence = useSaveProblemSentence();
  const typed = useRef(isTyped);
  useEffect(() => {
    typed.current = isTyped;
  }, [isTyped]);
  const said = problem ? sentence(problem) : '';
  return (
    <>
      <LeaveGuard isTyped={() => typed.current} words={texts.library} />
      {problem?.kind === 'conflict' ? (
        <Notice tone="warn" urgent>
          <p>{said}</p>
          <p>{texts.library.theirChanges}</p>
          <ContentChanges kind={base.kind} before={base.content} after={problem.entry.content} />
          <div className="row">
            <Button look="primary" onClick={() => keepMine(problem.entry)}>
              {texts.library.keepMine}
            </Button>
            <Button onClick={drop}>{texts.library.takeTheirs}</Button>
          </div>
        </Notice>
      ) : problem ? (
        <Notice tone="bad" urgent>
          <p>{said}</p>
          <p className="quiet">{texts.fail.kept}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button look="primary" type="submit" busy={saving || !isTyped}>
          {saving ? texts.library.saving : texts.library.save(base.version + 1)}
        </Button>
        {isTyped ? <Button onClick={drop}>{texts.library.undo}</Button> : null}
        {isTyped ? null : <span className="quiet small">{texts.library.nothingTyped}</span>}
      </div>
    </>
  );
}
