import { useApolloClient } from '@apollo/client/react';
import { issueSentence, type Issue } from '@ke-hoach/forms';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Receipt_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReportDocument } from './report-operations.ts';
import { SendBackDialog } from './send-back-dialog.tsx';
import { useForm } from './use-fill.ts';
import { useReportCommands, type Outcome } from './use-report-commands.ts';

interface Props {
  report: ReportScreen_reportFragment;
  onSubmitted: (revision: Receipt_revisionFragment) => void;
}

/** What the unit may do with its report after handing it in: approve, send back inside, or take it back. */
export function UnitPanel({ report, onSubmitted }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = texts.report;
  const client = useApolloClient();
  const announce = useAnnounce();
  const commands = useReportCommands(report);
  const form = useForm(report.version);
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<'approve' | 'sendBack' | 'recall' | null>(null);
  const [told, setTold] = useState<ReactNode>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const may = (command: 'APPROVE' | 'SEND_BACK' | 'RECALL') => report.allowed.includes(command);
  const waits = report.state === 'IN_REVIEW';

  const run = async (command: () => Promise<Outcome>, done: string) => {
    setFailure(null);
    try {
      const sentence = (await command()) === 'done' ? done : words.conflict;
      announce(sentence);
      setTold(sentence === done ? null : sentence);
      document.getElementById('main')?.focus();
    } catch (error) {
      setFailure(error);
    }
    setOpen(null);
  };

  const approve = async () => {
    setFailure(null);
    setTold(null);
    try {
      const result = await commands.approveReport();
      if (result?.__typename === 'ReportSubmitted') return onSubmitted(result.revision);
      if (result?.__typename === 'AnswersRejected')
        setTold(
          <Rejected sentences={result.issues.map((issue) => form && issueSentence(form, asIssue(issue), language))} />,
        );
      else if (result?.__typename === 'ReportVersionRequired') setTold(words.approveVersion);
      else if (result?.__typename === 'ContextChanged') {
        await client.query({ query: ReportDocument, variables: { id: report.id }, fetchPolicy: 'network-only' });
        setTold(words.approveContext);
      } else setTold(words.conflict);
    } catch (error) {
      setFailure(error);
    }
    setOpen(null);
  };

  if (!waits && !may('RECALL') && !told && !failure) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="unit-panel">
      <h2 id="unit-panel" ref={heading} tabIndex={-1}>
        {waits ? (may('APPROVE') ? words.waitsForYou : words.sentForApproval) : words.handedIn}
      </h2>
      {waits ? <p>{may('APPROVE') ? words.waitsForYouHint : words.waitsForLeader}</p> : null}
      {told ? (
        <Notice tone="warn" urgent>
          {typeof told === 'string' ? <p>{told}</p> : told}
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="row">
        {may('APPROVE') ? (
          <Button look="primary" busy={commands.busy} onClick={() => setOpen('approve')}>
            {words.approve}
          </Button>
        ) : null}
        {may('SEND_BACK') ? <Button onClick={() => setOpen('sendBack')}>{words.sendBack}</Button> : null}
        {may('RECALL') && !may('APPROVE') ? <Button onClick={() => setOpen('recall')}>{words.recall}</Button> : null}
      </div>
      {open === 'approve' ? (
        <Ask
          title={words.approveTitle}
          text={words.approveConfirm(report.unit.name, texts.periodName(report.period))}
          does={words.approve}
          busy={commands.busy}
          onDo={() => void approve()}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'recall' ? (
        <Ask
          title={words.recallTitle}
          text={waits ? words.recallInside : words.recallConfirm}
          does={words.recallNow}
          busy={commands.busy}
          onDo={() => void run(commands.recallReport, words.recalled)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'sendBack' ? (
        <SendBackDialog
          busy={commands.busy}
          onSendBack={(reason) => void run(() => commands.sendBackReport(reason), words.sentBackDone)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      <FocusWhenSent heading={heading} waits={waits && !may('APPROVE')} />
    </section>
  );
}

/** Whoever has just given the report to the leader is led to what became of it. */
function FocusWhenSent({ heading, waits }: { heading: React.RefObject<HTMLHeadingElement | null>; waits: boolean }) {
  useEffect(() => {
    if (waits && document.activeElement === document.body) heading.current?.focus();
  }, [heading, waits]);
  return null;
}

function Rejected({ sentences }: { sentences: (string | null)[] }) {
  const texts = useTexts();
  return (
    <>
      <p>{texts.report.approveRejected}</p>
      <ul>
        {sentences.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

interface AskProps {
  title: string;
  text: string;
  does: string;
  busy: boolean;
  onDo: () => void;
  onClose: () => void;
}

function Ask({ title, text, does, busy, onDo, onClose }: AskProps) {
  const texts = useTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={onDo}>
          {does}
        </Button>
      </div>
    </Dialog>
  );
}

/** An issue of the contract as the form language names it. */
function asIssue(issue: {
  code: string;
  level: string;
  field?: string | null;
  row?: string | null;
  path: string[];
  rule?: string | null;
  details: unknown;
}): Issue {
  return {
    code: issue.code as Issue['code'],
    level: issue.level === 'ERROR' ? 'error' : 'warning',
    field: issue.field ?? null,
    row: issue.row ?? null,
    path: issue.path,
    ...(issue.rule ? { rule: issue.rule } : {}),
    details: issue.details as Issue['details'],
  };
}
