import { fromLegacy } from '@ke-hoach/forms/typing';
import { useMemo, useRef, useState } from 'react';
import { legacyBlock } from '../form-view/legacy-block.ts';
import { readBlock } from '../form-view/read-block.ts';
import { LegacyOffer } from '../form-view/widgets/legacy-offer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-sheets.ts';
import { FileControl } from '../ui/file-control.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { XlsxProblem } from './read-xlsx.ts';
import { most, type Sheet } from './sheet.ts';

interface Props {
  /** What is pasted; without it: cells out of Excel. */
  label?: string;
  hint: string;
  /** The sheet on screen changed; null while there is none. */
  onSheet: (sheet: Sheet | null) => void;
  /** Which sheet of a workbook is shown first: the first that is meant. */
  isMeant?: (sheet: Sheet) => boolean;
  /** Whoever takes the sheet says how much of it was understood. */
  isTold?: boolean;
}

/** Cells out of a spreadsheet: pasted, or a file of which one sheet is chosen. Nothing leaves this device. */
export function SheetInput({ label, hint, onSheet, isMeant = hasCells, isTold = false }: Props) {
  const texts = useTexts();
  const words = texts.sheets;
  const [pasted, setPasted] = useState('');
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<XlsxProblem | 'reading' | null>(null);

  /** A sheet that is left as it is written though it is not Unicode. */
  const [left, setLeft] = useState<Sheet | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = sheets[at];
  const legacy = useMemo(() => (shown && shown !== left ? legacyBlock(textOf(shown)) : undefined), [shown, left]);

  const take = (next: readonly Sheet[], index: number) => {
    setSheets(next);
    setAt(index);
    onSheet(next[index] ?? null);
  };
  const paste = (text: string) => {
    setPasted(text);
    setProblem(null);
    const cells = readBlock(text.slice(0, 2_000_000)).slice(0, most.rows);
    take(text.trim() === '' ? [] : [{ name: '', cells: cells.map((row) => row.map(tidy)) }], 0);
  };
  /** Each sheet of a workbook is written in a font of its own: the one on screen is converted. */
  const convert = () => {
    if (!legacy) return;
    const { encoding } = legacy;
    const read = (text: string) => fromLegacy(text, encoding);
    setPasted(read);
    take(
      sheets.map((one, index) => (index === at ? { ...one, cells: one.cells.map((row) => row.map(read)) } : one)),
      at,
    );
    box.current?.focus();
  };
  const leaveIt = () => {
    setLeft(shown ?? null);
    box.current?.focus();
  };
  const open = async (file: File) => {
    setProblem('reading');
    const { readXlsx } = await import('./read-xlsx.ts');
    const read = readXlsx(new Uint8Array(await file.arrayBuffer()));
    setProblem(typeof read === 'string' ? read : null);
    if (typeof read === 'string') return;
    setPasted('');
    take(read, Math.max(0, read.findIndex(isMeant)));
  };
  return (
    <>
      <Labelled label={label ?? words.paste} hint={hint}>
        {(given) => (
          <textarea
            {...given}
            ref={box}
            className="control"
            rows={4}
            wrap="off"
            spellCheck={false}
            value={pasted}
            onChange={(event) => paste(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled
        label={words.file}
        hint={words.fileHint}
        mistake={problem && problem !== 'reading' ? words.problem[problem] : null}
      >
        {(given) => (
          <FileControl
            {...given}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onFile={(file) => void open(file)}
          />
        )}
      </Labelled>
      <p className="hint" role="status">
        {problem === 'reading'
          ? words.reading
          : problem === null && sheets[at] && !isTold
            ? words.rows(filledRows(sheets[at]))
            : ''}
      </p>
      {legacy ? <LegacyOffer legacy={legacy} {...{ convert, leaveIt }} text={legacy.text} /> : null}
      {sheets.length > 1 ? (
        <Labelled label={words.sheet}>
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
    </>
  );
}

const tidy = (cell: string) => cell.normalize('NFC').trim();
const textOf = ({ cells }: Sheet) => cells.map((row) => row.join('\t')).join('\n');
const filledRows = ({ cells }: Sheet) => cells.filter((row) => row.some((cell) => cell !== '')).length;
const hasCells = (sheet: Sheet) => filledRows(sheet) > 0;
