import type { PrintedBlock, PrintedField, PrintedTable } from '@ke-hoach/forms/print';
import type { Annex, PaperBlock, PaperTable, Run } from './paper.ts';

/** Columns that an upright page holds; a wider table gets pages of its own. */
const UPRIGHT = 7;
/** Characters that a line of a blank form holds. */
const ONE_LINE = 75;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** What a form prints as the parts of a document, and the tables that do not fit an upright page. */
export interface Laid {
  blocks: PaperBlock[];
  annexes: Annex[];
}

/**
 * A form's blocks as an office writes them: in a report short answers as lines with a dash, choices by the words of what
 * was chosen, without the notes meant for whoever fills it in; on a blank form with them, with boxes and room to write.
 * `otherwise` lays out blocks in a way of its own.
 */
export function layOut(
  printed: readonly PrintedBlock[],
  isBlank: boolean,
  otherwise: (block: PrintedBlock) => PaperBlock[] | undefined = () => undefined,
): Laid {
  const annexes: Annex[] = [];
  const blocks = printed.flatMap((block): PaperBlock[] => {
    const own = otherwise(block);
    if (own) return own;
    if (block.type === 'table') return table(block, isBlank, annexes);
    return isBlank ? onBlank(block) : inReport(block);
  });
  return { blocks, annexes };
}

type Simple = Exclude<PrintedBlock, PrintedTable>;

function inReport(block: Simple): PaperBlock[] {
  switch (block.type) {
    case 'heading':
      return [heading(block)];
    case 'nothing':
      return [paragraph({ text: `${block.text}.`, italic: true })];
    case 'value':
      return [paragraph({ text: `${marked(block)} ${ended(block.text)}` })];
    case 'text':
      return words(marked(block), block.paragraphs);
    case 'choices': {
      const chosen = block.options.filter((option) => option.chosen).map(({ text }) => text);
      return [paragraph({ text: `${marked(block)} ${ended(chosen.join('; ') || '…')}` })];
    }
    default:
      return [];
  }
}

function onBlank(block: Simple): PaperBlock[] {
  switch (block.type) {
    case 'title':
      return [];
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph({ text: block.text, italic: true })];
    case 'note':
      return block.paragraphs.map((text) => paragraph({ text, italic: true }));
    case 'choices':
      return [paragraph({ text: marked(block) }, ...hints(block)), ...boxes(block.options)];
    case 'blank': {
      const rooms = block.spaces.map(({ label = '', lines, width }) => ({ label, lines, width }));
      const [label, unit, told] = [marked(block), block.unit ?? '', hints(block)];
      // What to write is read before lines that are more than one.
      if (rooms.length > 1 || rooms.some(({ lines }) => lines > 1))
        return [paragraph({ text: label }, ...told), { type: 'room', label: '', unit, rooms }];
      return [{ type: 'room', label, unit, rooms }, ...(told.length > 0 ? [paragraph(...told)] : [])];
    }
    default:
      return inReport(block);
  }
}

/** Boxes beside each other where a line holds them all, else each in a line of its own. */
function boxes(options: readonly { text: string; chosen: boolean }[]): PaperBlock[] {
  const length = options.reduce((sum, { text }) => sum + text.length + 6, 0);
  const lines = length <= ONE_LINE ? [[...options]] : options.map((option) => [option]);
  return lines.map((line) => ({ type: 'boxes', options: line }));
}

function table(block: PrintedTable, isBlank: boolean, annexes: Annex[]): PaperBlock[] {
  const paper = paperTable(block);
  const told: Run[][] = isBlank
    ? [...hints(block), ...block.notes.map((text) => ({ text, italic: true, isHint: true }))].map((run) => [run])
    : [];
  if (block.columns.length <= UPRIGHT)
    return [paragraph({ text: marked(block) }), ...told.map((runs) => paragraph(...runs)), paper];
  const annex = annexOf(annexes, block.label, paper, told);
  annexes.push(annex);
  return [paragraph({ text: `${marked(block)} chi tiết tại Phụ lục ${annex.number}.` })];
}

/** The annex after those there are. */
export function annexOf(before: readonly Annex[], title: string, table: PaperTable, notes: Run[][] = []): Annex {
  return { number: roman[before.length] ?? String(before.length + 1), title, table, notes };
}

/** A table's columns with their units of measure in the head. */
export function paperTable({ columns, rows, total }: Pick<PrintedTable, 'columns' | 'rows' | 'total'>): PaperTable {
  return {
    type: 'table',
    columns: columns.map(({ title, unit, width, align }) => ({ title: withUnit(title, unit), width, align })),
    rows,
    total: total ?? null,
  };
}

/** "Kinh phí (đồng)", but "Số buổi": its unit is said already. */
const withUnit = (title: string, unit: string | undefined) =>
  unit && !title.toLowerCase().includes(unit.toLowerCase()) ? `${title} (${unit})` : title;

/** A long answer: in one line with its label where it is one paragraph. */
function words(label: string, paragraphs: readonly string[]): PaperBlock[] {
  const [first = ''] = paragraphs;
  if (paragraphs.length <= 1) return [paragraph({ text: `${label} ${first}` })];
  return [paragraph({ text: label }), ...paragraphs.map((text) => paragraph({ text }))];
}

function heading({ level, number, text }: Extract<PrintedBlock, { type: 'heading' }>): PaperBlock {
  return { type: 'heading', level, number, text };
}

/** A paragraph never begins with the space that parts a run from the one before it. */
export const paragraph = (...runs: Run[]): PaperBlock => ({
  type: 'paragraph',
  runs: runs.map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run)),
});

function hints({ hint, condition }: PrintedField): Run[] {
  return [hint, condition]
    .filter((text) => text !== undefined)
    .map((text) => ({ text: ` ${text}`, italic: true, isHint: true }));
}

/** A field with its number or a dash before it. */
const marked = ({ label, number = '-' }: PrintedField) => `${number} ${said(label)}`;
/** "Số buổi:", but "Có giám sát không?" */
const said = (label: string) => (/[?:.]$/.test(label) ? label : `${label}:`);
const ended = (text: string) => (/[.;!?…]$/.test(text) ? text : `${text}.`);
