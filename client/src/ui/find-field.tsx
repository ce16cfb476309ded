import { Labelled } from './labelled.tsx';

/** What is looked for in a list, as it is typed. */
export function FindField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Labelled label={label} hint={hint}>
      {(given) => (
        <input
          {...given}
          className="control"
          type="search"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
