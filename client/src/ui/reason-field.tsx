import { Labelled } from './labelled.tsx';

interface Props {
  label: string;
  hint?: string;
  mistake?: string | null | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** Why something is done: one line that stays on record. */
export function ReasonField({ label, hint, mistake, value, onChange }: Props) {
  return (
    <Labelled label={label} mistake={mistake ?? null} {...(hint ? { hint } : {})}>
      {(given) => (
        <input
          {...given}
          className="control"
          maxLength={300}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
