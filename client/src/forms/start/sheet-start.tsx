import { useEffect, useState } from 'react';
import { readBlock } from '../../form-view/read-block.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { WayProps } from './beginning.ts';
import { documentOfSheet } from './document-of-sheet.ts';
import { guessFields, guessShape, type GuessedSheet, type SheetField, type SheetShape } from './guess-fields.ts';
import type { XlsxProblem } from './read-xlsx.ts';
import { most, type Sheet } from './sheet.ts';
import { SheetFieldsList } from './sheet-fields-list.tsx';

const shapes = ['columns', 'rows', 'table'] as const satisfies readonly SheetShape[];

/** Begins with an Excel sheet, as a file or as pasted cells: what each header becomes is guessed, shown and changed here. */
export function SheetStart({ onBegin }: WayProps) {
  const texts = useTexts();
  const [pasted, setPasted] = useState('');
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [at, setAt] = useState(0);
  const [guessed, setGuessed] = useState<GuessedSheet | null>(null);
  const [problem, setProblem] = useState<XlsxProblem | 'reading' | null>(null);
  const sheet = sheets[at];

  useEffect(() => {
    if (!sheet || !guessed?.fields.some(({ included, title }) => included && title.trim() !== '')) return onBegin(null);
    const name = sheet.name.trim() || texts.newForm.sheet;
    const start = () => ({ document: documentOfSheet(name, { ...guessed, name }) });
    onBegin({
      start,
      ...(sheet.name.trim() === '' || /^(?:sheet|trang)\s?\d*$/i.test(sheet.name) ? {} : { title: sheet.name }),
    });
  }, [sheet, guessed, onBegin, texts]);

  const take = (next: readonly Sheet[], index: number) => {
    setSheets(next);
    setAt(index);
    const chosen = next[index];
    setGuessed(chosen ? guessFields(chosen, guessShape(chosen) ?? 'columns') : null);
  };
  const paste = (text: string) => {
    setPasted(text);
    setProblem(null);
    const cells = readBlock(text.slice(0, 2_000_000)).slice(0, most.rows);
    take(text.trim() === '' ? [] : [{ name: '', cells }], 0);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setProblem('reading');
    const { readXlsx } = await import('./read-xlsx.ts');
    const read = readXlsx(new Uint8Array(await file.arrayBuffer()));
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read === 'string') return;
    const first = read.findIndex((one) => guessShape(one) !== null);
    take(read, Math.max(0, first));
  };
  const change = (field: SheetField) =>
    setGuessed(
      (before) => before && { ...before, fields: before.fields.map((one) => (one.id === field.id ? field : one)) },
    );

  return (
    <>
      <Labelled label={texts.newForm.paste} hint={texts.newForm.pasteHint}>
        {(given) => (
          <textarea
            {...given}
            className="control code"
            rows={4}
            wrap="off"
            spellCheck={false}
            value={pasted}
            onChange={(event) => paste(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled
        label={texts.newForm.file}
        hint={texts.newForm.fileHint}
        mistake={problem && problem !== 'reading' ? texts.newForm.xlsxProblem[problem] : null}
      >
        {(given) => (
          <input
            {...given}
            type="file"
            className="control"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => void open(event.target.files?.[0])}
          />
        )}
      </Labelled>
      {problem === 'reading' ? <p role="status">{texts.newForm.reading}</p> : null}
      {sheets.length > 1 ? (
        <Labelled label={texts.newForm.sheet}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={at}
              onChange={(event) => take(sheets, Number(event.target.value))}
            >
              {sheets.map(({ name }, index) => (
                <option key={index} value={index}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
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
