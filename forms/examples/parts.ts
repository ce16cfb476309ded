import { fileItems, fileTypes } from '../src/fields/file.ts';
import { DECIMAL_PATTERN } from '../src/format/canonical-decimal.ts';
import type { Json, JsonObject } from '../src/index.ts';

/** A text in Vietnamese and in English. */
export type Both = [vi: string, en: string];

/** How a number rolls up; see the form language. */
export interface Measure {
  unit?: string;
  indicator?: string;
  basis?: 'flow' | 'cumulative' | 'stock';
  overUnits?: 'sum' | 'ratio' | 'max' | 'none';
  overTime?: 'sum' | 'latest' | 'none';
}

function said(title: Both, about?: Both): JsonObject {
  const en: JsonObject = { title: title[1], ...(about ? { description: about[1] } : {}) };
  return { title: title[0], ...(about ? { description: about[0] } : {}), 'x-i18n': { en } };
}

function measured({ unit, indicator, basis = 'flow', overUnits = 'sum', overTime }: Measure): JsonObject {
  return {
    ...(unit === undefined ? {} : { 'x-unit': unit }),
    'x-basis': basis,
    'x-overUnits': overUnits,
    'x-overTime': overTime ?? (basis === 'flow' ? 'sum' : 'latest'),
    ...(indicator ? { 'x-indicator': indicator } : {}),
  };
}

function field(id: string, kind: string, title: Both, about: Both | undefined, schema: JsonObject): JsonObject {
  return { ...schema, 'x-field': id, 'x-kind': kind, ...said(title, about) };
}

export function text(id: string, title: Both, more: JsonObject = {}, about?: Both): JsonObject {
  return field(id, 'text', title, about, { type: 'string', maxLength: 300, ...more });
}

export function longText(id: string, title: Both, about?: Both, more: JsonObject = {}): JsonObject {
  return field(id, 'long-text', title, about, { type: 'string', maxLength: 5000, ...more });
}

export function date(id: string, title: Both, about?: Both): JsonObject {
  return field(id, 'date', title, about, { type: 'string', format: 'date' });
}

export function yesNo(id: string, title: Both, more: JsonObject = {}, about?: Both): JsonObject {
  return field(id, 'yes-no', title, about, { type: 'boolean', ...more });
}

export function whole(
  id: string,
  title: Both,
  measure: Measure,
  about?: Both,
  minimum = 0,
  maximum = 9_999_999,
): JsonObject {
  return field(id, 'integer', title, about, { type: 'integer', minimum, maximum, ...measured(measure) });
}

/** An exact decimal that is not negative. */
export function decimal(id: string, title: Both, measure: Measure, most: string, about?: Both): JsonObject {
  const limits = { pattern: DECIMAL_PATTERN, 'x-minimum': '0', 'x-maximum': most };
  return field(id, 'decimal', title, about, { type: 'string', ...limits, ...measured(measure) });
}

export function money(
  id: string,
  title: Both,
  indicator: string,
  about?: Both,
  measure: Partial<Measure> = {},
): JsonObject {
  const limits = { minimum: 0, maximum: 9_999_999_999_999 };
  const counted = measured({ ...measure, unit: 'đồng', indicator });
  return field(id, 'money', title, about, { type: 'integer', ...limits, ...counted });
}

/** A choice as `[code, id, Vietnamese, English]`. */
export type Option = [code: string, id: string, vi: string, en: string];

const listed = (options: Option[]) =>
  options.map(([code, id, vi, en]) => ({ const: code, title: vi, 'x-id': id, 'x-i18n': { en: { title: en } } }));

/** What may be chosen: choices of its own, or a code list of `$defs` by its key. */
const chosenFrom = (options: Option[] | string): JsonObject =>
  typeof options === 'string' ? { $ref: `#/$defs/${options}` } : { oneOf: listed(options) };

export function choice(id: string, title: Both, options: Option[] | string, about?: Both): JsonObject {
  return field(id, 'choice', title, about, { type: 'string', ...chosenFrom(options) });
}

export function manyChoices(id: string, title: Both, options: Option[] | string, about?: Both): JsonObject {
  const items: JsonObject = { type: 'string', ...chosenFrom(options) };
  return field(id, 'many-choices', title, about, { type: 'array', uniqueItems: true, maxItems: 50, items });
}

/** A code list for `$defs`: choices that several fields and forms share. */
export function codeList(
  id: string,
  version: number,
  title: Both,
  options: Option[],
  /** Other ways of writing a choice, by its code. */
  aliases: Record<string, string[]> = {},
): JsonObject {
  const oneOf = listed(options).map((one) => {
    const others = aliases[one.const];
    return others ? { ...one, 'x-aliases': others } : one;
  });
  return { type: 'string', ...said(title), 'x-codeList': { id, version }, oneOf };
}

/** A share of a whole; each part has a title and a permanent id of its own. */
export function percent(
  id: string,
  title: Both,
  parts: { numerator: [id: string, title: Both]; denominator: [id: string, title: Both] },
  measure: Omit<Measure, 'unit' | 'overUnits'> = {},
  about?: Both,
): JsonObject {
  const part = ([partId, partTitle]: [id: string, title: Both]): JsonObject => ({
    ...{ type: 'integer', minimum: 0, maximum: 9_999_999, 'x-field': partId },
    ...said(partTitle),
  });
  return field(id, 'percent', title, about, {
    type: 'object',
    properties: { numerator: part(parts.numerator), denominator: part(parts.denominator) },
    required: ['numerator', 'denominator'],
    unevaluatedProperties: false,
    ...measured({ ...measure, unit: '%', overUnits: 'ratio' }),
  });
}

/** Attached files; without types whatever an office attaches. */
export function file(id: string, title: Both, more: { types?: string[]; maxItems?: number } = {}, about?: Both) {
  const { types = [...fileTypes], maxItems = 10 } = more;
  return field(id, 'file', title, about, { type: 'array', maxItems, 'x-types': types, items: fileItems });
}

/** A heading with a paragraph for the person who fills the form. */
export function note(id: string, title: Both, about: Both): JsonObject {
  return field(id, 'note', title, about, { type: 'null' });
}

export function unitReference(id: string, title: Both, about?: Both): JsonObject {
  return field(id, 'unit-reference', title, about, { type: 'string', format: 'uuid' });
}

export function exemplarReference(id: string, title: Both, about?: Both): JsonObject {
  return field(id, 'exemplar-reference', title, about, { type: 'string', format: 'uuid' });
}

/** Rows of columns; `columns` gives their order when a condition of the rows shows some of them. */
export function table(
  id: string,
  title: Both,
  columns: Record<string, JsonObject>,
  required: string[],
  more: { about?: Both; conditions?: Json[]; maxItems?: number; columns?: string[] } = {},
): JsonObject {
  return field(id, 'table', title, more.about, {
    type: 'array',
    maxItems: more.maxItems ?? 200,
    'x-columns': more.columns ?? Object.keys(columns),
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
      required: ['_id', ...required],
      unevaluatedProperties: false,
      ...(more.conditions ? { allOf: more.conditions } : {}),
    },
  });
}

export function calculation(
  field: string,
  key: string,
  kind: string,
  title: Both,
  measure: Measure,
  expression: string,
  about?: Both,
  ratio?: [numerator: string, denominator: string],
): JsonObject {
  const divided: JsonObject = ratio ? { 'x-ratio': { numerator: ratio[0], denominator: ratio[1] } } : {};
  return { key, field, kind, ...said(title, about), ...measured(measure), ...divided, expression };
}

/** A section, or a group inside one: property names, calculation keys and groups in order. */
export function section(id: string, title: Both, fields: Json[]): JsonObject {
  return { id, title: title[0], 'x-i18n': { en: { title: title[1] } }, fields };
}

export function rule(
  id: string,
  level: 'error' | 'warning',
  expression: string,
  fields: string[],
  [vi, en]: Both,
  row?: string,
): JsonObject {
  return { id, level, expression, fields, message: { vi, en }, ...(row ? { row } : {}) };
}

/** A condition: while the property has this answer, the fields are shown and the required ones must be answered. */
export function when(
  key: string,
  answer: Json,
  properties: Record<string, JsonObject>,
  required: string[],
): JsonObject {
  return condition(key, { const: answer }, properties, required);
}

/** The same while the property has one of these answers. */
export function whenOneOf(
  key: string,
  answers: Json[],
  properties: Record<string, JsonObject>,
  required: string[],
): JsonObject {
  return condition(key, { enum: answers }, properties, required);
}

function condition(key: string, test: JsonObject, properties: Record<string, JsonObject>, required: string[]) {
  return {
    if: { properties: { [key]: test }, required: [key] },
    then: { ...(Object.keys(properties).length > 0 ? { properties } : {}), required },
  };
}

export const dialect = 'https://json-schema.org/draft/2020-12/schema';
