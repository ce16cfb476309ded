// @vitest-environment jsdom
import { ApolloClient, ApolloLink } from '@apollo/client';
import { parse } from 'graphql';
import { of } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCache } from './client.ts';
import { unattended } from './unattended.ts';

const day = parse('query Day { today }');
const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it('tells what the page asks by itself once nobody has been at it for five minutes', async () => {
  const sent: unknown[] = [];
  const server = new ApolloLink((operation) => {
    sent.push((operation.getContext()['headers'] as Record<string, string> | undefined)?.['x-unattended']);
    return of({ data: { today: '2025-05-20' } });
  });
  const client = new ApolloClient({ cache: createCache(), link: ApolloLink.from([unattended, server]) });
  const ask = () => client.query({ query: day, fetchPolicy: 'no-cache' });
  window.dispatchEvent(new Event('keydown'));
  minutes(4);
  await ask();
  minutes(2);
  await ask();
  window.dispatchEvent(new Event('pointermove'));
  await ask();
  expect(sent).toEqual([undefined, '1', undefined]);
});
