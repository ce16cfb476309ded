import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';

describe('the public audits of GraphQL over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await testApp()));
  afterAll(() => app.close());

  const audited = async (headers: Record<string, string> = {}) => {
    const fetchFn = (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, ...headers } });
    const results = await auditServer({ url: `${app.url}/graphql`, fetchFn });
    expect(results.length).toBeGreaterThan(60);
    return (status: string) =>
      results.flatMap((one) =>
        one.status === status ? [`${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`] : [],
      );
  };

  it('find no error where somebody is signed in', async () => {
    await given(app.owner).person({ login: 'an', roles: [], at: '' });
    const signIn = 'mutation { signInAsDemoRole(input: { card: "an" }) { id } }';
    const headers = { 'content-type': 'application/json' };
    const entered = await fetch(`${app.url}/graphql`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ query: signIn }) },
    });
    const told = await audited({ cookie: entered.headers.getSetCookie()[0]!.split(';', 1)[0]! });
    expect(told('error')).toEqual([]);
    expect(told('warn').length, told('warn').join('\n')).toBeLessThanOrEqual(3);
  });

  it('find no error for a stranger, to whom there is no type of any name', async () => {
    const told = await audited();
    expect(told('error')).toEqual([]);
    expect(told('warn').map((one) => one.slice(0, 4))).toEqual(['572B', 'FDE2', '7B9B']);
  });
});
