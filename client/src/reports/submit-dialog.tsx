import { issueSentence, type Form, type Issue } from '@ke-hoach/forms';
import { useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { focusAnswer } from '../form-view/element-id.ts';
import { useTypedText } from '../form-view/use-typed-text.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePlaceName } from './error-summary.tsx';
import type { Explained } from './local-draft.ts';

interface Props {
  report: ReportScreen_reportFragment;
  form: Form;
  warnings: readonly Issue[];
  explanations: readonly Explained[];
  explain: (explained: Explained) => void;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
}

/** The last look before handing in: warnings to explain, and what handing in means. */
export function SubmitDialog({ report, form, warnings, explanations, explain, busy, onSubmit, onClose }: Props) {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const textOf = (issue: Issue) =>
    explanations.find((kept) => kept.rule === issue.rule && kept.row === issue.row)?.text ?? '';
  const submit = () => {
    setAsked(true);
    if (warnings.every((issue) => textOf(issue).trim() !== '')) onSubmit();
    else document.querySelector<HTMLElement>('dialog textarea:placeholder-shown')?.focus();
  };
  return (
    <Dialog title={texts.fill.confirmTitle} onClose={onClose}>
      {warnings.length > 0 ? (
        <section className="stack">
          <div>
            <h3>{texts.fill.warningsTitle}</h3>
            <p className="quiet small">{texts.fill.warningsHint}</p>
          </div>
          {warnings.map((issue) => (
            <Warning
              key={`${issue.rule}/${issue.row}`}
              form={form}
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
        </section>
      ) : null}
      <p>
        {texts.fill.confirm(report.unit.name, texts.periodName(report.period))}{' '}
        <strong>{texts.fill.confirmLocked}</strong>
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
          {busy ? texts.fill.submitting : texts.fill.submit}
        </Button>
      </div>
    </Dialog>
  );
}

interface WarningProps {
  form: Form;
  issue: Issue;
  text: string;
  missing: boolean;
  onExplain: (text: string) => void;
  onGo: () => void;
}

function Warning({ form, issue, text, missing, onExplain, onGo }: WarningProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const placeName = usePlaceName(form);
  const typed = useTypedText(text, onExplain);
  return (
    <div className="warning-to-explain">
      <p>
        <strong>{placeName(issue)}</strong>: {issueSentence(form, issue, language)}{' '}
        <button type="button" className="link" onClick={onGo}>
          {texts.fill.goTo}
        </button>
      </p>
      <Labelled
        label={`${texts.fill.explanation}: ${placeName(issue)}`}
        mistake={missing ? texts.fill.explanationRequired : null}
      >
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={2}
            placeholder=" "
            value={typed.text}
            onChange={(event) => typed.change(event.target.value)}
            onBlur={typed.leave}
          />
        )}
      </Labelled>
    </div>
  );
}
