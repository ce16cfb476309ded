import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import type { ReportSource } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-behalf.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { Source } from './use-on-behalf.ts';

const sources: readonly ReportSource[] = ['PAPER', 'FILE', 'QOFFICE'];

interface Props {
  unit: string;
  /** Has the unit typed something already? */
  isBegun: boolean;
  today: string;
  busy: boolean;
  onFill: (source: Source) => void;
  onClose: () => void;
}

/** From what the office fills in, and the day it came: before the first figure is typed. */
export function FillForDialog({ unit, isBegun, today, busy, onFill, onClose }: Props) {
  const texts = useTexts();
  const words = texts.behalf;
  const [source, setSource] = useState<ReportSource>('PAPER');
  const [name, setName] = useState('');
  const [date, setDate] = useState(formatDate(today, 'vi'));
  const [asked, setAsked] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const read = parseVietnameseDate(date);
  const cameOn = typeof read === 'string' && read <= today ? read : null;
  const begin = () => {
    setAsked(true);
    if (name.trim() === '') return nameField.current?.focus();
    if (cameOn === null) return dateField.current?.focus();
    onFill({ source, sourceName: name.trim(), cameOn });
  };
  return (
    <Dialog title={words.beginTitle(unit)} onClose={onClose}>
      <p className="hint">{words.beginHint}</p>
      {isBegun ? <p>{words.begunHint}</p> : null}
      <Labelled label={words.source}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={source}
            onChange={(event) => setSource(event.target.value as ReportSource)}
          >
            {sources.map((one) => (
              <option key={one} value={one}>
                {words.sources[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={words.names[source]} mistake={asked && name.trim() === '' ? words.nameWanted : null}>
        {(given) => (
          <input
            {...given}
            ref={nameField}
            className="control"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      <DateField
        label={words.day}
        mistake={asked && cameOn === null ? words.dayWrong : null}
        value={date}
        onChange={setDate}
        input={dateField}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={begin}>
          {words.beginNow}
        </Button>
      </div>
    </Dialog>
  );
}
