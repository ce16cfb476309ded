import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import type { DeskRow_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { ReasonText } from './reason-text.tsx';
import { useManyReports, type Outcomes } from './use-many-reports.ts';

interface Props {
  reports: readonly DeskRow_reportFragment[];
  today: string;
  onDone: (outcomes: Outcomes, said: (count: number) => string) => void;
  onClose: () => void;
}

/** Sends several reports back whole: one reason, and a new last day where they need one. */
export function ReturnManyDialog({ reports, today, onDone, onClose }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const { returnReports, busy } = useManyReports();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const read = date.trim() === '' ? null : parseVietnameseDate(date);
  const isBadDate = read !== null && (typeof read !== 'string' || read < today);
  const send = async () => {
    setAsked(true);
    setFailure(null);
    if (reason.trim() === '') return reasonField.current?.focus();
    if (isBadDate) return dateField.current?.focus();
    try {
      const outcomes = await returnReports(reports, reason.trim(), typeof read === 'string' ? read : null);
      onDone(outcomes, words.gaveBack);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.giveBackTitle(reports.length)} onClose={onClose}>
      <p>{words.giveBackConfirm(reports.map(({ unit }) => unit.name).join(', '))}</p>
      <ReasonText
        label={texts.report.reason}
        mistake={asked && reason.trim() === '' ? words.reasonRequired : null}
        value={reason}
        onChange={setReason}
        field={reasonField}
      />
      <DateField
        label={texts.report.newDue}
        hint={words.giveBackDueHint}
        mistake={asked && isBadDate ? words.lastDayWrong : null}
        value={date}
        onChange={setDate}
        input={dateField}
      />
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void send()}>
          {words.giveBackNow}
        </Button>
      </div>
    </Dialog>
  );
}
