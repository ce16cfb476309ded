import { useEffect, useState } from 'react';
import { SheetInput } from '../../sheets/sheet-input.tsx';
import type { Sheet } from '../../sheets/sheet.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SameNameNote } from '../same-name-note.tsx';
import type { WayProps } from './beginning.ts';
import { documentOfSheet } from './document-of-sheet.ts';
import { guessFields, guessShape, type GuessedSheet, type SheetField, type SheetShape } from './guess-fields.ts';
import { most } from './most-of-a-form.ts';
import { SheetFieldsList } from './sheet-fields-list.tsx';

const shapes = ['outline', 'columns', 'rows', 'table'] as const satisfies readonly SheetShape[];

/** Begins with an Excel sheet, as a file or as pasted cells: what each header becomes is guessed, shown and changed here. */
export function SheetStart({ onBegin }: WayProps) {
  const texts = useTexts();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [guessed, setGuessed] = useState<GuessedSheet | null>(null);

  useEffect(() => {
    if (!sheet || !guessed?.fields.some(({ included, title }) => included && title.trim() !== '')) return onBegin(null);
    const isNamed = sheet.name.trim() !== '' && !/^(?:sheet|trang)\s?\d*$/i.test(sheet.name);
    const title = guessed.name ?? (isNamed ? sheet.name : undefined);
    const name = title ?? texts.sheets.sheet;
    const start = () => ({ document: documentOfSheet(name, { ...guessed, name }) });
    onBegin({ start, ...(title ? { title } : {}) });
  }, [sheet, guessed, onBegin, texts]);

  const take = (next: Sheet | null) => {
    const chosen = next && { ...next, cells: next.cells.slice(0, most.rows) };
    setSheet(chosen);
    setGuessed(chosen && guessFields(chosen, guessShape(chosen) ?? 'columns'));
  };
  const change = (field: SheetField) =>
    setGuessed(
      (before) => before && { ...before, fields: before.fields.map((one) => (one.id === field.id ? field : one)) },
    );

  return (
    <>
      <SheetInput
        label={texts.newForm.paste}
        hint={texts.newForm.pasteHint}
        onSheet={take}
        isMeant={(one) => guessShape(one) !== null}
        isTold
      />
      {sheet && guessed ? (
        <>
          <fieldset>
            <legend className="label">{texts.newForm.shape}</legend>
            {shapes.map((shape) => (
              <label key={shape} className="tick">
                <input
                  type="radio"
                  name="sheet-shape"
                  checked={guessed.shape === shape}
                  onChange={() => setGuessed(guessFields(sheet, shape))}
                />
                {texts.newForm.shapes[shape]}
              </label>
            ))}
          </fieldset>
          {guessed.name ? (
            <div>
              <p>{texts.newForm.nameFound(guessed.name)}</p>
              <SameNameNote name={guessed.name} />
            </div>
          ) : null}
          {guessed.fields.length === 0 ? (
            <Notice tone="warn">
              <p>{texts.newForm.noHeaders}</p>
            </Notice>
          ) : (
            <SheetFieldsList guessed={guessed} onChange={change} />
          )}
        </>
      ) : null}
    </>
  );
}
