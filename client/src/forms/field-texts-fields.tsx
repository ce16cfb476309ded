import type { Field } from '@ke-hoach/forms';
import { retitleWithKey } from '@ke-hoach/forms/build';
import { useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { sameTitled } from './same-title.ts';
import { SavedTextField } from './saved-text-field.tsx';

/** Title and definition of one field, and whether it must be answered; of a share also what its two counts are called. */
export function FieldTextsFields({ form, field, published, added, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const required = (text: string) => (text === '' ? texts.builder.titleRequired : null);
  const retitle = (id: string, title: string) => edit({ type: 'retitleField', field: id, title }, field.id);
  // What no version has yet is called after its name in formulas and exports too.
  const rename = (title: string) =>
    published?.field(field.id) ? retitle(field.id, title) : edit(retitleWithKey(form, field, title), field.id);
  const describe = (text: string) =>
    edit({ type: 'describeField', field: field.id, description: text || null }, field.id);
  const table = field.table === undefined ? undefined : form.field(field.table)?.id;
  const same = sameTitled(form, field.title, table ?? field.group ?? field.section, field);
  const isNote = field.kind === 'note';

  return (
    <>
      <div className="row name-and-required">
        <SavedTextField
          label={field.table ? texts.builder.columnTitle : texts.builder.fieldTitle}
          {...(same ? { hint: texts.inspector.sameTitle(same.title) } : {})}
          autoFocus={added === field.id}
          value={field.title}
          mistakeOf={required}
          onSave={rename}
        />
        {field.calculated || isNote ? null : (
          <label className="tick">
            <input
              type="checkbox"
              checked={field.required}
              onChange={(event) =>
                void edit({ type: 'setRequired', field: field.id, required: event.target.checked }, field.id)
              }
            />
            {texts.builder.required}
          </label>
        )}
      </div>
      {field.parts
        ? (['numerator', 'denominator'] as const).map((part) => (
            <SavedTextField
              key={part}
              label={texts.builder.part[part]}
              value={field.parts![part].title}
              mistakeOf={required}
              onSave={(text) => retitle(field.parts![part].id, text)}
            />
          ))
        : null}
      <SavedTextField
        label={isNote ? texts.inspector.noteText : texts.builder.definition}
        hint={isNote ? texts.inspector.noteTextHint : texts.builder.definitionHint}
        multiline
        value={field.description ?? ''}
        onSave={(text) => describe(text)}
      />
    </>
  );
}
