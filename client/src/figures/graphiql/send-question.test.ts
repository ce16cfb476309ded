import { expect, it, vi } from 'vitest';
import { sendQuestion } from './send-question.ts';

it.each([
  ['one of its own', 'query Figures { today }', 'Figures', 'Figures'],
  ['that of the question before', 'query { today }', 'Figures', undefined],
  ['one of a text that is no question yet', 'query Figures {', 'Figures', 'Figures'],
  ['none', '{ today }', null, undefined],
])('a question is sent with the name it has: %s', async (_, query, operationName, sent) => {
  const fetched = vi.fn(async () => Response.json({ data: { today: '2025-05-20' } }));
  vi.stubGlobal('fetch', fetched);
  expect(await sendQuestion('p1')({ query, operationName })).toEqual({ data: { today: '2025-05-20' } });
  const [, { body, headers }] = fetched.mock.calls[0] as unknown as [string, { body: string; headers: object }];
  expect(JSON.parse(body)).toEqual({ query, ...(sent ? { operationName: sent } : {}) });
  expect(headers).toMatchObject({ 'x-page-of': 'p1' });
  vi.unstubAllGlobals();
});
