import { submittedAnswers, type Answers, type Form, type Issue } from '@ke-hoach/forms';
import { changesBeyondReturn } from '@ke-hoach/forms/drafts';
import { useMemo, useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { focusAnswer } from '../form-view/element-id.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import '../texts/vi-behalf.ts';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DraftTexts, Explained } from './local-draft.ts';
import { SameReasonField } from './same-reason-field.tsx';
import { WarningToExplain } from './warning-to-explain.tsx';

interface Props {
  report: ReportScreen_reportFragment;
  form: Form;
  warnings: readonly Issue[];
  draft: DraftTexts;
  explain: (explained: Explained) => void;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
}

/** The last look before handing in: warnings and changes to explain, and what handing in means. */
export function SubmitDialog({ report, form, warnings, draft, explain, busy, onSubmit, onClose }: Props) {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const beyond = useMemo(() => beyondReturn(report, form, draft.answers), [report, form, draft.answers]);
  const toExplain = [...warnings, ...beyond];
  const textOf = (issue: Issue) =>
    draft.explanations.find((kept) => kept.rule === issue.rule && kept.row === issue.row)?.text ?? '';
  const submit = () => {
    setAsked(true);
    if (toExplain.every((issue) => textOf(issue).trim() !== '')) onSubmit();
    else document.querySelector<HTMLElement>('dialog textarea:placeholder-shown')?.focus();
  };
  return (
    <Dialog title={report.needsApproval ? texts.report.askTitle : texts.fill.confirmTitle} onClose={onClose}>
      {toExplain.length > 0 ? (
        <section className="stack">
          <div>
            <h3>{texts.fill.warningsTitle}</h3>
            <p className="quiet small">{texts.fill.warningsHint}</p>
          </div>
          {toExplain.map((issue) => (
            <WarningToExplain
              key={`${issue.rule}/${issue.row}`}
              form={form}
              answers={draft.answers}
              issue={issue}
              text={textOf(issue)}
              missing={asked && textOf(issue).trim() === ''}
              onExplain={(text) => explain({ rule: issue.rule ?? '', row: issue.row, text })}
              onGo={() => {
                onClose();
                setTimeout(() => focusAnswer(issue.path));
              }}
            />
          ))}
          {beyond.filter((issue) => textOf(issue).trim() === '').length > 1 ? (
            <SameReasonField
              onUse={(text) => {
                for (const issue of beyond)
                  if (textOf(issue).trim() === '') explain({ rule: issue.rule ?? '', row: issue.row, text });
              }}
            />
          ) : null}
        </section>
      ) : null}
      <p>
        {(report.onBehalf ? texts.behalf.confirm : report.needsApproval ? texts.report.ask : texts.fill.confirm)(
          report.unit.name,
          texts.periodName(report.period),
        )}{' '}
        <strong>{report.needsApproval ? texts.report.askLocked : texts.fill.confirmLocked}</strong>
      </p>
      {(report.context as { today: string }).today <= report.period.dataTo ? (
        <Notice tone="warn">
          <p>{texts.fill.confirmEarly(report.period.dataTo)}</p>
        </Notice>
      ) : null}
      {report.isOverdue ? (
        <Notice tone="warn">
          <p>{texts.fill.confirmLate}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.back}</Button>
        <Button look="primary" busy={busy} onClick={submit}>
          {busy ? texts.fill.submitting : report.needsApproval ? texts.report.askNow : texts.fill.submit}
        </Button>
      </div>
    </Dialog>
  );
}

/** What was changed beside the cells that were returned and those tied to them. */
function beyondReturn({ returned }: ReportScreen_reportFragment, form: Form, answers: Answers): Issue[] {
  if (!returned?.revision) return [];
  const cells = returned.cells.map(({ field, row }) => ({ field, row: row ?? null }));
  return changesBeyondReturn(form, returned.revision.answers as Answers, submittedAnswers(form, answers), cells);
}
