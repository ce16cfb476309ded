import { strFromU8, unzipSync } from 'fflate';
import { most, type Sheet } from './sheet.ts';

/** What a workbook may weigh as a file, and unpacked; more is refused before it is read. */
const largest = { file: 10 * 1024 * 1024, part: 40 * 1024 * 1024 };

/** Why a file gives no sheets: it is too large, or it is no workbook of Excel 2007 or later. */
export type XlsxProblem = 'tooLarge' | 'notXlsx';

/**
 * The sheets of an Excel workbook (.xlsx) as texts. Only what cells show is read: formulas by their last result, dates as
 * dd/MM/yyyy, numbers with a comma. Nothing leaves this device.
 */
export function readXlsx(file: Uint8Array): Sheet[] | XlsxProblem {
  if (file.length > largest.file) return 'tooLarge';
  let isLarge = false;
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (
          !/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
            name,
          )
        )
          return false;
        isLarge ||= originalSize > largest.part;
        return !isLarge;
      },
    });
    if (isLarge) return 'tooLarge';
    return sheetsOf((name) => (parts[name] ? readXml(strFromU8(parts[name])) : null)) ?? 'notXlsx';
  } catch {
    return 'notXlsx';
  }
}

function readXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'application/xml');
}

const named = (within: Document | Element | null, name: string) => [
  ...(within?.getElementsByTagNameNS('*', name) ?? []),
];

function sheetsOf(part: (name: string) => Document | null): Sheet[] | null {
  const workbook = part('xl/workbook.xml');
  if (!workbook) return null;
  const targets = new Map(
    named(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target') ?? '',
    ]),
  );
  const strings = named(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const isDate = dateStyles(part('xl/styles.xml'));
  const from1904 = /^(?:1|true)$/.test(named(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? '');
  return named(workbook, 'sheet')
    .filter((sheet) => (sheet.getAttribute('state') ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const id = [...sheet.attributes].find(({ localName, namespaceURI }) => localName === 'id' && namespaceURI)?.value;
      const target = targets.get(id ?? '')?.replace(/^\/?(?:xl\/)?/, '');
      const content = target ? part(`xl/${target}`) : null;
      if (!content) return [];
      return [{ name: sheet.getAttribute('name') ?? '', cells: cellsOf(content, { strings, isDate, from1904 }) }];
    });
}

interface Book {
  strings: readonly string[];
  isDate: readonly boolean[];
  from1904: boolean;
}

function cellsOf(sheet: Document, book: Book): string[][] {
  const cells: string[][] = [];
  for (const row of named(sheet, 'row')) {
    const at = Number(row.getAttribute('r') ?? cells.length + 1) - 1;
    if (at >= most.rows) break;
    while (cells.length <= at) cells.push([]);
    for (const cell of named(row, 'c')) {
      const column = columnOf(cell.getAttribute('r')) ?? cells[at]!.length;
      if (column >= most.columns) continue;
      while (cells[at]!.length < column) cells[at]!.push('');
      cells[at]![column] = cellText(cell, book).normalize('NFC').trim();
    }
  }
  return cells;
}

function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

function cellText(cell: Element, { strings, isDate, from1904 }: Book): string {
  const value = named(cell, 'v')[0]?.textContent ?? '';
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return textOf(named(cell, 'is')[0]);
  if (type === 'b') return value === '1' ? 'Có' : 'Không';
  if (type !== 'n' || value === '') return type === 'e' ? '' : value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return isDate[Number(cell.getAttribute('s') ?? 0)] ? dateText(number, from1904) : numberText(number);
}

/** Runs of one text, without the reading aids that East Asian workbooks carry beside it. */
const textOf = (element: Element | undefined): string =>
  named(element ?? null, 't')
    .filter((text) => text.parentElement?.localName !== 'rPh')
    .map((text) => text.textContent)
    .join('');

const numberText = (number: number) => String(Number(number.toPrecision(15))).replace('.', ',');

/** Serial days since the end of 1899, with Excel's day that never was; or since 1904. */
function dateText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** By index of a cell's style: does it show a day? */
function dateStyles(styles: Document | null): boolean[] {
  const written = new Map(
    named(styles, 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  return named(named(styles, 'cellXfs')[0] ?? null, 'xf').map((style) => {
    const id = Number(style.getAttribute('numFmtId') ?? 0);
    const code = written.get(id)?.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '') ?? '';
    return builtInDates.has(id) || (/d/i.test(code) && /[my]/i.test(code));
  });
}
