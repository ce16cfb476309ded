import type { FormDocument } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';
import type { Attack } from './attack.ts';
import { attacksByWords } from './attacks-by-words.ts';
import { everyId } from './every-kind-form.ts';
import { choices, formOf, question, severalOf, table } from './form-of.ts';

const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_none, index) => make(index));
const named = (count: number, make: (index: number) => JsonObject): Record<string, JsonObject> =>
  Object.fromEntries(many(count, (index) => [`f${index}`, make(index)]));
const rowsOf = (count: number, make: (index: number) => Json | object) =>
  many(count, (index) => ({ _id: everyId(index + 1), ...(make(index) as object) }));
const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
const sums = (count: number, expression: (index: number) => string): Json[] =>
  many(count, (index) => ({
    ...{
      key: `c${index}`,
      field: everyId(9000 + index),
      title: 'x',
      kind: 'integer',
      expression: expression(index),
      ...flow,
    },
  }));
const withSums = (fields: Record<string, JsonObject>, count: number, expression: (index: number) => string) =>
  formOf(fields, {
    root: { 'x-calculations': sums(count, expression) },
    shown: many(count, (index) => `c${index}`),
  });
const rule = (expression: string) =>
  formOf({ a: question('integer'), t: table({ x: question('integer') }) }, { rules: [[expression, 'a']] });
const shownBy = (test: JsonObject, then: Record<string, JsonObject>): JsonObject => ({
  if: { properties: test, required: Object.keys(test) },
  then: { properties: then },
});
/** Conditions over fields that are shown always and others that the conditions show. */
function conditional(always: Record<string, JsonObject>, allOf: JsonObject[]): FormDocument {
  const shown = allOf.flatMap(({ then }) => Object.keys((then as JsonObject).properties as JsonObject));
  return formOf(always, { root: { allOf }, shown });
}

/** Deep, wide, long and cyclic in every place where a form may hold something. */
export const attacks: readonly Attack[] = [
  ...attacksByWords,
  {
    name: 'five hundred choices, two hundred of them taken in each of many rows',
    document: () => formOf({ t: table({ x: severalOf(500) }) }),
    answers: () => ({ t: rowsOf(250, () => ({ x: many(200, (index) => `c${index + 300}`) })) }),
  },
  {
    name: 'an enum of thousands of texts in a condition',
    document: () =>
      conditional({ a: question('text') }, [
        shownBy({ a: { enum: many(15_000, (index) => `${index}`) } }, { b: question('text') }),
      ]),
    answers: () => ({ a: '14999', b: 'x' }),
  },
  {
    name: 'three hundred conditions, each showing what the next one tests',
    document: () =>
      conditional(
        { f0: question('integer') },
        many(300, (index) => shownBy({ [`f${index}`]: { minimum: 1 } }, { [`f${index + 1}`]: question('integer') })),
      ),
    answers: () => Object.fromEntries(many(301, (index) => [`f${index}`, index === 0 ? 0 : 1])),
  },
  {
    name: 'a condition that shows what it tests',
    document: () => conditional({ a: question('text') }, [shownBy({ b: { const: 'x' } }, { b: question('text') })]),
    ...{ refused: 'FIELD_UNKNOWN', at: '/schema/allOf/0/if/properties/b' },
  },
  {
    name: 'conditions inside conditions',
    document: () => {
      let inner: JsonObject = shownBy({ a: { const: 'x' } }, { b: question('text') });
      for (let level = 0; level < 6; level += 1) inner = { ...inner, then: { allOf: [inner] } };
      return formOf({ a: question('text') }, { root: { allOf: [inner] }, shown: ['b'] });
    },
    ...{ refused: 'KEYWORD_REFUSED', at: '/schema/allOf/0/then/allOf' },
  },
  {
    name: 'allOf in allOf in allOf',
    document: () => {
      let inner: Json = { type: 'object' };
      for (let level = 0; level < 10; level += 1) inner = { allOf: [inner, inner] };
      return formOf({ a: question('text') }, { root: { allOf: [inner] } });
    },
    ...{ refused: 'CONDITION_INVALID', at: '/schema/allOf/0' },
  },
  {
    name: 'a pattern of four hundred alternatives',
    document: () =>
      formOf({ a: question('text', { pattern: `^(?:${many(400, (index) => `a${index}`).join('|')})$` }) }),
    ...{ refused: 'PATTERN_REFUSED', at: '/schema/properties/a/pattern' },
  },
  {
    name: 'the pattern with the most ways over as much text as there may be',
    document: () => formOf({ t: table({ x: question('text', { pattern: '^[ab]{0,7}[ab]{0,7}c$' }) }) }),
    answers: () => ({ t: rowsOf(38, () => ({ x: 'ab'.repeat(10_000) })) }),
  },
  {
    name: 'a pattern of all letters over rows of long texts',
    document: () => formOf({ t: table({ x: question('text', { pattern: '^[\\p{Lu}\\p{Ll}]+$' }) }) }),
    answers: () => ({ t: rowsOf(20, () => ({ x: `${'Ếđ'.repeat(9999)}.` })) }),
  },
  {
    name: 'a limit of a hundred thousand digits',
    document: () =>
      formOf({
        a: question('decimal', { type: 'string', pattern: DECIMAL_PATTERN, ...flow, 'x-minimum': '9'.repeat(100_000) }),
      }),
    ...{ refused: 'VALUE_INVALID', at: '/schema/properties/a/x-minimum' },
  },
  {
    name: 'a number beyond all numbers, as JSON writes it',
    document: () => formOf({ a: question('integer', JSON.parse('{"maximum":1e400}') as JsonObject) }),
    ...{ refused: 'NOT_JSON', at: '/schema/properties/a/maximum' },
  },
  {
    name: 'texts of a billion characters',
    document: () => formOf({ a: question('text', { maxLength: 1e9 }) }),
    ...{ refused: 'VALUE_INVALID', at: '/schema/properties/a/maxLength' },
  },
  {
    name: 'a calculation rounded to a billion places',
    document: () =>
      formOf(
        { a: question('integer') },
        {
          root: { 'x-calculations': [{ ...(sums(1, () => 'a / 3')[0] as JsonObject), kind: 'decimal', scale: 1e9 }] },
          shown: ['c0'],
        },
      ),
    ...{ refused: 'VALUE_INVALID', at: '/schema/x-calculations/0/scale' },
  },
  {
    name: 'eight hundred calculations, each of the one before',
    document: () => withSums({ a: question('integer') }, 800, (index) => (index === 0 ? 'a + 1' : `c${index - 1} + 1`)),
    answers: () => ({ a: 1 }),
  },
  {
    name: 'eight hundred calculations in one circle',
    document: () => withSums({ a: question('integer') }, 800, (index) => `c${(index + 1) % 800} + a`),
    ...{ refused: 'CALCULATION_CYCLE', at: '/schema/x-calculations' },
  },
  {
    name: 'nine hundred rules that read the same thousand rows',
    document: () =>
      formOf(
        { a: question('integer'), t: table({ x: question('integer') }) },
        { rules: many(900, () => ['sum(t.filter(r, r.x > a).x) >= 0', 'a']) },
      ),
    answers: () => ({ a: 1, t: rowsOf(1000, (x) => ({ x })) }),
  },
  {
    name: 'rows of rows of rows',
    document: () => rule('t.all(r, t.all(s, t.exists(u, u.x + s.x > r.x)))'),
    answers: () => ({ a: 1, t: rowsOf(1000, () => ({ x: 0 })) }),
  },
  {
    name: 'more parts of expressions than a form may have',
    document: () =>
      formOf({ a: question('integer') }, { rules: many(120, () => [`${many(900, () => 'a').join('+')} > 0`, 'a']) }),
    ...{ refused: 'TOO_MANY_NODES', at: '/schema/x-rules/' },
  },
  {
    name: 'ten thousand rows in 768 KB',
    document: () => formOf({ t: table({ x: question('integer') }) }),
    answers: () => ({ t: rowsOf(10_000, (x) => ({ x })) }),
  },
  {
    name: 'a thousand rows of sixty columns that must all be there',
    document: () => {
      const columns = named(60, () => question('integer'));
      return formOf({ t: table(columns, { required: ['_id', ...Object.keys(columns)] }) });
    },
    answers: () => ({
      t: rowsOf(1000, () => Object.fromEntries(many(60, (index) => [`f${index}`, index % 2 ? 'x' : 1]))),
    }),
  },
  {
    name: 'a title of two hundred thousand characters, to be told in every issue',
    document: () => formOf({ t: table({ x: question('integer', { title: 'x'.repeat(200_000) }) }) }),
    ...{ refused: 'VALUE_INVALID', at: '/schema/properties/t/items/properties/x/title' },
  },
  {
    name: 'forty fields, each a sum of the same forty that are gone',
    document: () =>
      formOf(
        named(40, () =>
          question('integer', {
            'x-lineage': many(40, (other) => ({ field: everyId(20_000 + other), relation: 'sumOf' })),
          }),
        ),
      ),
    answers: () => Object.fromEntries(many(40, (index) => [`f${index}`, index])),
  },
  {
    name: 'groups inside groups without end',
    document: () => {
      const document = formOf({ a: question('text') });
      let inner: Json = { id: everyId(1), title: 'x', fields: ['a'] };
      for (let level = 2; level < 12; level += 1) inner = { id: everyId(level), title: 'x', fields: [inner] };
      document.schema['x-sections'] = [inner];
      return document;
    },
    ...{ refused: 'TOO_DEEP', at: '/schema/x-sections/0/fields/0' },
  },
  {
    name: 'a field in two places',
    document: () => {
      const document = formOf({ a: question('text') });
      const [section] = document.schema['x-sections'] as JsonObject[];
      document.schema['x-sections'] = [{ ...section, fields: many(5000, () => 'a') }];
      return document;
    },
    ...{ refused: 'KEY_DUPLICATE', at: '/schema/x-sections/0/fields/1' },
  },
  {
    name: 'a code list whose choices took each other over in a circle',
    document: () => {
      const retired = many(200, (index) => ({
        ...{
          const: `r${index}`,
          title: 'x',
          'x-id': everyId(700 + index),
          'x-into': everyId(700 + ((index + 1) % 200)),
        },
      }));
      return formOf({ a: question('choice', { type: 'string', ...choices(2), 'x-retired': retired }) });
    },
    ...{ refused: 'VALUE_INVALID', at: '/schema/properties/a/x-retired/0/x-into' },
  },
  {
    name: 'answers under names that every object has',
    document: () => formOf({ a: question('text'), t: table({ x: question('text') }) }),
    answers: () =>
      JSON.parse(
        '{"__proto__":{"polluted":1},"constructor":1,"a":{"toString":1,"valueOf":1},"t":[{"_id":"__proto__","__proto__":{"polluted":1},"x":[[]]},null,7,[]]}',
      ) as Record<string, unknown>,
  },
  {
    name: 'one answer of 768 KB in every language there is',
    document: () => formOf({ a: question('text'), b: question('text', { pattern: '^[^<>]*$' }) }),
    answers: () => ({ a: '\u0300\u0301'.repeat(190_000), b: 'ế\ud800\u0000'.repeat(50_000) }),
  },
];
