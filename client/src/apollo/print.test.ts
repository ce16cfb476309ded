import { parse, print as printByGraphql, type DocumentNode } from 'graphql';
import { expect, it } from 'vitest';
import * as generated from '../gql/graphql.ts';
import { print } from './print.ts';

const written = (text: string) => parse(text, { noLocation: true });
const documents = Object.values(generated).filter(
  (one): one is DocumentNode => typeof one === 'object' && 'kind' in one && one.kind === 'Document',
);

it('sends each operation of the screens as GraphQL itself would write it', () => {
  expect(documents.length).toBeGreaterThan(200);
  for (const document of documents) expect(written(print(document))).toEqual(written(printByGraphql(document)));
});

it('writes whatever an operation may hold', () => {
  const all =
    written(`query Q($a: [Int!]! = [1, 2], $b: In = { s: "x \\"y\\"\\n", n: null, e: ONE, f: 1.5, t: true }) @live {
    first: node(id: $a, with: { b: $b }) @include(if: true) { id ... on A { x } ...F @skip(if: $c) ... @defer { y } }
  } fragment F on A @client { z }`);
  expect(written(print(all))).toEqual(all);
  expect(() => print(parse('type A { x: Int }'))).toThrow(TypeError);
});
