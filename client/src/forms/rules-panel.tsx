import type { Rule } from '@ke-hoach/forms';
import { expressionSentence } from '@ke-hoach/forms/expressions';
import { Suspense, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { AddCalculationFields } from './add-calculation-fields.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { EditProblemNote } from './edit-problem-note.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { RuleFields } from './rare-fields.tsx';

const place = 'add-rule';

/** All rules and calculations of the form in words. */
export function RulesPanel(part: BuilderPart) {
  const { form, edit, problem, sentence, setOpen, canvas } = part;
  const texts = useTexts();
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  /** The keyboard comes back to the button that stands where a rule was added. */
  const [wasAdding, setWasAdding] = useState(false);
  const end = () => {
    setAdding(false);
    setWasAdding(true);
  };
  const neighbours = form.rules.map(({ id }) => id);

  return (
    <section className="panel builder-section" aria-labelledby="builder-rules">
      <h3 id="builder-rules">{texts.builder.rules}</h3>
      {form.rules.length === 0 ? <p className="quiet small">{texts.builder.noRules}</p> : null}
      <ul className="plain">
        {form.rules.map((rule) => (
          <li key={rule.id}>
            <RuleRow {...part} rule={rule} neighbours={neighbours} />
          </li>
        ))}
      </ul>
      {adding ? (
        <Suspense fallback={<Loading />}>
          <RuleFields
            form={form}
            said={problem && problem.place === place ? sentence(problem) : null}
            onKeep={(content) =>
              edit({ type: 'addRule', ...content }, place).then((draft) => (draft ? end() : undefined))
            }
            onCancel={end}
          />
        </Suspense>
      ) : (
        <Button look="ghost" autoFocus={wasAdding} onClick={() => setAdding(true)}>
          + {texts.builder.addRule}
        </Button>
      )}
      <h3>{texts.builder.calculations}</h3>
      <ul className="plain">
        {form.calculations.map(({ field, title, expression }) => (
          <li key={field} className="field-row">
            <button
              type="button"
              className="field-row-title"
              aria-label={texts.builder.editFormula(title)}
              onClick={() => {
                setOpen(field);
                canvas.goTo(field);
              }}
            >
              <span>{title}</span>
              <span className="small quiet">= {expressionSentence(form, expression, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <AddCalculationFields {...part} />
    </section>
  );
}

function RuleRow(props: BuilderPart & { rule: Rule; neighbours: readonly string[] }) {
  const { form, rule, neighbours, open, setOpen, edit, problem, sentence, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const message = rule.message[language];
  const isOpen = open === rule.id;
  const started = unfinished.of(rule.id).rule;
  const head = useRef<HTMLButtonElement>(null);
  const close = () => {
    unfinished.keep(rule.id, 'rule', undefined);
    setOpen(null);
    head.current?.focus();
  };
  const said = problem && problem.place === rule.id ? sentence(problem) : null;
  return (
    <div className={`field-row ${isOpen ? 'open' : ''}`} data-item={rule.id}>
      <div className="field-row-head rule-head">
        <button
          ref={head}
          type="button"
          className="field-row-title"
          data-button
          aria-expanded={isOpen}
          aria-label={texts.builder.editRule(message)}
          onClick={() => setOpen(isOpen ? null : rule.id)}
        >
          <span>{message}</span>
          <span className="small quiet">
            {unfinished.ids.has(rule.id) ? `${texts.inspector.notSaved} · ` : ''}
            {texts.builder.levelName[rule.level]} ·{' '}
            {expressionSentence(form, rule.expression, language, rule.row ? { row: rule.row } : {})}
          </span>
        </button>
        <MoveButtons
          id={rule.id}
          title={message}
          neighbours={neighbours}
          move={(after) => edit({ type: 'moveRule', rule: rule.id, after }, rule.id)}
        />
        <Button
          look="ghost"
          aria-label={texts.builder.removeRule(message)}
          onClick={() => void edit({ type: 'removeRule', rule: rule.id }, rule.id)}
        >
          {texts.builder.removeTest}
        </Button>
      </div>
      {isOpen ? null : <EditProblemNote {...props} place={rule.id} isClosed />}
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <RuleFields
            form={form}
            rule={rule}
            {...(started ? { unfinished: started } : {})}
            onChange={(draft) => unfinished.keep(rule.id, 'rule', draft)}
            said={said}
            onKeep={(content) =>
              edit({ type: 'editRule', rule: rule.id, ...content }, rule.id).then((draft) =>
                draft ? close() : undefined,
              )
            }
            onCancel={close}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
