import { Labelled } from './labelled.tsx';

interface Props {
  label: string;
  hint?: string;
  mistake?: string | null;
  /** Lines it shows at once. */
  rows: number;
  value: string;
  onChange: (text: string) => void;
}

/** A text of several lines under its label, as long as the server keeps one. */
export function TextAreaField({ label, hint, mistake, rows, value, onChange }: Props) {
  return (
    <Labelled label={label} hint={hint} mistake={mistake}>
      {(given) => (
        <textarea
          {...given}
          className="control"
          rows={rows}
          maxLength={5000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
