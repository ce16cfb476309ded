import type { Form, Rule } from '@ke-hoach/forms';
import type { RuleContent } from '@ke-hoach/forms/build';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { ExpressionField } from './expression-field.tsx';
import { RuleBuilder } from './rule-builder.tsx';
import { isReadySentence, placesOf, ruleContent, ruleDraft, withCondition, type RuleDraft } from './rule-content.ts';

interface Props {
  form: Form;
  /** The rule that is changed; without it one is added. */
  rule?: Rule;
  /** What was put together before and not saved. */
  unfinished?: RuleDraft;
  /** Hears of every change, so that it can be kept. */
  onChange?: (draft: RuleDraft) => void;
  said: string | null;
  /** Ends once it was kept, or could not be. */
  onKeep: (content: RuleContent) => Promise<void>;
  onCancel: () => void;
}

/** What must hold, in which rows, how firmly, and the sentence people read when it does not. */
export function RuleFields({ form, rule, unfinished, onChange, said, onKeep, onCancel }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [draft, setDraft] = useState<RuleDraft>(() => unfinished ?? ruleDraft(form, rule));
  const [asked, setAsked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const set = (next: RuleDraft) => {
    setDraft(next);
    onChange?.(next);
  };
  const change = (part: Partial<RuleDraft>) => set({ ...draft, ...part });
  const changeCondition = (part: Parameters<typeof withCondition>[2]) => set(withCondition(form, draft, part));
  const box = useRef<HTMLFormElement>(null);
  const isAdded = rule === undefined;
  // The button that led here is gone: what is asked first has the keyboard.
  useEffect(() => {
    if (isAdded) box.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, [isAdded]);
  const tables = form.fields.filter((field) => field.kind === 'table');
  const row = form.field(draft.row)?.key;
  const places = placesOf(form, draft, rule);

  const keep = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const content = ruleContent(form, draft, rule);
    if (!content || isSending) return;
    setIsSending(true);
    void onKeep(content).finally(() => setIsSending(false));
  };

  return (
    <form
      ref={box}
      className="field-details"
      data-adding={rule ? undefined : texts.builder.addRule}
      onSubmit={keep}
      noValidate
    >
      {tables.length > 0 ? (
        <Labelled label={texts.builder.judges}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.row}
              onChange={(event) => changeCondition({ row: event.target.value, silent: [] })}
            >
              <option value="">{texts.builder.wholeReport}</option>
              {tables.map((table) => (
                <option key={table.id} value={table.id}>
                  {texts.builder.eachRow(fieldTitle(table, language))}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      <RuleBuilder
        key={draft.row}
        form={form}
        row={row}
        expression={draft.expression}
        onChange={(expression) => changeCondition({ expression })}
      />
      <ExpressionField
        form={form}
        label={texts.builder.mustHold}
        expression={draft.expression}
        onChange={(expression) => changeCondition({ expression })}
        wanted="bool"
        row={row}
      />
      {asked && draft.expression.trim() === '' ? (
        <p className="mistake" role="alert">
          {texts.builder.expressionRequired}
        </p>
      ) : null}
      <Labelled
        label={texts.builder.message}
        hint={isReadySentence(form, draft) ? texts.builder.messageReady : texts.builder.messageHint}
        mistake={asked && draft.vi.trim() === '' ? texts.builder.messageRequired : said}
      >
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={2}
            value={draft.vi}
            onChange={(event) => change({ vi: oneLine(event.target.value) })}
            onKeyDown={keepOnEnter}
          />
        )}
      </Labelled>
      <Labelled label={texts.builder.messageEnglish}>
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={2}
            value={draft.en}
            onChange={(event) => change({ en: oneLine(event.target.value) })}
            onKeyDown={keepOnEnter}
          />
        )}
      </Labelled>
      <fieldset>
        <legend className="label">{texts.builder.level}</legend>
        {(['error', 'warning'] as const).map((level) => (
          <label key={level} className="tick">
            <input type="radio" checked={draft.level === level} onChange={() => change({ level })} />
            {texts.builder.levelName[level]}
          </label>
        ))}
      </fieldset>
      {places.length > 0 ? (
        <fieldset>
          <legend className="label">{texts.builder.shownAt}</legend>
          {places.map((field) => (
            <label key={field.id} className="tick">
              <input
                type="checkbox"
                checked={!draft.silent.includes(field.id)}
                onChange={(event) =>
                  change({
                    silent: event.target.checked
                      ? draft.silent.filter((id) => id !== field.id)
                      : [...draft.silent, field.id],
                  })
                }
              />
              {fieldTitle(field, language)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <div className="row">
        <Button look="primary" type="submit" busy={isSending}>
          {rule ? texts.builder.keepRule : texts.builder.add}
        </Button>
        <Button onClick={onCancel}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}

/** A sentence is one line, however many it is shown in. */
const oneLine = (text: string) => text.replace(/[^\S\n]*\n\s*/g, ' ');

/** Enter keeps the rule, as in a box of one line. */
function keepOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
