import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';
import { text } from './text.ts';

const { ownPlan: _number, ...line } = text;

/** Paragraphs. */
export const longText: FieldKind = {
  ...line,
  kind: 'long-text',
  blank: () => ({ type: 'string', maxLength: 5000 }),
  widget: 'textarea',
  ...oneCell(
    { type: 'text', width: 60 },
    (_field, value) => String(value),
    (_field, cell) => String(cell),
  ),
};
