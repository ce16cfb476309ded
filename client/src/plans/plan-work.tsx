import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeyboardAfter } from '../ui/use-keyboard-after.ts';
import { ConsultDialog } from './consulting/consult-dialog.tsx';
import { DescribePlanDialog } from './describe-plan-dialog.tsx';
import { SetParentDialog } from './parent-plan/set-parent-dialog.tsx';
import { PlanCommandDialog } from './plan-command-dialog.tsx';
import { usePlanCommands } from './use-plan-commands.ts';

type Work = 'describe' | 'parent' | 'consult' | 'close' | 'reopen' | 'delete' | 'drop';

/** What the office does to a whole plan, by its state. */
export function PlanWork({ plan, today }: { plan: PlanScreen_planFragment; today: string }) {
  const texts = useTexts();
  const words = texts.planWork;
  const navigate = useNavigate();
  const commands = usePlanCommands(plan);
  const [work, setWork] = useState<Work | null>(null);
  const [told, setTold] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  const heading = useKeyboardAfter<HTMLHeadingElement>(told);
  if (!plan.canWrite || plan.state === 'RECORD') return null;
  const outcome = (done: string) => (isDone: boolean) => {
    setWork(null);
    setTold(isDone ? { tone: 'good', sentence: done } : { tone: 'warn', sentence: words.conflict });
  };
  const { state } = plan;
  const isWritten = state === 'DRAFT' || state === 'CONSULTING';
  const close = () => setWork(null);
  return (
    <section className="panel stack no-print" aria-labelledby="plan-work">
      <h2 id="plan-work" ref={heading}>
        {words.title}
      </h2>
      {told ? (
        <Notice tone={told.tone} urgent>
          <p>{told.sentence}</p>
        </Notice>
      ) : null}
      {plan.draft?.isAmendment ? (
        <Notice tone="warn">
          <p>{words.amendmentOpen}</p>
        </Notice>
      ) : null}
      {plan.previous || plan.next ? (
        <p className="row small">
          {plan.previous ? (
            <Link to={`/plans/${plan.previous.id}`}>{texts.nextYear.previous(plan.previous.year)}</Link>
          ) : null}
          {plan.next ? <Link to={`/plans/${plan.next.id}`}>{texts.nextYear.next(plan.next.year)}</Link> : null}
        </p>
      ) : null}
      <div className="row">
        {plan.canEditDocument ? (
          <ButtonLink to={`/plans/${plan.id}/edit`}>{isWritten ? words.edit : words.writeAmendment}</ButtonLink>
        ) : null}
        {plan.canPrepareNextYear ? (
          <ButtonLink to={`/plans/${plan.id}/next`}>{texts.nextYear.title(plan.year + 1)}</ButtonLink>
        ) : null}
        <ButtonLink to={`/plans/${plan.id}/past`}>{words.past}</ButtonLink>
        {plan.draft?.isAmendment ? <Button onClick={() => setWork('drop')}>{words.dropAmendment}</Button> : null}
        {state !== 'CLOSED' ? <Button onClick={() => setWork('describe')}>{words.describe}</Button> : null}
        {state !== 'CLOSED' ? <Button onClick={() => setWork('parent')}>{texts.parentPlan.title}</Button> : null}
        {isWritten ? <Button onClick={() => setWork('consult')}>{words.consult}</Button> : null}
        {state === 'ISSUED' ? <Button onClick={() => setWork('close')}>{words.close}</Button> : null}
        {state === 'CLOSED' ? <Button onClick={() => setWork('reopen')}>{words.reopen}</Button> : null}
        {state === 'DRAFT' ? <Button onClick={() => setWork('delete')}>{words.delete}</Button> : null}
      </div>
      {work === 'describe' ? (
        <DescribePlanDialog plan={plan} onClose={close} onOutcome={outcome(words.described)} />
      ) : null}
      {work === 'parent' ? (
        <SetParentDialog plan={plan} onClose={close} onOutcome={outcome(texts.parentPlan.kept)} />
      ) : null}
      {work === 'consult' ? (
        <ConsultDialog plan={plan} today={today} onClose={close} onOutcome={outcome(words.consulted)} />
      ) : null}
      {work === 'drop' ? (
        <PlanCommandDialog
          title={words.dropAmendment}
          what={words.dropWhat}
          act={words.dropAmendment}
          run={commands.dropAmendment}
          onClose={close}
          onOutcome={outcome(words.dropped)}
        />
      ) : null}
      {work === 'close' ? (
        <PlanCommandDialog
          title={words.close}
          what={words.closeWhat(plan.coverage.missing, plan.coverage.received - plan.coverage.accepted)}
          act={words.close}
          run={commands.closePlan}
          onClose={close}
          onOutcome={outcome(words.closed)}
        />
      ) : null}
      {work === 'reopen' ? (
        <PlanCommandDialog
          title={words.reopen}
          what={words.reopenWhat}
          act={words.reopen}
          asksReason
          run={commands.reopenPlan}
          onClose={close}
          onOutcome={outcome(words.reopened)}
        />
      ) : null}
      {work === 'delete' ? (
        <PlanCommandDialog
          title={words.delete}
          what={words.deleteWhat}
          act={words.delete}
          run={commands.deletePlan}
          onClose={close}
          onOutcome={(isDone) => (isDone ? void navigate('/plans') : outcome('')(false))}
        />
      ) : null}
    </section>
  );
}
