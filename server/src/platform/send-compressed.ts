import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { allTaken } from './all-taken.ts';

const compress = promisify(gzip);
/** Below this an answer fits one packet, compressed or not. */
const WORTH_IT = 1400;

/**
 * Ends a response with an answer, compressed where the client takes that and it is worth it: lines are slow. Is through when
 * all of it is on its way, so that whoever asks and never reads fills no memory by asking on.
 */
export async function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  answer: string | Buffer,
): Promise<void> {
  response.setHeader('vary', 'accept-encoding');
  const body = typeof answer === 'string' ? Buffer.from(answer) : answer;
  const small = body.length < WORTH_IT || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = small ? body : await compress(body);
  if (!small) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', sent.length);
  response.end(sent);
  await allTaken(response);
}
