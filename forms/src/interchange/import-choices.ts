import { own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Found, Importing } from './importing.ts';

const MOST_CHOICES = 500;
const LONGEST_TITLE = 500;

interface Option {
  value: Json;
  title: string;
}

/** A value as composed text; empty for objects and lists, which JSON can give a `toString` that is no function. */
const written = (value: Json): string => (typeof value === 'object' ? '' : String(value).normalize('NFC'));

/** What older schemas, and RJSF, call a value of `enum` by the name that stands in the same place of `enumNames`. */
function nameAt(schema: JsonObject, at: number): string | undefined {
  const names = own(schema, 'enumNames');
  const name = Array.isArray(names) ? names[at] : undefined;
  return typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_TITLE ? name.trim() : undefined;
}

function optionsOf(schema: JsonObject): Option[] {
  const constant = own(schema, 'const');
  const listed = own(schema, 'enum') ?? (constant === undefined ? undefined : [constant]);
  if (Array.isArray(listed))
    return listed.flatMap((value, at) =>
      value === null ? [] : [{ value, title: nameAt(schema, at) ?? written(value) }],
    );
  const titled = own(schema, 'oneOf') ?? own(schema, 'anyOf');
  return (Array.isArray(titled) ? titled : []).map((entry) => {
    const value = own(entry, 'const') ?? null;
    const title = own(entry, 'title');
    return { value, title: typeof title === 'string' && title.trim() !== '' ? title : written(value) };
  });
}

/**
 * The choices a schema lists by `enum`, `const`, or alternatives of `const` with titles; undefined when it lists none,
 * or such that cannot be codes. Codes are texts: numbers are written as such, and noted.
 */
export function importChoices({ schema, at }: Found, importing: Importing): JsonObject | undefined {
  const options = optionsOf(schema);
  const codes = options.map(({ value }) => written(value));
  const good = options.every(
    ({ value, title }) =>
      ['string', 'number'].includes(typeof value) &&
      title.trim() !== '' &&
      title.length <= LONGEST_TITLE &&
      written(value) !== '',
  );
  if (!good || codes.length === 0 || codes.length > MOST_CHOICES || codes.some((code) => code.length > 100))
    return undefined;
  if (new Set(codes).size < codes.length) return undefined;
  if (options.some(({ value }) => typeof value === 'number')) importing.notes.add('STORED_AS_TEXT', at, 'enum');
  return {
    oneOf: options.map(({ value, title }) => ({ const: written(value), title, 'x-id': importing.newId() })),
  };
}

/** The keywords by which choices are listed. */
export const choiceKeywords = ['enum', 'const', 'oneOf', 'anyOf'];

/** The keywords of a schema that are in the choices made of it. */
export const keptOfChoices = (schema: JsonObject): string[] =>
  Array.isArray(own(schema, 'enum')) && Array.isArray(own(schema, 'enumNames'))
    ? [...choiceKeywords, 'enumNames']
    : choiceKeywords;
