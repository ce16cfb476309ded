import { parseVietnameseDate } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Labelled } from '../ui/labelled.tsx';

/** A day as people type it, dd/mm/yyyy. */
export function DateField({
  label,
  hint,
  mistake,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  /** What is wrong with the day, where it is one. */
  mistake?: string | null;
  value: string;
  onChange: (value: string) => void;
}) {
  const texts = useTexts();
  const isBad = value.trim() !== '' && parseVietnameseDate(value) === null;
  return (
    <Labelled label={label} hint={hint} mistake={isBad ? texts.accounts.badDate : mistake}>
      {(given) => (
        <input
          {...given}
          className="control"
          placeholder={texts.fill.dateHint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
