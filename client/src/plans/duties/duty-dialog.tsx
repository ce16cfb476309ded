import { parseVietnameseDate } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '../../apollo/random-id.ts';
import type { FormPurpose, PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { AssignmentFields } from './assignment-fields.tsx';
import {
  asRegister,
  assignmentDraftOf,
  changesOf,
  newAssignment,
  newPeriod,
  periodDraftOf,
  type DutyDraft,
  type DutyTask,
} from './duty-draft.ts';
import { DutyPreview } from './duty-preview.tsx';
import { PeriodFields } from './period-fields.tsx';
import { useChangeDuties, type DutiesPreview } from './use-change-duties.ts';

type Plan = PlanScreen_planFragment;

/** One thing to be done, and the period or assignment it is done to. */
export interface DutyWish {
  task: DutyTask;
  period?: Plan['periods'][number];
  assignment?: Plan['assignments'][number];
  /** The form to begin with: it was just published. */
  given?: { formId: string; purpose: FormPurpose };
}

interface Props {
  plan: Plan;
  today: string;
  wish: DutyWish;
  onClose: () => void;
  onOutcome: (outcome: { tone: 'good' | 'warn'; sentence: string }) => void;
}

/** Sets a period or an assignment: what it shall be, then what follows from it, then doing it. */
export function DutyDialog({ plan, today, wish, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.setDuties;
  const { task, assignment } = wish;
  const isIssued = plan.state === 'ISSUED';
  const { preview, change, busy } = useChangeDuties(plan);
  const [draft, setDraft] = useState<DutyDraft>(() => begin(wish, plan, today));
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<DutiesPreview | null>(null);
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const readsPeriod = task === 'adHoc' || task === 'addPeriod' || task === 'editPeriod';
  const readsAssignment = task === 'adHoc' || task === 'assign' || task === 'editAssignment';
  const period = plan.periods.find(({ id }) => id === draft.assignment.periodId);
  const name = wish.period ?? assignment?.period;

  const refuse = (path: string, sentence: string) => {
    setSeen(null);
    setMistakes({ [path]: sentence });
  };
  const go = async (ask: (changes: Extract<ReturnType<typeof changesOf>, unknown[]>) => Promise<void>) => {
    const changes = changesOf(task, draft, assignment?.id ?? null);
    setFailure(null);
    if (!Array.isArray(changes)) {
      setMistakes(Object.fromEntries(Object.entries(changes.lacking).map(([path, why]) => [path, words.lacking[why]])));
      return;
    }
    if (isIssued && reason.trim() === '') return setMistakes({ reason: words.refusal.REASON_MISSING });
    setMistakes({});
    await ask(changes).catch(setFailure);
  };
  const look = () =>
    go(async (changes) => {
      const found = await preview(changes);
      if (found.__typename === 'DutiesPreview') setSeen(found);
      else refuse(found.path, words.refusal[found.refusal]);
    });
  const apply = () =>
    go(async (changes) => {
      const made = await change(changes, isIssued ? reason.trim() : null);
      if (made.__typename === 'DutyChangeRefused') refuse(made.path, words.refusal[made.refusal]);
      else if (made.__typename === 'PlanConflict') onOutcome({ tone: 'warn', sentence: words.conflict });
      else {
        const { reportsAdded, reportsVoided, reportsToDecide } = made;
        onOutcome({ tone: 'good', sentence: words.done(isIssued, reportsAdded, reportsVoided, reportsToDecide) });
      }
    });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [mistakes]);
  const unplaced = Object.keys(mistakes).filter((path) => !placed.has(path));

  return (
    <Dialog title={words.title[task](name ? texts.periodName(name) : '')} onClose={onClose} wide>
      {seen ? (
        <DutyPreview preview={seen} isIssued={isIssued} />
      ) : (
        <form
          ref={form}
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          {isIssued ? (
            <ReasonField
              label={words.entry.reason}
              hint={words.reasonHint}
              mistake={mistakes.reason}
              value={reason}
              onChange={setReason}
            />
          ) : null}
          {task === 'withdraw' ? <p>{words.withdrawWhat(texts.titleOf(assignment!.form))}</p> : null}
          {task === 'removePeriod' ? <p>{words.removeWhat}</p> : null}
          {readsPeriod ? (
            <PeriodFields
              draft={draft.period}
              mistakes={mistakes}
              isAdHoc={task === 'adHoc'}
              onChange={(part) => setDraft({ ...draft, period: { ...draft.period, ...part } })}
            />
          ) : null}
          {readsAssignment ? (
            <AssignmentFields
              draft={draft.assignment}
              mistakes={mistakes}
              ownerId={plan.owner.id}
              periods={task === 'adHoc' ? [] : plan.periods}
              dataTo={task === 'adHoc' ? parseVietnameseDate(draft.period.dataTo) : (period?.dataTo ?? null)}
              today={today}
              named={[...(assignment?.exceptUnits ?? []), ...(assignment?.alsoUnits ?? [])]}
              isEdit={task === 'editAssignment'}
              onChange={(part) => setDraft({ ...draft, assignment: { ...draft.assignment, ...part } })}
            />
          ) : null}
          <button type="submit" hidden />
        </form>
      )}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {unplaced.map((path) => (
        <Notice key={path} tone="bad" urgent>
          <p>{mistakes[path]}</p>
        </Notice>
      ))}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {seen ? <Button onClick={() => setSeen(null)}>{words.back}</Button> : null}
        <Button look="primary" busy={busy} onClick={() => void (seen ? apply() : look())}>
          {seen ? words.apply[isIssued ? 'amend' : 'set'] : words.look}
        </Button>
      </div>
    </Dialog>
  );
}

/** Entries that show their mistake themselves. */
const placed = new Set([
  ...['name', 'dataFrom', 'dataTo', 'opens', 'due', 'closes', 'dueAbove'],
  ...['formId', 'periodId', 'versionId', 'responsibleOn', 'asks', 'units', 'reason'],
]);

function begin({ task, period, assignment, given }: DutyWish, plan: Plan, today: string): DutyDraft {
  const id = randomId();
  const kind = task === 'adHoc' ? 'adHoc' : 'quarter';
  return {
    period: period ? periodDraftOf(period) : newPeriod(id, kind, plan.year, today),
    assignment: assignment
      ? assignmentDraftOf(assignment)
      : {
          ...newAssignment(task === 'adHoc' ? id : (period?.id ?? '')),
          ...(given ? { formId: given.formId, ...asRegister(given.purpose, plan.periods) } : {}),
        },
  };
}
