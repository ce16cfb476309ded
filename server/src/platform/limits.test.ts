import { createHash } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');
const nested = (count: number, open: string, inner: string, close: string) =>
  open.repeat(count) + inner + close.repeat(count);

const history = `fragment H on Report { draftHistory(first: 20) {
  edges { cursor node { id savedAt differing savedBy { name } } } pageInfo { endCursor } } }`;

describe('a question that is too large', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const at = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    await here.closure();
    await here.person({ login: 'an', roles: ['analyst'], at });
    await here.person({ login: 'designer', roles: ['designer'], at });
    await app.owner.query(
      `INSERT INTO library_entries (owner_id, kind, title, content, saved_at) VALUES ($1, 'group', 'Lớn', $2, now())`,
      [at, JSON.stringify({ text: 'x'.repeat(2_300_000) })],
    );
  });
  afterAll(() => app.close());

  const post = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { errors } = (await response.json()) as { errors?: { extensions: object }[] };
    return { status: response.status, refused: errors?.[0]?.extensions };
  };
  const send = (query: string, variables = {}) => post({ query, variables });

  it.each([
    ['tokens', `{ ${many(1100, () => 'today')} }`],
    ['aliases', `{ ${many(20, (at) => `a${at}: today`)} }`],
    ['directives', `{ today ${many(30, () => '@include(if: true)')} }`],
    ['depth', `{ units { edges { node ${nested(9, '{ parent ', '{ id }', '}')} } } }`],
    [
      'depth',
      `{ units { edges { node { ...P0 } } } } ${many(9, (at) => `fragment P${at} on Unit { parent { ...P${at + 1} } }`)} fragment P9 on Unit { id }`,
    ],
    ['cost', `{ ${many(5, (at) => `r${at}: reports(first: 100) { edges { node { ...H } } }`)} } ${history}`],
  ])('is refused with 400 by its %s', async (limit, query) => {
    expect(await send(query)).toEqual({ status: 400, refused: { code: 'QUERY_TOO_LARGE', details: { limit } } });
  });

  it('is kept for nobody to ask by its hash: strangers would fill the memory', async () => {
    const query = '{ today }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const refused = { code: 'PERSISTED_QUERY_NOT_SUPPORTED' };
    expect((await post({ query, extensions })).refused).toEqual(refused);
    expect((await post({ extensions })).refused).toEqual(refused);
    expect((await post({ query })).refused).toBeUndefined();
  });

  it('is refused by its cost also where variables or the contract say how long pages are', async () => {
    const question = `query ($n: Int!) { reports(first: $n) { edges { node {
      draftHistory(first: $n) { edges { node { id savedAt } } } } } } }`;
    const refused = { code: 'QUERY_TOO_LARGE', details: { limit: 'cost' } };
    expect(await send(question, { n: 200 })).toEqual({ status: 400, refused });
    expect(await send(question, { n: 'x' })).toMatchObject({ status: 400, refused: { code: 'BAD_USER_INPUT' } });
  });

  it('is refused by the size of its answer, where it asks for long documents many times', async () => {
    const designer = await app.as('designer');
    const asked = (times: number) =>
      `{ ${many(times, (at) => `l${at}: library(kind: GROUP) { edges { node { content } } }`)} }`;
    expect((await designer.ask(asked(1))).errors).toBeUndefined();
    expect((await designer.ask(asked(15))).errors![0]!.extensions).toMatchObject({
      ...{ code: 'QUERY_TOO_LARGE', details: { limit: 'size' } },
    });
  });

  it.each([
    ['that turns in a circle', '{ units { edges { node { ...A } } } } fragment A on Unit { parent { ...A } }'],
    ['about the schema without end', `{ __schema { types ${nested(5, '{ fields { type ', '{ name }', '} }')} } }`],
  ])('or one %s is refused as no valid question', async (_name, query) => {
    expect(await send(query)).toMatchObject({ status: 400, refused: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  it('is not the one by which tools read the contract', async () => {
    const an = await app.as('an');
    expect((await an.get(getIntrospectionQuery())).__schema.queryType.name).toBe('Query');
  });
});
