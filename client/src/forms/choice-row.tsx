import type { Choice } from '@ke-hoach/forms';
import { isUnnamed, retitleWithCode, type Operation } from '@ke-hoach/forms/build';
import { useState, type ClipboardEvent } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { ChoicesProps } from './choices-fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { SavedTextField } from './saved-text-field.tsx';

interface Props extends ChoicesProps {
  choice: Choice;
  /** No published version has it: it may go without a trace. */
  canDelete: boolean;
  onPaste: (event: ClipboardEvent) => void;
  /** Called before the choice goes: the keyboard needs another place. */
  onGoing: () => void;
}

/** One choice; before it is no longer offered, which other choice takes its meaning over. */
export function ChoiceRow({ form, field, choices, choice, edit, canDelete, onPaste, onGoing }: Props) {
  const texts = useTexts();
  const [opened, setOpened] = useState<'more' | 'retire' | null>(null);
  const toggle = (part: 'more' | 'retire') => setOpened(opened === part ? null : part);
  const [into, setInto] = useState('');
  const number = choices.indexOf(choice) + 1;
  const retitle = (title: string): Operation =>
    canDelete ? retitleWithCode(form, field, choice, title) : { type: 'retitleChoice', choice: choice.id, title };

  return (
    <>
      <div className="choice-row" onPaste={onPaste}>
        <SavedTextField
          label={texts.builder.choice(number)}
          box={`${choice.id}/title`}
          value={canDelete && isUnnamed(choice) ? '' : choice.title}
          mistakeOf={(text) => (text === '' ? texts.builder.choiceRequired : null)}
          onSave={(title) => edit(retitle(title), field.id)}
        />
        <MoveButtons
          id={choice.id}
          title={choice.title}
          neighbours={choices.map(({ id }) => id)}
          move={(after) => edit({ type: 'moveChoice', choice: choice.id, after }, field.id)}
        />
        <Button
          look="ghost"
          aria-label={texts.inspector.moreOfChoice(choice.title)}
          aria-expanded={opened === 'more'}
          onClick={() => toggle('more')}
        >
          {texts.inspector.moreOf}
        </Button>
        {canDelete ? (
          choices.length > 1 ? (
            <Button
              look="ghost"
              aria-label={texts.builder.deleteChoiceOf(choice.title)}
              onClick={() => {
                onGoing();
                void edit({ type: 'removeChoice', choice: choice.id }, field.id);
              }}
            >
              {texts.builder.deleteChoice}
            </Button>
          ) : null
        ) : (
          <Button
            look="ghost"
            aria-label={texts.builder.retireChoice(choice.title)}
            aria-expanded={opened === 'retire'}
            onClick={() => toggle('retire')}
          >
            {texts.builder.retire}
          </Button>
        )}
      </div>
      {opened === 'more' ? (
        <div className="field-details">
          <SavedTextField
            label={texts.builder.inEnglish}
            box={`${choice.id}/en`}
            value={choice.titleEn ?? ''}
            onSave={(text) =>
              edit({ type: 'retitleChoice', choice: choice.id, title: text || null, lang: 'en' }, field.id)
            }
          />
          <SavedTextField
            label={texts.inspector.aliases}
            box={`${choice.id}/aliases`}
            hint={texts.inspector.aliasesHint(choice.code)}
            value={(choice.aliases ?? []).join('; ')}
            onSave={(text) => edit({ type: 'setAliases', choice: choice.id, aliases: aliasesIn(text) }, field.id)}
          />
        </div>
      ) : null}
      {opened === 'retire' ? (
        <div className="field-details">
          <Labelled label={texts.builder.retireInto(choice.title)}>
            {(given) => (
              <select {...given} className="control" value={into} onChange={(event) => setInto(event.target.value)}>
                <option value="">{texts.builder.retireIntoNone}</option>
                {choices
                  .filter(({ id }) => id !== choice.id)
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
              </select>
            )}
          </Labelled>
          <div className="row">
            <Button
              onClick={() => {
                onGoing();
                void edit({ type: 'retireChoice', choice: choice.id, ...(into ? { into } : {}) }, field.id);
              }}
            >
              {texts.builder.retire}
            </Button>
            <Button look="ghost" onClick={() => setOpened(null)}>
              {texts.action.cancel}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}

/** Spellings as they are typed, apart by semicolons. */
const aliasesIn = (text: string) => [...new Set(text.split(';').map((alias) => alias.trim()))].filter(Boolean);
