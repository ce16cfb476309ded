import { isBlank, type Field, type Row } from '@ke-hoach/forms';
import { fromLegacy } from '@ke-hoach/forms/typing';
import { useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { randomId } from '../apollo/random-id.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-tables.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { adderId, controlOf, elementId, focusAnswer, focusCell, removerId } from './element-id.ts';
import { useFilling } from './fill-context.ts';
import { isBlock } from './is-block.ts';
import { legacyBlock } from './legacy-block.ts';
import { pasteBlock, unpaste, type Pasted, type Start } from './paste-block.ts';
import { flushPendingTexts } from './pending-texts.ts';
import { readBlock } from './read-block.ts';
import { tableKey } from './table-keys.ts';
import { useStable } from './use-stable.ts';
import { useCellsAtHand } from './use-cells-at-hand.ts';
import { isPressed } from './when-released.ts';
import type { Legacy } from './widgets/use-pasted-text.ts';

/** What was just done to a table, and the way back. */
interface Offer {
  sentence: string;
  back: (rows: readonly Row[]) => Row[];
  /** Of a block that was written before Unicode: where it went, and how it would read. */
  legacy?: { block: Legacy; start: Start; pasted: Pasted } | undefined;
}

interface Table {
  table: string;
  columns: readonly Field[];
  /** The most rows it may have. */
  most: number;
  locked: boolean;
  onChange: (rows: Row[] | undefined) => void;
}

/** What a row, by its id, can ask of its table; the same functions as long as the table is on the screen. */
export interface TableHands {
  /** Gives a cell its input, and puts the focus there. */
  enter: (cell: HTMLElement, row: string, column: Field) => void;
  /** The focus came to a cell that had its input beforehand. */
  reach: (row: string, column: string) => void;
  /** Removes a row; the keyboard goes on at the button of the row that takes its place. */
  remove: (row: string) => void;
  /** A key on the button that removes a row: it leads back to the row's cells, or to the next button. */
  pressRemover: (event: KeyboardEvent, row: string) => void;
  setCell: (row: string, column: string, value: unknown) => void;
  press: (event: KeyboardEvent, row: string, column: Field) => void;
  paste: (event: ClipboardEvent, row: string, column: Field) => void;
}

/** The rows of a table and what can be done to them by hand, by key and by pasting. */
export function useTableRows({ table, columns, most, locked, onChange }: Table) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { touch, store } = useFilling();
  const announce = useAnnounce();
  const [offer, setOffer] = useState<Offer | null>(null);
  const atHand = useCellsAtHand(table, columns, () => store.table(table).ids);
  /** The rows as they stand, which may be newer than those on the screen. */
  const now = (): readonly Row[] => store.table(table).rows;
  const change = (next: Row[]) => onChange(next.length > 0 ? next : undefined);
  const done = (next: Offer) => {
    setOffer(next);
    announce(next.sentence);
  };

  /** Changes rows under a cell being typed in: its text is settled first, then it shows what the answer has become. */
  const changeUnder = (control: HTMLElement, make: () => Row[]) => {
    flushSync(() => control.blur());
    flushSync(() => change(make()));
    if (control.isConnected) control.focus({ preventScroll: true });
  };

  const addRow = (column: string, part = '') => {
    flushPendingTexts();
    const row = { _id: randomId() };
    flushSync(() => change([...now(), row]));
    if (!focusCell([table, row._id, column], part) && columns[0]) focusAnswer([table, row._id, columns[0].key]);
  };

  const enter = (cell: HTMLElement, row: string, column: Field) => {
    if (locked) return;
    atHand.enter(row, column.key);
    const control = controlOf(cell);
    if (control === cell) return;
    control?.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) selectIn(control);
  };

  const setCell = (row: string, column: string, value: unknown) =>
    change(now().map((kept) => (kept._id === row ? { ...kept, [column]: value } : kept)));

  const remove = (id: string, column?: string) => {
    flushPendingTexts();
    const at = now().findIndex(({ _id }) => _id === id);
    const removed = now().slice(at, at + 1);
    flushSync(() => change(now().filter(({ _id }) => _id !== id)));
    const next = now()[at] ?? now().at(-1);
    if (!next || column === undefined || !focusCell([table, next._id, column]))
      document.getElementById(next ? removerId(table, next._id) : adderId(table))?.focus();
    done({
      sentence: texts.fill.rowRemoved(at + 1),
      back: (rows) => [...rows.slice(0, at), ...removed, ...rows.slice(at)],
    });
  };

  const press = (event: KeyboardEvent, row: string, column: Field) => {
    const key = tableKey(event);
    if (key === null) return;
    const control = event.target as HTMLElement;
    const part = control.id.slice(elementId([table, row, column.key]).length);
    const { ids } = store.table(table);
    const at = ids.indexOf(row);
    const others = key === 'up' || key === 'copy-above' ? ids.slice(0, at).reverse() : ids.slice(at + 1);
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'left' || key === 'right') {
      const place = columns.indexOf(column);
      const beside = key === 'left' ? columns.slice(0, place).reverse() : columns.slice(place + 1);
      const remover = key === 'right' ? document.getElementById(removerId(table, row)) : null;
      if (beside.some((next) => focusCell([table, row, next.key]))) taken();
      else if (remover) {
        taken();
        remover.focus();
      }
    } else if (key === 'remove-row') {
      taken();
      if (!locked) remove(row, column.key);
    } else if (key === 'copy-above') {
      taken();
      const above = others[0];
      if (above) changeUnder(control, () => withAnswerOf(now(), above, row, column.key));
    } else if (others.some((other) => focusCell([table, other, column.key], part))) taken();
    else if (key === 'enter' && ids.length < most && others.length === 0) {
      flushPendingTexts();
      // Enter on an empty last row goes on to what stands below the table.
      if (isBlankRow(now().at(-1))) return;
      taken();
      addRow(column.key, part);
    }
  };

  const pressRemover = (event: KeyboardEvent, row: string) => {
    const { ids } = store.table(table);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const other = step === undefined ? undefined : ids[ids.indexOf(row) + step];
    if (other !== undefined) document.getElementById(removerId(table, other))?.focus();
    else if (event.key !== 'ArrowLeft' || ![...columns].reverse().some(({ key }) => focusCell([table, row, key])))
      return;
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent, row: string, column: Field) => {
    const control = event.target as HTMLElement;
    const text = event.clipboardData.getData('text/plain');
    if (locked || !isBlock({ text, html: event.clipboardData.getData('text/html') }, control)) return;
    event.preventDefault();
    const start = { row, column: column.key, part: control.id.endsWith('-denominator') ? 1 : 0 };
    changeUnder(control, () => {
      const pasted = place(text, start, now());
      const block = legacyBlock(text);
      done({ ...pastedOffer(pasted), legacy: block && { block, start, pasted } });
      if (block) announce(`${texts.fill.pasted(pasted)} ${texts.fill.legacy(block.encoding)}`);
      return pasted.after;
    });
  };

  const place = (text: string, start: Start, rows: readonly Row[]): Pasted => {
    const pasted = pasteBlock({ columns, rows, most }, readBlock(text), start, { language, newId: randomId });
    for (const cell of pasted.filled) touch([table, cell.row, cell.column]);
    return pasted;
  };
  const pastedOffer = (pasted: Pasted): Offer => ({
    sentence: texts.fill.pasted(pasted),
    back: (rows) => unpaste(pasted, rows),
  });

  /** The block of the offer once more, read from its old encoding, where it was pasted; what was typed over it since stays. */
  const convert = () => {
    if (!offer?.legacy) return;
    const { block, start, pasted } = offer.legacy;
    flushPendingTexts();
    const again = place(fromLegacy(block.text, block.encoding), start, unpaste(pasted, now()));
    flushSync(() => change(again.after));
    done(pastedOffer(again));
    focusCell([table, start.row, start.column]);
  };

  const leaveIt = () => {
    if (!offer?.legacy) return;
    const { row, column } = offer.legacy.start;
    setOffer({ ...offer, legacy: undefined });
    focusCell([table, row, column]);
  };

  const takeBack = () => {
    if (offer) change(offer.back(now()));
    setOffer(null);
  };

  const [stableEnter, stableRemove, stableSetCell] = [useStable(enter), useStable(remove), useStable(setCell)];
  const [stablePressRemover, stableReach] = [useStable(pressRemover), useStable(atHand.reach)];
  const [stablePress, stablePaste] = [useStable(press), useStable(paste)];
  const hands: TableHands = useMemo(
    () => ({
      enter: stableEnter,
      reach: stableReach,
      remove: (row) => stableRemove(row),
      pressRemover: stablePressRemover,
      setCell: stableSetCell,
      press: stablePress,
      paste: stablePaste,
    }),
    [stableEnter, stableReach, stableRemove, stablePressRemover, stableSetCell, stablePress, stablePaste],
  );
  return { offer, takeBack, convert, leaveIt, addRow, cells: atHand.cells, hands };
}

/** As the browser does for an input: all of it when it is come to by key, the caret at its end where it was pressed. */
function selectIn(control: HTMLInputElement | HTMLTextAreaElement): void {
  const end = control.value.length;
  if (control.matches('[type=radio], [type=checkbox]')) return;
  control.setSelectionRange(isPressed() ? end : 0, end);
}

function isBlankRow(row: Row | undefined): boolean {
  return row === undefined || Object.entries(row).every(([key, value]) => key === '_id' || isBlank(value));
}

function withAnswerOf(rows: readonly Row[], above: string, below: string, column: string): Row[] {
  const value = rows.find(({ _id }) => _id === above)?.[column];
  return rows.map((row) => (row._id === below ? { ...row, [column]: value } : row));
}
