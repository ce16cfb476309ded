import { Agent, request } from 'node:http';

/** One request of a bench; the answer is checked so that refusals are never counted as speed. */
export interface Call {
  path: string;
  body: string;
  cookie?: string;
  /** Fetches instead of sending: what it has already is named by its ETag; compressed where it says that it takes that. */
  fetches?: { etag?: string; takes?: string };
  /** A text the answer must contain; an answer without a text is its status, a compressed one how it is compressed. */
  holds: string;
}

export const connections = 8;

/**
 * Requests a second over kept-alive connections; `next` gives connection c its n-th call, or undefined to stop. `took` gets
 * the milliseconds of each.
 */
export async function load(
  port: number,
  next: (connection: number, n: number) => Call | undefined,
  took: number[] = [],
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let done = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let n = 0, call = next(connection, 0); call; n += 1, call = next(connection, n)) {
        const asked = performance.now();
        const answer = await send(agent, port, call);
        took.push(performance.now() - asked);
        if (!answer.includes(call.holds)) throw new Error(`${call.path}: ${answer.slice(0, 300)}`);
        done += 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return done / seconds;
}

/** Calls for some seconds: the same, or whatever is made for each time. */
export function during(seconds: number, call: Call | (() => Call)): () => Call | undefined {
  const ends = performance.now() + seconds * 1000;
  return () => (performance.now() >= ends ? undefined : typeof call === 'function' ? call() : call);
}

let asked = 0;

/** A bound below which no figure lies, another each time: who asks so is never given an answer that was kept. */
export const anew = () => ({ having: [{ measure: 0, atLeast: String(-(asked += 1)) }] });

function send(agent: Agent, port: number, { path, body, cookie, fetches }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(fetches
        ? {
            ...(fetches.etag && { 'if-none-match': fetches.etag }),
            ...(fetches.takes && { 'accept-encoding': fetches.takes }),
          }
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(cookie && { cookie }),
    };
    const method = fetches ? 'GET' : 'POST';
    const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      const encoding = response.headers['content-encoding'];
      response.on('end', () => resolve(encoding ?? (Buffer.concat(chunks).toString() || String(response.statusCode))));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(fetches ? undefined : body);
  });
}
