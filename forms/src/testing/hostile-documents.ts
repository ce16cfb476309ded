import type { FormIssueCode } from '../dialect/form-issue.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { everyId, everyKindForm } from './every-kind-form.ts';

/** A document made to do harm: what it is, how it is made, with what it is refused, and under which place. */
export type HostileDocument = [name: string, make: () => unknown, code: FormIssueCode, pointer: string];

type Node = Record<string, unknown>;

const fields = '/schema/properties';
const name = `${fields}/name`;
const works = '/schema/allOf/0/then/properties/works';

/** The form of every kind with one value put at a pointer. */
function changed(pointer: string, value: unknown): unknown {
  const document = structuredClone(everyKindForm) as unknown as Node;
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() as string;
  const parent = steps.reduce<Node>((at, step) => at[step] as Node, document);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return document;
}

/** `levels` schemas, each referring to the next `wide` times. */
function references(levels: number, wide: number): JsonObject {
  const names = Array.from({ length: levels }, (_, level) => `level${level}`);
  return Object.fromEntries(
    names.map((each, level): [string, Json] => [
      each,
      {
        type: 'string',
        title: 'x',
        allOf: Array.from({ length: wide }, () => ({ $ref: `#/$defs/level${level + 1}` })),
      },
    ]),
  );
}

function nested(levels: number, wrap: (inner: Json) => Json): Json {
  let inner: Json = { type: 'string' };
  for (let level = 0; level < levels; level += 1) inner = wrap(inner);
  return inner;
}

function questions(count: number): JsonObject {
  const field = (index: number): Json => ({
    ...{ type: 'string', maxLength: 9, title: 'x', 'x-kind': 'text', 'x-field': everyId(100_000 + index) },
  });
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, field(index)]));
}

function circle(): unknown {
  const document = changed('/schema/x', {}) as { schema: Node };
  document.schema.x = document;
  return document;
}

const patterns: HostileDocument[] = [
  ...[
    '^(a+)+$',
    '(a*)*',
    '^(a|a)*b$',
    '^\\s+|\\s+$',
    '(a|aa)+$',
    '(x+x+)+y',
    '^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*$',
  ],
  ...[
    '(?=a)',
    '(?!a)b',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    'a{1000}',
    '(a{1000}){1000}',
    '\\p{Script=Han}',
  ],
].map((pattern) => [
  `the pattern ${pattern}`,
  () => changed(`${name}/pattern`, pattern),
  'PATTERN_REFUSED',
  `${name}/pattern`,
]);

const words: HostileDocument[] = (
  [
    [name, 'patternProperties', { '^(a+)+$': {} }],
    [name, '$dynamicRef', '#x'],
    [name, 'not', {}],
    [name, 'oneOf', nested(12, (inner) => ({ oneOf: [inner, inner] }))],
    [name, 'default', 'x'],
    [name, 'contentMediaType', 'text/html'],
    [works, 'uniqueItems', true],
    [`${works}/items`, 'additionalProperties', true],
    ['/schema', '$ref', '#'],
    ['/schema', '$dynamicAnchor', 'x'],
    ['/schema', 'dependentSchemas', {}],
    ['/schema/$defs/areas', '$ref', 'https://example.org/areas.json'],
    ['/uiSchema/story', 'ui:field', 'x'],
  ] as [string, string, Json][]
).map(([at, word, value]) => {
  const pointer = `${at}/${word}`;
  return [`the keyword ${word}`, () => changed(pointer, value), 'KEYWORD_REFUSED', pointer];
});

const values: HostileDocument[] = (
  [
    ['a reference to another site', `${fields}/area/$ref`, 'https://example.org/areas.json'],
    ['a reference to itself', `${fields}/area/$ref`, '#/properties/area'],
    ['a reference to everything', `${fields}/area/$ref`, '#'],
    ['a reference to a prototype', `${fields}/area/$ref`, '#/$defs/constructor'],
    ['a reference through a pointer', `${fields}/area/$ref`, '#/$defs/../areas'],
    ['a reference to data', `${fields}/visits/maximum`, { $data: '1/visits' }],
    ['a list of a billion', `${works}/maxItems`, 1e9],
    ['a required inherited name', '/schema/required', ['constructor'], 'FIELD_UNKNOWN'],
    ['a required prototype', '/schema/required', ['__proto__'], 'FIELD_UNKNOWN'],
    ['a kind every object has', `${name}/x-kind`, 'toString', 'KIND_UNKNOWN'],
    ['an id that is a prototype', `${name}/x-field`, '__proto__'],
    ['a number beyond all', `${fields}/visits/minimum`, 2 ** 60],
  ] as [string, string, Json, FormIssueCode?][]
).map(([about, pointer, value, code = 'VALUE_INVALID']) => [about, () => changed(pointer, value), code, pointer]);

const names: HostileDocument[] = [
  ...['__proto__', 'constructor', 'prototype'].flatMap((word): HostileDocument[] => [
    [`${word} as a field`, () => changed(`${fields}/${word}`, { type: 'string' }), 'NAME_REFUSED', `${fields}/${word}`],
    [`${word} as a setting`, () => changed(`/uiSchema/${word}`, {}), 'NAME_REFUSED', `/uiSchema/${word}`],
    [`${word} as a code list`, () => changed(`/schema/$defs/${word}`, {}), 'NAME_REFUSED', `/schema/$defs/${word}`],
    [
      `${word} in a default`,
      () => changed(`${name}/default`, JSON.parse(`{"${word}":{"polluted":1}}`)),
      'NAME_REFUSED',
      `${name}/default/${word}`,
    ],
  ]),
  [
    'toString as a field',
    () => changed(`${fields}/toString`, { 'x-kind': 'text' }),
    'NAME_REFUSED',
    `${fields}/toString`,
  ],
  [
    'a word of expressions as a field',
    () => changed(`${fields}/context`, { 'x-kind': 'text' }),
    'NAME_REFUSED',
    `${fields}/context`,
  ],
];

const bombs: HostileDocument[] = [
  [
    'a chain of 70 references',
    () => changed('/schema/$defs', references(7, 10)),
    'KEYWORD_REFUSED',
    '/schema/$defs/level0/allOf',
  ],
  [
    'ten thousand references',
    () => changed('/schema/$defs', references(10, 1000)),
    'TOO_MANY_NODES',
    '/schema/$defs/level',
  ],
  [
    'choices nested a thousand times',
    () =>
      changed(
        name,
        nested(1000, (inner) => ({ oneOf: [inner] })),
      ),
    'TOO_DEEP',
    `${name}${'/oneOf/0'.repeat(15)}`,
  ],
  ['three thousand fields', () => changed(fields, questions(3000)), 'TOO_LARGE', ''],
  ['ten thousand fields', () => changed(fields, questions(10_000)), 'TOO_LARGE', `${fields}/q`],
  ['twelve hundred fields', () => changed(fields, questions(1200)), 'TOO_MANY_NODES', fields],
  ['five megabytes', () => changed('/schema/title', 'x'.repeat(5_000_000)), 'TOO_LARGE', '/schema/title'],
  ['a long name', () => changed(`${fields}/${'x'.repeat(300_000)}`, {}), 'TOO_LARGE', `${fields}/${'x'.repeat(400)}`],
  ['a document that holds itself', circle, 'TOO_DEEP', '/schema/x/schema/x'],
  [
    'a million values in a list',
    () => changed('/schema/x', Array<number>(1_000_000).fill(1)),
    'TOO_MANY_NODES',
    '/schema/x/',
  ],
  ['a date', () => changed('/schema/x', new Date(0)), 'NOT_JSON', '/schema/x'],
  ['a number that is none', () => changed('/schema/x', NaN), 'NOT_JSON', '/schema/x'],
  ['a whole number of any size', () => changed('/schema/x', 10n), 'NOT_JSON', '/schema/x'],
  ['half a character', () => changed('/schema/title', 'a\ud800'), 'NOT_JSON', '/schema/title'],
];

/** Everything the threats to schemas name: patterns, references, nesting, size, names every object has, foreign keywords. */
export const hostileDocuments: readonly HostileDocument[] = [...patterns, ...words, ...values, ...names, ...bombs];
