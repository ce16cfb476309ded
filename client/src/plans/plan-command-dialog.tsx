import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReasonField } from '../ui/reason-field.tsx';

interface Props {
  title: string;
  /** What will follow, in a sentence. */
  what: string;
  /** The words on the button that does it. */
  act: string;
  /** The command leaves a reason on record. */
  asksReason?: boolean;
  run: (reason: string) => Promise<boolean>;
  onClose: () => void;
  /** Done, or somebody else had changed the plan. */
  onOutcome: (isDone: boolean) => void;
}

/** Asks once more before something is done to a whole plan, with the reason where one is kept. */
export function PlanCommandDialog({ title, what, act, asksReason = false, run, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const lacks = asksReason && reason.trim() === '';
  const confirm = async () => {
    setAsked(true);
    if (lacks) return;
    setBusy(true);
    setFailure(null);
    try {
      onOutcome(await run(reason.trim()));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{what}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {asksReason ? (
        <ReasonField
          label={texts.planWork.reason}
          mistake={asked && lacks ? texts.planWork.reasonMissing : null}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void confirm()}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
