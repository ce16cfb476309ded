/** A text, or an exact number. */
export type SheetCell = string | { number: string };

/** What a spreadsheet would take for a formula: these signs at the beginning, also wide ones, or what it skips before them. */
const runs = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV for the spreadsheet of the reader: in Vietnamese with semicolons and decimal commas, in English with
 * commas and points, with the mark that tells Excel it is UTF-8. A text that begins like a formula gets an apostrophe
 * before it, so that what a unit is called cannot run.
 */
export function writeCsv(rows: readonly (readonly SheetCell[])[], language: 'vi' | 'en'): string {
  const separator = language === 'vi' ? ';' : ',';
  const field = (cell: SheetCell) => {
    if (typeof cell !== 'string') return language === 'vi' ? cell.number.replace('.', ',') : cell.number;
    const safe = runs.test(cell) ? `'${cell}` : cell;
    return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => `${row.map(field).join(separator)}\r\n`).join('')}`;
}
