import { own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Found, Importing } from './importing.ts';

const MOST_CHOICES = 500;

interface Option {
  value: Json;
  title: string;
}

/** A value as composed text; empty for objects and lists, which JSON can give a `toString` that is no function. */
const written = (value: Json): string => (typeof value === 'object' ? '' : String(value).normalize('NFC'));

function optionsOf(schema: JsonObject): Option[] {
  const constant = own(schema, 'const');
  const listed = own(schema, 'enum') ?? (constant === undefined ? undefined : [constant]);
  if (Array.isArray(listed))
    return listed.filter((value) => value !== null).map((value) => ({ value, title: written(value) }));
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
      title.length <= 500 &&
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
