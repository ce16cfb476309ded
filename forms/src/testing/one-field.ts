import { dialect, section } from '../../examples/parts.ts';
import { kindOf } from '../fields/registry.ts';
import { parseForm } from '../index.ts';
import type { Field, FormDocument, JsonObject, Kind } from '../index.ts';

/** Permanent ids of the forms with one field. */
export const id = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** Two choices, one with an English title and an alias, and two retired ones. */
export const colours: JsonObject = {
  type: 'string',
  oneOf: [
    { const: 'red', title: 'Đỏ', 'x-id': id(11), 'x-i18n': { en: { title: 'Red' } }, 'x-aliases': ['Đỏ tươi'] },
    { const: 'blue', title: 'Xanh', 'x-id': id(12) },
  ],
  'x-retired': [
    { const: 'pink', title: 'Hồng', 'x-id': id(13), 'x-into': id(11) },
    { const: 'grey', title: 'Xám', 'x-id': id(14) },
  ],
};

/** A form with one field `it` of the kind: its blank definition and what is given. */
export function documentOf(kind: Kind, more: JsonObject = {}): FormDocument {
  let next = 100;
  const blank = kindOf({ kind }).blank(() => id((next += 1)));
  const field = { ...blank, title: 'Mục', 'x-field': id(1), 'x-kind': kind, ...more };
  return {
    schema: {
      $schema: dialect,
      type: 'object',
      title: 'Biểu',
      properties: { it: field },
      unevaluatedProperties: false,
      'x-sections': [section(id(2), ['Phần', 'Part'], ['it'])],
    },
    uiSchema: {},
  };
}

/** The field of that form. */
export function fieldOf(kind: Kind, more: JsonObject = {}): Field {
  const parsed = parseForm(documentOf(kind, more));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form.fields[0] as Field;
}

/** Settings of a field of several choices. */
export const many: JsonObject = { items: colours, minItems: 1, maxItems: 2 };

/** A file as an answer names it. */
export const someFile = { _id: id(5), name: 'Kế hoạch.pdf', size: 10, sha256: 'a'.repeat(64) };
