import { useRef } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { useTypedText } from '../use-typed-text.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { LegacyOffer } from './legacy-offer.tsx';
import { asAnswer, asText } from './text-input.tsx';
import { usePastedText } from './use-pasted-text.ts';

/**
 * A text of several lines, with a counter where its length is limited. What is pasted out of a word processor is cleaned;
 * a text in an encoding before Unicode stays as it is until the person asks for its conversion.
 */
export function LongTextInput(props: AnswerInputProps) {
  const { id, field, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const texts = useTexts();
  const typed = useTypedText(asText(value), (text) => onChange(asAnswer(text)));
  const control = useRef<HTMLTextAreaElement>(null);
  const { paste, offer } = usePastedText(control, field.table !== undefined);
  const most = typeof field.schema['maxLength'] === 'number' ? field.schema['maxLength'] : null;
  return (
    <>
      <textarea
        id={id}
        ref={control}
        className="control"
        rows={4}
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
      {most !== null && typed.text.length > most / 2 ? (
        <p className="hint number">{texts.fill.counter([...typed.text].length, most)}</p>
      ) : null}
      <LegacyOffer {...offer} text={typed.text} />
    </>
  );
}
