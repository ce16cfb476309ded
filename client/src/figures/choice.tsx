/** One of a few, as radio buttons under their label. */
export function Choice<Value extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string;
  names: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset>
      <legend className="label">{label}</legend>
      {(Object.keys(names) as Value[]).map((choice) => (
        <label key={choice} className="tick">
          <input type="radio" name={label} checked={value === choice} onChange={() => onChange(choice)} />
          {names[choice]}
        </label>
      ))}
    </fieldset>
  );
}
