import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { DateField } from '../ui/date-field.tsx';
import { Labelled } from '../ui/labelled.tsx';

interface Typed {
  /** The day as typed, dd/mm/yyyy. */
  on: string;
  reason: string;
}

interface Props extends Typed {
  dayHint?: string;
  onChange: (part: Partial<Typed>) => void;
}

/** From which day units change, and why: asked of every change, one by one or of a whole sheet. */
export function DayAndReasonFields({ on, reason, dayHint, onChange }: Props) {
  const texts = useTexts();
  const words = texts.units;
  return (
    <div className="unit-pair">
      <DateField label={words.on} hint={dayHint} value={on} onChange={(day) => onChange({ on: day })} />
      <Labelled label={words.reason} hint={words.reasonHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            value={reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}
