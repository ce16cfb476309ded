import { figureDigits, formatNumber, type Language } from '@ke-hoach/forms';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { beside } from '../beside.ts';
import type { Texts } from '../../texts/vi.ts';
import { useTypedText } from '../use-typed-text.ts';
import { whenReleased } from '../when-released.ts';
import { writeNumber } from '../write-value.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { mostOf, readNumber, type NumberProblem } from './read-number.ts';

/** Words that cannot be fetched are left out; the form works without them. */
const MoneyWords = beside('MoneyWords', () => null);

/** The unit a figure of money is typed in; null for other figures. Money is kept in đồng, whatever its unit is called. */
const moneyUnit = (kind: string, unit = ''): string | null =>
  kind === 'money' ? 'đồng' : /đồng$/.test(unit) ? unit : null;

/** What to type instead; of a number that is too long, how long it may be. */
function sentenceOf(problem: NumberProblem, { fill }: Texts, language: Language): string {
  if (problem === 'tooBigNumber' || problem === 'tooManyDigits' || problem === 'tooManyPlaces')
    return fill[problem](formatNumber(mostOf[problem], language));
  return fill[problem];
}

const canonical = /^-?\d+(\.\d+)?$/;

/**
 * Whole numbers, money and decimals typed the Vietnamese way. What was understood is shown under the field from the first
 * keystroke on and stays after leaving, so that the page does not move under the pointer that leaves;
 * what could not be read stays in the answers as typed, so that it is never lost and the check names it; an amount that
 * was read and is too large stays in digits.
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
  const shown = canonical.test(kept) ? figureDigits(field, kept, language) : kept;
  const typed = useTypedText(shown, (text) => {
    const read = readNumber(field.kind, text);
    onChange(read.ok ? read.value : (read.digits ?? text));
  });
  const [touched, setTouched] = useState(false);
  const read = readNumber(field.kind, typed.text);
  // Once the cell was left, the form says under it what is wrong: one sentence is enough.
  const problem = read.ok || invalid ? null : sentenceOf(read.problem, texts, language);
  const understood =
    touched && read.ok && read.value !== undefined
      ? texts.fill.understood(
          // In a table the unit of measure stands in the column's title.
          field.table && field.unit
            ? figureDigits(field, String(read.value), language)
            : writeNumber(field, read.value, language),
        )
      : null;
  const [here, setHere] = useState(false);
  const unit = here ? moneyUnit(field.kind, field.unit) : null;
  const amount = unit !== null && read.ok ? read.value : undefined;
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
        aria-describedby={
          [describedBy, problem || understood ? noteId : '', amount === undefined ? '' : `${id}-words`]
            .filter(Boolean)
            .join(' ') || undefined
        }
        disabled={disabled}
        value={typed.text}
        onChange={(event) => {
          setTouched(true);
          typed.change(event.target.value);
        }}
        onFocus={() => setHere(true)}
        onBlur={() => {
          whenReleased(() => setHere(false));
          typed.leave();
          onLeave();
        }}
      />
      {problem ? (
        <p className="mistake" id={noteId}>
          {problem}
        </p>
      ) : null}
      <div className="understood">
        {understood && !problem ? (
          <p className="hint" id={noteId}>
            {understood}
          </p>
        ) : null}
        {unit !== null && amount !== undefined ? <MoneyWords id={`${id}-words`} amount={amount} unit={unit} /> : null}
      </div>
    </>
  );
}
