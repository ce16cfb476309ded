import { useMutation } from '@apollo/client/react';
import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { ReportChannel } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-channels.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { RecordChannelDocument } from './channel-operations.ts';

export type RecordedChannel = Exclude<ReportChannel, 'SYSTEM'>;

interface Props {
  reportId: string;
  channel: RecordedChannel;
  /** What is recorded so far. */
  before: { cameOn: string; reference?: string | null; revision: number } | null;
  today: string;
  onDone: (sentence: string, isConflict: boolean) => void;
  onClose: () => void;
}

/** The office writes when a report came on a channel, and its number there; or takes a mistaken record back. */
export function RecordChannelDialog({ reportId, channel, before, today, onDone, onClose }: Props) {
  const texts = useTexts();
  const words = texts.channels;
  const [record, { loading }] = useMutation(RecordChannelDocument);
  const key = useIntentionKey();
  const [date, setDate] = useState(formatDate(before?.cameOn ?? today, 'vi'));
  const [reference, setReference] = useState(before?.reference ?? '');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const referenceField = useRef<HTMLInputElement>(null);
  const read = parseVietnameseDate(date);
  const day = typeof read === 'string' && read <= today ? read : null;
  const isUnnamed = channel === 'QOFFICE' && reference.trim() === '';

  const send = async (cameOn: string | null) => {
    setFailure(null);
    const seen = { reportId, channel, expectedRevision: before?.revision ?? 0, idempotencyKey: key.current() };
    const named = cameOn && reference.trim() !== '' ? reference.trim() : null;
    try {
      const { data } = await record({ variables: { input: { ...seen, cameOn, reference: named } } });
      key.done();
      const isConflict = data?.recordChannel.__typename !== 'ReportReviewed';
      onDone(isConflict ? words.conflict : cameOn ? words.saved : words.takenBack, isConflict);
    } catch (error) {
      setFailure(error);
    }
  };
  const save = () => {
    setAsked(true);
    if (day === null) return dateField.current?.focus();
    if (isUnnamed) return referenceField.current?.focus();
    void send(day);
  };
  return (
    <Dialog title={words.dialog(words.name[channel])} onClose={onClose}>
      <DateField
        label={words.day}
        mistake={asked && day === null ? words.dayWrong : null}
        value={date}
        onChange={setDate}
        input={dateField}
      />
      <Labelled label={words.reference[channel]} mistake={asked && isUnnamed ? words.referenceWanted : null}>
        {(given) => (
          <input
            {...given}
            ref={referenceField}
            className="control"
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Labelled>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {before ? (
          <Button busy={loading} onClick={() => void send(null)}>
            {words.takeBack}
          </Button>
        ) : null}
        <Button look="primary" busy={loading} onClick={save}>
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}
