import { formatNumber } from '@ke-hoach/forms';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { useTypedText } from '../use-typed-text.ts';
import { writeNumber } from '../write-value.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { readNumber } from './read-number.ts';

const canonical = /^-?\d+(\.\d+)?$/;

/**
 * Whole numbers, money and decimals typed the Vietnamese way. What was understood is shown under the field from the first
 * keystroke on and stays after leaving, so that the page does not move under the pointer that leaves;
 * what could not be read stays in the answers as typed, so that it is never lost and the check names it.
 */
export function NumberInput({
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
  const { language } = useLanguage();
  const kept = value === undefined || value === null ? '' : String(value);
  const shown = canonical.test(kept) ? formatNumber(kept, language) : kept;
  const typed = useTypedText(shown, (text) => {
    const read = readNumber(field.kind, text);
    onChange(read.ok ? read.value : text);
  });
  const [touched, setTouched] = useState(false);
  const read = readNumber(field.kind, typed.text);
  const problem = read.ok ? null : texts.fill[read.problem];
  const understood =
    touched && read.ok && read.value !== undefined
      ? texts.fill.understood(writeNumber(field, read.value, language))
      : null;
  const noteId = `${id}-understood`;
  return (
    <>
      <input
        id={id}
        className="control number-input"
        inputMode={field.kind === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || problem !== null || undefined}
        aria-describedby={[describedBy, problem || understood ? noteId : ''].filter(Boolean).join(' ') || undefined}
        disabled={disabled}
        value={typed.text}
        onChange={(event) => {
          setTouched(true);
          typed.change(event.target.value);
        }}
        onBlur={() => {
          typed.leave();
          onLeave();
        }}
      />
      {problem ? (
        <p className="mistake" id={noteId}>
          {problem}
        </p>
      ) : understood ? (
        <p className="hint" id={noteId}>
          {understood}
        </p>
      ) : null}
    </>
  );
}
