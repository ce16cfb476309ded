import { DIALECT } from '../dialect/read-form.ts';
import type { Answers, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { withCalculations } from './shown-calculations.ts';
import { visibleOf } from './visible.ts';
import type { Visible } from './visible.ts';

const known = new WeakMap<Shape, Map<string, JsonObject>>();

/**
 * The form as it stands for these answers: one flat object schema without conditions, properties in the order of the
 * sections. The same object is returned while the same conditions hold, so that a renderer can keep its work. Table
 * items list every column; which of them a row shows is told by `visibleRowSchema`.
 */
export function visibleSchema(form: Form, answers: Answers): JsonObject {
  const visible = visibleOf(form.shape, answers);
  return remembered(form.shape, visible, () => {
    const { schema } = form.document;
    const shown = withCalculations(form, visible.keys);
    const said = Object.fromEntries(
      ['description', 'x-i18n', '$defs'].flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])),
    );
    return {
      $schema: DIALECT,
      title: form.title,
      ...said,
      ...flat(form.shape, visible),
      'x-sections': objects(schema['x-sections']).map((section) => shownPart(section, shown)),
    };
  });

  function flat(shape: Shape, now: Visible): JsonObject {
    const shown = shape.order.filter((key) => now.keys.has(key));
    return {
      type: 'object',
      properties: Object.fromEntries(
        shown.map((key) => {
          const rows = form.rows.get(key);
          const schema = shape.fields.get(key)?.schema ?? {};
          return [key, rows ? { ...schema, items: allColumns(rows) } : schema];
        }),
      ),
      required: shown.filter((key) => now.required.has(key)),
    };
  }
}

function objects(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** A section or group with what is shown of it; a group of which nothing is shown is left out. */
function shownPart(part: JsonObject, shown: ReadonlySet<string>): JsonObject {
  const fields = (part.fields as (string | JsonObject)[]).flatMap((item): (string | JsonObject)[] => {
    if (typeof item === 'string') return shown.has(item) ? [item] : [];
    const group = shownPart(item, shown);
    return (group.fields as Json[]).length > 0 ? [group] : [];
  });
  return { ...part, fields };
}

/** The same for one row of a table: its columns as the row's own answers show them. */
export function visibleRowSchema(form: Form, table: string, row: Readonly<Record<string, unknown>>): JsonObject {
  const shape = form.rows.get(table);
  if (!shape) return { type: 'object', properties: {}, required: [] };
  const visible = visibleOf(shape, row);
  const { $defs } = form.document.schema;
  return remembered(shape, visible, () => ({
    ...rowSchema(shape, visible.keys, visible.required),
    ...($defs === undefined ? {} : { $defs }),
  }));
}

function allColumns(shape: Shape): JsonObject {
  return rowSchema(shape, new Set(shape.order), shape.required);
}

function rowSchema(shape: Shape, keys: ReadonlySet<string>, required: ReadonlySet<string>): JsonObject {
  const shown = shape.order.filter((key) => keys.has(key));
  const columns = shown.map((key): [string, JsonObject] => [key, shape.fields.get(key)?.schema ?? {}]);
  return {
    type: 'object',
    properties: { _id: { type: 'string', format: 'uuid' }, ...Object.fromEntries(columns) },
    required: ['_id', ...shown.filter((key) => required.has(key))],
  };
}

function remembered(shape: Shape, visible: Visible, make: () => JsonObject): JsonObject {
  const bySignature = known.get(shape) ?? new Map<string, JsonObject>();
  known.set(shape, bySignature);
  const schema = bySignature.get(visible.signature) ?? make();
  if (bySignature.size < 256) bySignature.set(visible.signature, schema);
  return schema;
}
