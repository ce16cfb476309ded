import { formatNumber, type Form } from '@ke-hoach/forms';
import { nameInWords, readingsOf, tryExpression } from '@ke-hoach/forms/expressions';
import { useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { isMetOrNot } from './met.ts';
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
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
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
      {reads.map((read) => {
        const { name, what } = read;
        const field = fields.get(name);
        const options = what !== 'value' ? undefined : optionsOf();
        const wrong = (typed[name] ?? '').trim() !== '' && values[name] === undefined;
        const set = (text: string) => setTyped({ ...typed, [name]: text });
        return (
          <Labelled
            key={name}
            label={nameInWords(form, name, language, scope)}
            {...(what === 'list' || field?.kind === 'many-choices' ? { hint: texts.inspector.trialList } : {})}
            {...(field?.kind === 'date' && what === 'value' ? { hint: texts.fill.dateHint } : {})}
            {...(field?.parts && what === 'value' ? { hint: texts.inspector.trialPercent } : {})}
            {...(what === 'rows' ? { hint: texts.inspector.trialRows } : {})}
            mistake={wrong ? texts.inspector.trialWrong : null}
          >
            {(described) =>
              options ? (
                <select
                  {...described}
                  className="control"
                  value={typed[name] ?? ''}
                  onChange={(event) => set(event.target.value)}
                >
                  <option value="">{texts.inspector.trialLeftBlank}</option>
                  {options.map(({ value, title }) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  {...described}
                  className="control"
                  value={typed[name] ?? ''}
                  onChange={(event) => set(event.target.value)}
                />
              )
            }
          </Labelled>
        );

        function optionsOf() {
          if (field?.kind === 'yes-no')
            return [
              { value: 'true', title: texts.builder.yes },
              { value: 'false', title: texts.builder.no },
            ];
          return field?.kind === 'choice'
            ? (field.choices ?? []).map(({ code, title }) => ({ value: code, title }))
            : undefined;
        }
      })}
      <p role="status" className={said() === '' ? undefined : 'trial-result'}>
        {said()}
      </p>
    </div>
  );
}
