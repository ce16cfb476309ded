import { parseForm, storedKinds, type Section } from '@ke-hoach/forms';
import { useState, type FormEvent } from 'react';
import { sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';

/** Adds a field at the end of a section, then leads to it. What was typed stays until the field is really added. */
export function AddFieldFields(props: BuilderPart & { section: Section }) {
  const { form, section, edit, onAdded, saving, problem, sentence } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<string>('integer');
  const [asked, setAsked] = useState(false);
  const place = `add-${section.id}`;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '') return;
    const draft = await edit({ addField: { kind, title: title.trim(), section: section.id } }, place);
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
      <Button
        look="ghost"
        aria-label={`${texts.builder.addField}: ${sectionTitle(section, language)}`}
        onClick={() => setOpen(true)}
      >
        + {texts.builder.addField}
      </Button>
    );
  }
  const said = problem && problem.field === place ? sentence(problem) : null;
  return (
    <form className="field-details" onSubmit={(event) => void add(event)} noValidate>
      <Labelled
        label={texts.builder.fieldTitle}
        mistake={asked && title.trim() === '' ? texts.builder.titleRequired : said}
      >
        {(given) => (
          <input
            {...given}
            className="control"
            autoFocus
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={texts.builder.kind}>
        {(given) => (
          <select {...given} className="control" value={kind} onChange={(event) => setKind(event.target.value)}>
            {storedKinds.map((name) => (
              <option key={name} value={name}>
                {texts.builder.kindName[name]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="row">
        <Button look="primary" type="submit" busy={saving}>
          {texts.builder.add}
        </Button>
        <Button onClick={() => setOpen(false)}>{texts.action.cancel}</Button>
      </div>
    </form>
  );
}
