import { ServerError } from '@apollo/client/errors';
import { expect, it } from 'vitest';
import { toRefusal } from './problems.ts';

const answered = (status: number, bodyText: string) =>
  toRefusal(new ServerError('refused', { response: new Response(null, { status }), bodyText })).code;
const refusing = (code: string) => JSON.stringify({ errors: [{ message: code, extensions: { code } }] });

it('tells what the server refused before it was GraphQL, and not that there is no network', () => {
  expect(answered(413, refusing('BODY_TOO_LARGE'))).toBe('BODY_TOO_LARGE');
  expect(answered(400, refusing('BODY_UNREADABLE'))).toBe('INTERNAL');
});

it('has no answer where the server failed, or something between here and there answered', () => {
  expect(answered(503, refusing('UNAVAILABLE'))).toBe('UNREACHABLE');
  expect(answered(404, '<html>')).toBe('UNREACHABLE');
  expect(toRefusal(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
});
