import { useState } from 'react';
import type { PlanTarget_targetFragment, PlanTargets_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-duties.ts';
import '../texts/vi-targets.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import { newTarget, readTarget, targetDraftOf, type TargetDraft } from './target-draft.ts';
import { TargetFields } from './target-fields.tsx';
import { useTargetCommands } from './use-target-commands.ts';

/** What is done: a target is given, set anew, or withdrawn. */
export interface TargetWish {
  task: 'give' | 'edit' | 'withdraw';
  target?: PlanTarget_targetFragment;
}

interface Props {
  plan: PlanTargets_planFragment;
  wish: TargetWish;
  onClose: () => void;
  onOutcome: (outcome: { tone: 'good' | 'warn'; sentence: string }) => void;
}

/** Gives a target of a plan, sets it anew or withdraws it; in an issued plan with the reason. */
export function TargetDialog({ plan, wish: { task, target }, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const isIssued = plan.state === 'ISSUED';
  const { save, withdraw, busy } = useTargetCommands(plan);
  const [draft, setDraft] = useState<TargetDraft>(() => (target ? targetDraftOf(target) : newTarget(plan.periods)));
  const [reason, setReason] = useState('');
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const title = target ? texts.titleOf(target) : '';

  const go = async () => {
    setFailure(null);
    const read = task === 'withdraw' ? null : readTarget(draft);
    const lacking = read && 'lacking' in read ? read.lacking : [];
    const found = Object.fromEntries(lacking.map((path) => [path, words.lacking]));
    if (isIssued && reason.trim() === '') found.reason = words.refusal.REASON_MISSING;
    setMistakes(found);
    if (Object.keys(found).length > 0) return;
    const why = isIssued ? reason.trim() : null;
    try {
      const outcome =
        read && !('lacking' in read) ? await save(target?.id ?? null, read, why) : await withdraw(target!.id, why);
      if (outcome.__typename === 'TargetRefused') setMistakes({ [outcome.path]: words.refusal[outcome.refusal] });
      else if (outcome.__typename === 'PlanConflict') onOutcome({ tone: 'warn', sentence: words.conflict });
      else onOutcome({ tone: 'good', sentence: words.done(isIssued) });
    } catch (error) {
      setFailure(error);
    }
  };
  const heading =
    task === 'give' ? words.giveTitle : task === 'edit' ? words.editTitle(title) : words.withdrawTitle(title);
  return (
    <Dialog title={heading} onClose={onClose} wide={task !== 'withdraw'}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {task === 'withdraw' ? (
          <p>{words.withdrawWhat}</p>
        ) : (
          <TargetFields
            plan={plan}
            draft={draft}
            mistakes={mistakes}
            named={[...(target?.exceptUnits ?? []), ...(target?.alsoUnits ?? [])]}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        )}
        {isIssued ? (
          <ReasonField
            label={words.entry.reason}
            hint={texts.setDuties.reasonHint}
            mistake={mistakes.reason}
            value={reason}
            onChange={setReason}
          />
        ) : null}
        <button type="submit" hidden />
      </form>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void go()}>
          {task === 'withdraw' ? words.withdraw : words.apply[isIssued ? 'amend' : 'set']}
        </Button>
      </div>
    </Dialog>
  );
}
