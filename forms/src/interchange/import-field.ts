import { Big } from 'big.js';
import { canonicalJson } from '../dialect/canonical.ts';
import { isObject, known, own, pointer } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { linearPattern } from '../dialect/pattern.ts';
import { fileItems, file } from '../fields/file.ts';
import { flow, integer } from '../fields/integer.ts';
import { manyChoices, MOST_CHOSEN } from '../fields/many-choices.ts';
import { percent } from '../fields/percent.ts';
import { LONGEST_TEXT } from '../fields/text.ts';
import { DECIMAL_PATTERN, isCanonicalDecimal } from '../format/canonical-decimal.ts';
import { dropTurned } from './import-bounds.ts';
import { choiceKeywords, importChoices, keptOfChoices } from './import-choices.ts';
import type { Found, Importing } from './importing.ts';

/** Texts up to this length are one line; longer ones are paragraphs. */
export const LONGEST_LINE = 500;

/** The definition of a field without title and id, or undefined when no kind fits. Objects and tables: elsewhere. */
export function importField(found: Found, importing: Importing): JsonObject | undefined {
  const { schema } = found;
  const choices = importChoices(found, importing);
  if (choices) {
    importing.dropOthers(found, keptOfChoices(schema));
    return { 'x-kind': 'choice', type: 'string', ...choices };
  }
  if (choiceKeywords.some((keyword) => Object.hasOwn(schema, keyword))) return undefined;
  switch (schema.type) {
    case 'string':
      return importText(found, importing);
    case 'integer':
      return importWhole(found, importing);
    case 'number':
      return schema.multipleOf === 1 ? importWhole(found, importing) : importDecimal(found, importing);
    case 'boolean':
      importing.dropOthers(found, []);
      return { 'x-kind': 'yes-no', type: 'boolean' };
    case 'array':
      return importList(found, importing);
    case 'object':
      return importPercent(found, importing);
    case 'null':
      return { 'x-kind': 'note', type: 'null' };
    default:
      return undefined;
  }
}

/** A whole number of the schema within bounds; set to the bound nearest, or to `none` when there is none, and noted. */
export function limitOf(
  { schema, at }: Found,
  keyword: string,
  bounds: { least: number; most: number; none?: number },
  importing: Importing,
): number | undefined {
  const value = own(schema, keyword) ?? bounds.none;
  if (typeof value !== 'number') return undefined;
  const limit = Math.min(Math.max(Math.round(value), bounds.least), bounds.most);
  if (limit !== own(schema, keyword)) importing.notes.add('LIMIT_SET', at + pointer(keyword), keyword, { limit });
  return limit;
}

function importText(found: Found, importing: Importing): JsonObject {
  const { schema, at } = found;
  if (schema.format === 'date') {
    importing.dropOthers(found, ['format']);
    return { 'x-kind': 'date', type: 'string', format: 'date' };
  }
  if (schema.pattern === DECIMAL_PATTERN) {
    importing.dropOthers(found, ['pattern']);
    return { 'x-kind': 'decimal', type: 'string', pattern: DECIMAL_PATTERN, ...flow };
  }
  importing.dropOthers(found, ['minLength', 'maxLength', 'pattern']);
  const { pattern } = schema;
  const good = typeof pattern === 'string' && linearPattern(pattern) !== null;
  if (pattern !== undefined && !good) importing.notes.add('PATTERN_DROPPED', at + pointer('pattern'), 'pattern');
  const maxLength = limitOf(found, 'maxLength', { least: 0, most: LONGEST_TEXT, none: LONGEST_LINE }, importing);
  const minLength = limitOf(found, 'minLength', { least: 0, most: LONGEST_TEXT }, importing);
  const kind = Number(maxLength) > LONGEST_LINE ? 'long-text' : 'text';
  return known({ 'x-kind': kind, type: 'string', minLength, maxLength, pattern: good ? pattern : undefined });
}

/** An exclusive bound of a whole number is the next whole number. */
function importWhole(found: Found, importing: Importing): JsonObject {
  const { schema } = found;
  const [above, below] = [own(schema, 'exclusiveMinimum'), own(schema, 'exclusiveMaximum')];
  const inclusive: JsonObject = {
    ...schema,
    ...(typeof above === 'number' ? { minimum: Math.floor(above) + 1 } : {}),
    ...(typeof below === 'number' ? { maximum: Math.ceil(below) - 1 } : {}),
  };
  importing.dropOthers(found, [
    ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
    ...(schema.multipleOf === 1 ? ['multipleOf'] : []),
  ]);
  const exact = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };
  return known({
    ...{ 'x-kind': 'integer', type: 'integer', ...flow },
    minimum: limitOf({ ...found, schema: inclusive }, 'minimum', exact, importing),
    maximum: limitOf({ ...found, schema: inclusive }, 'maximum', exact, importing),
  });
}

function importDecimal(found: Found, importing: Importing): JsonObject {
  const { schema, at } = found;
  const bound = (keyword: string): string | undefined => {
    const value = own(schema, keyword);
    const written = typeof value === 'number' ? new Big(value).toFixed() : '';
    if (isCanonicalDecimal(written)) return written;
    if (value !== undefined) importing.notes.add('KEYWORD_DROPPED', at + pointer(keyword), keyword);
    return undefined;
  };
  importing.notes.add('STORED_AS_TEXT', at, 'type');
  importing.dropOthers(found, ['minimum', 'maximum']);
  return known({
    ...{ 'x-kind': 'decimal', type: 'string', pattern: DECIMAL_PATTERN, ...flow },
    'x-minimum': bound('minimum'),
    'x-maximum': bound('maximum'),
  });
}

function importList(found: Found, importing: Importing): JsonObject | undefined {
  const { schema, at } = found;
  const counts = (most: number, none: number) =>
    known({
      minItems: limitOf(found, 'minItems', { least: 0, most }, importing),
      maxItems: limitOf(found, 'maxItems', { least: 1, most, none }, importing),
    });
  if (canonicalJson(own(schema, 'items')) === canonicalJson(fileItems)) {
    importing.dropOthers(found, ['items', 'minItems', 'maxItems']);
    return { 'x-kind': 'file', ...file.blank(importing.newId), ...counts(50, 10) };
  }
  const items = importing.find(own(schema, 'items'), at + pointer('items'), found.through);
  const choices = items && importChoices(items, importing);
  if (!items || !choices) return undefined;
  importing.dropOthers(found, ['items', 'minItems', 'maxItems', 'uniqueItems']);
  importing.dropOthers(items, keptOfChoices(items.schema));
  const { uniqueItems, type } = manyChoices.blank(importing.newId);
  return known({
    ...{ 'x-kind': 'many-choices', type, uniqueItems, ...counts(MOST_CHOSEN, 50) },
    items: { type: 'string', ...choices },
  });
}

/** Two whole numbers called numerator and denominator, both required, are a share. */
function importPercent({ schema, at }: Found, importing: Importing): JsonObject | undefined {
  const given = isObject(schema.properties) ? schema.properties : {};
  if (Object.keys(given).sort().join() !== 'denominator,numerator') return undefined;
  const blank = percent.blank(importing.newId) as JsonObject & { properties: Record<string, JsonObject> };
  const wanted = Array.isArray(schema.required) && schema.required.length === 2;
  const whole = Object.values(given).every((part) => own(part, 'type') === integer.type);
  if (!wanted || !whole) return undefined;
  for (const [name, part] of Object.entries(blank.properties)) {
    const said = given[name] as JsonObject;
    const place = { schema: said, at: at + pointer('properties', name), through: [] };
    importing.dropOthers(place, ['minimum', 'maximum']);
    const { minimum, maximum } = importWhole(
      { ...place, schema: known({ minimum: said.minimum, maximum: said.maximum }) },
      importing,
    );
    const title = typeof said.title === 'string' && said.title.trim() !== '' ? said.title : (part.title as string);
    const counted = known({ type: 'integer', minimum, maximum, title, 'x-field': part['x-field'] });
    blank.properties[name] = dropTurned(counted, place.at, importing);
  }
  return { 'x-kind': 'percent', ...blank };
}
