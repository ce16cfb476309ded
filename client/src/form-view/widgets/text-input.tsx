import { useRef } from 'react';
import { useTypedText } from '../use-typed-text.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { LegacyOffer } from './legacy-offer.tsx';
import { usePastedText } from './use-pasted-text.ts';

/** What a text input shows of an answer. */
export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
/** The answer a typed text is; none when it is empty. */
export const asAnswer = (text: string): string | undefined => (text === '' ? undefined : text);

/** A short text on one line; what is pasted is treated as in a text of several lines. */
export function TextInput(props: AnswerInputProps) {
  const { id, field, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const typed = useTypedText(asText(value), (text) => onChange(asAnswer(text)));
  const control = useRef<HTMLInputElement>(null);
  const { paste, offer } = usePastedText(control, field.table !== undefined);
  return (
    <>
      <input
        id={id}
        ref={control}
        className="control"
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        disabled={disabled}
        value={typed.text}
        onChange={(event) => typed.change(event.target.value)}
        onPaste={paste}
        onBlur={() => {
          typed.leave();
          onLeave();
        }}
      />
      <LegacyOffer {...offer} text={typed.text} />
    </>
  );
}
