import { matchingKey } from '@ke-hoach/forms';

/** Where the headers of a sheet stand: what each column is called, under which heading, and where the rows begin. */
export interface Head {
  /** By column; blank for a column without a header. */
  titles: string[];
  /** The heading above several columns, by column. */
  groups: (string | null)[];
  /** Index of the first row below the headers. */
  below: number;
}

const isNumber = (text: string) => /^[-\d.,%()\s]+$/.test(text);
const written = (row: readonly string[] = []) => row.filter((text) => text.trim() !== '');
const isWords = (row: readonly string[]) => {
  const texts = written(row);
  return texts.length > 0 && texts.filter(isNumber).length * 5 <= texts.length;
};

const searched = 25;

/**
 * Finds the headers: the first row of words that is about as wide as the sheet gets; what stands above it is the sheet's
 * own heading. A second row of headers below it makes headings of those above. Null when there are no headers.
 */
export function guessHead(cells: readonly (readonly string[])[]): Head | null {
  const widest = Math.max(0, ...cells.slice(0, searched).map((row) => new Set(written(row)).size));
  const at = cells.slice(0, searched).findIndex((row) => isWords(row) && new Set(written(row)).size * 2 >= widest);
  const top = cells[at];
  if (!top) return null;
  const lower = cells[at + 1] ?? [];
  const hasLower = isSecondHead(top, lower);
  const width = Math.max(top.length, hasLower ? lower.length : 0);
  const titles: string[] = [];
  const groups: (string | null)[] = [];
  let heading = '';
  for (let column = 0; column < width; column += 1) {
    const [upper, under] = [clean(top[column]), hasLower ? clean(lower[column]) : ''];
    if (upper !== '') heading = upper;
    titles.push(under === '' ? upper : under);
    groups.push(under === '' || matchingKey(under) === matchingKey(heading) ? null : heading);
  }
  return { titles, groups, below: at + 1 + (hasLower ? 1 : 0) + (isNumbering(cells[at + (hasLower ? 2 : 1)]) ? 1 : 0) };
}

/** A row of words below the headers that fills exactly what those leave open: merged cells hold their text once. */
function isSecondHead(top: readonly string[], lower: readonly string[]): boolean {
  if (!isWords(lower)) return false;
  const columns = Array.from({ length: Math.max(top.length, lower.length) }, (_, column) => column);
  const blank = (row: readonly string[], column: number) => clean(row[column]) === '';
  const open = columns.filter((column) => blank(top, column) && !blank(lower, column));
  const under = columns.filter((column) => !blank(lower, column));
  const alone = columns.filter((column) => !blank(top, column) && blank(lower, column));
  return open.length > 0 && under.length >= 2 && alone.length > 0;
}

/** The row of column numbers that offices put below headers: (1), (2), (3) or A, B, 1, 2. */
function isNumbering(row: readonly string[] | undefined): boolean {
  const texts = written(row).map((text) => text.trim());
  return (
    texts.length >= 2 && texts.every((text) => /^\(?(?:[A-Za-z]|\d{1,2})\)?(?:\s*=.*)?$/.test(text)) && isRising(texts)
  );
}

function isRising(texts: readonly string[]): boolean {
  const numbers = texts
    .map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number));
  return numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

const clean = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
