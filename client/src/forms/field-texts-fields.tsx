import type { Field } from '@ke-hoach/forms';
import { Fragment } from 'react';
import { useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { SavedTextField } from './saved-text-field.tsx';

/** Titles, definition and key of one field; of a share also what its two counts are called. */
export function FieldTextsFields({ field, added, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const required = (text: string) => (text === '' ? texts.builder.titleRequired : null);
  const retitle = (id: string, title: string | null, lang: 'vi' | 'en' = 'vi') =>
    void edit({ type: 'retitleField', field: id, title, ...(lang === 'en' ? { lang } : {}) }, field.id);
  const describe = (text: string, lang: 'vi' | 'en') =>
    void edit(
      { type: 'describeField', field: field.id, description: text || null, ...(lang === 'en' ? { lang } : {}) },
      field.id,
    );
  const isNote = field.kind === 'note';

  return (
    <>
      <SavedTextField
        label={texts.builder.fieldTitle}
        autoFocus={added === field.id}
        value={field.title}
        mistakeOf={required}
        onSave={(text) => retitle(field.id, text)}
      />
      <SavedTextField
        label={texts.builder.inEnglish}
        value={field.i18n?.en?.title ?? ''}
        onSave={(text) => retitle(field.id, text || null, 'en')}
      />
      {field.parts
        ? (['numerator', 'denominator'] as const).map((part) => (
            <Fragment key={part}>
              <SavedTextField
                label={texts.builder.part[part]}
                value={field.parts![part].title}
                mistakeOf={required}
                onSave={(text) => retitle(field.parts![part].id, text)}
              />
              <SavedTextField
                label={texts.inspector.partEnglish[part]}
                value={field.parts![part].titleEn ?? ''}
                onSave={(text) => retitle(field.parts![part].id, text || null, 'en')}
              />
            </Fragment>
          ))
        : null}
      <SavedTextField
        label={isNote ? texts.inspector.noteText : texts.builder.definition}
        hint={isNote ? texts.inspector.noteTextHint : texts.builder.definitionHint}
        multiline
        value={field.description ?? ''}
        onSave={(text) => describe(text, 'vi')}
      />
      <SavedTextField
        label={texts.inspector.definitionEnglish}
        multiline
        value={field.i18n?.en?.description ?? ''}
        onSave={(text) => describe(text, 'en')}
      />
      <SavedTextField
        label={texts.builder.key}
        hint={texts.builder.keyHint}
        isCode
        value={field.key}
        mistakeOf={(text) => (text === '' ? texts.builder.keyRequired : null)}
        onSave={(text) => void edit({ type: 'renameField', field: field.id, key: text }, field.id)}
      />
    </>
  );
}
