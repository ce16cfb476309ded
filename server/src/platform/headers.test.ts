import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from './password.ts';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

describe('in production', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp('production');
    const here = given(app.owner);
    const at = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    await here.closure();
    await here.person({ login: 'lan', roles: ['viewer'], at, passwordHash: await hashPassword('mật khẩu dài') });
  });
  afterAll(() => app.close());

  const json = { 'content-type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = json) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  const signIn = () =>
    post(JSON.stringify({ query: 'mutation { signIn(input: { login: "lan", password: "mật khẩu dài" }) { id } }' }));

  it.each(['/', '/graphql', '/healthz', '/assets/none.js'])('%s lets nothing run but our own files', async (path) => {
    const { headers } = await fetch(`${app.url}${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "script-src-attr 'none'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split(';')).toContain(directive);
    }
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    });
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('the session is a cookie that no script reads, no other site sends and no open line carries, new at each sign-in', async () => {
    const [one, other] = [(await signIn()).headers.get('set-cookie')!, (await signIn()).headers.get('set-cookie')!];
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(one.split('; ')).toContain(flag);
    expect(/^__Host-kehoach_session=[\w-]{43};/.test(one)).toBe(true);
    expect(one).not.toBe(other);
  });

  it('answers a browser that opens the address of the questions with no page of anybody', async () => {
    const answer = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.text()).not.toMatch(/<html|sandbox/i);
  });

  it('takes no word of the page for the address it was asked under', async () => {
    const forwarded = { ...json, 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '10.1.2.3' };
    const answer = await post(JSON.stringify({ query: '{ today }' }), forwarded);
    expect(JSON.stringify([await answer.text(), ...answer.headers])).not.toMatch(/evil|10\.1\.2\.3/);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={today}'],
    ['text', 'text/plain', '{"query":"{ today }"}'],
    ['files', 'multipart/form-data; boundary=x', '--x--'],
    ['a message', 'message/rfc822', '{"query":"{ today }"}'],
    ['nothing said', '', '{"query":"{ today }"}'],
  ])('refuses what the page of another site can send: %s', async (_name, type, body) => {
    const response = await post(body, { 'content-type': type });
    expect([400, 415]).toContain(response.status);
    expect(await response.text()).not.toContain('"data"');
  });

  it('commands nothing by a link, whoever follows it', async () => {
    const cookie = (await signIn()).headers.get('set-cookie')!.split(';', 1)[0]!;
    const link = (query: string, headers = {}) =>
      fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { cookie, ...headers } });
    expect((await link('{ viewer { id } }')).status).toBe(400);
    const response = await link('mutation { signOut }', { 'apollo-require-preflight': '1' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const asked = await fetch(`${app.url}/graphql`, {
      ...{ method: 'POST', headers: { ...json, cookie }, body: JSON.stringify({ query: '{ viewer { name } }' }) },
    });
    expect(await asked.json()).toEqual({ data: { viewer: { name: 'lan' } } });
  });

  it.each([
    '{ todai }',
    '{ viewer { nam } }',
    '{ units(frist: 3) { totalCount } }',
    '{ unitsBelow(line: TERITORY) { totalCount } }',
    'query ($line: UnitLin!) { unitsBelow(line: $line) { totalCount } }',
    'mutation { signIn(input: { logn: "x" }) { id } }',
    '{ viewer { ... on Viewr { id } } }',
  ])('helps nobody to guess: %s', async (query) => {
    const text = await (await post(JSON.stringify({ query, variables: { line: 'TERITORY' } }))).text();
    expect(text).toContain('"errors"');
    expect(text).not.toMatch(/did you mean|"(?:today|name|TERRITORY|login|first)"/i);
  });

  it('helps nobody to guess by a variable of a wrong form', async () => {
    const query = 'query ($line: UnitLine!) { unitsBelow(line: $line) { totalCount } }';
    const text = await (await post(JSON.stringify({ query, variables: { line: 'TERITORY' } }))).text();
    expect(text).not.toMatch(/did you mean|TERRITORY/i);
  });

  it('asks whoever comes too often or has too much kept to wait: strangers by their address, people by who they are', async () => {
    const rates = {
      ...{ person: { atOnce: 5, aSecond: 1 }, address: { atOnce: 12, aSecond: 0.1 } },
      kept: { atOnce: 3, aSecond: 0.001 },
    };
    const guarded = await testApp('production', rates);
    const here = given(guarded.owner);
    const at = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
    for (const login of ['an', 'binh', 'chi']) {
      await here.person({ login, roles: ['analyst'], at, passwordHash: await hashPassword('mật khẩu dài') });
    }
    const enter = async (login: string) => {
      const person = guarded.stranger();
      const input = { login, password: 'mật khẩu dài' };
      await person.get('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input });
      return person;
    };
    const [an, binh, chi] = [await enter('an'), await enter('binh'), await enter('chi')];
    const often = (times: number, person = guarded.stranger()) =>
      Promise.all(Array.from({ length: times }, () => person.refusal('{ today }')));
    const refused = (codes: (string | undefined)[]) => codes.filter((code) => code === 'TOO_MANY_REQUESTS').length;
    expect(refused(await often(8, an))).toBeGreaterThanOrEqual(2);
    expect(refused(await often(3, binh))).toBe(0);
    expect(refused(await often(16))).toBeGreaterThanOrEqual(4);
    const late = await fetch(`${guarded.url}/graphql`, {
      ...{ method: 'POST', headers: json, body: '{"query":"{ today }"}' },
    });
    expect(late.status).toBe(429);
    // One more every ten seconds: some of the ten have passed.
    expect(Number(late.headers.get('retry-after'))).toSatisfy((seconds) => seconds >= 1 && seconds <= 10);

    const made = (name: string, person = chi) =>
      person.refusal(
        'mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token { id } } }',
        { input: { idempotencyKey: name.repeat(8), name, days: 30, scopes: ['FIGURES'] } },
      );
    // What was kept is answered again; others keep theirs.
    expect([await made('a'), await made('b'), await made('c'), await made('a'), await made('a', binh)]).toEqual([
      ...[undefined, undefined, 'TOO_MUCH_KEPT', undefined, undefined],
    ]);
    await guarded.close();
  });
});
