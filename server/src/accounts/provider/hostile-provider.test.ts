import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startHostileProvider, type Wrong } from '../../../testing/hostile-provider.ts';
import { Provider } from './provider.ts';

const far = 4_102_444_800;
const tokens: Record<string, Wrong> = {
  'of another issuer': { claims: { iss: 'https://evil.example' } },
  'for another client': { claims: { aud: 'another' } },
  'for another client beside this one': { claims: { aud: ['ke-hoach', 'another'], azp: 'another' } },
  'asked for by another browser': { claims: { nonce: 'x'.repeat(43) } },
  'asked for by nobody': { claims: { nonce: undefined } },
  'that is over': { claims: { iat: 1_000_000_000, exp: 1_000_000_300 } },
  'that begins later': { claims: { nbf: far } },
  'without an end': { claims: { exp: undefined } },
  'of nobody': { claims: { sub: undefined } },
  'of a number': { claims: { sub: 1 } },
  'that nobody signed': { signedBy: 'nothing' },
  'that nobody signed, under the name of what signs': { signedBy: 'nothing', header: { alg: 'ES256' } },
  'signed by another key': { signedBy: 'another key' },
  'signed by what both know': { signedBy: 'the secret' },
  'with its own key in it': { signedBy: 'another key', header: { jku: 'https://evil.example/jwks' } },
  'under a key that there is not': { header: { kid: 'none' } },
  'with something that must be understood': { header: { crit: ['x'], x: 1 } },
  'that is no token': { tokens: { id_token: 'a.b.c' } },
  'that is not there': { tokens: { id_token: undefined } },
};

const says = (status: number, type: string, body: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': type, location: 'https://evil.example/' });
  response.end(body);
};
const broken = says(500, 'text/html', '<h1>500</h1>');
const elsewhere = says(302, 'application/json', '{}');
const endless = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drop = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(drop));
};
const silent = () => undefined;
/** What would be taken but for its size. */
const huge = { x: 'x'.repeat(10_000_000) };
const answers: Record<string, Wrong> = {
  'is broken where the code is taken': { answers: { token: broken } },
  'says no': { answers: { token: says(400, 'application/json', '{"error":"invalid_grant"}') } },
  'leads elsewhere with the secret': { answers: { token: elsewhere } },
  'answers without end': { answers: { token: endless } },
  'never answers': { answers: { token: silent } },
  'answers ten megabytes': { tokens: huge },
  'is broken where its keys are': { answers: { jwks: broken } },
  'leads elsewhere for its keys': { answers: { jwks: elsewhere } },
  'has ten megabytes of keys': { jwks: huge },
};

describe('a provider of identities that is not what it should be', () => {
  let there: Awaited<ReturnType<typeof startHostileProvider>>;
  beforeAll(async () => {
    there = await startHostileProvider();
  });
  afterAll(() => there.stop());

  /** Somebody goes there and comes back with what the provider gave. */
  const signIn = async (wrong: Wrong, provider = new Provider(there.config), more = '') => {
    const { address, ...secrets } = await provider.begin();
    there.does(wrong, address);
    return provider.finish(`code=c&state=${secrets.state}${more}`, secrets).finally(() => there.does({}));
  };

  it('is believed where all is right', async () => {
    expect(await signIn({})).toEqual({ issuer: there.config.issuer, subject: 'lan' });
  });

  it.each(Object.entries(tokens))('is not believed with a token %s', async (_, wrong) => {
    await expect(signIn(wrong)).rejects.toThrow();
  });

  it.each(Object.entries(answers))('is given up where it %s', async (_, wrong) => {
    await expect(signIn(wrong, new Provider(there.config, 3))).rejects.toThrow();
  });

  it.each([
    ['error', '&error=access_denied'],
    ['a second state', '&state=x'],
    ['a second code', '&code=x'],
    ['the name of another provider', '&iss=https%3A%2F%2Fevil.example'],
  ])('is asked for nothing where the browser brings back %s', async (_, more) => {
    const before = there.asked.filter((path) => path === '/token').length;
    await expect(signIn({}, undefined, more)).rejects.toThrow();
    expect(there.asked.filter((path) => path === '/token')).toHaveLength(before);
  });

  it.each<[string, Wrong]>([
    ['calls itself by another name', { says: { issuer: 'https://evil.example' } }],
    ['is broken', { answers: { discovery: broken } }],
    ['never answers', { answers: { discovery: silent } }],
    ['answers ten megabytes', { says: huge }],
  ])('sends nobody anywhere where it %s, and is asked anew by the next', async (_, wrong) => {
    const provider = new Provider(there.config, 3);
    there.does(wrong);
    await expect(provider.begin()).rejects.toThrow();
    there.does({});
    expect((await provider.begin()).address.href).toContain(`${there.config.issuer}/auth?`);
  });

  it('may sign by a new key, which is known within a minute', async () => {
    const provider = new Provider(there.config);
    await signIn({}, provider);
    there.rotate();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    try {
      expect((await signIn({}, provider)).subject).toBe('lan');
      await expect(signIn({ signedBy: 'another key' }, provider)).rejects.toThrow();
    } finally {
      vi.useRealTimers();
    }
  });
});
