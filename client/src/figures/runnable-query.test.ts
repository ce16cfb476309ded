import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlCommand, requestBody } from './runnable-query.ts';

const query = 'query Figures($question: AggregateInput!) {\n  aggregate { totalCount }\n}';
const variables = { question: { measures: [{ field: "it's $HOME `x` \\ Hương" }] } };

it('copies a body that reads back as the query and its variables', () => {
  expect(JSON.parse(requestBody(query, variables))).toEqual({ query, variables });
});

it('writes a command whose words reach curl unchanged', () => {
  const command = curlCommand('https://ke-hoach.example', query, variables);
  const words = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\0'")])
    .toString()
    .split('\0');
  expect(words.slice(0, 5)).toEqual([
    'https://ke-hoach.example/graphql',
    '-H',
    'content-type: application/json',
    '-H',
    'cookie: __Host-kehoach_session=YOUR_SESSION',
  ]);
  expect(words[5]).toBe('--data-raw');
  expect(JSON.parse(words[6] ?? '')).toEqual({ query, variables });
});
