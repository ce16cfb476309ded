import type { Kind } from '@ke-hoach/forms';
import { fieldKind } from '@ke-hoach/forms/build';
import { useState, type FormEvent } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { NewTitleField } from './new-title-field.tsx';
import { KindPalette } from './kind-palette.tsx';

interface Props extends BuilderPart {
  /** Id of the section, group or table, and what it is called. */
  section: string;
  title: string;
  isTable?: boolean;
}

/** Adds a field at the end of a section, then leads to it. What was typed stays until the field is really added. */
export function AddFieldFields(props: Props) {
  const { section, isTable = false, edit, onAdded, problem, sentence } = props;
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Kind>('text');
  const [required, setRequired] = useState(false);
  const [asked, setAsked] = useState(false);
  const [adding, setAdding] = useState(false);
  const place = `add-${section}`;
  const word = isTable ? texts.builder.addColumn : texts.builder.addField;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '' || adding) return;
    setAdding(true);
    const id = randomId();
    const draft = await edit({ type: 'addField', id, kind, title: title.trim(), section }, place);
    setAdding(false);
    if (!draft) return;
    setTitle('');
    setAsked(false);
    setRequired(false);
    setOpen(false);
    onAdded(id);
    if (required && kind !== 'note') await edit({ type: 'setRequired', field: id, required }, id);
  };

  if (!open) {
    return (
      <Button look="ghost" aria-label={`${word}: ${props.title}`} data-adder={section} onClick={() => setOpen(true)}>
        + {word}
      </Button>
    );
  }
  const said = problem && problem.place === place ? sentence(problem) : null;
  return (
    <form className="field-details" onSubmit={(event) => void add(event)} noValidate>
      <NewTitleField
        label={isTable ? texts.builder.columnTitle : texts.builder.fieldTitle}
        value={title}
        onChange={setTitle}
        mistake={asked && title.trim() === '' ? texts.builder.titleRequired : said}
      />
      <KindPalette kind={kind} onChange={setKind} isOffered={(one) => !isTable || fieldKind(one)?.column === true} />
      {kind === 'note' ? null : (
        <label className="tick">
          <input type="checkbox" checked={required} onChange={(event) => setRequired(event.target.checked)} />
          {texts.builder.required}
        </label>
      )}
      {isTable ? null : <p className="hint">{texts.builder.calculatedBelow}</p>}
      <div className="row">
        <Button look="primary" type="submit" busy={adding}>
          {texts.builder.add}
        </Button>
        <Button onClick={() => setOpen(false)}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}
