import { Labelled } from '../ui/labelled.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (title: string) => void;
  mistake: string | null;
}

/** The title of something about to be added; the caret is in it at once. */
export function NewTitleField({ label, value, onChange, mistake }: Props) {
  return (
    <Labelled label={label} mistake={mistake}>
      {(given) => (
        <input
          {...given}
          className="control"
          autoFocus
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
