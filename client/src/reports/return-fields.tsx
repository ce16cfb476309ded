import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { earliestNewDue } from './earliest-new-due.ts';
import { ReasonText } from './reason-text.tsx';

/** A field or cell the office asks to mend. */
export interface PickedCell {
  field: string;
  row: string | null;
  title: string;
  reason: string;
}

/** Why a report goes back, by when it is wanted, and the cells to mend. */
export interface WhyReturned {
  reason: string;
  newDueDate: string | null;
  cells: { field: string; row: string | null; reason: string }[];
}

interface Props {
  report: Pick<ReportScreen_reportFragment, 'due' | 'state'>;
  picked: PickedCell[];
  setPicked: (cells: PickedCell[] | null) => void;
  busy: boolean;
  onReturn: (why: WhyReturned) => void;
}

/** What the office writes when it returns a report, or opens an accepted one again. */
export function ReturnFields({ report, picked, setPicked, busy, onReturn }: Props) {
  const texts = useTexts();
  const words = texts.report;
  const reopens = report.state === 'ACCEPTED';
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const dateField = useRef<HTMLInputElement>(null);
  const earliest = earliestNewDue(report.due);
  const read = date.trim() === '' ? null : parseVietnameseDate(date);
  const newDueDate = typeof read === 'string' ? read : null;
  const isBadDate = read === null && date.trim() !== '';
  const tooEarly = newDueDate !== null && newDueDate < earliest ? words.newDueTooEarly(earliest) : null;
  // What is said of the cells is reason enough.
  const ofCells = picked.filter((cell) => cell.reason.trim() !== '');
  const whole = reason.trim() || ofCells.map((cell) => `${cell.title}: ${cell.reason.trim()}`).join('; ');
  const submit = () => {
    setAsked(true);
    if (whole === '') return reasonField.current?.focus();
    if (isBadDate || tooEarly !== null) return dateField.current?.focus();
    onReturn({
      reason: whole,
      newDueDate,
      cells: picked.map((cell) => ({ field: cell.field, row: cell.row, reason: cell.reason.trim() || whole })),
    });
  };
  return (
    <div className="stack">
      <h2>{reopens ? words.reopenTitle : words.returnTitle}</h2>
      {reopens ? <p className="hint">{words.reopenHint}</p> : null}
      <ReasonText
        label={reopens ? words.reopenReason : words.reason}
        mistake={asked && whole === '' ? words.reasonRequired : null}
        value={reason}
        onChange={setReason}
        field={reasonField}
      />
      <DateField
        label={words.newDue}
        hint={words.newDueHint}
        mistake={asked ? tooEarly : null}
        value={date}
        onChange={setDate}
        input={dateField}
      />
      <div>
        <h3>{words.pickCells}</h3>
        <p className="hint">{words.pickHint}</p>
      </div>
      {picked.map((cell) => (
        <Labelled key={`${cell.field}/${cell.row}`} label={`${words.cellReason}: ${cell.title}`}>
          {(given) => (
            <textarea
              {...given}
              className="control"
              rows={2}
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
          {reopens ? words.reopenNow : words.returnNow}
        </Button>
        <Button onClick={() => setPicked(null)}>{reopens ? words.reopenStop : words.stopPicking}</Button>
      </div>
    </div>
  );
}
