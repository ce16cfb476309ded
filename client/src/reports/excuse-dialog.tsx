import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReasonText } from './reason-text.tsx';
import { useManyReports, type Excuse, type Outcomes } from './use-many-reports.ts';

interface Props {
  title: string;
  excuse: Excuse;
  today: string;
  reports: readonly { id: string; editRevision: number }[];
  onDone: (outcomes: Outcomes, said: (count: number) => string) => void;
  onClose: () => void;
  /** What is chosen above the reason: the command and the reports, where there are several. */
  children?: ReactNode;
}

/** Gives reports a later last day, lets their units off, or asks for them after all: always with a reason. */
export function ExcuseDialog({ title, excuse, today, reports, onDone, onClose, children }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const { excuseReports, busy } = useManyReports();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const read = parseVietnameseDate(date);
  const isBadDate = excuse === 'EXTEND' && (typeof read !== 'string' || read < today);
  const mistake = reports.length === 0 ? words.nothingChosen : null;
  const does = async () => {
    setAsked(true);
    setFailure(null);
    if (mistake) return;
    if (isBadDate) return dateField.current?.focus();
    if (reason.trim() === '') return reasonField.current?.focus();
    const day = typeof read === 'string' ? read : '';
    try {
      const outcomes = await excuseReports(excuse, reports, reason.trim(), day);
      onDone(outcomes, (count) => said(words, excuse, count, day));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={title} onClose={onClose} wide={children !== undefined}>
      {children}
      {asked && mistake ? (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      ) : null}
      {excuse === 'EXTEND' ? (
        <DateField
          label={words.lastDay}
          mistake={asked && isBadDate ? words.lastDayWrong : null}
          value={date}
          onChange={setDate}
          input={dateField}
        />
      ) : null}
      <ReasonText
        label={words.reason}
        mistake={asked && reason.trim() === '' ? words.reasonRequired : null}
        value={reason}
        onChange={setReason}
        field={reasonField}
      />
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void does()}>
          {words.does[excuse](reports.length)}
        </Button>
      </div>
    </Dialog>
  );
}

function said(words: ReturnType<typeof useTexts>['desk'], excuse: Excuse, count: number, day: string): string {
  if (excuse === 'EXTEND') return words.extended(count, day);
  return excuse === 'WAIVE' ? words.waived(count) : words.reinstated(count);
}
