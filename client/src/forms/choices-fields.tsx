import type { Choice, Field } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ChoiceRow } from './choice-row.tsx';

/** The answers a choice offers: adding, naming, moving, and no longer offering one. */
export function ChoicesFields(props: BuilderPart & { field: Field; choices: readonly Choice[] }) {
  const { form, field, choices, edit, saving } = props;
  const texts = useTexts();
  const [title, setTitle] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const list = field.codeList ? form.codeLists.get(field.codeList) : undefined;

  const add = async () => {
    if (title.trim() === '') return box.current?.focus();
    if (await edit({ type: 'addChoice', field: field.id, title: title.trim() }, field.id)) setTitle('');
    box.current?.focus();
  };

  if (list) {
    return (
      <fieldset className="choices">
        <legend className="label">{texts.builder.choices}</legend>
        <p className="small quiet">{texts.builder.fromCodeList(list.title, list.version)}</p>
        <p>{choices.map((choice) => choice.title).join('; ')}</p>
        <Button
          look="ghost"
          busy={saving}
          onClick={() => void edit({ type: 'detachCodeList', field: field.id }, field.id)}
        >
          {texts.builder.detachCodeList}
        </Button>
      </fieldset>
    );
  }
  return (
    <fieldset className="choices">
      <legend className="label">{texts.builder.choices}</legend>
      <ol className="plain">
        {choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceRow {...props} choice={choice} />
          </li>
        ))}
      </ol>
      <div className="row choice-new">
        <Labelled label={texts.builder.newChoice}>
          {(given) => (
            <input
              {...given}
              ref={box}
              className="control"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void add();
              }}
            />
          )}
        </Labelled>
        <Button busy={saving} onClick={() => void add()}>
          {texts.builder.addChoice}
        </Button>
      </div>
      {field.retired && field.retired.length > 0 ? (
        <ul className="plain small" aria-label={texts.builder.retiredChoices}>
          {field.retired.map((choice) => (
            <li key={choice.id} className="row">
              <span className="quiet">
                {texts.builder.retired(choice.title, choices.find(({ id }) => id === choice.into)?.title ?? '')}
              </span>
              <Button
                look="ghost"
                busy={saving}
                aria-label={texts.builder.restoreChoice(choice.title)}
                onClick={() => void edit({ type: 'restoreChoice', choice: choice.id }, field.id)}
              >
                {texts.builder.restore}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}
