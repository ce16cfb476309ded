import { sizes } from '../measures.ts';
import type { Run } from '../paper.ts';

/** A node of the PDF library's document, as far as we write it. */
export type Node =
  | { text: string | PdfRun[]; [style: string]: unknown }
  | { stack: Node[]; [style: string]: unknown }
  | { table: object; [style: string]: unknown }
  | { canvas: object[]; [style: string]: unknown };

export interface PdfRun {
  text: string;
  bold?: boolean;
  italics?: boolean;
  fontSize?: number;
  wordBreak?: 'break-all';
  noWrap?: true;
}

/** Millimetres as the points in which PDF measures. */
export const mm = (length: number) => (length * 72) / 25.4;

/**
 * A text as runs: a word longer than fits a line may break anywhere, all others where words end. The number of a document
 * (01/QCPH-MTTQ) is one word, which is neither parted nor stretched at its marks.
 */
export function runs(text: string, most: number, style: Pick<PdfRun, 'bold' | 'italics' | 'fontSize'> = {}): PdfRun[] {
  const long = Math.max(most, 2) + 1;
  return text.split(new RegExp(`(\\S{${long},}|[^\\s/-]+[/-][^\\s]+ ?)`)).flatMap((part, at) => {
    if (part === '') return [];
    if (at % 2 === 0) return [{ text: part, ...style }];
    return [{ text: part, ...style, ...(part.length >= long ? { wordBreak: 'break-all' } : { noWrap: true }) }];
  });
}

export function pdfRuns(parts: readonly Run[], most: number): PdfRun[] {
  return parts.flatMap(({ text, bold = false, italic = false, isHint }) =>
    runs(text, most, { bold, italics: italic, ...(isHint ? { fontSize: sizes.hint } : {}) }),
  );
}

export const centred = (text: string, style: object = {}): Node => ({ text, alignment: 'center', ...style });

/** A rule under a text, so many millimetres long in the middle of a column. */
export function rule(length: number, column: number): Node {
  const from = mm((column - length) / 2);
  return {
    canvas: [{ type: 'line', x1: from, x2: from + mm(length), y1: 2.5, y2: 2.5, lineWidth: 0.6 }],
    margin: [0, 0, 0, 4],
  };
}
