import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { assertPageOf } from '../../page-of-its-person.ts';
import { signedIn, type Request } from '../../people/request.ts';
import type { Notified } from '../../platform/notified.ts';
import { problem } from '../../platform/problem.ts';
import { refusalOf, refuse } from '../../platform/rest-refusal.ts';
import { visiblePlanIds } from '../../plans/plans.repository.ts';
import { Paced, type ChangedPeriod } from './paced.ts';

/** How many lines one person and all together may hold open, and how many bytes may wait to be read on one. */
const most = { ofPerson: 6, together: 2000, unread: 65_536 };

/** Times in milliseconds; tests take shorter ones. */
export interface LiveTimes {
  /** Between two signs of life, at each of which session and rights are looked at anew. */
  beat: number;
  /** What changes within it is told together. */
  pause: number;
  /** So long a look at the session is trusted before something is told. */
  trust: number;
}

const usual: LiveTimes = { beat: 25_000, pause: 1000, trust: 5000 };

interface Parts {
  changes: Notified;
  start: (http: { request: IncomingMessage; response: ServerResponse }) => Promise<Request>;
  mayAsk: (request: Request) => void;
  log: Logger;
  times?: LiveTimes;
}

/**
 * `GET /live`: server-sent events that say which plans and periods have new figures, and nothing of the figures: pages ask
 * for those with their own rights. A line ends with its session; `of` names the person of the page that opens it.
 */
export function liveEndpoint({ changes, start, mayAsk, log, times = usual }: Parts) {
  const open = new Map<ServerResponse, string>();
  const looking = new Set<Promise<unknown>>();
  const lookAt = async (http: IncomingMessage, response: ServerResponse, first: boolean) => {
    const opened = await start({ request: http, response });
    try {
      if (first) mayAsk(opened);
      const viewer = signedIn(opened);
      assertPageOf(opened, new URL(http.url ?? '/', 'http://localhost').searchParams.get('of') ?? undefined);
      return { person: viewer.id, plans: new Set(await visiblePlanIds(await opened.reads.em())) };
    } finally {
      await opened.reads.end();
    }
  };
  const look: typeof lookAt = (...what) => {
    const looked = lookAt(...what);
    const over: Promise<unknown> = looked.catch(() => undefined).finally(() => looking.delete(over));
    looking.add(over);
    return looked;
  };
  const assertRoom = (person: string) => {
    const own = [...open.values()].filter((other) => other === person).length;
    if (own >= most.ofPerson || open.size >= most.together) throw problem('TOO_MANY_REQUESTS', { retryAfter: 60 });
  };

  const handle = async (http: IncomingMessage, response: ServerResponse): Promise<void> => {
    let seen: Awaited<ReturnType<typeof look>>;
    try {
      const site = http.headers['sec-fetch-site'];
      if (http.method !== 'GET' || (site && site !== 'same-origin'))
        return refuse(response, 405, problem('NOT_FOUND', { kind: 'Live' }));
      seen = await look(http, response, true);
      assertRoom(seen.person);
    } catch (error) {
      const [status, told] = refusalOf(error);
      return refuse(response, status, told);
    }
    if (response.destroyed) return;
    let lookedAt = Date.now();
    const end = () => response.end();
    const isStill = async (trust: number): Promise<boolean> => {
      if (Date.now() - lookedAt < trust) return true;
      const again = await look(http, response, false).catch(() => null);
      if (again?.person !== seen.person) return false;
      seen = again;
      lookedAt = Date.now();
      return true;
    };
    // What is heard before the line stands is told on it.
    const standing = Promise.withResolvers<void>();
    const say = async (text: () => string | null, trust: number) => {
      await standing.promise;
      if (!(await isStill(trust))) return end();
      const said = text();
      if (said === null || response.writableEnded) return;
      // Whoever does not read is not waited for.
      if (response.writableLength > most.unread) response.destroy();
      else response.write(said);
    };
    const paced = new Paced(times.pause, (changed) => void say(() => eventOf(changed, seen.plans), times.trust));
    open.set(response, seen.person);
    const hear = (payload: string | null) =>
      paced.add(payload === null ? null : (JSON.parse(payload) as ChangedPeriod));
    const beat = setInterval(() => void say(() => ':\n\n', times.beat / 2), times.beat);
    const listening = changes.listen(hear);
    response.once('close', () => {
      open.delete(response);
      clearInterval(beat);
      paced.stop();
      void listening.then((stop) => stop()).catch(() => undefined);
    });
    try {
      await listening;
    } catch (error) {
      log.warn({ err: error }, 'nothing is heard of changes');
      return refuse(response, 503, problem('UNAVAILABLE', {}));
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies such as nginx would gather what is said until it is much.
      'x-accel-buffering': 'no',
    });
    response.write('retry: 5000\n\n');
    standing.resolve();
  };
  /** All lines end: the server stops. */
  const end = () => {
    for (const response of open.keys()) response.end();
  };
  /** After the lines ended: nothing of theirs is asked of the database any more. */
  const over = async () => {
    await Promise.all(looking);
  };
  return { handle, end, over };
}

/** What the asker may know of it; null where that is nothing. */
function eventOf(changed: ChangedPeriod[], plans: ReadonlySet<string>): string | null {
  const known = changed.filter(({ plan }) => plans.has(plan));
  if (changed.length > 0 && known.length === 0) return null;
  return `event: figures\ndata: ${JSON.stringify(known)}\n\n`;
}
