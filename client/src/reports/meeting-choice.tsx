import type { Form } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { Meeting } from './join-drafts.ts';
import type { DraftTexts } from './local-draft.ts';
import { placeOfCell } from './place-of-cell.ts';
import { WrittenCell } from './written-cell.tsx';

export type Side = 'mine' | 'theirs';

interface Props {
  form: Form;
  meeting: Meeting;
  mine: DraftTexts;
  theirs: DraftTexts;
  name: string;
  chosen: Side;
  onChoose: (side: Side) => void;
}

/** One cell that two people changed: its place in the form, both values side by side, and which of them stays. */
export function MeetingChoice({ form, meeting, mine, theirs, name, chosen, onChoose }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const explained = meeting.rule === undefined ? undefined : form.rules.find(({ id }) => id === meeting.rule);
  const key = explained?.fields[0] ?? '';
  const id = meeting.field ?? form.field(key)?.id ?? key;
  const drafts = [mine.answers, theirs.answers];
  const place = placeOfCell(form, { field: id, row: meeting.row }, drafts, { texts, language });
  const field = meeting.field === undefined ? undefined : form.field(meeting.field);
  const value = (side: Side) => {
    if (!field) return String(meeting[side] ?? '') || texts.empty.value;
    if (field.kind !== 'table' || meeting.row === null)
      return <WrittenCell form={form} field={field} value={meeting[side]} />;
    const rows = { mine, theirs }[side].answers[field.key];
    const row = Array.isArray(rows) ? rows.find((one: { _id?: unknown }) => one._id === meeting.row) : undefined;
    return row ? <WrittenCell form={form} field={field} value={row} /> : texts.meeting.rowGone;
  };
  return (
    <fieldset className="difference">
      <legend>
        {place.section ? <span className="small quiet">{place.section}</span> : null}
        <span className="place">
          {explained ? `${texts.fill.explanation}: ` : ''}
          {place.cell}
        </span>
      </legend>
      <div className="sides">
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} className={`side ${chosen === side ? 'chosen' : ''}`}>
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span className="quiet small">{texts.meeting[side]}</span>
            <span className="value">{value(side)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
