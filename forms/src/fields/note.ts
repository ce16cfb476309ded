import type { FieldKind } from './field-kind.ts';
import { noCell } from './one-cell.ts';

/** A paragraph for the person who fills the form: its title is a heading, its description the text. Never answered. */
export const note: FieldKind = {
  kind: 'note',
  type: 'null',
  measure: 'none',
  fact: 'none',
  column: false,
  keywords: [],
  blank: () => ({ type: 'null' }),
  read() {},
  check: (_field, _value, tell) => tell('WRONG_TYPE', { expected: 'note' }),
  facts: () => [],
  widget: 'note',
  words: () => '',
  ...noCell,
  properties: [],
};
