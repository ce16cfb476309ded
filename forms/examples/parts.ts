import type { Json, JsonObject } from '../src/index.ts';

/** A text in Vietnamese and in English. */
export type Both = [vi: string, en: string];

/** How a number rolls up; see the form language. */
export interface Measure {
  unit: string;
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
    'x-unit': unit,
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

export function longText(id: string, title: Both, about?: Both): JsonObject {
  return field(id, 'long-text', title, about, { type: 'string', maxLength: 5000 });
}

export function date(id: string, title: Both, about?: Both): JsonObject {
  return field(id, 'date', title, about, { type: 'string', format: 'date' });
}

export function yesNo(id: string, title: Both, more: JsonObject = {}, about?: Both): JsonObject {
  return field(id, 'yes-no', title, about, { type: 'boolean', ...more });
}

export function whole(id: string, title: Both, measure: Measure, about?: Both, minimum = 0): JsonObject {
  return field(id, 'integer', title, about, { type: 'integer', minimum, maximum: 9_999_999, ...measured(measure) });
}

export function money(id: string, title: Both, indicator: string, about?: Both): JsonObject {
  const limits = { minimum: 0, maximum: 9_999_999_999_999 };
  return field(id, 'money', title, about, { type: 'integer', ...limits, ...measured({ unit: 'đồng', indicator }) });
}

/** Choices as `[code, id, Vietnamese, English]`. */
export function choice(id: string, title: Both, options: [string, string, string, string][], about?: Both): JsonObject {
  const oneOf = options.map(([code, optionId, vi, en]) => ({
    const: code,
    title: vi,
    'x-id': optionId,
    'x-i18n': { en: { title: en } },
  }));
  return field(id, 'choice', title, about, { type: 'string', oneOf });
}

export function table(
  id: string,
  title: Both,
  columns: Record<string, JsonObject>,
  required: string[],
  more: { about?: Both; conditions?: Json[]; maxItems?: number } = {},
): JsonObject {
  return field(id, 'table', title, more.about, {
    type: 'array',
    maxItems: more.maxItems ?? 200,
    'x-columns': Object.keys(columns),
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

export function section(id: string, title: Both, fields: string[]): JsonObject {
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
  return {
    if: { properties: { [key]: { const: answer } }, required: [key] },
    then: { ...(Object.keys(properties).length > 0 ? { properties } : {}), required },
  };
}

export const dialect = 'https://json-schema.org/draft/2020-12/schema';
