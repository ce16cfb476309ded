// @vitest-environment jsdom
import { ApolloLink, Observable } from '@apollo/client';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import { SaveDraftDocument } from './draft-operations.ts';

const query = parse(
  'query Report { report(id: "r1") { id editRevision draft { answers keptAside { text } savedAt } } }',
);
const draft = { __typename: 'Draft', answers: { households: 5 }, keptAside: [], savedAt: '2025-05-20T02:00:00Z' };
const report = { __typename: 'Report', id: 'r1', editRevision: 1, draft };
const saved = {
  ...{ __typename: 'Report', id: 'r1', state: 'DRAFT', editRevision: 2, allowed: ['SAVE'] },
  draft: { __typename: 'Draft', savedAt: '2025-05-20T02:05:00Z', savedBy: null },
};

const answered = () => new Promise((done) => setTimeout(done));

it('a saved draft changes what the save tells of it and asks for nothing else', async () => {
  const asked: (string | undefined)[] = [];
  const server = new ApolloLink(({ operationName }) => {
    asked.push(operationName);
    const saveDraft = { __typename: 'DraftSaved', joined: null, report: saved };
    return new Observable((observer) => {
      observer.next({ data: operationName === 'SaveDraft' ? { saveDraft } : { report } });
      observer.complete();
    });
  });
  const client = createClient(server);
  const screen = client.watchQuery({ query, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const following = screen.subscribe(() => {});
  await answered();
  const input = { reportId: 'r1', versionId: 'v1', expectedRevision: 1, idempotencyKey: 'k', cells: [], rows: [] };
  await client.mutate({ mutation: SaveDraftDocument, variables: { input: { ...input, explanations: [] } } });
  await answered();
  expect(screen.getCurrentResult().data).toMatchObject({
    report: { editRevision: 2, draft: { answers: { households: 5 }, keptAside: [], savedAt: saved.draft.savedAt } },
  });
  expect(asked).toEqual(['Report', 'SaveDraft']);
  following.unsubscribe();
});
