import { useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSavedText } from './use-saved-text.ts';

interface Props {
  label: string;
  /** What the box is called where several of a card have one label. */
  box?: string;
  hint?: string;
  /** The text as it is kept. */
  value: string;
  /** Called when the box is left with another text, trimmed. Where it promises null or false, the text was not kept. */
  onSave: (text: string) => unknown;
  /** Says why a text cannot be kept; then nothing is sent. */
  mistakeOf?: (text: string) => string | null;
  multiline?: boolean;
  autoFocus?: boolean;
  /** A name or a number rather than prose: no spelling help, no capitals. */
  isCode?: boolean;
  inputMode?: 'numeric' | 'decimal';
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A text that is kept when its box is left; where somebody else kept another one meanwhile, both are shown to choose from. */
export function SavedTextField({ label, box: name = label, ...props }: Props) {
  const { hint, value, onSave, mistakeOf, multiline, isCode, ...rest } = props;
  const texts = useTexts();
  const saved = useSavedText({ box: name, value, onSave, mistakeOf });
  const box = useRef<Box>(null);
  const choose = (side: () => void) => () => {
    side();
    box.current?.focus();
  };
  const given = {
    ...rest,
    className: 'control',
    value: saved.text,
    spellCheck: isCode ? false : undefined,
    autoCapitalize: isCode ? 'none' : undefined,
    onChange: (event: ChangeEvent<Box>) => saved.type(event.target.value),
    onBlur: saved.leave,
    // Enter keeps a line, as leaving its box does; while a letter is being composed it belongs to that.
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !multiline && !event.nativeEvent.isComposing) saved.leave();
    },
    // A name given by the builder is there to be typed over.
    onFocus: rest.autoFocus ? selectAll : undefined,
    ref: (element: Box | null) => {
      box.current = element;
    },
  };
  return (
    <Labelled label={label} {...(hint ? { hint } : {})} mistake={saved.mistake}>
      {(described) => (
        <>
          {multiline ? <textarea {...described} {...given} /> : <input {...described} {...given} />}
          {saved.meets ? (
            <Notice tone="warn" urgent>
              <p>{texts.builder.textMet(value)}</p>
              <div className="row">
                <Button onClick={choose(saved.keepMine)}>{texts.builder.keepMyText}</Button>
                <Button onClick={choose(saved.takeKept)}>{texts.builder.takeKeptText}</Button>
              </div>
            </Notice>
          ) : null}
          {saved.refused ? (
            <p className="row small not-saved">
              {texts.inspector.textNotSaved}
              <Button look="ghost" onClick={choose(saved.takeKept)}>
                {texts.inspector.backToSavedText}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </Labelled>
  );
}

const selectAll = ({ target }: { target: Box }) => target.select();
