import type { Cell } from '../fields/field-kind.ts';
import type { CellStyle, ModelCell } from './workbook.ts';

/** What spreadsheets take for the beginning of a formula, full-width signs too (CWE-1236). */
const formula = /^[=+\-@\t\r\0＝＋－＠]/u;

/** A cell; locked unless people fill it in. Texts that begin as formulas do are marked. */
export function modelCell(
  row: number,
  column: number,
  value: Cell,
  style: CellStyle,
  more: Partial<ModelCell> = {},
): ModelCell {
  return {
    row,
    column,
    value,
    style,
    type: typeof value === 'number' ? 'number' : 'text',
    locked: style !== 'input',
    ...(typeof value === 'string' && formula.test(value) ? { quoted: true as const } : {}),
    ...more,
  };
}
