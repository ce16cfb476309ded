import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import type { BodyRoom } from './platform/body-room.ts';
import { isAway } from './platform/database-failure.ts';
import { isExact } from './platform/exact-number.ts';
import { sizes } from './platform/limits.ts';
import { refusedRequest } from './platform/refused-request.ts';
import { sendCompressed } from './platform/send-compressed.ts';
import type { Request } from './people/request.ts';
import type { TurnOf } from './request-rates.ts';
import type { Http } from './start-request.ts';

/**
 * Apollo Server behind node:http without a framework between: a quarter to a half of the work of a small request is
 * saved that way. Cookies are set while the operation runs, so the headers are sent afterwards.
 */
export function graphqlEndpoint(
  apollo: ApolloServer<Request>,
  start: (http: Http, does: { reads: boolean }) => Promise<Request>,
  mayAsk: (request: Request) => void,
  turnOf: TurnOf,
  roomFor: (request: IncomingMessage, bytes: number) => ReturnType<BodyRoom['take']>,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request).finally(roomFor(request, bytesOf(request)));
    if (!body.ok) return sendText(response, body.status, body.code);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    let opened: Request | undefined;
    let leave: (() => void) | undefined;
    try {
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method?.toUpperCase() ?? 'GET',
          headers,
          search: /\?.*/.exec(request.url ?? '')?.[0] ?? '',
          body: body.value,
        },
        context: async () => {
          const asked = await start({ request, response }, { reads: !isCommand(body.value) }).catch(sayAway);
          opened = asked;
          response.once('close', () => asked.reads.abandon());
          mayAsk(opened);
          if (opened.tokenScopes && !opened.viewer) throw unknownToken();
          asked.takesTurn = async (cost) => {
            leave = await turnOf(asked, cost);
            // Who asked and went away while others had their turn is not answered.
            if (response.destroyed) throw refusedRequest(503, 'UNAVAILABLE', {});
          };
          return opened;
        },
      });
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.setHeader('cache-control', 'no-store');
      response.statusCode = answer.status ?? 200;
      // The answer is in memory: nothing of the database is held while it is taken.
      await opened?.reads.close();
      if (answer.body.kind === 'complete') {
        await sendCompressed(request, response, opened?.answer.bytes ?? answer.body.string);
      } else {
        for await (const chunk of answer.body.asyncIterator) response.write(chunk);
        response.end();
      }
    } finally {
      await opened?.reads.close();
      leave?.();
    }
  };
}

/** Commands read in transactions of their own. It is a guess: a command that is taken for a question costs one more. */
const isCommand = (body: unknown) => /^\s*mutation\b/.test(String((body as { query?: unknown } | null)?.query ?? ''));

/** A token that is unknown, over or ended asks nothing, not even what strangers may. */
const unknownToken = () => refusedRequest(401, 'UNAUTHENTICATED', {}, { 'www-authenticate': 'Bearer' });

function sayAway(error: unknown): never {
  throw isAway(error) ? refusedRequest(503, 'UNAVAILABLE', {}) : error;
}

class NumberNotExact extends Error {}

/** A number that would be changed is refused as it is written. */
function exactly(_name: string, value: unknown, { source }: { source?: string } = {}): unknown {
  if (typeof value !== 'number' || source === undefined) return value;
  if (!isExact(value, source)) throw new NumberNotExact();
  return value;
}

/** A number with a point or an exponent, or a long one: all others are kept as they are written, and looking is dear. */
const mayChange = /[:,[]\s*-?\d+[.eE]|\d{16}/;

type Body = { ok: true; value: unknown } | { ok: false; status: number; code: string };

/** How many bytes of a body will be held: what is too long is not read, and what says no length may be as long as any. */
function bytesOf({ method, headers }: IncomingMessage): number {
  if (method !== 'POST') return 0;
  const said = Number(headers['content-length'] ?? sizes.bodyBytes);
  return said <= sizes.bodyBytes ? said : 0;
}

async function readBody(request: IncomingMessage): Promise<Body> {
  if (request.method !== 'POST') return { ok: true, value: '' };
  try {
    const length = request.headers['content-length'] ?? null;
    const text = await getRawBody(request, { length, limit: sizes.bodyBytes, encoding: 'utf-8' });
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return { ok: true, value: text };
    return { ok: true, value: JSON.parse(text, mayChange.test(text) ? exactly : undefined) as unknown };
  } catch (error) {
    if (error instanceof NumberNotExact) return { ok: false, status: 400, code: 'NUMBER_NOT_EXACT' };
    if (error instanceof SyntaxError) return { ok: false, status: 400, code: 'BODY_NOT_JSON' };
    const status = (error as { status?: number }).status ?? 400;
    return { ok: false, status, code: status === 413 ? 'BODY_TOO_LARGE' : 'BODY_UNREADABLE' };
  }
}

function sendText(response: ServerResponse, status: number, code: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  if (status === 413) response.setHeader('connection', 'close');
  response.end(JSON.stringify({ errors: [{ message: code, extensions: { code } }] }));
}
