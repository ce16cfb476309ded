import { Labelled } from './labelled.tsx';

/** One thing to choose. */
export interface SelectOption {
  value: string;
  title: string;
}

interface Props {
  label: string;
  hint?: string;
  mistake?: string | null | undefined;
  value: string;
  /** What may be chosen, in order; some under a heading of their own. */
  options: readonly (SelectOption | { title: string; options: readonly SelectOption[] })[];
  onChange: (value: string) => void;
}

/** A labelled list of which one is chosen. */
export function SelectField({ label, hint, mistake, value, options, onChange }: Props) {
  const option = (one: SelectOption) => (
    <option key={one.value} value={one.value}>
      {one.title}
    </option>
  );
  return (
    <Labelled label={label} mistake={mistake ?? null} {...(hint ? { hint } : {})}>
      {(given) => (
        <select {...given} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((one) =>
            'options' in one ? (
              <optgroup key={one.title} label={one.title}>
                {one.options.map(option)}
              </optgroup>
            ) : (
              option(one)
            ),
          )}
        </select>
      )}
    </Labelled>
  );
}
