import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReasonText } from './reason-text.tsx';
import { useManyReports, type OfficeCommand, type Outcomes } from './use-many-reports.ts';

interface Props {
  title: string;
  command: OfficeCommand;
  today: string;
  reports: readonly { id: string; editRevision: number }[];
  onDone: (outcomes: Outcomes, said: (count: number) => string) => void;
  onClose: () => void;
  /** What is said or chosen above the reason: which reports these are, or the command and the reports. */
  children?: ReactNode;
  wide?: boolean;
}

/**
 * Gives reports a later last day, lets their units off, asks for them after all or returns them whole: always with a
 * reason. An extension needs its day; a return has one where the office wants it.
 */
export function OfficeCommandDialog({ title, command, today, reports, onDone, onClose, children, wide }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const { changeReports, busy } = useManyReports();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  // Told when it is asked for: what was just done leaves no report to choose either.
  const [forNone, setForNone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const takesDay = command === 'EXTEND' || command === 'RETURN';
  const isLeftOut = !takesDay || (command === 'RETURN' && date.trim() === '');
  const read = isLeftOut ? null : parseVietnameseDate(date);
  const isBadDate = read !== null && (typeof read !== 'string' || read < today);
  const isReasonMissing = reason.trim() === '';
  const does = async () => {
    setAsked(true);
    setFailure(null);
    setForNone(reports.length === 0);
    if (reports.length === 0) return;
    // The first on the page that is to be mended.
    const [day, why] = [isBadDate ? dateField : null, isReasonMissing ? reasonField : null];
    const first = command === 'RETURN' ? (why ?? day) : (day ?? why);
    if (first) return first.current?.focus();
    const newDue = typeof read === 'string' ? read : null;
    try {
      const outcomes = await changeReports(command, reports, reason.trim(), newDue);
      onDone(outcomes, (count) => words.did[command](count, newDue ?? ''));
    } catch (error) {
      setFailure(error);
    }
  };
  const due = (
    <DateField
      label={command === 'RETURN' ? texts.report.newDue : words.lastDay}
      {...(command === 'RETURN' ? { hint: words.giveBackDueHint } : {})}
      mistake={asked && isBadDate ? words.lastDayWrong : null}
      value={date}
      onChange={setDate}
      input={dateField}
    />
  );
  return (
    <Dialog title={title} onClose={onClose} {...(wide ? { wide } : {})}>
      {children}
      {forNone && reports.length === 0 ? (
        <p className="mistake" role="alert">
          {words.nothingChosen}
        </p>
      ) : null}
      {command === 'EXTEND' ? due : null}
      <ReasonText
        label={command === 'RETURN' ? texts.report.reason : words.reason}
        mistake={asked && isReasonMissing ? words.reasonRequired : null}
        value={reason}
        onChange={setReason}
        field={reasonField}
      />
      {command === 'RETURN' ? due : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void does()}>
          {words.does[command](reports.length)}
        </Button>
      </div>
    </Dialog>
  );
}
