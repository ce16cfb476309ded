import { ApolloClient, ApolloLink } from '@apollo/client';
import { parse } from 'graphql';
import { of } from 'rxjs';
import { expect, it } from 'vitest';
import { createCache } from './client.ts';
import { pageOf } from './page-of.ts';

const whoQuery = parse('query Who { viewer { id name } }');
const dayQuery = parse('query Day { today }');

it('names the person of the page with every request, once it is known', async () => {
  const sent: unknown[] = [];
  const server = new ApolloLink((operation) => {
    sent.push((operation.getContext()['headers'] as Record<string, string> | undefined)?.['x-page-of']);
    const viewer = { __typename: 'Viewer', id: 'yen', name: 'Nguyễn Hoàng Yến' };
    return of({ data: operation.operationName === 'Who' ? { viewer } : { today: '2025-05-20' } });
  });
  const client = new ApolloClient({ cache: createCache(), link: ApolloLink.from([pageOf, server]) });
  await client.query({ query: dayQuery });
  await client.query({ query: whoQuery });
  await client.query({ query: dayQuery, fetchPolicy: 'no-cache' });
  expect(sent).toEqual([undefined, undefined, 'yen']);
});
