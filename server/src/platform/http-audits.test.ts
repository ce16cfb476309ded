import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp } from '../../testing/test-app.ts';

it('speaks GraphQL over HTTP as the public audits of that specification ask', async () => {
  const app = await testApp();
  await given(app.owner).person({ login: 'an', roles: [], at: '' });
  const signIn = 'mutation { signInAsDemoRole(input: { card: "an" }) { id } }';
  const headers = { 'content-type': 'application/json' };
  const entered = await fetch(`${app.url}/graphql`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ query: signIn }) },
  });
  const cookie = entered.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  // Some audits look at the schema, which is for people who are signed in.
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, cookie } });
  const results = await auditServer({ url: `${app.url}/graphql`, fetchFn });
  const told = (status: string) =>
    results.flatMap((one) => (one.status === status ? [`${one.name}: ${'reason' in one ? one.reason : ''}`] : []));
  expect(results.length).toBeGreaterThan(60);
  expect(told('error')).toEqual([]);
  expect(told('warn').length, told('warn').join('\n')).toBeLessThanOrEqual(3);
  await app.close();
});
