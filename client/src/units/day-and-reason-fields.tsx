import { parseVietnameseDate } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Labelled } from '../ui/labelled.tsx';

interface Typed {
  /** The day as typed, dd/mm/yyyy. */
  on: string;
  reason: string;
}

/** From which day units change, and why: asked of every change, one by one or of a whole sheet. */
export function DayAndReasonFields({ on, reason, onChange }: Typed & { onChange: (part: Partial<Typed>) => void }) {
  const texts = useTexts();
  const words = texts.units;
  const isBad = on.trim() !== '' && parseVietnameseDate(on) === null;
  return (
    <div className="unit-pair">
      <Labelled label={words.on} mistake={isBad ? words.badDate : null}>
        {(given) => (
          <input
            {...given}
            className="control"
            placeholder={texts.fill.dateHint}
            value={on}
            onChange={(event) => onChange({ on: event.target.value })}
          />
        )}
      </Labelled>
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
