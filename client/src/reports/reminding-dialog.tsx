import { useRef, useState } from 'react';
import type { ReminderChannel } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-reminding.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { copyWritten } from './copy-written.ts';
import { reminderText, type Missing } from './missing-texts.ts';
import { RemindedChoices } from './reminded-choices.tsx';
import { RemindedNotice } from './reminded-notice.tsx';
import { remindedAtOnce, useRemindReports, type Reminded } from './use-remind-reports.ts';

const channels: readonly ReminderChannel[] = ['ZALO', 'PHONE', 'EMAIL', 'QOFFICE', 'PAPER', 'SYSTEM'];
/** On these a text is sent; on the others something is said, or the to-do of the unit says it. */
const written: readonly ReminderChannel[] = ['ZALO', 'EMAIL', 'QOFFICE', 'PAPER'];
const longest = 500;

interface Props {
  missing: readonly Missing[];
  today: string;
  /** Where units hand in. */
  address: string;
  onReminded: () => void;
  onClose: () => void;
}

/** The office reminds units of what they owe: the text to send, and in one step the record that it did. */
export function RemindingDialog({ missing, today, address, onReminded, onClose }: Props) {
  const texts = useTexts();
  const words = texts.reminding;
  const remind = useRemindReports();
  const [now] = useState(() => new Date());
  const [channel, setChannel] = useState<ReminderChannel>('ZALO');
  const [sentence, setSentence] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(missing.filter(({ remindedOn }) => remindedOn !== today).map(({ reportId }) => reportId)),
  );
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<{ reminded: Reminded; isCopied: boolean } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const meant = missing.filter(({ reportId }) => chosen.has(reportId));
  const again = meant.filter(({ remindedOn }) => remindedOn === today);
  const leftOut = missing.filter(({ remindedOn }) => remindedOn === today).length - again.length;
  const isWritten = written.includes(channel) && meant.length > 0;
  // Where the browser copies nothing it is done by hand, and the record is left.
  const copies = isWritten && !isRefused;
  const text = typed ?? reminderText(texts, meant, today, now, address, sentence);

  const copy = async (): Promise<boolean> => {
    const isCopied = await copyWritten(box.current, text);
    setTold(isCopied ? texts.action.copied : texts.progress.copyByHand);
    setIsRefused(!isCopied);
    return isCopied;
  };
  const record = async () => {
    setFailure(null);
    if (meant.length === 0) return setTold(words.nothingChosen);
    // First what the click allows: a browser copies nothing a second later.
    if (copies && !(await copy())) return;
    setBusy(true);
    try {
      const ids = (reports: readonly Missing[]) => reports.map(({ reportId }) => reportId);
      const fresh = meant.filter(({ remindedOn }) => remindedOn !== today);
      const reminder = { channel, sentence: sentence.trim() || null };
      const reminded = await remind({ fresh: ids(fresh), again: ids(again) }, reminder, (count) =>
        setTold(words.recording(count, meant.length)),
      );
      setDone({ reminded, isCopied: copies });
      onReminded();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  if (done) return <RemindedNotice {...done} onClose={onClose} />;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <SelectField
        label={words.channel}
        value={channel}
        options={channels.map((value) => ({ value, title: words.channels[value] }))}
        onChange={(value) => setChannel(value as ReminderChannel)}
      />
      <RemindedChoices {...{ missing, chosen, today }} onChoose={setChosen} />
      {leftOut > 0 ? <p className="hint">{words.leftOut(leftOut)}</p> : null}
      {again.length > 0 ? (
        <p className="mistake" role="status">
          {words.again(again.length)}
        </p>
      ) : null}
      <Labelled label={words.sentence} hint={words.sentenceHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={longest}
            value={sentence}
            onChange={(event) => setSentence(event.target.value)}
          />
        )}
      </Labelled>
      {isWritten ? (
        <Labelled label={words.message} hint={words.messageHint}>
          {(given) => (
            <textarea
              {...given}
              ref={box}
              className="control"
              rows={7}
              value={text}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Labelled>
      ) : null}
      {failure !== null ? (
        // Of many some may be on record; what is sent again is not recorded twice.
        <Failure error={failure} {...(meant.length > remindedAtOnce ? {} : { kept: texts.fail.nothingChanged })} />
      ) : null}
      <div className="dialog-actions">
        <span role="status" className="quiet">
          {told}
        </span>
        <Button onClick={onClose}>{texts.action.close}</Button>
        {isWritten ? <Button onClick={() => void copy()}>{words.copy}</Button> : null}
        <Button look="primary" busy={busy} onClick={() => void record()}>
          {copies ? words.copyAndRecord : words.record(meant.length)}
        </Button>
      </div>
    </Dialog>
  );
}
