import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { TextAreaField } from '../ui/text-area-field.tsx';
import { usePlanCommands } from './use-plan-commands.ts';

interface Props {
  plan: { id: string; editRevision: number; title: string; movement: string; contact?: string | null };
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

/** What the plan is called, and whom units ask about it. */
export function DescribePlanDialog({ plan, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.planWork;
  const { describePlan } = usePlanCommands(plan);
  const [as, setAs] = useState({ title: plan.title, movement: plan.movement, contact: plan.contact ?? '' });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const save = async () => {
    setAsked(true);
    if (!as.title.trim() || !as.movement.trim()) return;
    setBusy(true);
    try {
      onOutcome(await describePlan({ ...as, contact: as.contact.trim() || null }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.describe} onClose={onClose}>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {(['title', 'movement'] as const).map((entry) => (
        <Labelled
          key={entry}
          label={words.entry[entry]}
          mistake={asked && !as[entry].trim() ? words.entryMissing : null}
        >
          {(given) => (
            <input
              {...given}
              className="control"
              maxLength={300}
              value={as[entry]}
              onChange={(event) => setAs({ ...as, [entry]: event.target.value })}
            />
          )}
        </Labelled>
      ))}
      <TextAreaField
        label={words.entry.contact}
        hint={words.contactHint}
        rows={3}
        value={as.contact}
        onChange={(text) => setAs({ ...as, contact: text })}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void save()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}
