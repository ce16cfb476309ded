import { useTexts } from '../../texts/texts.tsx';
import { useTypedText } from '../use-typed-text.ts';
import type { AnswerInputProps } from './answer-input.ts';

const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const asAnswer = (text: string): string | undefined => (text === '' ? undefined : text);

/** A short text on one line. */
export function TextInput({
  id,
  label,
  value,
  onChange,
  onLeave,
  required,
  disabled,
  invalid,
  describedBy,
}: AnswerInputProps) {
  const typed = useTypedText(asText(value), (text) => onChange(asAnswer(text)));
  return (
    <input
      id={id}
      className="control"
      aria-label={label}
      aria-required={required || undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      value={typed.text}
      onChange={(event) => typed.change(event.target.value)}
      onBlur={() => {
        typed.leave();
        onLeave();
      }}
    />
  );
}

/** A text of several lines, with a counter where its length is limited. */
export function LongTextInput({
  id,
  field,
  label,
  value,
  onChange,
  onLeave,
  required,
  disabled,
  invalid,
  describedBy,
}: AnswerInputProps) {
  const texts = useTexts();
  const typed = useTypedText(asText(value), (text) => onChange(asAnswer(text)));
  const most = typeof field.schema['maxLength'] === 'number' ? field.schema['maxLength'] : null;
  return (
    <>
      <textarea
        id={id}
        className="control"
        rows={4}
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        disabled={disabled}
        value={typed.text}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={() => {
          typed.leave();
          onLeave();
        }}
      />
      {most !== null && typed.text.length > most / 2 ? (
        <p className="hint number">{texts.fill.counter([...typed.text].length, most)}</p>
      ) : null}
    </>
  );
}
