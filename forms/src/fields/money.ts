import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';
import { integer, wholeFromCell } from './integer.ts';

/** The one unit of measure of money. */
export const DONG = 'đồng';

/** Whole đồng: typed, kept and shown as such. What is given in millions is a decimal in triệu đồng. */
export const money: FieldKind = {
  ...integer,
  kind: 'money',
  blank: (newId) => ({ ...integer.blank(newId), 'x-unit': DONG }),
  widget: 'money',
  ...oneCell(
    { type: 'number', format: '#,##0', width: 18 },
    (_field, value) => Number(value),
    (_field, cell) => wholeFromCell(cell),
  ),
};
