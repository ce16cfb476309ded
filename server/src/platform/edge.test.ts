import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

/** Is not there: nothing of this file signs in by it. */
const provider = {
  ...{ issuer: 'http://127.0.0.1:9', clientId: 'ke-hoach', clientSecret: 'only for tests', name: 'VNeID' },
  publicUrl: 'https://kehoach.example.vn',
};

describe('the edge', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp('production', undefined, provider);
    const here = given(app.owner);
    await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    await here.closure();
  });
  afterAll(() => app.close());

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers, body });

  it.each([
    ['text that is no JSON', '{"query":', 400],
    ['an empty body', '', 400],
    ['a document with a syntax error', JSON.stringify({ query: '{ viewer {' }), 400],
    ['an unknown field', JSON.stringify({ query: '{ nothing }' }), 400],
    ['a batch', JSON.stringify([{ query: '{ today }' }]), 400],
    ['a body over one megabyte', JSON.stringify({ query: `{ today } #${'x'.repeat(1_100_000)}` }), 413],
    ['more than a thousand tokens', JSON.stringify({ query: `{ ${'today '.repeat(1100)} }` }), 400],
    [
      'deep nesting',
      JSON.stringify({ query: `{ units ${'{ edges { node { parent '.repeat(6)} { id } ${'} } }'.repeat(6)} }` }),
      400,
    ],
  ])('refuses %s', async (_name, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toMatch(/"code":"[A-Z_]+"/);
    expect(text).not.toMatch(/node_modules|\.ts:|\.js:|select /i);
    expect(text).not.toContain('Did you mean');
  });

  const messageOf = async (response: Response) =>
    ((await response.json()) as { errors: { message: string }[] }).errors[0]!.message;

  it('refuses a form that another site could send', async () => {
    const response = await post('query={today}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(400);
    expect(await messageOf(response)).toBe('A page of another site could have sent this: send it as application/json.');
  });

  it('names nothing that it is made of where it refuses a method', async () => {
    for (const method of ['DELETE', 'PUT', 'PATCH']) {
      const response = await fetch(`${app.url}/graphql`, { method, headers: { 'content-type': 'application/json' } });
      expect([response.status, await messageOf(response)], method).toEqual([405, 'Requests are GET or POST.']);
    }
  });

  it('answers every question of a stranger with UNAUTHENTICATED', async () => {
    const questions = [
      'plans { totalCount }',
      'forms { totalCount }',
      'duties { totalCount }',
      'reports { totalCount }',
      'units { totalCount }',
      'measurables { title }',
      'unit(id: "x") { id }',
      'plan(id: "x") { id }',
      'form(id: "x") { id }',
      'report(id: "x") { id }',
      'progress(planId: "x") { rows { unit { id } } }',
      'aggregate(question: { measures: [{ indicator: "x", function: SUM }] }) { totalCount }',
    ];
    for (const question of questions) {
      expect(await app.stranger().refusal(`{ ${question} }`), question).toBe('UNAUTHENTICATED');
    }
  });

  it('shows the schema to signed-in people only', async () => {
    const question = '{ __schema { types { name } } }';
    expect(await app.stranger().refusal(question)).toBe('UNAUTHENTICATED');
    for (const beside of [
      'today',
      '__typename',
      '__schema { types { name } }',
      '... on Query { today }',
      'b: __type(name: "Query") @include(if: true) { name }',
    ])
      expect(await app.stranger().refusal(`{ a: __type(name: "Query") { name } ${beside} }`), beside).toBe(
        'UNAUTHENTICATED',
      );
    expect(await app.stranger().get('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  it('knows no type by its name where a stranger asks, be it there or not', async () => {
    const asked =
      'query ($name: String!) { __type(name: $name) { name fields { name } } report: __type(name: "Report") { name } }';
    for (const name of ['Query', 'Report', 'sometype'])
      expect(await app.stranger().get(asked, { name }), name).toEqual({ __type: null, report: null });
  });

  it('says which limit a large query passed', async () => {
    const aliases = Array.from({ length: 20 }, (_, index) => `a${index}: today`).join(' ');
    expect(await app.stranger().ask(`{ ${aliases} }`)).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_LARGE', details: { limit: 'aliases' } } }],
    });
  });

  it.each(['1e400', '9007199254740993', '9007199254740990.7', '1e3'])(
    'never rounds a number: %s is refused',
    async (number) => {
      const response = await post(`{"query":"query ($x: JSON) { today }","variables":{"x":${number}}}`);
      expect(await response.text()).toContain('NUMBER_NOT_EXACT');
    },
  );

  it.each(['1e400', '9007199254740993', '9007199254740990.7', '1e3'])(
    'nor one in the question itself: %s is refused',
    async (number) => {
      const edit = `mutation { editFormDraft(input: { draftId: "x", expectedRevision: 1, idempotencyKey: "12345678",
        operations: [{ type: "x", a: [${number}] }] }) { __typename } }`;
      expect(await app.stranger().refusal(edit)).toBe('INVALID_INPUT');
      expect(await app.stranger().refusal(edit.replace(number, '1.50'))).toBe('UNAUTHENTICATED');
    },
  );

  it('takes made-up ids, cursors and dates as mistakes of the sender', async () => {
    const stranger = await testApp();
    const here = given(stranger.owner);
    await here.person({
      login: 'lan',
      roles: ['reporter'],
      at: await here.unit({ name: 'Phường An Xuân', kind: 'ward' }),
    });
    const lan = await stranger.as('lan');
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect(await lan.get('{ report(id: "------------------------------------") { id } }')).toEqual({ report: null });
    for (const question of ['duties', 'reports', 'plans', 'forms', 'units']) {
      expect(await lan.refusal(`{ ${question}(after: "${cursor}") { totalCount } }`), question).toBe('INVALID_INPUT');
    }
    expect(await lan.refusal('{ units(asOf: "0000-01-01") { totalCount } }')).toBe('INVALID_INPUT');
    await stranger.close();
  });

  it('counts the mistakes in variables no further than a few, and repeats nothing at length', async () => {
    const query = 'query ($asked: AggregateInput!) { aggregate(question: $asked) { totalCount } }';
    const asked = async (measures: unknown[]) =>
      (await post(JSON.stringify({ query, variables: { asked: { measures } } }))).text();
    const answer = await asked(Array.from({ length: 200 }, () => 'x'.repeat(4000)));
    expect(answer).toContain('BAD_USER_INPUT');
    expect(answer).not.toContain('INTERNAL');
    expect(answer.length).toBeLessThan(50_000);
  });

  it('answers this machine only, in the demonstration: no other name, no page of elsewhere, nobody behind a proxy', async () => {
    const demo = await testApp();
    const { hostname, port, host } = new URL(demo.url);
    const statusOf = (headers: Record<string, string>) =>
      new Promise((resolve) =>
        request({ hostname, port, path: '/healthz', headers }, (answer) => resolve(answer.statusCode)).end(),
      );
    expect(await statusOf({ host, origin: demo.url })).toBe(200);
    for (const more of <Record<string, string>[]>[
      { host: 'evil.example' },
      { origin: 'https://kehoach.example.vn' },
      { 'x-forwarded-for': '10.1.2.3' },
      { via: '1.1 proxy' },
    ]) {
      expect(await statusOf({ host, ...more }), JSON.stringify(more)).toBe(421);
    }
    await demo.close();
  });

  it('calls itself what its operator has set, whatever a request calls it, and leads nowhere else', async () => {
    const { hostname, port } = new URL(app.url);
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    const told = (path: string, more: Record<string, string> = {}, method = 'GET', body = '') =>
      new Promise<string>((resolve, reject) => {
        const asked = request({ hostname, port, path, method, headers: { ...forged, ...more } }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => resolve(`${JSON.stringify(answer.headers)} ${Buffer.concat(parts).toString()}`));
        });
        asked.on('error', reject).end(body);
      });
    const json = { 'content-type': 'application/json' };
    const address = await told('/graphql', json, 'POST', '{"query":"{ publicAddress }"}');
    expect(address).toContain('{"publicAddress":"https://kehoach.example.vn"}');
    for (const path of ['/', '/sign-in', '/oidc/start', '/oidc/sign-out', '/oidc/callback?code=x&state=x', '/none'])
      expect(await told(path), path).not.toContain('evil.example');
    expect(address).not.toContain('evil.example');
  });

  it('sends a strict content security policy and no hint of what it runs on', async () => {
    const response = await post(JSON.stringify({ query: '{ today }' }));
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('compresses a long answer for whoever takes that, and only then', async () => {
    const long = `{ ${Array.from({ length: 10 }, (_, at) => `${'day'.repeat(60)}${at}: today`).join(' ')} }`;
    const asked = (query: string, encoding: string) =>
      new Promise<string | undefined>((resolve) => {
        const { hostname, port } = new URL(app.url);
        const headers = { 'content-type': 'application/json', 'accept-encoding': encoding };
        const sent = request({ hostname, port, path: '/graphql', method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.headers['content-encoding']);
        });
        sent.end(JSON.stringify({ query }));
      });
    expect(await asked(long, 'br, gzip')).toBe('gzip');
    expect(await asked(long, 'identity')).toBeUndefined();
    expect(await asked('{ today }', 'gzip')).toBeUndefined();
  });

  it('says that it is ready before anybody has asked anything', async () => {
    const fresh = await testApp();
    const response = await fetch(`${fresh.url}/healthz`);
    expect(await response.json()).toEqual({ ready: true, figuresPending: 0 });
    await fresh.close();
  });

  it('refuses text with a NUL as a mistake of the sender', async () => {
    const signIn = 'mutation { signIn(input: { login: "a\\u0000b", password: "x" }) { id } }';
    expect(await app.stranger().refusal(signIn)).toBe('INVALID_INPUT');
  });
});
