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

/** Rows of headers one below the other: more is no header any more. */
const deepest = 4;

/**
 * Finds the headers: the first row of words that is about as wide as the sheet gets; what stands above it is the sheet's
 * own heading. Further rows of headers below it make headings of those above. Null when there are no headers.
 */
export function guessHead(cells: readonly (readonly string[])[]): Head | null {
  const widest = Math.max(0, ...cells.slice(0, searched).map((row) => new Set(written(row)).size));
  const at = cells.slice(0, searched).findIndex((row) => isWords(row) && new Set(written(row)).size * 2 >= widest);
  const top = cells[at];
  if (!top) return null;
  const rows = [top];
  while (rows.length < deepest && isFurtherHead(rows, cells[at + rows.length] ?? []))
    rows.push(cells[at + rows.length]!);
  const width = Math.max(...rows.map((row) => row.length));
  const headings = rows.map(() => '');
  const columns = Array.from({ length: width }, (_, column) => {
    // A heading reaches over the columns to its right that are blank in its row, until another one begins.
    for (const [level, row] of rows.entries()) {
      const text = clean(row[column]);
      if (text === '') continue;
      headings[level] = text;
      headings.fill('', level + 1);
    }
    const own = rows.findLastIndex((row) => clean(row[column]) !== '');
    return own < 0 ? { title: '', group: null } : named(headings.slice(0, own + 1));
  });
  const below = at + rows.length;
  return {
    titles: columns.map(({ title }) => title),
    groups: columns.map(({ group }) => group),
    below: below + (isNumbering(cells[below]) ? 1 : 0),
  };
}

/** A column under its headings: the last is its title, the first its group; what stands between goes with the title. */
function named(headings: readonly string[]): { title: string; group: string | null } {
  const [group = '', ...under] = headings.filter((text) => text !== '');
  const title = under.pop();
  if (title === undefined) return { title: group, group: null };
  if (matchingKey(title) === matchingKey(group)) return { title, group: null };
  const between = under.filter((text) => !/^trong do\b/.test(matchingKey(text)));
  return { title: [...between, title].join(': '), group };
}

/** The sheet's own heading: the first line in capitals above the headers that stands alone in its row. */
export function headingOf(cells: readonly (readonly string[])[], head: Head): string | undefined {
  const alone = cells.slice(0, head.below).filter((row) => new Set(written(row)).size === 1);
  return alone
    .map((row) => clean(written(row)[0]?.replaceAll(/\([^()]*\)/g, '')))
    .find((line) => line === line.toUpperCase() && /\p{L}.*\s/u.test(line));
}

/**
 * A row of words below the headers that fills what those leave open: merged cells hold their text once. It leaves alone
 * the columns whose header reaches down past the last row.
 */
function isFurtherHead(rows: readonly (readonly string[])[], lower: readonly string[]): boolean {
  const top = rows.at(-1)!;
  if (!isWords(lower)) return false;
  const columns = Array.from({ length: Math.max(top.length, lower.length) }, (_, column) => column);
  const blank = (row: readonly string[] = [], column: number) => clean(row[column]) === '';
  const reachesDown = (column: number) => rows.length > 1 && blank(top, column) && !blank(rows.at(-2), column);
  if (columns.some((column) => reachesDown(column) && !blank(lower, column))) return false;
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
