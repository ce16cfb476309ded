import type { Answers, Field, Form } from '@ke-hoach/forms';
import { useState } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { Deciding } from './condition-tests.ts';
import { TrialInput } from './trial-input.tsx';
import { isDecided, testedBy, triedAnswer } from './tried-condition.ts';

/** A condition tried on example answers typed here: whether its field is shown, or must be answered. Nothing is kept. */
export function ConditionTrial({ form, field, deciding }: { form: Form; field: Field; deciding: Deciding }) {
  const { inspector } = useTexts();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const tested = testedBy(form, field, deciding).map((one) => {
    const text = typed[one.id] ?? '';
    return { field: one, text, value: triedAnswer(one, text) };
  });
  const answers = Object.fromEntries(
    tested.filter(({ value }) => value !== undefined).map(({ field: { key }, value }) => [key, value]),
  ) as Answers;
  return (
    <div className="field-details">
      <p className="quiet small">{inspector.conditionTrialHint}</p>
      {tested.map(({ field: one, text, value }) => (
        <TrialInput
          key={one.id}
          label={fieldTitle(one, language)}
          field={one}
          what="value"
          typed={text}
          isWrong={text.trim() !== '' && value === undefined && one.kind !== 'file'}
          onType={(next) => setTyped({ ...typed, [one.id]: next })}
        />
      ))}
      <p role="status" className="trial-result">
        {inspector.decided[deciding](isDecided(form, field, deciding, answers))}
      </p>
    </div>
  );
}
