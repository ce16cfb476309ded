import type { Field, Json } from '@ke-hoach/forms';
import { fieldKind, type Property } from '@ke-hoach/forms/build';
import type { BuilderPart } from './builder-section.tsx';
import { SettingField } from './setting-field.tsx';

const total: Property = { keyword: 'x-total', editor: 'yes-no' };

/** What the kind of a field offers to set. */
export function FieldSettingsFields({ field, edit }: BuilderPart & { field: Field }) {
  const kind = fieldKind(field.kind);
  const own = kind?.properties.filter(({ editor }) => editor !== 'choices') ?? [];
  const offered = kind?.measure === 'number' && field.table !== undefined ? [...own, total] : own;
  return (
    <>
      {offered.map((property) => (
        <SettingField
          key={property.keyword}
          property={property}
          value={field.schema[property.keyword] ?? null}
          onChange={(value: Json) =>
            void edit({ type: 'setSetting', field: field.id, keyword: property.keyword, value }, field.id)
          }
        />
      ))}
    </>
  );
}
