import { parse, serialize } from 'cookie';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import { findBearer } from './people/access-tokens.ts';
import { currentClock } from './people/demo-clock.ts';
import { deviceWords } from './people/device-words.ts';
import type { Request } from './people/request.ts';
import { findAsker, noteUse, type Asker } from './people/sessions.ts';
import { AnswerRoom } from './platform/answer-room.ts';
import { clientAddress } from './platform/client-address.ts';
import type { EntityManager, Orm } from './platform/database.ts';
import { Loaders } from './platform/loaders.ts';
import { Reads } from './platform/reads.ts';

/** In production no other host below the office's name can put a session into the browser: `__Host-` sees to that. */
const cookieNameOf = (isDemo: boolean) => (isDemo ? 'kehoach_session' : '__Host-kehoach_session');

/** A request over HTTP and its answer. */
export interface Http {
  request: IncomingMessage;
  response: ServerResponse;
}

interface Start {
  /** May an access token say who asks? */
  takesTokens?: boolean;
  /** Reads are likely to follow at once, so the session is looked up in the snapshot that they come from. */
  reads?: boolean;
  /** Is nobody at it: a line that stands open by itself? */
  isUnattended?: boolean;
  countKept?: (person: string, characters: number) => void;
  refusals?: Request['refusals'];
  sealOfAudit?: Request['sealOfAudit'];
}

/**
 * One request: its clock, its viewer, and its snapshot to read from. The viewer is known by the session cookie or, where
 * tokens are taken and one is sent, by the access token alone.
 */
export async function startRequest(
  orm: Orm,
  config: Pick<Config, 'mode'> & Partial<Pick<Config, 'trustedProxies' | 'provider' | 'publicAddress'>>,
  { request, response }: Http,
  {
    takesTokens = false,
    reads: readsFollow = false,
    isUnattended = request.headers['x-unattended'] !== undefined,
    countKept = () => undefined,
    refusals = { next: () => null, missed: () => undefined },
    sealOfAudit = () => null,
  }: Start = {},
): Promise<Request> {
  const isDemo = config.mode === 'demo';
  const cookieName = cookieNameOf(isDemo);
  const accessToken = takesTokens ? /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] : undefined;
  const sessionToken = accessToken ? null : (parse(request.headers.cookie ?? '')[cookieName] ?? null);
  const bearer = accessToken ? await findBearer(orm, accessToken, await currentClock(orm, isDemo)) : null;
  const reads = new Reads(orm);
  const { clock, viewer } =
    bearer ?? (await askerOf(orm, sessionToken, { isDemo, isUnattended, reads: readsFollow ? reads : null }));
  reads.askedBy({ accountId: viewer?.id ?? null, today: clock.today });
  return {
    orm,
    clock,
    viewer,
    isStillIn: async () => {
      if (!viewer) return true;
      const now = accessToken
        ? await findBearer(orm, accessToken, clock)
        : await askerOf(orm, sessionToken, { isDemo, isUnattended, reads: null });
      return now?.viewer?.id === viewer.id;
    },
    isDemo,
    sealOfAudit,
    providerName: config.provider?.name ?? null,
    publicAddress: config.publicAddress ?? null,
    sessionToken,
    tokenScopes: accessToken ? (bearer?.scopes ?? []) : null,
    reads,
    loaders: new Loaders(),
    room: new AnswerRoom(),
    countKept: (characters) => countKept(viewer?.id ?? '', characters),
    refusals,
    answer: {},
    address: clientAddress(request, config.trustedProxies),
    device: deviceWords(request.headers['user-agent']),
    setSession: (token) => {
      const cookie = { httpOnly: true, sameSite: 'strict', secure: !isDemo, path: '/' } as const;
      response.setHeader('set-cookie', serialize(cookieName, token ?? '', token ? cookie : { ...cookie, maxAge: 0 }));
    },
  };
}

async function askerOf(
  orm: Orm,
  token: string | null,
  { isDemo, isUnattended, reads }: { isDemo: boolean; isUnattended: boolean; reads: Reads | null },
): Promise<Asker> {
  if (token === null) return { clock: await currentClock(orm, isDemo), viewer: null };
  // Rows alone need no manager of their own, whose making takes longer than it is to ask.
  const alone = orm.em as EntityManager;
  try {
    const { isUsed, ...asker } = await findAsker(reads ? await reads.em() : alone, token, isDemo);
    if (!isUsed || isUnattended) return asker;
    // What follows is read from a snapshot that knows of it; nobody holds one connection while waiting for another.
    await reads?.end();
    await noteUse(alone, token);
    return asker;
  } catch (error) {
    await reads?.end();
    throw error;
  }
}
