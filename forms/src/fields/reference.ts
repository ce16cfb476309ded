import type { Kind } from '../dialect/form.ts';
import { isUuid } from '../dialect/names.ts';
import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** The kind of a field that names a record kept elsewhere by its permanent id. */
export function referenceKind(kind: Kind): FieldKind {
  return {
    kind,
    type: 'string',
    measure: 'text',
    fact: 'text',
    column: true,
    keywords: ['format'],
    blank: () => ({ type: 'string', format: 'uuid' }),
    read(schema, tell) {
      if (schema.format !== 'uuid') tell('format', { expected: 'EXACTLY', value: 'uuid' });
    },
    check(_field, value, tell) {
      if (typeof value !== 'string') tell('WRONG_TYPE', { expected: kind });
      else if (!isUuid(value)) tell('NOT_A_REFERENCE', { kind });
    },
    facts: (_field, value) => [{ text: String(value) }],
    widget: kind,
    words: (_field, value, { nameOf }) => nameOf?.(kind, String(value)) ?? String(value),
    ...oneCell(
      { type: 'text', width: 38 },
      (_field, value) => String(value),
      (_field, cell) => String(cell).trim(),
    ),
    properties: [],
  };
}
