import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { earliestNewDue } from './earliest-new-due.ts';
import { useReviewReport } from './use-review-report.ts';

/** A field or cell the office asks to mend. */
export interface PickedCell {
  field: string;
  row: string | null;
  title: string;
  reason: string;
}

interface Props {
  report: ReportScreen_reportFragment;
  /** Null while the report is not being returned. */
  picked: PickedCell[] | null;
  setPicked: (cells: PickedCell[] | null) => void;
}

/** What the office may do with a submitted report: receive, accept, or return with a reason. */
export function ReviewPanel({ report, picked, setPicked }: Props) {
  const texts = useTexts();
  const announce = useAnnounce();
  const review = useReviewReport(report);
  const [accepting, setAccepting] = useState(false);
  const [outcome, setOutcome] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const may = (command: 'RECEIVE' | 'ACCEPT' | 'RETURN') => report.allowed.includes(command);

  const run = async (command: () => Promise<'done' | 'conflict'>, done: string) => {
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

  if (!outcome && !failure && !may('RECEIVE') && !may('ACCEPT') && !may('RETURN')) return null;
  return (
    <section className="panel stack no-print" aria-label={texts.report.state}>
      {outcome ? (
        <Notice tone={outcome.tone}>
          <p>{outcome.sentence}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {picked ? (
        <ReturnFields
          report={report}
          picked={picked}
          setPicked={setPicked}
          busy={review.busy}
          onReturn={(why) => void run(() => review.returnReport(why), texts.report.returnedDone)}
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
        </div>
      )}
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

interface ReturnProps {
  report: ReportScreen_reportFragment;
  picked: PickedCell[];
  setPicked: (cells: PickedCell[] | null) => void;
  busy: boolean;
  onReturn: (why: {
    reason: string;
    newDueDate: string | null;
    cells: { field: string; row: string | null; reason: string }[];
  }) => void;
}

function ReturnFields({ report, picked, setPicked, busy, onReturn }: ReturnProps) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const earliest = earliestNewDue(report.due);
  const read = date.trim() === '' ? null : parseVietnameseDate(date);
  const newDueDate = typeof read === 'string' ? read : null;
  const badDate =
    date.trim() !== '' && newDueDate === null
      ? texts.fill.notDate
      : newDueDate !== null && newDueDate < earliest
        ? texts.report.newDueTooEarly(earliest)
        : null;
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') return reasonField.current?.focus();
    if (badDate !== null) return dateField.current?.focus();
    onReturn({
      reason: reason.trim(),
      newDueDate,
      cells: picked.map((cell) => ({ field: cell.field, row: cell.row, reason: cell.reason.trim() || reason.trim() })),
    });
  };
  return (
    <div className="stack">
      <h2>{texts.report.returnTitle}</h2>
      <Labelled
        label={texts.report.reason}
        mistake={asked && reason.trim() === '' ? texts.report.reasonRequired : null}
      >
        {(given) => (
          <textarea
            {...given}
            ref={reasonField}
            className="control"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={texts.report.newDue} hint={texts.report.newDueHint} mistake={asked ? badDate : null}>
        {(given) => (
          <input
            {...given}
            ref={dateField}
            className="control date-input"
            placeholder={texts.fill.dateHint}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        )}
      </Labelled>
      <div>
        <h3>{texts.report.pickCells}</h3>
        <p className="hint">{texts.report.pickHint}</p>
      </div>
      {picked.map((cell) => (
        <Labelled key={`${cell.field}/${cell.row}`} label={`${texts.report.cellReason}: ${cell.title}`}>
          {(given) => (
            <input
              {...given}
              className="control"
              value={cell.reason}
              onChange={(event) =>
                setPicked(picked.map((other) => (other === cell ? { ...cell, reason: event.target.value } : other)))
              }
            />
          )}
        </Labelled>
      ))}
      <div className="row">
        <Button look="primary" busy={busy} onClick={submit}>
          {texts.report.returnNow}
        </Button>
        <Button onClick={() => setPicked(null)}>{texts.report.stopPicking}</Button>
      </div>
    </div>
  );
}
