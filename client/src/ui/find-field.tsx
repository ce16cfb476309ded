import { Labelled } from './labelled.tsx';

/** What is looked for in a list, as it is typed. */
export function FindField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Labelled label={label}>
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
