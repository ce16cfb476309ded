import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { choiceTitle } from '../field-texts.ts';
import type { AnswerInputProps } from './answer-input.ts';

const MOST_RADIOS = 5;

/** One of a few: radio buttons up to five, a list beyond; always a list inside a table. */
export function ChoiceInput(props: AnswerInputProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { id, field, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const codes = field.choices?.map((choice) => choice.code) ?? [];
  if (!field.table && codes.length <= MOST_RADIOS) {
    const options = codes.map((code) => ({ value: code as unknown, title: choiceTitle(field, code, language) }));
    return <RadioInput {...props} options={options} />;
  }
  return (
    <select
      id={id}
      className="control"
      aria-label={label}
      aria-required={required || undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      onBlur={onLeave}
    >
      <option value="">{texts.fill.choose}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {choiceTitle(field, code, language)}
        </option>
      ))}
    </select>
  );
}

/** Yes or no as two radio buttons, so that "not answered" stays visible. */
export function YesNoInput(props: AnswerInputProps) {
  const texts = useTexts();
  const options = [
    { value: true, title: texts.fill.yes },
    { value: false, title: props.field.nothing ? texts.fill.nothing : texts.fill.no },
  ];
  return <RadioInput {...props} options={options} />;
}

function RadioInput({
  id,
  value,
  onChange,
  onLeave,
  required,
  disabled,
  invalid,
  describedBy,
  label,
  options,
}: AnswerInputProps & { options: { value: unknown; title: string }[] }) {
  const texts = useTexts();
  return (
    <div
      id={id}
      role="radiogroup"
      className="radios"
      aria-labelledby={label ? undefined : `${id}-label`}
      aria-label={label}
      aria-required={required || undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      {options.map((option) => (
        <label key={String(option.value)} className="tick">
          <input
            type="radio"
            name={id}
            disabled={disabled}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.title}
        </label>
      ))}
      {value !== undefined && value !== null && !required && !disabled ? (
        <button type="button" className="button ghost" onClick={() => onChange(undefined)}>
          {texts.fill.clear}
        </button>
      ) : null}
    </div>
  );
}
