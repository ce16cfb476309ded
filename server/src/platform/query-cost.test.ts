import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { queryCost } from './query-cost.ts';

const schema = buildSchema(`
  type Query { library(first: Int! = 50): Library, entry: LibraryEntry, units(first: Int! = 50): Units, figures(question: Question!): Figures, today: String, unit: Unit, search(text: String!, first: Int! = 6): [Unit!]!, namedPlaces(name: String!): Units }
  type Library { edges: [LibraryEntry!]! }
  type LibraryEntry { choicesNamed: [Unit!]! }
  type Units { edges: [Unit!]!, totalCount: Int }
  type Unit { name: String, parts: [Unit!]!, below(first: Int! = 20): Units }
  input Question { first: Int! = 1000, year: Int }
  type Figures { groups: [String] }
`);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return queryCost({ schema, document, operation: getOperationAST(document)!, variables });
}

it('a field costs one, and a page as often as it is long, wherever its length is said', () => {
  expect(costOf('{ today }')).toBe(1);
  expect(costOf('{ units(first: 10) { totalCount } }')).toBe(11);
  expect(costOf('{ units { totalCount } }')).toBe(51);
  expect(costOf('query ($n: Int!) { units(first: $n) { totalCount } }', { n: 30 })).toBe(31);
  expect(costOf('{ figures(question: { first: 7 }) { groups } }')).toBe(8);
  expect(costOf('{ figures(question: { year: 2025 }) { groups } }')).toBe(1001);
  expect(costOf('query ($q: Question!) { figures(question: $q) { groups } }', { q: { first: 5 } })).toBe(6);
  expect(costOf('query ($n: Int!) { figures(question: { first: $n }) { groups } }', { n: 4 })).toBe(5);
  expect(costOf('query ($n: Int = 70) { units(first: $n) { totalCount } }')).toBe(71);
  expect(costOf('query ($n: Int = 70) { units(first: $n) { totalCount } }', { n: 3 })).toBe(4);
  expect(costOf('query ($q: Question! = { first: 80 }) { figures(question: $q) { groups } }')).toBe(81);
});

it('pages in pages multiply, in fragments too', () => {
  expect(costOf('{ units(first: 10) { edges { below(first: 10) { edges { name } } } } }')).toBe(1 + 10 * (2 + 10 * 2));
  const fragments = 'fragment A on Unit { below(first: 10) { edges { ...B } } } fragment B on Unit { name }';
  expect(costOf(`{ units(first: 10) { edges { ...A ... on Unit { name } } } } ${fragments}`)).toBe(
    1 + 10 * (1 + 1 + 10 * 2 + 1),
  );
});

it('a list without pages counts once, and many times in itself, in fragments too', () => {
  const part = (inner: string) => `{ parts ${inner} }`;
  expect(costOf(`{ unit ${part('{ name }')} }`)).toBe(3);
  expect(costOf(`{ unit ${part(part('{ name }'))} }`)).toBe(1 + 1 + 1 + 300);
  const more = 'fragment A on Unit { parts { ...B } } fragment B on Unit { parts { parts { name } } }';
  expect(costOf(`{ unit { ...A } } ${more}`)).toBeGreaterThan(60_000);
  expect(costOf('{ units(first: 2) { edges { below(first: 2) { edges { parts { name } } } } } }')).toBe(17);
});

it('what reads much for each answer counts so, for one list of choices and not for a page of them', () => {
  const named = '{ choicesNamed { name } }';
  expect(costOf(`{ entry ${named} }`)).toBe(1 + 20_000 + 2);
  expect(costOf(`{ library(first: 3) { edges ${named} } }`)).toBeGreaterThan(60_000);
  const twice = '{ a: choicesNamed { name } b: choicesNamed { name } c: choicesNamed { name } }';
  expect(costOf(`{ entry ${twice} }`)).toBeGreaterThan(60_000);
});

it('a search counts as much as it reads, so that one question asks for few and waits its turn', () => {
  // Of a whole page it takes one of the places that an asker has under way, each of 7,500.
  expect(costOf('{ search(text: "an", first: 100) { name } }')).toBe(1 + 6000 + 100);
  const searches = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `s${at}: search(text: "${at}") { name }`).join(' ')} }`;
  expect(costOf(searches(9))).toBeLessThan(60_000);
  expect(costOf(searches(10))).toBeGreaterThan(60_000);
  const named = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `n${at}: namedPlaces(name: "${at}") { totalCount }`).join(' ')} }`;
  expect(costOf(named(2))).toBeLessThan(60_000);
  expect(costOf(named(3))).toBeGreaterThan(60_000);
});

it('a length that is no number of a page is left to whoever reads it', () => {
  expect(costOf('{ units(first: -3) { totalCount } }')).toBe(2);
  expect(costOf('query ($n: Int!) { units(first: $n) { totalCount } }', { n: 'x' })).toBe(2);
  expect(costOf('query ($n: Int!) { units(first: $n) { totalCount } }', { n: 1e300 })).toBe(10_001);
  for (const q of [null, 'x', [], { first: { toString: 'x' } }, { first: [{ toString: null }] }, { first: null }]) {
    expect(costOf('query ($q: Question!) { figures(question: $q) { groups } }', { q })).toBeLessThan(1002);
  }
});

// Gone through one by one it would never end.
it('is known also of fragments that use each other many times', () => {
  const chain = Array.from(
    { length: 40 },
    (_, at) => `fragment F${at} on Unit { below(first: 1) { edges { ...F${at + 1} ...F${at + 1} } } }`,
  );
  expect(costOf(`{ units { edges { ...F0 } } } ${chain.join(' ')} fragment F40 on Unit { name }`)).toBeGreaterThan(
    1e12,
  );
});
