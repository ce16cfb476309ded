// @vitest-environment jsdom
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { parse, print } from 'graphql';
import { of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { publishedForms } from './published-forms.ts';
import { sessionGate } from './session-gate.ts';

const query = parse(`
  query Report { report { id version { id ...PublishedForm_version } revisions { id version { id ...PublishedForm_version } } } }
  fragment PublishedForm_version on FormVersion { contentHash schema uiSchema }`);
const version = (contentHash: string) => ({ __typename: 'FormVersion', id: contentHash, contentHash });
const answer = () => ({
  report: {
    ...{ __typename: 'Report', id: 'r1', version: version('h1') },
    revisions: [
      { __typename: 'Revision', id: 'v1', version: version('h1') },
      { __typename: 'Revision', id: 'v2', version: version('h2') },
    ],
  },
});
const formOf = (hash: string) => ({ schema: { title: hash }, uiSchema: { 'ui:order': [hash] } });

/** Asks a server that gives hashes, as often as said; what it was asked, and what was fetched beside it. */
function asking({ isShared = false } = {}) {
  const asked: string[] = [];
  const server = new ApolloLink((operation) => {
    asked.push(print(operation.query));
    return of({ data: answer() });
  });
  const link = ApolloLink.from([publishedForms(() => isShared), server]);
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const ask = async () => (await client.query<any>({ query, fetchPolicy: 'network-only' })).data.report;
  return { asked, ask };
}

const fetching = vi.fn<typeof fetch>();
beforeEach(() => {
  fetching.mockImplementation((address) => Promise.resolve(Response.json(formOf(String(address).split('/').at(-1)!))));
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  delete window.earlyForms;
  fetching.mockReset();
  vi.unstubAllGlobals();
});

describe('the forms of an answer', () => {
  it('come from their own addresses, each once a page, and the question asks for none', async () => {
    const { asked, ask } = asking();
    const { version, revisions } = await ask();
    expect(version).toMatchObject(formOf('h1'));
    expect(revisions[1].version).toMatchObject(formOf('h2'));
    expect((await ask()).revisions[0].version.schema).toBe(version.schema);
    expect(fetching.mock.calls).toEqual([
      ['/published-forms/h1', { cache: 'default' }],
      ['/published-forms/h2', { cache: 'default' }],
    ]);
    expect(asked[1]).toContain('contentHash');
    expect(asked.join()).not.toMatch(/schema/i);
  });

  it('are taken from what was asked before the program was there', async () => {
    window.earlyForms = new Map([['h1', Promise.resolve(Response.json(formOf('early')))]]);
    expect((await asking().ask()).version).toMatchObject(formOf('early'));
    expect(fetching.mock.calls.map(([address]) => address)).toEqual(['/published-forms/h2']);
  });

  it('are left nowhere on a shared computer', async () => {
    await asking({ isShared: true }).ask();
    expect(fetching.mock.calls.map(([, init]) => init)).toEqual([{ cache: 'no-store' }, { cache: 'no-store' }]);
  });

  it('are asked for again after a broken line', async () => {
    const { ask } = asking();
    fetching.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(ask()).rejects.toThrow('Failed to fetch');
    expect((await ask()).version).toMatchObject(formOf('h1'));
  });

  it('wait for whoever has to sign in again', async () => {
    const refused = { errors: [{ message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } }] };
    fetching.mockResolvedValueOnce(Response.json(refused, { status: 401 }));
    const client = createClient(new ApolloLink(() => of({ data: answer() })));
    const told = client.query<any>({ query });
    await vi.waitFor(() => expect(sessionGate.why()).toBe('over'));
    sessionGate.restored();
    expect((await told).data.report.version).toMatchObject(formOf('h1'));
  });
});
