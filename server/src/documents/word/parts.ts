import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LineRuleType,
  Paragraph,
  TableCell,
  TextRun,
  WidthType,
} from 'docx';
import { sizes } from '../measures.ts';
import type { Run } from '../paper.ts';

/** What all parts of a Word file are made of. Texts go in as text only: the library writes them escaped. */
export const mm = convertMillimetersToTwip;
/** Word counts type in half points. */
export const points = (size: number) => size * 2;

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

export interface LineOptions {
  size?: number;
  align?: keyof typeof alignments;
  bold?: boolean;
  italic?: boolean;
  /** Points after it. */
  after?: number;
  before?: number;
  keepNext?: boolean;
}

/** One paragraph of one text, without indent. */
export function line(text: string, options: LineOptions = {}): Paragraph {
  const { align = 'left', after = 0, before = 0, keepNext = false, ...type } = options;
  return new Paragraph({
    children: [run({ text, bold: type.bold, italic: type.italic }, type.size)],
    alignment: alignments[align],
    spacing: { after: after * 20, before: before * 20 },
    keepNext,
  });
}

/**
 * What the pages of a part end with, a point high: after a table Word wants a paragraph, and in one of the height of the
 * text a table that reaches the foot of its page would leave a blank page behind it.
 */
export const endOfPages = () =>
  new Paragraph({ run: { size: points(1) }, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });

export function run({ text, bold, italic, isHint }: Run, size = isHint ? sizes.hint : undefined): TextRun {
  return new TextRun({ text, bold: bold ?? false, italics: italic ?? false, ...(size ? { size: points(size) } : {}) });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
export const noTableBorders = { ...noBorders, insideHorizontal: none, insideVertical: none };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const thinBorders = { top: thin, bottom: thin, left: thin, right: thin };

/** A rule under a text, so many millimetres long in the middle of a column, and points after it. */
export function rule(length: number, column: number, after = 0): Paragraph {
  const indent = mm((column - length) / 2);
  return new Paragraph({
    children: [],
    border: { top: { ...thin, space: 1 } },
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: after * 20, line: 120 },
  });
}

/** A cell that lays out and is not seen. */
export function bareCell(children: Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    width: { size: mm(width), type: WidthType.DXA },
  });
}
