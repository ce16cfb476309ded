import { useMutation } from '@apollo/client/react';
import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-numbering.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { NumberReportDocument } from './number-operations.ts';

interface Props {
  reportId: string;
  /** Number of the submission that gets it. */
  revision: number;
  before: { number: string; day: string | null } | null;
  today: string;
  onDone: (isConflict: boolean) => void;
  onClose: () => void;
}

/** The unit writes number and day of the document it handed in, as its clerk entered them, or mends them. */
export function NumberDialog({ reportId, revision, before, today, onDone, onClose }: Props) {
  const texts = useTexts();
  const words = texts.numbering;
  const [send, { loading }] = useMutation(NumberReportDocument);
  const key = useIntentionKey();
  const [number, setNumber] = useState(before?.number ?? '');
  const [date, setDate] = useState(before?.day ? formatDate(before.day, 'vi') : '');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const numberField = useRef<HTMLInputElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const isUnnamed = number.trim() === '';
  const read = date.trim() === '' ? null : parseVietnameseDate(date);
  const isBadDay = read !== null && (typeof read !== 'string' || read > today);
  const save = async () => {
    setAsked(true);
    setFailure(null);
    const wrong = isUnnamed ? numberField : isBadDay ? dateField : null;
    if (wrong) return wrong.current?.focus();
    const day = typeof read === 'string' ? read : null;
    try {
      const input = { reportId, revision, number: number.trim(), day, idempotencyKey: key.current() };
      const { data } = await send({ variables: { input } });
      key.done();
      onDone(data?.numberReport.__typename !== 'ReportReviewed');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Labelled label={words.number} hint={words.numberHint} mistake={asked && isUnnamed ? words.numberWanted : null}>
        {(given) => (
          <input
            {...given}
            ref={numberField}
            className="control"
            maxLength={60}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Labelled>
      <DateField
        label={words.day}
        mistake={asked && isBadDay ? words.dayWrong : null}
        value={date}
        onChange={setDate}
        input={dateField}
      />
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}
