import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { fileHeaders, FILES_PATH, type ProblemCode } from '@ke-hoach/schema';
import { noteRefusal } from './audit/note-refusal.ts';
import { mostBytes, putFile, type PutFileInput } from './attachments/put-file.ts';
import { isPlace, targetOf } from './attachments/places.ts';
import { contentDisposition } from './files/content-disposition.ts';
import { fileRefused } from './files/file-refused.ts';
import { readFileName } from './files/file-name.ts';
import type { FileStore } from './files/file-store.ts';
import { mediaTypes } from './files/file-type.ts';
import { findFile } from './files/files.repository.ts';
import type { Scanner } from './files/scanner/scanner.ts';
import { assertPageOf } from './page-of-its-person.ts';
import { assertStillIn, signedIn, type Request } from './people/request.ts';
import { cutWhenStalled } from './platform/all-taken.ts';
import { fewAtOnce } from './platform/few-at-once.ts';
import { inTurn } from './platform/in-turn.ts';
import { problem } from './platform/problem.ts';
import { problemToGraphql } from './platform/problem-to-graphql.ts';
import type { Http } from './start-request.ts';

interface Parts {
  store: FileStore;
  scanner: Scanner | undefined;
  start: (http: Http) => Promise<Request>;
  mayAsk: (request: Request) => void;
  log: Logger;
}

/** How many files one person sends at the same time; the next waits. */
const atOnce = 4;
/** How many one person reads at the same time, and how many more wait: each is an open file. */
const read = { atOnce: 8, waiting: 200 };

const statuses: Partial<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  FILE_LOST: 410,
  FILE_INFECTED: 422,
  TOO_MANY_REQUESTS: 429,
  TOO_MUCH_KEPT: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  FILE_NOT_SCANNED: 503,
  STORAGE_FULL: 507,
};

/**
 * Files beside GraphQL: POST takes one, GET gives one. What is sent is the bytes and nothing else; what they are for stands
 * in headers that no page of another site can send, so there is no form to forge and no multipart to take apart.
 */
export function filesEndpoint({ store, scanner, start, mayAsk, log }: Parts) {
  const oneOfFew = fewAtOnce(atOnce);
  const turnToRead = inTurn(read.atOnce, read.waiting);
  const tell = problemToGraphql(log);
  return async (http: Http['request'], response: ServerResponse): Promise<void> => {
    response.setHeader('cache-control', 'no-store');
    let request: Request | undefined;
    try {
      request = await start({ request: http, response });
      mayAsk(request);
      assertPageOf(request, http.headers['x-page-of']);
      const id = http.url!.slice(FILES_PATH.length + 1).split('?', 1)[0]!;
      if (http.method === 'POST' && id === '') {
        await oneOfFew(signedIn(request).id, () => receive({ store, scanner }, request!, http, response));
      } else if (http.method === 'GET' && id !== '') {
        const afterWaiting = () => assertStillIn(request!);
        const leave = await turnToRead(signedIn(request).id, { afterWaiting });
        if (!leave) throw problem('TOO_MANY_REQUESTS', { retryAfter: 5 });
        await send(store, request, id, response).finally(leave);
      } else {
        throw problem('NOT_FOUND', { kind: 'File' });
      }
    } catch (error) {
      if (response.headersSent || http.errored || (http.destroyed && !http.complete)) {
        response.destroy();
        return;
      }
      // What is still coming is read past, so that the sender hears why; not for ever.
      if (!(Number(http.headers['content-length'] ?? Infinity) <= 4 * mostBytes))
        response.setHeader('connection', 'close');
      refuse(response, tell({ message: '' }, error));
    } finally {
      await request?.reads.end();
    }
  };
}

async function receive(
  into: Pick<Parts, 'store' | 'scanner'>,
  request: Request,
  http: Http['request'],
  response: ServerResponse,
) {
  const input = readHeaders(http.headers);
  const em = await request.reads.em();
  const asker = { em, viewer: signedIn(request), clock: request.clock };
  try {
    await (await targetOf(asker, input.place, input.of)).assertMay({ command: 'put' });
  } catch (error) {
    await request.reads.end();
    await noteRefusal(request, asker.viewer, 'file.put', error);
    throw error;
  }
  // While the bytes come nothing of the database is held.
  await request.reads.end();
  if (Number(http.headers['content-length'] ?? 0) > mostBytes) throw fileRefused('size');
  readFileName(input.name);
  const stored = await putFile(request, into, input, await into.store.receive(http, mostBytes));
  response.statusCode = 201;
  sendJson(response, stored);
}

async function send(store: FileStore, request: Request, id: string, response: ServerResponse): Promise<void> {
  const viewer = signedIn(request);
  const em = await request.reads.em();
  const file = await findFile(em, id);
  if (!file) throw problem('NOT_FOUND', { kind: 'File' });
  const target = await targetOf({ em, viewer, clock: request.clock }, file.place, file);
  if (!(target.maySee?.(file) ?? true)) throw problem('NOT_FOUND', { kind: 'File' });
  await request.reads.end();
  const bytes = await store.open(file.sha256, file.size);
  if (!bytes) throw problem('FILE_LOST', {});
  response.setHeader('content-type', mediaTypes[file.type]);
  response.setHeader('content-length', file.size);
  response.setHeader('content-disposition', contentDisposition(file.name));
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  cutWhenStalled(response);
  await pipeline(bytes.createReadStream(), response);
}

function readHeaders(headers: Http['request']['headers']): PutFileInput {
  const text = (name: string) => {
    const value = headers[name];
    if (typeof value !== 'string' || value === '' || value.length > 3000)
      throw problem('INVALID_INPUT', { path: name, reason: 'missing' });
    return value;
  };
  const place = text(fileHeaders.place);
  if (!isPlace(place)) throw problem('INVALID_INPUT', { path: fileHeaders.place, reason: 'unknown' });
  return {
    place,
    of: text(fileHeaders.of),
    name: decoded(text(fileHeaders.name)),
    idempotencyKey: text(fileHeaders.key),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw fileRefused('name');
  }
}

type Told = ReturnType<ReturnType<typeof problemToGraphql>>;

function refuse(response: ServerResponse, told: Told): void {
  const code = told.extensions?.['code'] as ProblemCode;
  const { reason } = (told.extensions?.['details'] ?? {}) as { reason?: string };
  response.statusCode = code === 'FILE_REFUSED' ? (reason === 'size' ? 413 : 415) : (statuses[code] ?? 400);
  sendJson(response, { errors: [{ message: code, extensions: told.extensions }] });
}

function sendJson(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
