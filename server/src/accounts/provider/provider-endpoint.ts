import { parse, serialize } from 'cookie';
import { GraphQLError } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { writeAuditEntry } from '../../audit/audit-entry.ts';
import type { Request } from '../../people/request.ts';
import { begin, signOut } from '../../people/sign-in.ts';
import { originOf } from '../../people/sessions.ts';
import { firstRow, type EntityManager } from '../../platform/database.ts';
import { RateLimit } from '../../platform/rate-limit.ts';
import { finishFlow, keepFlow, takeFlow, type Flow } from './flows.repository.ts';
import { accountOfIdentity, linkIdentity, type Identity } from './identities.repository.ts';
import type { Provider } from './provider.ts';

interface Parts {
  provider: Provider | undefined;
  start(http: { request: IncomingMessage; response: ServerResponse }): Promise<Request>;
  mayAsk(request: Request): void;
  log: Logger;
}

/** Why somebody is back at the sign-in page or the account: the screen has the sentence. */
type Refusal = 'unlinked' | 'failed' | 'taken' | 'stale';

/** Lines in the log about what failed: anybody can begin and fail, so twenty, and one a minute after that. */
const lines = { atOnce: 20, aSecond: 1 / 60 };

/**
 * `GET /oidc/start`, `/oidc/callback`, `/oidc/sign-out`: signing in by the provider, for accounts that their owner has
 * linked (decisions/0043-sign-in-by-a-provider.md). No account is made here.
 */
export function providerEndpoint({ provider, start, mayAsk, log }: Parts) {
  const told = new RateLimit(lines);
  return async (http: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(http.url ?? '/', 'http://localhost');
    const request = await start({ request: http, response });
    const cookies = flowCookie(request.isDemo);
    try {
      mayAsk(request);
      if (!provider || http.method !== 'GET') return leave(response, '/sign-in');
      if (pathname === '/oidc/start') {
        const wantsLink = searchParams.has('link');
        // A session that was left open or got away links nobody: whoever links has just signed in.
        const isFresh = !wantsLink || (await originOf(em(request), request.sessionToken)).isFresh;
        if (wantsLink && !(request.viewer && isFresh)) return leave(response, refused('stale', '/account'));
        const { address, ...secrets } = await provider.begin();
        const links = wantsLink ? request.viewer!.id : null;
        const flow = { ...secrets, links, goesTo: wantsLink ? '/account' : ownPath(searchParams.get('to')) };
        response.appendHeader('set-cookie', cookies.set(await keepFlow(em(request), flow)));
        return leave(response, address.href);
      }
      if (pathname === '/oidc/sign-out') {
        const { byProvider } = await originOf(em(request), request.sessionToken);
        // The page of another site sends no session here; it takes away none either.
        if (request.sessionToken) await signOut(request);
        return leave(response, byProvider ? await signOutThere(provider, log) : '/sign-in');
      }
      if (pathname !== '/oidc/callback') return leave(response, '/sign-in');
      const flow = await takeFlow(em(request), cookies.of(http));
      response.appendHeader('set-cookie', cookies.set(null));
      if (!flow) return leave(response, refused('failed'));
      const identity = await provider.finish(searchParams.toString(), flow);
      leave(
        response,
        flow.links ? await link(request, flow, flow.links, identity) : await enter(request, flow, identity),
      );
    } catch (error) {
      // Who asks too often is refused without a line each: it is no failure, and would fill the log.
      if (!(error instanceof GraphQLError) && told.take('failed') === 0)
        log.warn({ err: error, path: pathname }, 'signing in by the provider failed');
      leave(response, refused('failed'));
    } finally {
      await request.reads.end();
    }
  };
}

const em = (request: Request) => request.orm.em.fork() as EntityManager;
const refused = (why: Refusal, page = '/sign-in') => `${page}?refused=${why}`;

/** Where to sign out there too; a provider that is away keeps nobody from signing out here. */
function signOutThere(provider: Provider, log: Logger): Promise<string> {
  return provider.signOutAddress().catch((error: unknown) => {
    log.warn({ err: error }, 'signing out at the provider failed');
    return '/sign-in';
  });
}

async function enter(request: Request, { goesTo }: Flow, identity: Identity): Promise<string> {
  const account = await accountOfIdentity(em(request), identity);
  if (!account) return refused('unlinked');
  const proves = async (em: EntityManager) => (await accountOfIdentity(em, identity))?.id === account.id;
  await begin(request, em(request), account, { byProvider: true, proves });
  return goesTo;
}

async function link(request: Request, flow: Flow, accountId: string, identity: Identity): Promise<string> {
  const isLinked = await em(request).transactional(async (inner) => {
    const em = inner as EntityManager;
    if (!(await finishFlow(em, flow))) return null;
    const now = request.clock.now();
    if (!(await linkIdentity(em, accountId, identity, now))) return false;
    const account = await firstRow<{ uid: string }>(em, 'SELECT uid FROM accounts WHERE id = $1', [accountId]);
    const entry = { at: now, accountId, action: 'account.link', subject: account!.uid };
    await writeAuditEntry(em, { ...entry, details: { issuer: identity.issuer } });
    return true;
  });
  if (isLinked === null) return refused('failed');
  return isLinked ? '/account' : refused('taken', '/account');
}

/** A path of ours; whatever else is asked for becomes the first page. Browsers leave out tabs and turn `\\` into `/`. */
function ownPath(wanted: string | null): string {
  return wanted !== null && /^\/(?!\/)[!-[\]-~]*$/.test(wanted) && wanted.length < 500 ? wanted : '/';
}

/** Comes back with the browser from the provider's site, so it is not `Strict`; the session's cookie stays so. */
function flowCookie(isDemo: boolean) {
  const name = isDemo ? 'kehoach_sign_in' : '__Host-kehoach_sign_in';
  const kept = { httpOnly: true, sameSite: 'lax', secure: !isDemo, path: '/' } as const;
  return {
    set: (value: string | null) => serialize(name, value ?? '', { ...kept, maxAge: value === null ? 0 : 600 }),
    of: (http: IncomingMessage) => parse(http.headers.cookie ?? '')[name] ?? '',
  };
}

function leave(response: ServerResponse, address: string): void {
  response.statusCode = 303;
  response.setHeader('location', address);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.end();
}
