import type { Form, Issue } from '@ke-hoach/forms';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { fillingOf } from '../../form-view/filling-of.ts';
import { FormView } from '../../form-view/form-view.tsx';
import { flushPendingTexts } from '../../form-view/pending-texts.ts';
import { useAfterPaint } from '../../form-view/use-after-paint.ts';
import type { PlanEdit_planFragment } from '../../gql/graphql.ts';
import { ConflictDialog } from '../../reports/conflict-dialog.tsx';
import { ErrorSummary } from '../../reports/error-summary.tsx';
import { FoundDraftNotice } from '../../reports/found-draft-notice.tsx';
import { useFoundDraft } from '../../reports/use-found-draft.ts';
import { SaveStatusLine } from '../../reports/save-status-line.tsx';
import { SectionNavigation } from '../../reports/section-navigation.tsx';
import { useIssues } from '../../form-view/use-issues.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlanCommandDialog } from '../plan-command-dialog.tsx';
import { usePlanCommands } from '../use-plan-commands.ts';
import { CheckedDialog } from './checked-dialog.tsx';
import { usePlanDraft } from './use-plan-draft.ts';

/** The generated form of a plan type, its draft kept safe; of an issued plan the amendment, made with its reason. */
export function EditPlanDocument({ plan, form, today }: { plan: PlanEdit_planFragment; form: Form; today: string }) {
  const texts = useTexts();
  const words = texts.planWork;
  const navigate = useNavigate();
  const { keeper, draft } = usePlanDraft(plan);
  const { found, done } = useFoundDraft(plan.id, keeper);
  const { amendPlan } = usePlanCommands(plan);
  // Who was told that the document is not complete sees at once where.
  const [search] = useSearchParams();
  const [checked, setChecked] = useState(search.has('check'));
  const [dialog, setDialog] = useState<'checked' | 'amend' | null>(null);
  const [conflict, setConflict] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const context = useMemo(() => ({ today, planYear: plan.year }), [today, plan.year]);
  const files = useMemo(() => ({ place: 'planAnswer', of: plan.id }) as const, [plan.id]);
  const painted = useAfterPaint(draft.answers, form);
  const { all, shown, visible, touch } = useIssues(form, painted, context, checked);
  const isAmendment = plan.state === 'ISSUED';
  const seen = useMemo(() => toMend(shown, isAmendment), [shown, isAmendment]);

  const showSummary = () => {
    setChecked(true);
    setTimeout(() => summary.current?.focus());
  };
  const isToMend = () =>
    toMend(fillingOf(form, keeper.current().answers, context).issues, isAmendment).some(
      ({ level }) => level === 'error',
    );
  const isWhole = () => {
    setChecked(true);
    setDialog(isAmendment ? 'amend' : 'checked');
  };
  const look = async () => {
    flushPendingTexts();
    if (await keeper.flush()) await navigate(`/plans/${plan.id}`);
  };
  return (
    <div className="fill">
      <SectionNavigation form={form} answers={painted} visible={visible} issues={seen} />
      <div className="fill-main">
        {found ? (
          <FoundDraftNotice {...{ keeper, found }} reportId={plan.id} formId={plan.planType.form.id} onDone={done} />
        ) : null}
        {search.has('example') ? (
          <Notice tone="info">
            <p>{words.fromExample}</p>
          </Notice>
        ) : null}
        {isAmendment ? (
          <Notice tone="info">
            <p>{words.amendHint}</p>
          </Notice>
        ) : null}
        {conflict ? (
          <Notice tone="warn" urgent>
            <p>{words.conflict}</p>
          </Notice>
        ) : null}
        {draft.status === 'kept' && draft.failure ? (
          <Failure error={draft.failure} kept={texts.fill.notSaved} retry={() => void keeper.flush()} />
        ) : null}
        {checked ? (
          <ErrorSummary
            ref={summary}
            form={form}
            answers={painted}
            issues={toMend(all, isAmendment)}
            title={words.toMend}
          />
        ) : null}
        <FormView
          form={form}
          answers={draft.answers}
          context={context}
          files={files}
          issues={seen}
          onChange={(answers) => keeper.change(answers, draft.version.id)}
          onTouch={touch}
          onInvalid={() => (isToMend() ? showSummary() : isWhole())}
          onValid={isWhole}
        >
          <div className="fill-actions">
            <SaveStatusLine keeper={keeper} />
            <Button onClick={() => void keeper.flush()}>{texts.fill.saveNow}</Button>
            <Button onClick={() => void look()}>{words.look}</Button>
            <Button look="primary" type="submit" onClick={flushPendingTexts}>
              {isAmendment ? words.amend : words.check}
            </Button>
          </div>
        </FormView>
      </div>
      {dialog === 'checked' ? (
        <CheckedDialog
          form={form}
          answers={draft.answers}
          warnings={all.filter(({ level }) => level === 'warning')}
          explanations={draft.explanations}
          explain={(explained) => keeper.explain(explained)}
          onLook={() => void look()}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'amend' ? (
        <PlanCommandDialog
          title={words.amendDialog}
          what={words.amendWhat}
          act={words.amendNow}
          asksReason
          run={async (reason) => (await keeper.flush()) && amendPlan(reason, keeper.current().editRevision)}
          onClose={() => setDialog(null)}
          onOutcome={(isDone) => {
            setDialog(null);
            setConflict(!isDone);
            if (isDone) void navigate(`/plans/${plan.id}`, { state: { told: words.amended } });
          }}
        />
      ) : null}
      {draft.theirs ? <ConflictDialog form={form} keeper={keeper} draft={draft} theirs={draft.theirs} /> : null}
    </div>
  );
}

/** What is to be seen to before the document stands: the day of issue is given at the issue. */
const toMend = (issues: readonly Issue[], isAmendment: boolean) =>
  issues.filter(({ code, path }) => isAmendment || code !== 'REQUIRED' || path[0] !== 'issuedOn');
