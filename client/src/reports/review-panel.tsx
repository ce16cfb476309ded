import { useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { OfficeCommandDialog } from './office-command-dialog.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReturnFields, type PickedCell } from './return-fields.tsx';
import { excuses, type Outcomes } from './use-many-reports.ts';
import { useReportCommands, type Outcome } from './use-report-commands.ts';

const offices = ['RECEIVE', 'ACCEPT', 'RETURN', 'REOPEN', 'EXTEND', 'WAIVE', 'REINSTATE'] as const;

/** Is it the office that looks at the report? */
export const reviewsReport = ({ allowed }: Pick<ReportScreen_reportFragment, 'allowed'>): boolean =>
  offices.some((command) => allowed.includes(command));

interface Props {
  report: ReportScreen_reportFragment;
  /** Null while the report is not being returned. */
  picked: PickedCell[] | null;
  setPicked: (cells: PickedCell[] | null) => void;
}

/** What the office may do with a report that was handed in: receive, accept, return or reopen with a reason. */
export function ReviewPanel({ report, picked, setPicked }: Props) {
  const texts = useTexts();
  const announce = useAnnounce();
  const review = useReportCommands(report);
  const [excuse, setExcuse] = useState<(typeof excuses)[number] | null>(null);
  const [excused, setExcused] = useState<{ outcomes: Outcomes; done: (count: number) => string } | null>(null);
  const [accepting, setAccepting] = useState(false);
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const may = (command: (typeof offices)[number]) => report.allowed.includes(command);

  const run = async (command: () => Promise<Outcome>, done: string) => {
    setFailure(null);
    try {
      const result = await command();
      const sentence = result === 'done' ? done : texts.report.conflict;
      setOutcome({ tone: result === 'done' ? 'good' : 'warn', sentence });
      announce(sentence);
      setPicked(null);
    } catch (error) {
      setFailure(error);
    }
    setAccepting(false);
  };

  if (!outcome && !excused && !failure && !report.waived && !reviewsReport(report)) return null;
  return (
    <section className="panel stack no-print" aria-label={texts.report.state}>
      {outcome ? (
        <Notice tone={outcome.tone}>
          <p>{outcome.sentence}</p>
        </Notice>
      ) : null}
      {excused ? <OutcomeNotice {...excused} /> : null}
      {report.waived ? <p>{texts.report.waivedNotice(report.waived.reason)}</p> : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {picked ? (
        <ReturnFields
          report={report}
          picked={picked}
          setPicked={setPicked}
          busy={review.busy}
          onReturn={(why) =>
            void (report.state === 'ACCEPTED'
              ? run(() => review.reopenReport(why), texts.report.reopened)
              : run(() => review.returnReport(why), texts.report.returnedDone))
          }
        />
      ) : (
        <div className="row">
          {may('RECEIVE') ? (
            <Button busy={review.busy} onClick={() => void run(review.receiveReport, texts.report.received)}>
              {texts.report.receive}
            </Button>
          ) : null}
          {may('ACCEPT') ? (
            <Button look="primary" busy={review.busy} onClick={() => setAccepting(true)}>
              {texts.report.accept}
            </Button>
          ) : null}
          {may('RETURN') ? (
            <Button busy={review.busy} onClick={() => setPicked([])}>
              {texts.report.return}
            </Button>
          ) : null}
          {excuses.filter(may).map((one) => (
            <Button key={one} onClick={() => setExcuse(one)}>
              {{ EXTEND: texts.report.extend, WAIVE: texts.report.waive, REINSTATE: texts.report.reinstate }[one]}
            </Button>
          ))}
          {may('REOPEN') ? (
            <Button busy={review.busy} onClick={() => setPicked([])}>
              {texts.report.reopen}
            </Button>
          ) : null}
        </div>
      )}
      {excuse ? (
        <OfficeCommandDialog
          title={`${texts.desk.whats[excuse]}: ${report.unit.name}`}
          command={excuse}
          today={(report.context as { today: string }).today}
          reports={[report]}
          onDone={(outcomes, done) => {
            setExcused({ outcomes, done });
            setExcuse(null);
          }}
          onClose={() => setExcuse(null)}
        />
      ) : null}
      {accepting ? (
        <Dialog title={texts.report.acceptTitle} onClose={() => setAccepting(false)}>
          <p>{texts.report.acceptConfirm(report.unit.name)}</p>
          <div className="dialog-actions">
            <Button onClick={() => setAccepting(false)}>{texts.action.cancel}</Button>
            <Button
              look="primary"
              busy={review.busy}
              onClick={() => void run(review.acceptReport, texts.report.accepted)}
            >
              {texts.report.accept}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
