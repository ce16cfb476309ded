import { matchingKey, type Kind } from '@ke-hoach/forms';
import type { Sheet } from '../../sheets/sheet.ts';
import { guessHead, headingOf } from './guess-head.ts';
import { distinctOf, guessKind, largeMoneyUnit, splitUnit } from './guess-kind.ts';
import { readOutline, type OutlineField } from './guess-outline.ts';
import { isOutline, outlineLines, type OutlineLine } from './outline-lines.ts';
import { asName } from './outline-title.ts';
import { most } from './most-of-a-form.ts';

/**
 * How a sheet is understood: each column asks one thing of a unit, each row does (a list of indicators), the whole is one
 * table to which a unit adds rows, or each line is one of an outline.
 */
export type SheetShape = 'columns' | 'rows' | 'table' | 'outline';

/** A field as it is guessed from a sheet; everything may be changed before the form is made. */
export interface SheetField {
  id: number;
  title: string;
  kind: Kind;
  unit: string | null;
  /** Heading above it. */
  group: string | null;
  /** What stands there, each once; the choices when it becomes a choice. */
  choices: string[];
  /** Some of what the sheet holds there. */
  samples: string[];
  included: boolean;
  /** Whether it must be answered; only an outline says so. */
  required?: boolean;
  /** What an outline says of it besides. */
  asked?: OutlineField;
}

export interface GuessedSheet {
  shape: SheetShape;
  fields: SheetField[];
  /** Rows below the headers. */
  rows: number;
  /** What an outline or a sheet is called by the line in capitals above it. */
  name?: string;
  /** Lines of an outline that become neither a field nor a heading. */
  left?: string[];
}

const numbering = /^(?:stt|tt|so tt|so thu tu|thu tu|#)$/;
const subject =
  /^(?:noi dung|chi tieu|tieu chi|ten chi tieu|danh muc|noi dung (?:bao cao|chi tieu)|noi dung cong viec)\b/;
const unitHeader = /^(?:don vi tinh|dvt|don vi)$/;
const order = /^(?:[ivxl]+|[a-z])[.)]?$/i;

/** How the sheet reads best, of its own accord; null when no headers are found. */
export function guessShape(sheet: Sheet): SheetShape | null {
  if (isOutline(sheet.cells)) return 'outline';
  const head = guessHead(sheet.cells);
  if (!head) return null;
  const keys = head.titles.map(matchingKey);
  return keys.some((key) => subject.test(key)) && keys.some((key) => unitHeader.test(key)) ? 'rows' : 'columns';
}

/** The fields of a sheet understood in one way. */
export function guessFields(sheet: Sheet, shape: SheetShape): GuessedSheet {
  if (shape === 'outline') {
    const { name, left, fields } = fieldsOfOutline(outlineLines(sheet.cells));
    return { shape, fields, rows: 0, left, ...(name ? { name } : {}) };
  }
  const head = guessHead(sheet.cells);
  if (!head) return { shape, fields: [], rows: 0 };
  const below = sheet.cells.slice(head.below).filter((row) => row.some((text) => text.trim() !== '') && !isTotal(row));
  const found = shape === 'rows' ? fieldsOfRows(head.titles, below) : fieldsOfColumns(shape, head, below);
  const fields = found.slice(0, most.fields).map((field, id) => ({ id, ...field }));
  const heading = headingOf(sheet.cells, head);
  return { shape, fields, rows: below.length, ...(heading ? { name: asName(heading) } : {}) };
}

type Found = Omit<SheetField, 'id'>;

/** The sum below the rows. */
const isTotal = (row: readonly string[]) =>
  row.slice(0, 3).some((text) => /^(?:tong cong|cong|tong)$/.test(matchingKey(text)));

/** The fields of an outline, line by line; what does not fit any more is left with the rest. */
export function fieldsOfOutline(lines: readonly OutlineLine[]): {
  fields: SheetField[];
  name?: string;
  left: string[];
} {
  const { fields, left, ...rest } = readOutline(lines);
  const named = fields.filter(({ title }) => title !== '');
  return {
    ...rest,
    left: [...left, ...named.slice(most.fields).map(({ title }) => title)],
    fields: named.slice(0, most.fields).map((asked, id) => ({
      ...{ id, title: asked.title, kind: asked.kind, unit: asked.unit, group: asked.section, choices: asked.choices },
      ...{ samples: [], included: true, required: asked.required, asked },
    })),
  };
}

function fieldsOfColumns(
  shape: SheetShape,
  { titles, groups }: { titles: string[]; groups: (string | null)[] },
  below: Sheet['cells'],
): Found[] {
  return titles.flatMap((header, column): Found[] => {
    if (header === '') return [];
    const values = below.map((row) => row[column] ?? '');
    const kind = guessKind({ header: `${header} ${groups[column] ?? ''}`.trim(), samples: values });
    const group = groups[column] ?? null;
    const included = !numbering.test(matchingKey(header));
    // A table has no groups: the heading goes with the column's own name.
    return shape === 'table' && group
      ? [fieldOf(`${group}: ${header}`, kind, { values, group: null, included })]
      : [fieldOf(header, kind, { values, group, included })];
  });
}

/** A list of indicators: each row asks one thing; rows without a unit of measure that carry a letter are headings. */
function fieldsOfRows(titles: readonly string[], below: Sheet['cells']): Found[] {
  const keys = titles.map(matchingKey);
  const at = Math.max(
    0,
    keys.findIndex((key) => subject.test(key)),
  );
  const unitAt = keys.findIndex((key) => unitHeader.test(key));
  const numberAt = keys.findIndex((key) => numbering.test(key));
  let group: string | null = null;
  return below.flatMap((row): Found[] => {
    const title = (row[at] ?? '').replaceAll(/\s+/g, ' ').trim();
    const unit = unitAt < 0 ? '' : (row[unitAt] ?? '').trim();
    if (title === '') return [];
    if (unit === '' && numberAt >= 0 && order.test((row[numberAt] ?? '').trim())) {
      group = title;
      return [];
    }
    const header = unit === '' ? title : `${title} (${unit})`;
    return [fieldOf(header, kindOfRow(title, unit), { values: [], group, included: true })];
  });
}

function kindOfRow(title: string, unit: string): Kind {
  if (unit === '') return guessKind({ header: title, samples: [] });
  const kind = guessKind({ header: `${title} (${unit})`, samples: [] });
  return kind === 'text' || kind === 'long-text' || kind === 'date' ? 'integer' : kind;
}

function fieldOf(
  header: string,
  guessed: Kind,
  { values, group, included }: { values: readonly string[]; group: string | null; included: boolean },
): Found {
  const { title, unit: said } = splitUnit(header);
  // Money is kept in đồng: amounts that are given in millions stay what the sheet says.
  const large = guessed === 'money' ? largeMoneyUnit(said) : null;
  const [kind, unit] = large ? (['decimal', large] as const) : [guessed, said];
  const isNumber = kind === 'integer' || kind === 'decimal';
  const samples = distinctOf(values).slice(0, 3);
  const named = isNumber || kind === 'money' || kind === 'percent' ? title : header.replaceAll(/\s+/g, ' ').trim();
  return {
    title: named,
    kind,
    unit: isNumber ? unit : null,
    group,
    choices: distinctOf(values).slice(0, 30),
    samples,
    included,
  };
}
