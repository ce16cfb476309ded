import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';

/** Title, key, section and requirement of one field. Each change is one operation, sent when the field is left. */
export function FieldDetailsFields({ form, field, added, edit, saving }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [title, setTitle] = useState(field.title);
  const [key, setKey] = useState(field.key);
  const [removing, setRemoving] = useState(false);

  const retitle = () => {
    const wanted = title.trim();
    if (wanted !== '' && wanted !== field.title)
      void edit({ retitleField: { field: field.id, title: wanted } }, field.id);
  };
  const rename = () => {
    const wanted = key.trim();
    if (wanted !== '' && wanted !== field.key) void edit({ renameField: { field: field.id, key: wanted } }, field.id);
  };

  return (
    <div className="field-details">
      <Labelled label={texts.builder.fieldTitle} mistake={title.trim() === '' ? texts.builder.titleRequired : null}>
        {(given) => (
          <input
            {...given}
            className="control"
            autoFocus={added === field.id}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onBlur={retitle}
          />
        )}
      </Labelled>
      <Labelled label={texts.builder.key} hint={texts.builder.keyHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            spellCheck={false}
            autoCapitalize="none"
            value={key}
            onChange={(event) => setKey(event.target.value)}
            onBlur={rename}
          />
        )}
      </Labelled>
      {field.table ? null : (
        <Labelled label={texts.builder.moveTo}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={field.section}
              onChange={(event) => {
                const section = form.sections.find((candidate) => candidate.id === event.target.value);
                const last = form.field(section?.fields.at(-1) ?? '');
                if (section)
                  void edit({ moveField: { field: field.id, section: section.id, after: last?.id ?? null } }, field.id);
              }}
            >
              {form.sections.map((section) => (
                <option key={section.id} value={section.id}>
                  {sectionTitle(section, language)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <div className="row between">
        {field.calculated ? (
          <span className="quiet small">{texts.builder.calculated}</span>
        ) : (
          <label className="tick">
            <input
              type="checkbox"
              checked={field.required}
              disabled={saving}
              onChange={(event) =>
                void edit({ setRequired: { field: field.id, required: event.target.checked } }, field.id)
              }
            />
            {texts.builder.required}
          </label>
        )}
        <Button look="ghost" onClick={() => setRemoving(true)}>
          {texts.builder.removeShort}
        </Button>
      </div>
      {removing ? (
        <Dialog title={texts.builder.removeTitle} onClose={() => setRemoving(false)}>
          <p>{texts.builder.removeWarning(fieldTitle(field, language))}</p>
          <div className="dialog-actions">
            <Button onClick={() => setRemoving(false)}>{texts.action.cancel}</Button>
            <Button
              look="primary"
              onClick={() => {
                setRemoving(false);
                void edit({ removeField: { field: field.id } }, field.id);
              }}
            >
              {texts.builder.removeShort}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
