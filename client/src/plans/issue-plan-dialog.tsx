import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { toRefusal } from '../apollo/problems.ts';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { BeforeIssue } from './consulting/before-issue.tsx';
import { useIssuePlan } from './use-issue-plan.ts';
import { useNumberAndDate } from './use-number-and-date.ts';

interface Props {
  plan: PlanScreen_planFragment;
  onClose: () => void;
  onOutcome: (outcome: { tone: 'good' | 'warn'; sentence: string }) => void;
}

/** Asks once more before a plan is issued, under which number and on which day, and says what came of it. */
export function IssuePlanDialog({ plan, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const { issuePlan, issuing } = useIssuePlan(plan);
  const said = useNumberAndDate(plan);
  const day = said.issuedOn ? formatDate(said.issuedOn, 'vi') : '';
  const [number, setNumber] = useState(said.number);
  const [date, setDate] = useState(day);
  const [failure, setFailure] = useState<unknown>(null);
  const issuedOn = parseVietnameseDate(date);
  const badDate = date.trim() !== '' && issuedOn === null;

  const issue = async () => {
    if (badDate) return;
    setFailure(null);
    try {
      const result = await issuePlan({ number: number.trim() || null, issuedOn });
      if (result?.__typename === 'PlanIssued')
        onOutcome({ tone: 'good', sentence: texts.plans.issued(result.reportsExpected) });
      else onOutcome({ tone: 'warn', sentence: texts.plans.conflict });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog title={texts.plans.issueTitle} onClose={onClose}>
      <p>{texts.plans.issueWarning}</p>
      <BeforeIssue plan={plan} />
      {failure === null ? null : toRefusal(failure).code === 'ANSWERS_INVALID' ? (
        <Notice tone="bad" title={texts.planWork.unfinished} urgent>
          <p>{texts.planWork.unfinishedWhy}</p>
          {plan.canEditDocument ? (
            <p>
              <ButtonLink to={`/plans/${plan.id}/edit?check`}>{texts.planWork.seeUnfinished}</ButtonLink>
            </p>
          ) : (
            <p>{texts.planWork.unfinishedByOthers}</p>
          )}
        </Notice>
      ) : (
        <Failure error={failure} kept={texts.fail.nothingChanged} />
      )}
      <Labelled label={texts.plans.number} hint={texts.plans.numberHint(said.number, said.askedAs)}>
        {(given) => (
          <input {...given} className="control" value={number} onChange={(event) => setNumber(event.target.value)} />
        )}
      </Labelled>
      <DateField label={texts.plans.issuedOn} hint={texts.plans.issuedOnHint(day)} value={date} onChange={setDate} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={issuing} onClick={() => void issue()}>
          {texts.plans.issue}
        </Button>
      </div>
    </Dialog>
  );
}
