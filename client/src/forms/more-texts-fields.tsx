import type { Field } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { SavedTextField } from './saved-text-field.tsx';

/** What few people set of a field: its texts in English, and its key. */
export function MoreTextsFields({ field, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const retitle = (id: string, title: string) =>
    edit({ type: 'retitleField', field: id, title: title || null, lang: 'en' }, field.id);
  return (
    <div className="field-details">
      <SavedTextField
        label={texts.builder.inEnglish}
        value={field.i18n?.en?.title ?? ''}
        onSave={(text) => retitle(field.id, text)}
      />
      {field.parts
        ? (['numerator', 'denominator'] as const).map((part) => (
            <SavedTextField
              key={part}
              label={texts.inspector.partEnglish[part]}
              value={field.parts![part].titleEn ?? ''}
              onSave={(text) => retitle(field.parts![part].id, text)}
            />
          ))
        : null}
      <SavedTextField
        label={texts.inspector.definitionEnglish}
        multiline
        value={field.i18n?.en?.description ?? ''}
        onSave={(text) =>
          edit({ type: 'describeField', field: field.id, description: text || null, lang: 'en' }, field.id)
        }
      />
      <SavedTextField
        label={texts.builder.key}
        hint={texts.builder.keyHint}
        isCode
        value={field.key}
        mistakeOf={(text) => (text === '' ? texts.builder.keyRequired : null)}
        onSave={(text) => edit({ type: 'renameField', field: field.id, key: text }, field.id)}
      />
    </div>
  );
}
