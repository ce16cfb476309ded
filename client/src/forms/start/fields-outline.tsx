import { parseForm } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import { useMemo, useState } from 'react';
import { sectionTitle, fieldTitle } from '../../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { BuilderPreview } from '../builder-preview.tsx';

/** The sections of a form with the names and kinds of their fields, and the form as units would see it, to look over first. */
export function FieldsOutline({ schema, uiSchema }: { schema: unknown; uiSchema: unknown }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [isTried, setTried] = useState(false);
  const parsed = useMemo(() => parseForm({ schema, uiSchema }), [schema, uiSchema]);
  if (!parsed.ok) return null;
  const { form } = parsed;
  return (
    <>
      <section className="fields-outline" aria-label={texts.newForm.outline} tabIndex={0}>
        {form.sections.map((section) => (
          <div key={section.id}>
            <h2>{sectionTitle(section, language)}</h2>
            <ul>
              {section.fields
                .flatMap((key) => form.field(key) ?? [])
                .map((field) => (
                  <li key={field.id}>
                    {fieldTitle(field, language)} <span className="quiet small">{kindTitle(field.kind, language)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
      <details onToggle={(event) => setTried(event.currentTarget.open)}>
        <summary>{texts.newForm.tryOut}</summary>
        {isTried ? <BuilderPreview form={form} /> : null}
      </details>
    </>
  );
}
