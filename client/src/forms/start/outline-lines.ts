import { matchingKey } from '@ke-hoach/forms';
import { askedField, type AskedField } from './asked-field.ts';
import { guessHead } from './guess-head.ts';
import { drawnBoxes, hasBlank } from './written-blanks.ts';

type Rows = readonly (readonly string[])[];
/** A line of a document, or the rows of a table that stands in it. */
export type OutlineLine = string | Rows;

export const heading = /^\s*(?:(?:phần|mục|chương)\s+)?(?:[IVXLC]{1,6}|[A-H])\s*[.)–:-]\s*(\S.*)$/u;
export const numbered = /^\s*\(?(\d{1,3})\s*[.)]\s*\S/;
/** A number or bullet that a tab parts from its line. */
const mark = /^\s*(?:\(?(?:\d{1,3}|[IVXLC]{1,6}|[a-zA-Zđ])\s*[.)]|[-–—•*+●▪☐□o])\s*$/u;
const leadsToTable = /\b(?:bang|danh sach|bieu)\b/;

const written = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '');
const joined = (row: readonly string[]) => written(row).join(' ').trim();

/** The lines of what was pasted, and between them the tables: rows of several cells. */
export function outlineLines(cells: Rows): OutlineLine[] {
  const lines: OutlineLine[] = [];
  let table: (readonly string[])[] | null = null;
  for (const row of cells) {
    if (table && continues(row, table)) {
      table.push(row);
      continue;
    }
    table = null;
    if (beginsTable(row, lines.at(-1))) lines.push((table = [row]));
    else if (isSeveral(row)) lines.push(...written(row));
    else if (joined(row) !== '') lines.push(...questionsIn(joined(row)));
  }
  return lines;
}

/** Whether rows read as the outline of a form: several numbered lines, or headings with lines below them. */
export function isOutline(cells: Rows): boolean {
  const at = cells.flatMap((row, index) => (isLine(row) ? [index] : []));
  const wide = cells.findIndex((row) => written(row).length > 2 && !isLine(row));
  if (wide < 0) return at.length >= 2 && cells.every((row) => written(row).length <= 2 || isLine(row));
  const questions = at.filter((index) => numbered.test(joined(cells[index]!)));
  return questions.length >= 2 && at[0]! < wide;
}

/** A numbered line or heading, its number before a tab perhaps; several of them in a row are lines too. */
function isLine(row: readonly string[]): boolean {
  const cellsOf = written(row);
  const text = joined(row);
  if (!numbered.test(text) && !heading.test(text)) return false;
  return cellsOf.length === 1 || (cellsOf.length === 2 && mark.test(cellsOf[0]!)) || cellsOf.every(isQuestion);
}

const isQuestion = (cell: string) => numbered.test(cell) || (hasBlank(cell) && cell.includes(':'));

function beginsTable(row: readonly string[], before: OutlineLine | undefined): boolean {
  const cellsOf = written(row);
  if (cellsOf.length < 2 || mark.test(cellsOf[0]!) || isQuestion(cellsOf[0]!) || before === undefined) return false;
  if (cellsOf.length > 2) return true;
  return typeof before === 'string' && leadsToTable.test(matchingKey(before));
}

/** Rows as wide as the table; one that begins with a number goes on with it unless it may be the next question. */
function continues(row: readonly string[], table: Rows): boolean {
  const width = table[0]!.length;
  return row.length === width && (width > 2 || !mark.test(row[0] ?? ''));
}

/** Cells beside each other in the head of a letter are lines of their own. */
const isSeveral = (row: readonly string[]) =>
  written(row).length > 1 && !mark.test(written(row)[0]!) && !/\d|[-•+]/.test(joined(row).slice(0, 2));

const next = /\s(\d{1,3})\s*[.)]\s+(?=\p{L})/gu;
/** Another name with a blank of its own, behind a blank. */
const besides = /(?<=[.…_]{3,})\s+(?=\p{Lu}[^:….(]{1,60}(?:\([^()]*\)\s*)?:\s*(?:[.…_]{2,}|…))/u;

/** Several questions in one line: "7. … 8. …", or "Họ tên: …… Chức vụ: ……". */
export function questionsIn(line: string): string[] {
  const text = drawnBoxes(line);
  const number = numbered.exec(text)?.[1];
  const following = [...text.matchAll(next)].find((one) => Number(one[1]) === Number(number ?? NaN) + 1);
  if (!following) return text.split(besides);
  return [...text.slice(0, following.index).split(besides), ...questionsIn(text.slice(following.index).trim())];
}

const counter = /^(?:stt|tt|so tt|so thu tu|thu tu|#)$/;

/** The columns of a table that stands in an outline, and the words that stand below its head. */
export function columnsOf(rows: Rows): { columns: AskedField[]; written: string[] } {
  const head = guessHead(rows) ?? { titles: [...rows[0]!], groups: [] as (string | null)[], below: 1 };
  const columns = head.titles.flatMap((title, at) => {
    const group = head.groups[at];
    if (title.trim() === '' || counter.test(matchingKey(title))) return [];
    return [askedField(group ? `${group} – ${title}` : title)];
  });
  const below = rows.slice(head.below).flatMap((row) => row.find((cell) => /\p{L}/u.test(cell)) ?? []);
  return { columns, written: below };
}
