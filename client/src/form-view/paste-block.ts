import { isBlank, type Field, type Language, type Row } from '@ke-hoach/forms';
import { answerFromTexts, cellCount } from '@ke-hoach/forms/typing';
import { readMoney } from './widgets/read-money.ts';

/** What a table holds before and after a block was pasted into it, and what there is to say about it. */
export interface Pasted {
  before: readonly Row[];
  after: Row[];
  /** Pasted cells that are not blank. */
  cells: number;
  added: number;
  /** Cells not understood; they stay as they were written where their input can show it. */
  unread: number;
  /** Cells beyond the last column, or beyond the most rows the table may have. */
  left: number;
  /** Row and column of every answer that was pasted. */
  filled: { row: string; column: string }[];
}

interface Table {
  columns: readonly Field[];
  rows: readonly Row[];
  /** The most rows it may have. */
  most: number;
}

/** Where a block starts: a row, a column, and which of the cells of its answer. */
export interface Start {
  row: string;
  column: string;
  part: number;
}

/** Kinds whose input finds its answer elsewhere and cannot show a text that names none. */
const found: ReadonlySet<string> = new Set(['unit-reference', 'exemplar-reference']);

/** Pastes a block to the right and down from a cell; rows that are missing are added with ids from `newId`. */
export function pasteBlock(
  { columns, rows, most }: Table,
  block: readonly (readonly string[])[],
  start: Start,
  { language, newId }: { language: Language; newId: () => string },
): Pasted {
  const slots = columns.flatMap((column) => Array.from({ length: cellCount(column) }, (_, part) => ({ column, part })));
  const first = slots.findIndex(({ column, part }) => column.key === start.column && part === start.part);
  const top = rows.findIndex((row) => row._id === start.row);
  const pasted: Pasted = { before: rows, after: [...rows], cells: 0, added: 0, unread: 0, left: 0, filled: [] };
  const written = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').length;
  if (first < 0 || top < 0) return { ...pasted, left: block.reduce((sum, line) => sum + written(line), 0) };
  const reach = slots.slice(first);
  for (const [down, line] of block.entries()) {
    const at = top + down;
    if (at >= Math.max(most, rows.length)) {
      pasted.left += written(line);
      continue;
    }
    if (at >= rows.length) pasted.added += 1;
    pasted.left += written(line.slice(reach.length));
    pasted.cells += written(line.slice(0, reach.length));
    const row = rows[at] ?? { _id: newId() };
    pasted.after[at] = pasteLine(row, reach.slice(0, line.length), line, language, pasted);
  }
  return pasted;
}

function pasteLine(
  row: Row,
  slots: readonly { column: Field; part: number }[],
  line: readonly string[],
  language: Language,
  pasted: Pasted,
): Row {
  const next: Record<string, unknown> = { ...row };
  for (const column of new Set(slots.map((slot) => slot.column))) {
    const texts = Array.from({ length: cellCount(column) }, () => '');
    slots.forEach((slot, index) => {
      if (slot.column === column) texts[slot.part] = plain(column, line[index]!);
    });
    const whole = slots.filter((slot) => slot.column === column).length === texts.length;
    const { value, understood } = readAnswer(column, texts, language);
    if (!understood) pasted.unread += 1;
    if (!understood && found.has(column.kind)) continue;
    if (value === undefined) {
      if (whole) delete next[column.key];
      continue;
    }
    // A block that starts or ends inside an answer of two cells leaves its other cell as it is.
    next[column.key] = whole ? value : { ...(row[column.key] as object | undefined), ...(value as object) };
    pasted.filled.push({ row: row._id, column: column.key });
  }
  return next as Row;
}

function plain(column: Field, text: string): string {
  const composed = text.normalize('NFC').trim();
  return column.kind === 'long-text'
    ? composed
    : composed.replace(/\s*\n\s*/g, column.kind === 'many-choices' ? '; ' : ' ');
}

/** As the kind reads its cells; money also as it may be typed, "40 triệu". */
function readAnswer(column: Field, texts: readonly string[], language: Language) {
  const read = answerFromTexts(column, texts, language);
  if (read.understood || column.kind !== 'money') return read;
  const money = readMoney(texts[0]!.replace(/\s*₫$/, ''));
  if (money === null || money.includes('.')) return read;
  // Too much to be kept: in digits, so that the check says so.
  return Number.isSafeInteger(Number(money))
    ? { value: Number(money), understood: true }
    : { value: money, understood: false };
}

/** The rows without what was pasted; what was typed over it since, and other rows, stay. */
export function unpaste({ before, after }: Pasted, rows: readonly Row[]): Row[] {
  const beforeById = new Map(before.map((row) => [row._id, row]));
  const afterById = new Map(after.map((row) => [row._id, row]));
  return rows.flatMap((row) => {
    const was = beforeById.get(row._id);
    const became = afterById.get(row._id);
    if (!became) return [row];
    if (!was) return same(row, became) ? [] : [row];
    const restored: Record<string, unknown> = { ...row };
    for (const key of Object.keys({ ...was, ...became })) {
      if (same(was[key], became[key]) || !same(row[key], became[key])) continue;
      if (isBlank(was[key])) delete restored[key];
      else restored[key] = was[key];
    }
    return [restored as Row];
  });
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
