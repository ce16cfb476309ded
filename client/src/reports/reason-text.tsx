import type { RefObject } from 'react';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  label: string;
  mistake: string | null;
  value: string;
  onChange: (value: string) => void;
  /** Where the keyboard goes when the reason is missing. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Why something is done to a report, as its unit will read it: a few lines. */
export function ReasonText({ label, mistake, value, onChange, field }: Props) {
  return (
    <Labelled label={label} mistake={mistake}>
      {(given) => (
        <textarea
          {...given}
          ref={field}
          className="control"
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
