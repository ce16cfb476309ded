import {
  AlignmentType,
  HeightRule,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnWidths, handHeight, isToFill, lineWidth, tableSize } from '../measures.ts';
import { isHint, leadsOn, type PaperBlock, type PaperColumn, type PaperTable, type Room } from '../paper.ts';
import { line, mm, run, thinBorders } from './parts.ts';

/** The parts of the running text in their order; a last line goes with those who sign it, what leads to room with that. */
export function bodyParts(blocks: readonly PaperBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    switch (block.type) {
      case 'heading':
        return [heading(block)];
      case 'paragraph':
        return [
          text(
            block.runs.map((part) => run(part)),
            { keepNext: at === blocks.length - 1 || leadsOn(blocks, at), after: isHint(block) ? 60 : 120 },
          ),
        ];
      case 'boxes':
        return [boxes(block.options)];
      case 'room':
        return room(block, at === blocks.length - 1 || leadsOn(blocks, at));
      case 'table':
        return [table(block, lineWidth), line('', { size: 6 })];
    }
  });
}

const firstLine = mm(10);

function text(children: TextRun[], { keepNext = false, after = 120 } = {}): Paragraph {
  return new Paragraph({
    children,
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { after, line: 264 },
  });
}

/** I. in bold capitals, 1. in bold, deeper ones in bold italics. */
function heading({ level, number, text: title }: Extract<PaperBlock, { type: 'heading' }>): Paragraph {
  return new Paragraph({
    children: [
      run({
        text: `${number} ${level === 1 ? title.toUpperCase() : title}`.trimStart(),
        bold: true,
        italic: level > 2,
      }),
    ],
    indent: { firstLine },
    spacing: { before: 120, after: 120, line: 264 },
    keepNext: true,
  });
}

function boxes(options: readonly { text: string; chosen: boolean }[]): Paragraph {
  return new Paragraph({
    children: options.flatMap(({ text: title, chosen }) => [
      // Times New Roman has no boxes; Word and LibreOffice find them in this one or their own.
      new TextRun({ text: chosen ? '☒' : '☐', font: 'Segoe UI Symbol' }),
      run({ text: ` ${title}     ` }),
    ]),
    indent: { left: firstLine },
    spacing: { after: 120, line: 288 },
  });
}

/** The label and a dotted line to the end of the line, or several of them. */
function room({ label, unit, rooms }: Extract<PaperBlock, { type: 'room' }>, keepNext: boolean): Paragraph[] {
  const [only] = rooms;
  if (rooms.length === 1 && only && only.lines === 1) return [dotted(label, unit, keepNext)];
  return [
    ...(label ? [text([run({ text: label })])] : []),
    ...rooms.flatMap(({ label: part, lines }: Room) =>
      part
        ? [dotted(`${part}:`, lines === 1 ? unit : '')]
        : Array.from({ length: lines }, (_, at) => dotted('', '', keepNext && at === lines - 1)),
    ),
  ];
}

function dotted(label: string, unit: string, keepNext = false): Paragraph {
  return new Paragraph({
    children: [
      run({ text: label ? `${label} ` : '' }),
      new TextRun({ children: [new Tab()] }),
      ...(unit ? [run({ text: ` ${unit}` })] : []),
    ],
    keepNext,
    indent: label ? { firstLine } : {},
    tabStops: [{ type: TabStopType.RIGHT, position: mm(lineWidth), leader: LeaderType.DOT }],
    spacing: { after: 120, line: 288 },
  });
}

/** A table over the whole line; its head is repeated on every page, rows stay whole. */
export function table(paper: PaperTable, width: number): Table {
  const { columns, rows, total } = paper;
  const widths = columnWidths(paper, width).map(mm);
  const size = tableSize(paper);
  const row = (texts: readonly string[], options: { head?: boolean; bold?: boolean } = {}) =>
    new TableRow({
      cantSplit: true,
      tableHeader: options.head ?? false,
      ...(isToFill(texts) ? { height: { value: mm(handHeight), rule: HeightRule.ATLEAST } } : {}),
      children: columns.map((column, at) => cell(texts[at] ?? '', column, widths[at] ?? 0, { ...options, size })),
    });
  return new Table({
    rows: [
      row(
        columns.map(({ title }) => title),
        { head: true, bold: true },
      ),
      ...rows.map((texts) => row(texts)),
      ...(total ? [row(total, { bold: true })] : []),
    ],
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
}

function cell(
  words: string,
  { align }: PaperColumn,
  width: number,
  { head = false, bold = false, size }: { head?: boolean; bold?: boolean; size: number },
): TableCell {
  return new TableCell({
    children: words.split(/\r\n|\r|\n/).map((part) => line(part, { size, bold, align: head ? 'center' : align })),
    borders: thinBorders,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    width: { size: width, type: WidthType.DXA },
  });
}
