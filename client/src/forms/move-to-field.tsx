import type { Field } from '@ke-hoach/forms';
import { fieldKind } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { CarryFieldDialog } from './carry-field-dialog.tsx';
import { partsOf } from './parts-of.ts';

/** Moves a field to the end of another section, group or table; into a table or out of one only once that is confirmed. */
export function MoveToField({ form, field, edit, canvas }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  const tables = form.fields.filter(({ kind }) => kind === 'table');
  const own = tables.find(({ key }) => key === field.table);
  const offered = !field.calculated && fieldKind(field.kind)?.column === true ? tables : [];
  const parts = partsOf(form);

  const lastIn = (place: string) => {
    const table = tables.find(({ id }) => id === place);
    const columns = form.fields.filter(({ table: of }) => of !== undefined && of === table?.key);
    return (table ? columns.at(-1)?.id : parts.find(({ id }) => id === place)?.last) ?? null;
  };
  const move = (section: string) => {
    void edit({ type: 'moveField', field: field.id, section, after: lastIn(section) }, field.id);
    canvas.goTo(field.id, { since: form });
  };
  const carry = (section: string) => {
    setAsked(null);
    const id = randomId();
    void edit({ type: 'carryField', field: field.id, section, after: lastIn(section), id }, field.id);
    canvas.reveal(section);
    canvas.goTo(id, { since: form });
  };
  return (
    <>
      <Labelled label={offered.length > 0 ? texts.canvas.moveToPlace : texts.builder.moveTo}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={own?.id ?? field.group ?? field.section}
            onChange={({ target: { value } }) => {
              const table = tables.find(({ id }) => id === value);
              if (table?.id === own?.id) move(value);
              else setAsked(value);
            }}
          >
            {parts.map(({ id, part, depth }) => (
              <option key={id} value={id}>
                {'– '.repeat(depth) + sectionTitle(part, language)}
              </option>
            ))}
            {offered.length > 0 ? (
              <optgroup label={texts.canvas.tables}>
                {offered.map((table) => (
                  <option key={table.id} value={table.id}>
                    {fieldTitle(table, language)}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
        )}
      </Labelled>
      {asked === null ? null : (
        <CarryFieldDialog
          {...{ form, field }}
          into={tables.find(({ id }) => id === asked)}
          onClose={() => setAsked(null)}
          onCarry={() => carry(asked)}
        />
      )}
    </>
  );
}
