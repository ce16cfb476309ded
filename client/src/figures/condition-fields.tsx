import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from './choice.tsx';
import { canBeGiven, type Catalogue } from './condition-choices.ts';
import { ConditionDraft } from './condition-draft.tsx';
import { subjects, type Condition, type Subject } from './condition.ts';
import { changed, type Question } from './question.ts';

interface Props {
  question: Question;
  catalogue: Catalogue;
  onAsk: (question: Question) => void;
}

/** What must hold of the reports: one more condition at a time; those there are stand above the answer. */
export function ConditionFields({ question, catalogue, onAsk }: Props) {
  const texts = useTexts();
  const [draft, setDraft] = useState<Pick<Condition, 'on' | 'field'> | null>(null);
  const chooser = useRef<HTMLSelectElement>(null);
  const leave = () => {
    setDraft(null);
    chooser.current?.focus();
  };
  const forms = [...new Set(catalogue.fields.map(({ form }) => form))];
  return (
    <fieldset className="stack tight">
      <legend className="label">{texts.explorer.conditions}</legend>
      {question.conditions.length > 1 ? (
        <Choice
          label={texts.explorer.howMany}
          names={{ all: texts.explorer.allOf, any: texts.explorer.anyOf }}
          value={question.anyOf ? 'any' : 'all'}
          onChange={(value) => onAsk(changed(question, { anyOf: value === 'any' }))}
        />
      ) : null}
      <select
        ref={chooser}
        aria-label={texts.explorer.addCondition}
        className="control"
        value={draft ? `${draft.on}:${draft.field}` : ''}
        onChange={({ target }) => {
          const [on = '', field = ''] = target.value.split(':');
          setDraft(on ? { on: on as Subject, field } : null);
        }}
      >
        <option value="">{texts.explorer.addCondition}…</option>
        <optgroup label={texts.explorer.subjectsOfReport}>
          {subjects
            .filter((subject) => subject !== 'answer')
            .map((subject) => (
              <option key={subject} value={`${subject}:`}>
                {texts.explorer.subject[subject]}
              </option>
            ))}
        </optgroup>
        {forms.map((form) => (
          <optgroup key={form} label={`${texts.explorer.subjectsOfAnswers}: ${form}`}>
            {catalogue.fields
              .filter((field) => field.form === form && canBeGiven(field))
              .map((field) => (
                <option key={field.field} value={`answer:${field.field}`}>
                  {texts.titleOf(field)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {draft ? (
        <>
          <ConditionDraft
            key={`${draft.on}:${draft.field}`}
            about={draft}
            catalogue={catalogue}
            onKeep={(condition) => {
              onAsk(changed(question, { conditions: [...question.conditions, condition] }));
              leave();
            }}
          />
          <Button look="ghost" onClick={leave}>
            {texts.explorer.cancel}
          </Button>
        </>
      ) : null}
    </fieldset>
  );
}
