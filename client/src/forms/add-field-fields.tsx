import { parseForm, type Kind } from '@ke-hoach/forms';
import { fieldKind } from '@ke-hoach/forms/build';
import { useState, type FormEvent } from 'react';
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
  const { form, section, isTable = false, edit, onAdded, saving, problem, sentence } = props;
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Kind>('integer');
  const [asked, setAsked] = useState(false);
  const place = `add-${section}`;
  const word = isTable ? texts.builder.addColumn : texts.builder.addField;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '') return;
    const draft = await edit({ type: 'addField', kind, title: title.trim(), section }, place);
    if (!draft) return;
    setTitle('');
    setAsked(false);
    setOpen(false);
    const parsed = parseForm({ schema: draft.schema, uiSchema: draft.uiSchema });
    const known = new Set(form.fields.map((field) => field.id));
    const added = parsed.ok ? parsed.form.fields.find((field) => !known.has(field.id)) : undefined;
    if (added) onAdded(added.id);
  };

  if (!open) {
    return (
      <Button look="ghost" aria-label={`${word}: ${props.title}`} onClick={() => setOpen(true)}>
        + {word}
      </Button>
    );
  }
  const said = problem && problem.place === place ? sentence(problem) : null;
  return (
    <form className="field-details" onSubmit={(event) => void add(event)} noValidate>
      <NewTitleField
        label={texts.builder.fieldTitle}
        value={title}
        onChange={setTitle}
        mistake={asked && title.trim() === '' ? texts.builder.titleRequired : said}
      />
      <KindPalette kind={kind} onChange={setKind} isOffered={(one) => !isTable || fieldKind(one)?.column === true} />
      <div className="row">
        <Button look="primary" type="submit" busy={saving}>
          {texts.builder.add}
        </Button>
        <Button onClick={() => setOpen(false)}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}
