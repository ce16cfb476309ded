import { askedField, columnsIn, type AskedField } from './asked-field.ts';
import { columnsOf, heading, numbered, questionsIn, type OutlineLine } from './outline-lines.ts';
import { asName, isInCapitals, isSignature, preambleOf } from './outline-title.ts';
import { beginsWithBox, boxesOf, hasBlank, isBlankOnly, tidied } from './written-blanks.ts';

/** A field of an outline: under which heading it stands. */
export interface OutlineField extends AskedField {
  section: string | null;
  /** The number before it, where it has one. */
  number?: number;
}

/** An outline as it is understood; `left` are its lines that became neither a field nor a heading. */
export interface Outline {
  fields: OutlineField[];
  name?: string;
  left: string[];
}

const bullet = /^\s*(?:[-–—•*+●▪]\s+|[a-zđ][.)]\s+)/u;
const isText = (line: OutlineLine): line is string => typeof line === 'string';
const isMarked = (line: OutlineLine) => isText(line) && (numbered.test(line) || heading.test(line));

/** The fields of an outline, and nothing else of it. */
export const outlineOf = (lines: readonly OutlineLine[]): OutlineField[] => readOutline(lines).fields;

/**
 * Reads an outline. Lines with Roman numbers or letters are headings; a heading or line that says "bảng" is a table, whose
 * columns stand behind a colon, below it apart by bars, one to a line, or as the head of a table in the document.
 */
export function readOutline(given: readonly OutlineLine[]): Outline {
  const lines = given
    .flatMap((line): OutlineLine[] => (isText(line) ? questionsIn(line.normalize('NFC').trim()) : [line]))
    .filter((line) => line !== '');
  const marked = lines.findIndex((line) => isMarked(line) || !isText(line));
  const first = marked < 0 ? lines.findIndex((line) => isText(line) && !isInCapitals(line)) : marked;
  const { name, left, asking } = preambleOf(lines.slice(0, Math.max(first, 0)).filter(isText));
  const reading = new Reading(left);
  for (const line of asking) reading.take(line);
  for (const line of lines.slice(Math.max(first, 0)))
    if (isText(line)) reading.take(line);
    else reading.takeTable(line);
  return { fields: reading.fields, left: reading.left, ...(name ? { name } : {}) };
}

class Reading {
  readonly fields: OutlineField[] = [];
  readonly left: string[];
  #section: string | null = null;
  #table: OutlineField | null = null;
  /** The line that the last field was read from. */
  #line = '';

  constructor(left: readonly string[]) {
    this.left = [...left];
  }

  take(line: string): void {
    const last = this.fields.at(-1);
    if (heading.test(line)) this.#takeHeading(line);
    else if (isBlankOnly(line)) {
      if (last?.kind === 'text') last.kind = 'long-text';
    } else if (isSignature(line)) this.left.push(line);
    else if (beginsWithBox(line) && last && last.kind !== 'table') offer(last, boxesOf(line).offered);
    else if (bullet.test(line) && isWaiting(last)) last!.choices.push(tidied(line.replace(bullet, '')));
    else if (this.#table && bullet.test(line) && !askedField(line).calculated)
      this.#table.columns.push(...columnsIn(`${line.replace(bullet, '')};`));
    else if (isHeadingInCapitals(line)) this.#begin(asName(line));
    else this.#add(line);
  }

  takeTable(rows: Exclude<OutlineLine, string>): void {
    const { columns, written } = columnsOf(rows);
    const last = this.fields.at(-1);
    const isCaption = last && last.section === this.#section && !hasBlank(this.#line) && canBeTable(last);
    const table = this.#table?.columns.length === 0 ? this.#table : isCaption ? last : this.#unnamedTable(columns);
    table.kind = 'table';
    table.unit = null;
    table.columns.push(...columns);
    if (written.length > 0) table.notes.push(`${written.join('; ')} (trong bảng)`);
    this.#table = null;
  }

  #unnamedTable(columns: readonly AskedField[]): OutlineField {
    const of = columns[0]?.title ?? '';
    return this.#add(`Bảng ${of.slice(0, 1).toLocaleLowerCase('vi')}${of.slice(1)}`);
  }

  #takeHeading(line: string): void {
    const asked = askedField(line);
    const isTable = asked.kind === 'table' && asked.title !== line;
    this.#begin(isTable ? (line.split(/\s*[(:]/)[0] ?? line) : line.replace(/[\s:.…]+$/u, ''));
    if (!isTable) return;
    this.#table = { ...asked, title: titleOf(asked.title), section: this.#section };
    this.fields.push(this.#table);
  }

  #begin(section: string): void {
    this.#section = section;
    this.#table = null;
    this.#line = section;
  }

  #add(line: string): OutlineField {
    const number = numbered.exec(line)?.[1];
    const field: OutlineField = {
      ...{ ...askedField(line), section: this.#section },
      ...(number === undefined ? {} : { number: Number(number) }),
    };
    this.fields.push(field);
    this.#line = line;
    if (field.kind === 'table') this.#table = field;
    else if (!field.calculated) this.#table = null;
    return field;
  }
}

/** Said to be a choice, with what it offers still to come: one to a line. */
const isWaiting = (field: OutlineField | undefined): boolean =>
  field !== undefined && (field.kind === 'choice' || field.kind === 'many-choices') && !field.isOffered;

function offer(field: OutlineField, offered: readonly string[]): void {
  if (field.kind !== 'many-choices') field.kind = 'choice';
  field.unit = null;
  field.choices.push(...offered);
}

/** A question whose answer a table below it may be. */
const canBeTable = ({ kind, calculated, isOffered, columns }: OutlineField): boolean =>
  !calculated && !isOffered && columns.length === 0 && (kind === 'text' || kind === 'long-text' || kind === 'table');

const isHeadingInCapitals = (line: string): boolean =>
  isInCapitals(line) && !numbered.test(line) && !bullet.test(line) && !hasBlank(line) && /\p{L}\s+\p{L}/u.test(line);

/** A heading without its number: the name of the table it is. */
function titleOf(said: string): string {
  return heading.exec(said)?.[1] ?? said;
}
