import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';
import { integer, wholeFromCell } from './integer.ts';

/** Whole đồng, stored as đồng whatever unit the screen shows. */
export const money: FieldKind = {
  ...integer,
  kind: 'money',
  blank: (newId) => ({ ...integer.blank(newId), 'x-unit': 'đồng' }),
  widget: 'money',
  ...oneCell(
    { type: 'number', format: '#,##0', width: 18 },
    (_field, value) => Number(value),
    (_field, cell) => wholeFromCell(cell),
  ),
};
