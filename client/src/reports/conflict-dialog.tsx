import type { Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-meeting.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { joinDrafts, withMySide } from './join-drafts.ts';
import type { KeptDraft, Theirs } from './kept-draft.ts';
import { MeetingChoice, type Side } from './meeting-choice.tsx';

/** Two people changed the same cells: both sides of each, and the person chooses. All other cells are joined already. */
export function ConflictDialog({
  form,
  keeper,
  draft,
  theirs,
}: {
  form: Form;
  keeper: DraftKeeper;
  draft: KeptDraft;
  theirs: Theirs;
}) {
  const texts = useTexts();
  const joined = useMemo(() => joinDrafts(form, keeper.typedOn(), draft, theirs), [form, keeper, draft, theirs]);
  const [sides, setSides] = useState<Readonly<Record<number, Side>>>({});
  if (!theirs.open) {
    return (
      <Dialog title={texts.meeting.closedTitle}>
        <p>{texts.meeting.closed}</p>
        <div className="dialog-actions">
          <Button look="primary" onClick={() => window.location.reload()}>
            {texts.fail.reload}
          </Button>
        </div>
      </Dialog>
    );
  }
  const sideOf = (at: number): Side => sides[at] ?? 'mine';
  const keep = () => {
    const mine = joined.meetings.filter((_, at) => sideOf(at) === 'mine');
    keeper.resolve(withMySide(form, joined, draft, mine));
  };
  return (
    <Dialog title={texts.meeting.title} wide>
      <p>{texts.meeting.met(theirs.by, theirs.at)}</p>
      {joined.meetings.map((meeting, at) => (
        <MeetingChoice
          key={at}
          {...{ form, meeting, theirs }}
          mine={draft}
          name={`side-${at}`}
          chosen={sideOf(at)}
          onChoose={(side) => setSides((before) => ({ ...before, [at]: side }))}
        />
      ))}
      <div className="dialog-actions">
        <Button look="primary" onClick={keep}>
          {texts.meeting.keepChosen}
        </Button>
      </div>
    </Dialog>
  );
}
