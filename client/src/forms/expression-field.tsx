import { checkExpression, type Form } from '@ke-hoach/forms';
import { expressionProblemSentence, expressionSentence, mendingOf, namesInScope } from '@ke-hoach/forms/expressions';
import { useMemo, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { ExpressionTrial } from './expression-trial.tsx';

interface Props {
  form: Form;
  label: string;
  expression: string;
  onChange: (expression: string) => void;
  wanted: 'number' | 'bool';
  /** Key of the table whose rows a rule judges one by one. */
  row?: string | undefined;
}

/** An expression, checked while it is typed and said in words; a pick list of all names and functions inserts them. */
export function ExpressionField({ form, label, expression, onChange, wanted, row }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState('');
  const scope = row === undefined ? {} : { row };
  const checked = checkExpression(form, expression, { wanted, ...scope });
  const known = useMemo(() => namesInScope(form, row === undefined ? {} : { row }), [form, row]);
  const mistake =
    checked.ok || expression.trim() === ''
      ? null
      : checked.problems.map((problem) => expressionProblemSentence(form, problem, language)).join(' ');
  const mending = checked.ok ? undefined : checked.problems.map(mendingOf).find((one) => one !== undefined);
  const [isOpen, setIsOpen] = useState(mistake !== null);

  const insert = (text: string) => {
    const area = box.current;
    const [start, end] = [area?.selectionStart ?? expression.length, area?.selectionEnd ?? expression.length];
    onChange(expression.slice(0, start) + text + expression.slice(end));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(start + text.length, start + text.length);
    });
  };

  const words = checked.ok ? (expressionSentence(form, expression, language, scope) ?? '') : null;
  return (
    <>
      {words === null ? null : (
        <p className="small" role="status">
          {texts.builder.inWords(words)}
        </p>
      )}
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{texts.inspector.seeExpression}</summary>
        <div className="field-details">
          <Labelled label={label} hint={texts.builder.expressionHint} mistake={mistake}>
            {(given) => (
              <textarea
                {...given}
                ref={box}
                className="control expression"
                spellCheck={false}
                autoCapitalize="none"
                rows={3}
                value={expression}
                onChange={(event) => onChange(event.target.value)}
              />
            )}
          </Labelled>
          {mending ? (
            <div className="row">
              <Button
                onClick={() => onChange(expression.slice(0, mending.at) + mending.text + expression.slice(mending.end))}
              >
                {texts.inspector.mend(expression.slice(mending.at, mending.end), mending.text)}
              </Button>
            </div>
          ) : null}
          <div className="row pick">
            <Labelled label={texts.builder.insertName}>
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={picked}
                  onChange={(event) => setPicked(event.target.value)}
                >
                  <option value="">{texts.builder.chooseName}</option>
                  <optgroup label={texts.builder.names}>
                    {known.names.map(({ name, title, typeWords }) => (
                      <option key={name} value={name}>
                        {title[language]} – {name} ({typeWords[language]})
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label={texts.builder.functions}>
                    {known.functions.map(({ name, begins, gives }) => (
                      <option key={name} value={begins}>
                        {name}: {gives[language]}
                      </option>
                    ))}
                  </optgroup>
                </select>
              )}
            </Labelled>
            <Button busy={picked === ''} onClick={() => insert(picked)}>
              {texts.builder.insert}
            </Button>
          </div>
        </div>
      </details>
      {checked.ok ? (
        <details>
          <summary>{texts.inspector.trial}</summary>
          <ExpressionTrial form={form} expression={expression} row={row} />
        </details>
      ) : null}
    </>
  );
}
