import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { randomUUID } from 'node:crypto';

/** A number from 0 on, below 1. */
export type Chance = () => number;

/** The same numbers for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const one = <T>(chance: Chance, choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)]!;

const texts = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202egnp.exe', 'Phường An Xuân', 'Phường An Xuân'.normalize('NFD')],
  ...[
    "'",
    "'; DROP TABLE reports; --",
    '" OR ""="',
    '$1',
    '%',
    '_',
    '\\',
    '{{7*7}}',
    '${process.env}',
    '../../etc/passwd',
  ],
  ...[
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'a\r\nBcc: x@example.com',
    '=1+1',
    '__proto__',
    'constructor',
  ],
  ...[
    'x'.repeat(5000),
    'ế'.repeat(70_000),
    '1e400',
    '-0',
    'NaN',
    '2025-02-29',
    '0000-00-00',
    '9'.repeat(400),
    '[]',
    'null',
  ],
  ...[
    Buffer.from('["x",{}]').toString('base64url'),
    Buffer.from('[1e300]').toString('base64url'),
    '%00',
    '🙂'.repeat(300),
  ],
];
const integers = [0, 1, 1, -1, 2, 20, 50, 100, 101, 1000, 10_000, 2 ** 31 - 1, -(2 ** 31)];
const noIntegers = [2 ** 31, 2 ** 53 - 1, 1.5, 1e300];
const dates = ['2025-05-31', '2025-07-01', '2024-02-29', '1000-01-01', '2100-12-31'];
const noDates = ['2025-02-29', '0001-01-01', '9999-12-31', '31/02/2025', '+10000-01-01', ''];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '$ref',
  '__raw',
  'sql',
  'params',
  '',
  'a"b',
  "a'b",
  'x',
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

/** Anything that JSON can say, and most of what has broken programs. */
function json(chance: Chance, depth = 3): unknown {
  const kind = Math.floor(chance() * (depth > 0 ? 8 : 4));
  if (kind === 0) return one(chance, texts);
  if (kind === 1) return one(chance, [...integers, true, false, null]);
  if (kind === 2) return { __raw: true, sql: 'pg_sleep(9)', params: [] };
  if (kind === 3) return one(chance, [[], {}, Array.from({ length: 3000 }, () => 0)]);
  if (kind === 4) return nested(one(chance, [5, 60, 1500, 3000]));
  if (kind === 5) return Array.from({ length: Math.floor(chance() * 4) }, () => json(chance, depth - 1));
  const entries = Array.from({ length: Math.floor(chance() * 4) }, () => [one(chance, names), json(chance, depth - 1)]);
  // Written as text and read again, so that `__proto__` is a key like any other.
  return JSON.parse(
    `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
  );
}

/** Ids of things that there are, by what they are. */
export type Known = Readonly<Record<string, string>>;

/**
 * A value that fits this type as far as GraphQL can tell, mostly; `name` is what it is asked for, `within` the inputs it
 * stands in. An input that may hold itself does so twice at most.
 */
export function hostileValue(
  type: GraphQLInputType,
  name: string,
  known: Known,
  chance: Chance,
  within: readonly GraphQLInputType[] = [],
): unknown {
  if (!isNonNullType(type) && chance() < 0.25) return chance() < 0.5 ? null : undefined;
  const inner = getNullableType(type);
  if (chance() < 0.02) return json(chance);
  if (isListType(inner)) {
    const length = one(chance, [0, 1, 1, 2, 40]);
    return Array.from(
      { length },
      () => hostileValue(inner.ofType as GraphQLInputType, name, known, chance, within) ?? null,
    );
  }
  if (isEnumType(inner)) return one(chance, inner.getValues()).name;
  if (isInputObjectType(inner)) {
    if (within.filter((one) => one === inner).length > 1) return {};
    const fields = Object.values(inner.getFields());
    const given = fields.map((field) => [field.name, hostileField(field, known, chance, [...within, inner])]);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined));
  }
  switch (inner.name) {
    case 'ID':
      return chance() < 0.9 ? knownId(name, known, chance) : one(chance, [randomUUID(), ...texts]);
    case 'Int':
      return one(chance, chance() < 0.9 ? integers : noIntegers);
    case 'Boolean':
      return chance() < 0.5;
    case 'Date':
      return one(chance, chance() < 0.8 ? dates : noDates);
    case 'JSON':
      return json(chance);
    default:
      return one(chance, chance() < 0.2 ? Object.values(known) : texts);
  }
}

/** The id of something that is called so (`reportId`: a report, `draftId`: any draft), mostly. */
function knownId(name: string, known: Known, chance: Chance): string {
  const kind = name.replace(/Ids?$/, '').toLowerCase();
  const fitting = Object.keys(known).filter((one) => one.toLowerCase().includes(kind));
  return known[one(chance, fitting.length > 0 && chance() < 0.9 ? fitting : Object.keys(known))]!;
}

function hostileField(
  field: { name: string; type: GraphQLInputType },
  known: Known,
  chance: Chance,
  within: readonly GraphQLInputType[],
): unknown {
  if (field.name === 'idempotencyKey' && chance() < 0.95) return randomUUID();
  if (field.name === 'expectedRevision' && chance() < 0.8) return 1;
  return hostileValue(field.type, field.name, known, chance, within);
}
