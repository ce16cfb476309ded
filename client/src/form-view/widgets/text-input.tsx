import { useTypedText } from '../use-typed-text.ts';
import type { AnswerInputProps } from './answer-input.ts';

/** What a text input shows of an answer. */
export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
/** The answer a typed text is; none when it is empty. */
export const asAnswer = (text: string): string | undefined => (text === '' ? undefined : text);

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
