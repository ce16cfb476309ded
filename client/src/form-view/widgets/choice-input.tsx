import type { Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { choiceTitle, codesToShow } from '../choice-titles.ts';
import type { AnswerInputProps } from './answer-input.ts';

const MOST_RADIOS = 5;

interface Option {
  value: string | boolean;
  title: string;
  /** May be chosen now; an answer of an earlier time may hold one that may not. */
  offered: boolean;
}

/** Whether a choice is shown as radio buttons: up to five, and not inside a table. */
export const choosesByRadio = (field: Field): boolean =>
  field.table === undefined && (field.choices?.length ?? 0) <= MOST_RADIOS;

/** One of a few: radio buttons or a list. A choice that is no longer offered stays visible until another is chosen. */
export function ChoiceInput(props: AnswerInputProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { id, field, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const options = codesToShow(field, typeof value === 'string' && value !== '' ? [value] : []).map(
    ({ code, offered }): Option => ({ value: code, title: choiceTitle(field, code, texts, language), offered }),
  );
  if (choosesByRadio(field)) return <RadioInput {...props} options={options} />;
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
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)} disabled={!option.offered}>
          {option.title}
        </option>
      ))}
    </select>
  );
}

/** Yes or no as two radio buttons, so that "not answered" stays visible. */
export function YesNoInput(props: AnswerInputProps) {
  const texts = useTexts();
  const options: Option[] = [
    { value: true, title: texts.fill.yes, offered: true },
    { value: false, title: props.field.nothing ? texts.fill.nothing : texts.fill.no, offered: true },
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
}: AnswerInputProps & { options: Option[] }) {
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
            disabled={disabled || !option.offered}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.title}
        </label>
      ))}
      {typeof value === 'string' && !options.some((option) => option.value === value) ? (
        <p className="mistake">{texts.fill.written(value)}</p>
      ) : null}
      {value !== undefined && value !== null && !required && !disabled ? (
        <button type="button" className="button ghost" onClick={() => onChange(undefined)}>
          {texts.fill.clear}
        </button>
      ) : null}
    </div>
  );
}
