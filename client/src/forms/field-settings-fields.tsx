import type { Field, Json, JsonObject } from '@ke-hoach/forms';
import { fieldKind, settingTitle, type Property } from '@ke-hoach/forms/build';
import { fieldTitle, partTitle } from '../form-view/field-texts.ts';
import { writeNumber } from '../form-view/write-value.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { governedBy } from './nothing-group.ts';
import { SettingField } from './setting-field.tsx';

const limits = ['minimum', 'maximum'] as const;
const total: Property = { keyword: 'x-total', editor: 'yes-no' };
const ownPlan: Property = { keyword: 'x-ownPlan', editor: 'yes-no' };

/** What the kind of a field offers to set. */
export function FieldSettingsFields({ form, field, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const kind = fieldKind(field.kind);
  const own = kind?.properties.filter(({ editor }) => editor !== 'choices') ?? [];
  const inTable = field.table !== undefined;
  const offered = [
    ...own,
    ...(inTable && kind?.measure === 'number' ? [total] : []),
    ...(!inTable && kind?.ownPlan ? [ownPlan] : []),
  ];
  return (
    <>
      {offered.map((property) => (
        <SettingField
          key={property.keyword}
          property={property}
          value={field.schema[property.keyword] ?? null}
          onChange={(value: Json) =>
            edit({ type: 'setSetting', field: field.id, keyword: property.keyword, value }, field.id)
          }
        />
      ))}
      {field.parts
        ? (['numerator', 'denominator'] as const).flatMap((part) => {
            const { id } = field.parts![part];
            const schema = (field.schema['properties'] as Record<string, JsonObject>)[part];
            const title = partTitle(field.parts![part], language);
            return limits.map((keyword) => (
              <SettingField
                key={keyword + part}
                property={{ keyword, editor: 'whole-number' }}
                label={texts.inspector.partLimit(settingTitle(keyword, language), title)}
                value={schema?.[keyword] ?? null}
                onChange={(value: Json) => edit({ type: 'setSetting', field: id, keyword, value }, field.id)}
              />
            ));
          })
        : null}
      {['integer', 'money', 'decimal'].includes(field.kind) ? (
        <p className="hint">
          {texts.inspector.shownAs(writeNumber(field, field.kind === 'decimal' ? '1234.5' : 1234567, language))}
        </p>
      ) : null}
      {field.nothing ? (
        <p className="hint">
          {texts.inspector.governs(governedBy(form, field).map((one) => fieldTitle(one, language)))}
        </p>
      ) : null}
    </>
  );
}
