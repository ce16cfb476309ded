import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { signInThere, startProvider } from '../../../testing/provider.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';
import { refusedRequest } from '../../platform/refused-request.ts';
import { providerEndpoint } from './provider-endpoint.ts';

describe('signing in by a provider of identities', () => {
  let app: TestApp;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    provider = await startProvider();
    app = await testApp('demo', undefined, provider.config);
    const here = given(app.owner);
    const ward = await here.unit({ name: 'Phường An Xuân', kind: 'ward' });
    await here.closure();
    for (const login of ['lan', 'hung', 'mai']) await here.person({ login, roles: ['reporter'], at: ward });
  });
  afterAll(async () => {
    provider.stop();
    await app.close();
  });

  /** A browser: keeps every cookie, as `Person` keeps that of the session only. */
  const browser = (signedIn?: Person) => {
    const jar = new Map<string, string>();
    const known = signedIn?.cookie().split('=');
    if (known) jar.set(known[0]!, known[1]!);
    const ask = async (path: string, init: RequestInit = {}) => {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(app.url + path, {
        redirect: 'manual',
        ...init,
        headers: { cookie, ...init.headers },
      });
      for (const set of response.headers.getSetCookie()) {
        const [, key, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        if (value) jar.set(key!, value);
        else jar.delete(key!);
      }
      return response;
    };
    return {
      jar,
      goes: async (path: string) => (await ask(path)).headers.get('location')!,
      get: async (query: string): Promise<any> => {
        const headers = { 'content-type': 'application/json' };
        const response = await ask('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
        return ((await response.json()) as { data: unknown }).data;
      },
    };
  };
  const whole = async (who: ReturnType<typeof browser>, name: string, start = '/oidc/start') =>
    who.goes(`/oidc/callback?${await signInThere(await who.goes(start), name)}`);
  const loginOf = async (who: ReturnType<typeof browser>) => (await who.get('{ viewer { login } }')).viewer?.login;
  const linked = async (login: string, name: string) => {
    const who = browser(await app.as(login));
    expect(await whole(who, name, '/oidc/start?link')).toBe('/account');
    return who;
  };

  it('stands on the sign-in page, and asks for a code with PKCE, state and nonce', async () => {
    const who = browser();
    expect(await who.get('{ signInProvider { name } }')).toEqual({ signInProvider: { name: 'VNeID' } });
    const { origin, searchParams } = new URL(await who.goes('/oidc/start'));
    expect(origin).toBe(provider.config.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' },
      redirect_uri: `${provider.config.publicUrl}/oidc/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)!.length).toBeGreaterThan(40);
  });

  it('makes no account and lets nobody in whom nobody has linked, whatever they are called there', async () => {
    const { rows: before } = await app.owner.query('SELECT count(*) FROM accounts');
    const who = browser();
    expect(await whole(who, 'lan')).toBe('/sign-in?refused=unlinked');
    expect(await loginOf(who)).toBeUndefined();
    expect((await app.owner.query('SELECT count(*) FROM accounts')).rows).toEqual(before);
  });

  it('lets in whoever has linked the account before, to the page that was wanted, and leaves a trace', async () => {
    const owner = await linked('lan', 'lan.vneid');
    expect((await owner.get('{ viewer { linkedSince } }')).viewer.linkedSince).toBeTruthy();
    const who = browser();
    expect(await whole(who, 'lan.vneid', '/oidc/start?to=/reports/1')).toBe('/reports/1');
    expect(await loginOf(who)).toBe('lan');
    const { rows } = await app.owner.query(`SELECT details FROM audit_entries WHERE action = 'account.link'`);
    expect(rows).toEqual([{ details: JSON.stringify({ issuer: provider.config.issuer }) }]);
  });

  it('leads to our own pages only', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', '/ế', 'x']) {
      expect(await whole(browser(), 'lan.vneid', `/oidc/start?to=${encodeURIComponent(to)}`), to).toBe('/');
    }
  });

  it('links one person there with one account here', async () => {
    const hung = browser(await app.as('hung'));
    expect(await whole(hung, 'lan.vneid', '/oidc/start?link')).toBe('/account?refused=taken');
    expect(await whole(browser(), 'lan.vneid')).toBe('/');
  });

  it('links nobody for a stranger, or out of a session that was left open', async () => {
    expect(await browser().goes('/oidc/start?link')).toBe('/account?refused=stale');
    const hung = browser(await app.as('hung'));
    await app.owner.query(
      `UPDATE sessions SET created_at = created_at - interval '1 hour' WHERE account_id = (SELECT id FROM accounts WHERE login = 'hung')`,
    );
    expect(await hung.goes('/oidc/start?link')).toBe('/account?refused=stale');
  });

  it('links nobody once the session that began it has ended, nor when an administrator or its person ended them all', async () => {
    const [hung, again] = [browser(await app.as('hung')), browser(await app.as('hung'))];
    const late = await signInThere(await hung.goes('/oidc/start?link'), 'thief');
    await hung.goes('/oidc/sign-out');
    expect(await hung.goes(`/oidc/callback?${late}`)).toBe('/sign-in?refused=failed');
    const later = await signInThere(await again.goes('/oidc/start?link'), 'thief');
    const end = `mutation ($i: EndOtherSessionsInput!) { endOtherSessions(input: $i) { count } }`;
    await (await app.as('hung')).get(end, { i: { idempotencyKey: randomUUID() } });
    expect(await again.goes(`/oidc/callback?${later}`)).toBe('/sign-in?refused=failed');
    expect(await whole(browser(), 'thief')).toBe('/sign-in?refused=unlinked');
  });

  it('signs nobody out for the page of another site, which sends no session', async () => {
    const response = await fetch(`${app.url}/oidc/sign-out`, { redirect: 'manual' });
    expect([response.headers.get('location'), response.headers.get('set-cookie')]).toEqual(['/sign-in', null]);
  });

  it('is ended by the browser that began it only, with what was asked for, and once', async () => {
    const [one, other] = [browser(), browser()];
    const query = await signInThere(await one.goes('/oidc/start'), 'lan.vneid');
    expect(await other.goes(`/oidc/callback?${query}`)).toBe('/sign-in?refused=failed');
    await other.goes('/oidc/start');
    expect(await other.goes(`/oidc/callback?${query}`)).toBe('/sign-in?refused=failed');
    const forged = new URLSearchParams(query);
    forged.set('state', 'x'.repeat(43));
    const third = browser();
    third.jar.set('kehoach_sign_in', one.jar.get('kehoach_sign_in')!);
    expect(await third.goes(`/oidc/callback?${forged.toString()}`)).toBe('/sign-in?refused=failed');
    expect(await one.goes(`/oidc/callback?${query}`)).toBe('/sign-in?refused=failed');
    for (const who of [one, other, third]) expect(await loginOf(who)).toBeUndefined();
  });

  it('lets in no account that was disabled', async () => {
    await linked('mai', 'mai.vneid');
    await app.owner.query(`UPDATE accounts SET active = false WHERE login = 'mai'`);
    expect(await whole(browser(), 'mai.vneid')).toBe('/sign-in?refused=unlinked');
  });

  it('signs out there too, where it let somebody in; a session of a password ends here alone', async () => {
    const who = browser();
    await whole(who, 'lan.vneid');
    const { signOutAt } = (await who.get('{ viewer { signOutAt } }')).viewer;
    const address = new URL(await who.goes(signOutAt));
    expect(address.origin).toBe(provider.config.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${provider.config.publicUrl}/sign-in`);
    expect((await fetch(address)).status).toBe(200);
    expect(await loginOf(who)).toBeUndefined();
    const lan = browser(await app.as('lan'));
    expect((await lan.get('{ viewer { signOutAt } }')).viewer.signOutAt).toBeNull();
    expect(await lan.goes('/oidc/sign-out')).toBe('/sign-in');
    expect(await loginOf(lan)).toBeUndefined();
  });

  it('no longer lets in whoever undid the link', async () => {
    const lan = await app.as('lan');
    const unlink = 'mutation ($input: UnlinkProviderInput!) { unlinkProvider(input: $input) { count } }';
    const input = { idempotencyKey: randomUUID() };
    expect(await lan.get(unlink, { input })).toEqual({ unlinkProvider: { count: 1 } });
    expect(await whole(browser(), 'lan.vneid')).toBe('/sign-in?refused=unlinked');
  });

  it('refuses who asks too often without a line in the log for each; a failure has one, many have twenty', async () => {
    const lines: unknown[] = [];
    let refusal: Error | undefined;
    const endpoint = providerEndpoint({
      provider: undefined,
      start: async () => ({ reads: { end: async () => undefined } }) as never,
      mayAsk: () => {
        throw refusal!;
      },
      log: { warn: (line: unknown) => lines.push(line) } as never,
    });
    const asked = (next: Error) => {
      refusal = next;
      return endpoint(
        { url: '/oidc/start', headers: {} } as never,
        { setHeader: () => undefined, end: () => undefined } as never,
      );
    };
    await asked(refusedRequest(429, 'TOO_MANY_REQUESTS', { retryAfter: 1 }));
    expect(lines).toEqual([]);
    await asked(new Error('away'));
    expect(lines).toHaveLength(1);
    for (let n = 0; n < 100; n += 1) await asked(new Error('away'));
    expect(lines).toHaveLength(20);
  });

  it('keeps nobody from signing out while it is away, and says that signing in failed', async () => {
    const away = await testApp('demo', undefined, { ...provider.config, issuer: 'http://127.0.0.1:9' });
    const here = given(away.owner);
    const ward = await here.unit({ name: 'Phường An Xuân', kind: 'ward' });
    await here.person({ login: 'lan', roles: ['reporter'], at: ward });
    const lan = await away.as('lan');
    await away.owner.query('UPDATE sessions SET by_provider = true');
    const leads = async (path: string) => (await lan.http(path, { redirect: 'manual' })).headers.get('location');
    expect(await leads('/oidc/start')).toBe('/sign-in?refused=failed');
    expect(await leads('/oidc/sign-out')).toBe('/sign-in');
    expect(await lan.get('{ viewer { login } }')).toEqual({ viewer: null });
    await away.close();
  });

  it('is not there where none is set up', async () => {
    const plain = await testApp();
    expect(await plain.stranger().get('{ signInProvider { name } }')).toEqual({ signInProvider: null });
    const response = await fetch(`${plain.url}/oidc/start`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/sign-in');
    await plain.close();
  });
});
