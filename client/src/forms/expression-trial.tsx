import { formatNumber, type Form } from '@ke-hoach/forms';
import { nameInWords, readingsOf, tryExpression } from '@ke-hoach/forms/expressions';
import { useState } from 'react';
import { useToday } from '../people/today.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { isMetOrNot } from './met.ts';
import { TrialInput } from './trial-input.tsx';
import { trialValue } from './trial-values.ts';

interface Props {
  form: Form;
  expression: string;
  row: string | undefined;
}

/** The expression tried on example values typed here: what it gives, and what a blank and a zero do. Nothing is kept. */
export function ExpressionTrial({ form, expression, row }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const scope = row === undefined ? {} : { row };
  const reads = readingsOf(form, expression, scope);
  const fields = new Map(reads.map((read) => [read.name, form.field(read.field ?? '')]));
  const values = Object.fromEntries(
    reads.map((read) => [read.name, trialValue(read, fields.get(read.name), typed[read.name] ?? '')]),
  );
  const today = useToday();
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const tried = tryExpression(form, expression, given, { today, ...scope });
  const said = () => {
    if (reads.length > 0 && Object.keys(given).length === 0) return '';
    if (!tried) return texts.inspector.trialNone;
    const { value } = tried;
    if (value === null) return texts.inspector.trialBlank;
    if (typeof value === 'boolean') return value ? texts.inspector.trialHolds : texts.inspector.trialFails;
    if (isMetOrNot(expression)) return texts.inspector.trialMet(value === '1');
    return texts.inspector.trialGives(formatNumber(value, language));
  };

  return (
    <div className="field-details">
      <p className="quiet small">{texts.inspector.trialHint}</p>
      {reads.map((read) => (
        <TrialInput
          key={read.name}
          label={nameInWords(form, read.name, language, scope)}
          field={fields.get(read.name)}
          what={read.what}
          typed={typed[read.name] ?? ''}
          isWrong={(typed[read.name] ?? '').trim() !== '' && values[read.name] === undefined}
          onType={(text) => setTyped({ ...typed, [read.name]: text })}
        />
      ))}
      <p role="status" className={said() === '' ? undefined : 'trial-result'}>
        {said()}
      </p>
    </div>
  );
}
