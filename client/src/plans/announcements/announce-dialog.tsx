import { useState } from 'react';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { usePlanCommands } from '../use-plan-commands.ts';

interface Props {
  plan: PlanScreen_planFragment;
  onClose: () => void;
  onDone: () => void;
}

/** A text for everybody who sees the plan, and where there is more to read. */
export function AnnounceDialog({ plan, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.announcements;
  const { announceInPlan } = usePlanCommands(plan);
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [isConflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isAddress = link.trim() === '' || /^https?:\/\/\S+$/.test(link.trim());
  const post = async () => {
    setAsked(true);
    if (text.trim() === '' || !isAddress) return;
    setBusy(true);
    setFailure(null);
    setConflict(false);
    try {
      const isDone = await announceInPlan({ text: text.trim(), link: link.trim() || null });
      if (isDone) return onDone();
      // What was typed stays; sent again, it is sent on the plan as it now stands.
      setConflict(true);
      setBusy(false);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.addTitle} onClose={onClose}>
      <p className="hint">{words.hint}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {isConflict ? (
        <Notice tone="warn" urgent>
          <p>{texts.planWork.conflict}</p>
        </Notice>
      ) : null}
      <TextAreaField
        label={words.text}
        rows={4}
        mistake={asked && text.trim() === '' ? words.textMissing : null}
        value={text}
        onChange={setText}
      />
      <Labelled label={words.link} hint={words.linkHint} mistake={asked && !isAddress ? words.linkWrong : null}>
        {(given) => (
          <input
            {...given}
            className="control"
            type="url"
            maxLength={300}
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
        )}
      </Labelled>
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void post()}>
          {words.post}
        </Button>
      </div>
    </Dialog>
  );
}
