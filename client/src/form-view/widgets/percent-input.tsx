import { answerWords, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { partTitle } from '../field-texts.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { leavesGroup } from './leaves-group.ts';
import { NumberInput } from './number-input.tsx';

const parts = ['numerator', 'denominator'] as const;
type Counts = Partial<Record<(typeof parts)[number], unknown>>;

/** A share of a whole: both counts are asked, the percentage is shown back. */
export function PercentInput(props: AnswerInputProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { id, field, label, value, onChange, onLeave, invalid, describedBy } = props;
  const counts: Counts = typeof value === 'object' && value !== null ? value : {};
  const change = (part: keyof Counts, count: unknown) => {
    const kept = Object.entries({ ...counts, [part]: count }).filter(([, number]) => number !== undefined);
    onChange(kept.length > 0 ? Object.fromEntries(kept) : undefined);
  };
  const told = parts.every((part) => typeof counts[part] === 'number');
  return (
    <div
      id={id}
      role="group"
      className="percent-input"
      aria-labelledby={label ? undefined : `${id}-label`}
      aria-label={label}
      aria-describedby={describedBy}
      onBlur={(event) => leavesGroup(event) && onLeave()}
    >
      {parts.map((part) => {
        const title = field.parts ? partTitle(field.parts[part], language) : part;
        const partId = `${id}-${part}`;
        return (
          <div key={part} className="percent-part">
            <label className="small" htmlFor={partId}>
              {title}
            </label>
            <NumberInput
              {...props}
              id={partId}
              field={countOf(field)}
              label={label ? texts.answering.part(label, title) : undefined}
              value={counts[part]}
              onChange={(count) => change(part, count)}
              onLeave={() => {}}
              describedBy={invalid ? describedBy : undefined}
            />
          </div>
        );
      })}
      {told ? (
        <output className="percent-told" htmlFor={parts.map((part) => `${id}-${part}`).join(' ')}>
          {answerWords(field, counts, { language })}
        </output>
      ) : null}
    </div>
  );
}

/** Each part is typed as a whole number without a unit of measure. */
function countOf({ unit: _unit, ...field }: Field): Field {
  return { ...field, kind: 'integer' };
}
