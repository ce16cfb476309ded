import type { Scope } from '../rules/scope.ts';
import type { Field, Form, FormDocument, Section } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer } from './json.ts';
import type { JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { readCalculationFields, readCalculations } from './read-calculations.ts';
import { readCodeLists } from './read-choices.ts';
import { ExpressionReader } from './read-expression.ts';
import { readColumnOrder, readSections } from './read-layout.ts';
import { readNumbering } from './read-numbering.ts';
import { readRules } from './read-rules.ts';
import { readShape } from './read-shape.ts';
import type { ShapePlace } from './read-shape.ts';
import { readTexts, refuseOthers } from './read-texts.ts';
import { readUiSchema } from './read-ui.ts';
import type { Shape } from './shape.ts';

/** The dialect: standard JSON Schema 2020-12 and nothing else. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const rootWords = [
  ...['$schema', '$id', 'type', 'title', 'description', 'properties', 'required', 'allOf', 'unevaluatedProperties'],
  ...['$defs', 'x-i18n', 'x-sections', 'x-numbering', 'x-calculations', 'x-rules'],
];

/** Reads a document that is known to be bounded plain JSON; the reasons against it go to the report. */
export function readForm(document: FormDocument, hash: string, report: FormReport): Form | undefined {
  if (!isObject(document) || !isObject(document.schema) || !isObject(document.uiSchema))
    return void report.add('VALUE_INVALID', '', { expected: 'SCHEMA_AND_UI_SCHEMA' });
  refuseOthers(document as unknown as JsonObject, ['schema', 'uiSchema'], '', report);
  const { schema } = document;
  const at = pointer('schema');
  refuseOthers(schema, rootWords, at, report);
  readTexts(schema, at, report);
  if (schema.$schema !== DIALECT)
    report.add('VALUE_INVALID', at + pointer('$schema'), { expected: 'EXACTLY', value: DIALECT });
  if (schema.$id !== undefined && typeof schema.$id !== 'string')
    report.add('VALUE_INVALID', at + pointer('$id'), { expected: 'TEXT' });

  const ids = new Map<string, string>();
  const tables: { field: Field; at: string }[] = [];
  const claim = (id: string, place: string) => {
    if (ids.has(id)) report.add('ID_DUPLICATE', place, { id, other: ids.get(id) });
    ids.set(id, place);
  };
  const found = (field: Field, place: string) => {
    claim(field.id, place);
    if (field.codeList === undefined)
      for (const choice of [...(field.choices ?? []), ...(field.retired ?? [])]) claim(choice.id, place);
    for (const part of Object.values(field.parts ?? {})) claim(part.id, place);
    if (field.kind === 'table') tables.push({ field, at: place });
    if (ids.size > limits.fields) report.add('TOO_MANY_NODES', place, { limit: limits.fields });
  };

  const codeLists = readCodeLists(schema.$defs, at + pointer('$defs'), report);
  for (const { key, id, choices, retired } of codeLists.values())
    for (const known of [id, ...[...choices, ...retired].map((choice) => choice.id)])
      claim(known, at + pointer('$defs', key));
  const base = readShape(schema, { at, report, codeLists, found });
  const drafts = readCalculationFields(schema['x-calculations'], at + pointer('x-calculations'), report);
  const placed = new Map(base.fields);
  for (const { field, at: place } of drafts) {
    if (placed.has(field.key)) report.add('KEY_DUPLICATE', place, { key: field.key });
    placed.set(field.key, field);
    found(field, place);
  }
  const rows = new Map<string, Shape>();
  for (const { field, at: place } of [...tables])
    rows.set(field.key, readRows({ at: place, report, codeLists, table: field, found }));
  const sections = readSections(schema['x-sections'], placed, at + pointer('x-sections'), report);
  const numbering = readNumbering(schema['x-numbering'], sections, placed, at + pointer('x-numbering'), report);
  for (const id of partIds(sections)) claim(id, at + pointer('x-sections'));
  readUiSchema(document.uiSchema, base, rows, report);

  const scope: Scope = {
    root: (key) => placed.get(key),
    column: (table, key) => rows.get(table)?.fields.get(key),
    keys: (table) => (table === undefined ? placed.keys() : (rows.get(table)?.fields.keys() ?? [])),
  };
  const expressions = new ExpressionReader(report);
  const calculations = readCalculations(drafts, scope, expressions, report);
  const rules = readRules(schema['x-rules'], scope, at + pointer('x-rules'), expressions, report);
  rules.forEach((rule) => claim(rule.id, at + pointer('x-rules')));

  const order = sections.flatMap((section) => section.fields);
  const fields = order.flatMap((key) => withColumns(placed.get(key), rows));
  const names = new Map<string, Field>(placed);
  for (const field of fields) {
    names.set(field.id, field);
    if (field.table !== undefined) names.set(`${field.table}.${field.key}`, field);
  }
  const titleEn = own(own(schema['x-i18n'], 'en'), 'title');
  return {
    document,
    hash,
    title: String(schema.title),
    ...(typeof titleEn === 'string' ? { titleEn } : {}),
    ...(numbering === undefined ? {} : { numbering }),
    sections,
    fields,
    field: (idOrKey) => names.get(idOrKey),
    calculations,
    rules,
    codeLists,
    shape: { ...base, order: order.filter((key) => base.fields.has(key)) },
    rows,
  };
}

function readRows(place: ShapePlace & { table: Field }): Shape {
  const { at, report, table } = place;
  const items = table.schema.items;
  const from = at + pointer('items');
  if (!isObject(items)) {
    report.add('VALUE_INVALID', from, { expected: 'OBJECT' });
    return { fields: new Map(), order: [], required: new Set(), conditions: [] };
  }
  refuseOthers(items, ['type', 'properties', 'required', 'allOf', 'unevaluatedProperties'], from, report);
  const id = own(items.properties, '_id');
  const good = own(id, 'type') === 'string' && own(id, 'format') === 'uuid' && Object.keys(id ?? {}).length === 2;
  if (!good) report.add('VALUE_INVALID', from + pointer('properties', '_id'), { expected: 'ROW_ID' });
  if (!Array.isArray(items.required) || !items.required.includes('_id'))
    report.add('VALUE_INVALID', from + pointer('required'), { expected: 'FIELD_NAMES_AND_ROW_ID' });
  return readColumnOrder(table, readShape(items, { ...place, at: from }), at, report);
}

function partIds(sections: readonly Section[]): string[] {
  return sections.flatMap(({ id, items }) => [id, ...partIds(items.filter((item) => typeof item !== 'string'))]);
}

function withColumns(field: Field | undefined, rows: ReadonlyMap<string, Shape>): Field[] {
  if (!field) return [];
  const shape = rows.get(field.key);
  if (field.kind !== 'table' || !shape) return [field];
  const columns = shape.order.flatMap((key) => shape.fields.get(key) ?? []);
  for (const column of columns) column.section = field.section;
  return [field, ...columns];
}
