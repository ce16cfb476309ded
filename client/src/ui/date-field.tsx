import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState, type Ref } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from './labelled.tsx';

interface Props {
  label: string;
  hint?: string;
  /** What is wrong with the day, where it is one. */
  mistake?: string | null;
  value: string;
  onChange: (value: string) => void;
  input?: Ref<HTMLInputElement>;
}

/** A day as people type it, dd/mm/yyyy. That it cannot be read is said once the field is left, not while it is typed. */
export function DateField({ label, hint, mistake, value, onChange, input }: Props) {
  const texts = useTexts();
  const [left, setLeft] = useState(false);
  const isBad = left && value.trim() !== '' && parseVietnameseDate(value) === null;
  return (
    <Labelled label={label} hint={hint} mistake={isBad ? texts.fill.notDate : mistake}>
      {(given) => (
        <input
          {...given}
          ref={input}
          className="control"
          placeholder={texts.fill.dateHint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setLeft(true)}
        />
      )}
    </Labelled>
  );
}
