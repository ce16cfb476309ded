import { matchingKey } from '@ke-hoach/forms';
import { askedField, type AskedField } from './asked-field.ts';

/** A field of an outline: under which heading it stands, and its columns when it is a table. */
export interface OutlineField extends AskedField {
  section: string | null;
  columns: AskedField[];
  /** The number before it, where it has one. */
  number?: number;
}

const heading = /^\s*(?:(?:phần|mục|chương)\s+)?(?:[IVXLC]{1,6}|[A-H])\s*[.)–:-]\s*(\S.*)$/u;
const bullet = /^\s*[-–—•*+●▪]\s+/u;
const lettered = /^\s*(?:[a-zđ][.)]|[-–—•*+●▪☐□])\s+/u;
const numbered = /^\s*\(?(\d{1,3})\s*[.)]\s*\S/;

/** Whether lines of text read as the outline of a form: several numbered lines, or headings with lines below them. */
export function isOutline(lines: readonly string[]): boolean {
  return lines.filter((line) => numbered.test(line) || heading.test(line)).length >= 2;
}

/**
 * The fields of an outline. Lines with Roman numbers or letters are headings; a heading or line that says "bảng" is a
 * table, whose columns stand below it apart by bars, or one to a line. What stands in capitals above all is the title.
 */
export function outlineOf(lines: readonly string[]): OutlineField[] {
  const fields: OutlineField[] = [];
  let section: string | null = null;
  let table: OutlineField | null = null;
  for (const line of lines.map((one) => one.trim()).filter(Boolean)) {
    if (heading.test(line)) {
      const asked = askedField(line);
      const isTable = asked.kind === 'table' && asked.title !== line;
      section = isTable ? asked.title : line.replace(/[\s:.…]+$/u, '');
      table = isTable ? { ...asked, title: titleOf(asked.title), section, columns: [] } : null;
      if (table) fields.push(table);
    } else if (lettered.test(line) && isWaiting(fields.at(-1))) {
      fields.at(-1)!.choices.push(line.replace(lettered, '').replace(/[\s.;…]+$/u, ''));
    } else if (table && bullet.test(line) && !isComputed(line)) {
      table.columns.push(...line.replace(bullet, '').split('|').map(askedField));
    } else if (fields.length > 0 || section !== null || !isTitle(line)) {
      const number = numbered.exec(line)?.[1];
      const field: OutlineField = {
        ...{ ...askedField(line), section, columns: [] },
        ...(number === undefined ? {} : { number: Number(number) }),
      };
      fields.push(field);
      if (field.kind === 'table') table = field;
      else if (!field.calculated) table = null;
    }
  }
  return fields;
}

/** Said to be a choice, with what it offers still to come: one to a line. */
const isWaiting = (field: OutlineField | undefined): boolean =>
  field !== undefined && (field.kind === 'choice' || field.kind === 'many-choices') && !field.isOffered;

const isComputed = (line: string) => askedField(line).calculated;

/** A heading without its number: the name of the table it is. */
function titleOf(said: string): string {
  return heading.exec(said)?.[1] ?? said;
}

/** What an outline is called: the line in capitals above it, written as a name is. */
export function nameOfOutline(lines: readonly string[]): string | undefined {
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || heading.test(first) || !isTitle(first)) return undefined;
  return asName(first);
}

/** A title in capitals, as a name is written. */
export function asName(title: string): string {
  const name = title
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

/** The title above an outline: in capitals, or said to be one. */
function isTitle(line: string): boolean {
  const words = line.replaceAll(/\([^()]*\)/g, '').trim();
  return !numbered.test(line) && !bullet.test(line) && words === words.toUpperCase() && matchingKey(words) !== '';
}
