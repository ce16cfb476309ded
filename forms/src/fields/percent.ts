import { Big } from 'big.js';
import type { Field } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { isUuid } from '../dialect/names.ts';
import { isTitle } from '../dialect/read-texts.ts';
import { formatNumber } from '../format/number.ts';
import { divide } from '../rules/number.ts';
import { refuseTurned } from './bounds.ts';
import { partTitle } from './part-title.ts';
import type { FieldKind, Tell } from './field-kind.ts';
import { checkWhole, wholeFromCell } from './integer.ts';

/** The two counts of a stored percent. */
export const parts = ['numerator', 'denominator'] as const;
export type PartName = (typeof parts)[number];
const partWords = ['type', 'title', 'minimum', 'maximum', 'x-field', 'x-i18n'];

function readPart(part: Json | undefined): boolean {
  if (!isObject(part) || Object.keys(part).some((keyword) => !partWords.includes(keyword))) return false;
  const { minimum, maximum } = part;
  let bounded = [minimum, maximum].every((bound) => bound === undefined || Number.isSafeInteger(bound));
  refuseTurned(part, () => (bounded = false));
  const named = isTitle(part.title) && (part['x-i18n'] === undefined || isTranslated(part['x-i18n']));
  return part.type === 'integer' && named && isUuid(part['x-field']) && bounded;
}

/** True for `{ en: { title } }`, all that can be translated of a part. */
function isTranslated(i18n: Json): boolean {
  const english = own(i18n, 'en');
  const only = (value: unknown, name: string) => isObject(value) && Object.keys(value).join() === name;
  return only(i18n, 'en') && only(english, 'title') && isTitle(own(english, 'title'));
}

function partSchema(schema: JsonObject, part: string): JsonObject {
  const found = own(schema.properties, part);
  return isObject(found) ? found : {};
}

/** The percentage as a number, "80" for 12 of 15, exact to ten places; null when it cannot be told. */
export function percentage(value: unknown): Big | null {
  const [numerator, denominator] = parts.map((part) => own(value, part));
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null;
  return divide(new Big(Number(numerator)).times(100), new Big(Number(denominator)));
}

function check(field: Field, value: unknown, tell: Tell): void {
  if (!isObject(value)) return tell('WRONG_TYPE', { expected: 'percent' });
  const known: readonly string[] = parts;
  if (Object.keys(value).some((key) => !known.includes(key))) return tell('WRONG_TYPE', { expected: 'percent' });
  for (const part of parts) {
    const schemaOfPart = partSchema(field.schema, part);
    const named = { part: partTitle(field, part, 'vi'), partEn: partTitle(field, part, 'en') };
    const number = own(value, part);
    if (number === undefined || number === null) tell('PART_MISSING', named);
    else checkWhole(schemaOfPart, number, (code, details) => tell(code, { ...details, ...named }));
  }
}

/** A share of a whole, "12 trong 15": both counts are stored, so that shares of many units add up before they divide. */
export const percent: FieldKind = {
  kind: 'percent',
  type: 'object',
  measure: 'number',
  fact: 'number',
  column: true,
  keywords: ['properties', 'required', 'unevaluatedProperties'],
  blank: (newId) => ({
    type: 'object',
    properties: {
      numerator: { type: 'integer', minimum: 0, title: 'Số đạt', 'x-field': newId() },
      denominator: { type: 'integer', minimum: 0, title: 'Tổng số', 'x-field': newId() },
    },
    required: [...parts],
    unevaluatedProperties: false,
    'x-unit': '%',
    'x-basis': 'flow',
    'x-overUnits': 'ratio',
    'x-overTime': 'sum',
  }),
  read(schema, tell) {
    const { properties, required } = schema;
    const names = isObject(properties) ? Object.keys(properties) : [];
    if (names.length !== 2 || !parts.every((part) => readPart(own(properties, part))))
      tell('properties', { expected: 'PERCENT_PARTS' });
    const both = Array.isArray(required) && required.length === 2 && parts.every((part) => required.includes(part));
    if (!both) tell('required', { expected: 'PERCENT_PART_NAMES' });
    if (schema.unevaluatedProperties !== false) tell('unevaluatedProperties', { expected: 'EXACTLY', value: 'false' });
    if (schema['x-overUnits'] !== 'ratio') tell('x-overUnits', { expected: 'RATIO' });
  },
  check,
  facts(field, value) {
    const rate = percentage(value);
    const counted = parts.map((part) => ({ field: field.parts?.[part].id ?? '', number: String(own(value, part)) }));
    return rate === null ? counted : [...counted, { number: rate.toFixed() }];
  },
  widget: 'percent',
  words(_field, value, { language }) {
    const [numerator, denominator] = parts.map((part) => formatNumber(String(own(value, part) ?? ''), language));
    const rate = percentage(value);
    const shown = rate === null ? '' : ` (${formatNumber(rate.toFixed(), language, { scale: 2 })}%)`;
    return `${numerator}/${denominator}${shown}`;
  },
  cells: () => parts.map((part) => ({ type: 'number', format: '#,##0', width: 12, part })),
  toCells: (_field, value) => parts.map((part) => (own(value, part) ?? null) as number | null),
  fromCells(_field, cells) {
    const entries = parts.flatMap((part, index): [string, Json][] => {
      const cell = cells[index];
      return cell === null || cell === undefined || cell === '' ? [] : [[part, wholeFromCell(cell)]];
    });
    return entries.length === 0 ? null : Object.fromEntries(entries);
  },
  properties: [],
};
