import { everyId } from './every-kind-form.ts';
import type { FormDocument } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
let ids = 0;
const id = () => everyId(500_000 + (ids += 1));

const shapes: Record<string, JsonObject> = {
  text: { type: 'string', maxLength: 20_000 },
  integer: { type: 'integer', ...flow },
  date: { type: 'string', format: 'date' },
  'yes-no': { type: 'boolean' },
};

/** A field or column of a simple kind, or of any kind when all its keywords are given. */
export function question(kind: string, more: JsonObject = {}): JsonObject {
  return { title: 'Câu hỏi', 'x-field': id(), 'x-kind': kind, ...shapes[kind], ...more };
}

/** Choices "c0", "c1" and so on. */
export function choices(count: number): JsonObject {
  return { oneOf: Array.from({ length: count }, (_, index) => ({ const: `c${index}`, title: 'x', 'x-id': id() })) };
}

/** A field that takes several of the choices. */
export function severalOf(count: number, more: JsonObject = {}): JsonObject {
  const items = { type: 'string', ...choices(count) };
  return question('many-choices', { type: 'array', uniqueItems: true, maxItems: 200, items, ...more });
}

/** A table of a thousand rows at most. */
export function table(columns: Record<string, JsonObject>, more: JsonObject = {}): JsonObject {
  return question('table', {
    ...{ type: 'array', maxItems: 1000, 'x-columns': Object.keys(columns) },
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
      required: ['_id'],
      unevaluatedProperties: false,
      ...more,
    },
  });
}

/** A form of these fields in one section, with rules `[expression, field, table]` that are errors. */
export function formOf(
  properties: Record<string, JsonObject>,
  more: { rules?: [expression: string, field: string, row?: string][]; root?: JsonObject; shown?: string[] } = {},
): FormDocument {
  const rules = (more.rules ?? []).map(([expression, field, row]): Json => ({
    ...{ id: id(), level: 'error', expression, fields: [field], message: { vi: 'Sai.', en: 'Wrong.' } },
    ...(row === undefined ? {} : { row }),
  }));
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      title: 'Biểu thử',
      properties,
      unevaluatedProperties: false,
      'x-sections': [{ id: id(), title: 'Phần', fields: [...Object.keys(properties), ...(more.shown ?? [])] }],
      'x-rules': rules,
      ...more.root,
    },
    uiSchema: {},
  };
}
