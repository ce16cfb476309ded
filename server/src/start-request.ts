import { parse, serialize } from 'cookie';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import { findBearer } from './people/access-tokens.ts';
import { currentClock } from './people/demo-clock.ts';
import { deviceWords } from './people/device-words.ts';
import type { Request } from './people/request.ts';
import { findAsker } from './people/sessions.ts';
import { AnswerRoom } from './platform/answer-room.ts';
import { clientAddress } from './platform/client-address.ts';
import type { Orm } from './platform/database.ts';
import { Loaders } from './platform/loaders.ts';
import { Reads } from './platform/reads.ts';

/** In production no other host below the office's name can put a session into the browser: `__Host-` sees to that. */
const cookieNameOf = (isDemo: boolean) => (isDemo ? 'kehoach_session' : '__Host-kehoach_session');

/** A request over HTTP and its answer. */
export interface Http {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * One request: its clock, its viewer, and its snapshot to read from. The viewer is known by the session cookie or, where
 * tokens are taken and one is sent, by the access token alone.
 */
export async function startRequest(
  orm: Orm,
  config: Pick<Config, 'mode'> & Partial<Pick<Config, 'trustedProxies' | 'provider' | 'publicAddress'>>,
  { request, response }: Http,
  { takesTokens = false, countKept = (_person: string, _characters: number): void => undefined } = {},
): Promise<Request> {
  const isDemo = config.mode === 'demo';
  const cookieName = cookieNameOf(isDemo);
  const accessToken = takesTokens ? /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] : undefined;
  const sessionToken = accessToken ? null : (parse(request.headers.cookie ?? '')[cookieName] ?? null);
  const bearer = accessToken ? await findBearer(orm, accessToken, await currentClock(orm, isDemo)) : null;
  const { clock, viewer } = bearer ?? (await findAsker(orm, sessionToken, isDemo));
  return {
    orm,
    clock,
    viewer,
    isDemo,
    providerName: config.provider?.name ?? null,
    publicAddress: config.publicAddress ?? null,
    sessionToken,
    tokenScopes: accessToken ? (bearer?.scopes ?? []) : null,
    reads: new Reads(orm, { accountId: viewer?.id ?? null, today: clock.today }),
    loaders: new Loaders(),
    room: new AnswerRoom(),
    countKept: (characters) => countKept(viewer?.id ?? '', characters),
    address: clientAddress(request, config.trustedProxies),
    device: deviceWords(request.headers['user-agent']),
    setSession: (token) => {
      const cookie = { httpOnly: true, sameSite: 'strict', secure: !isDemo, path: '/' } as const;
      response.setHeader('set-cookie', serialize(cookieName, token ?? '', token ? cookie : { ...cookie, maxAge: 0 }));
    },
  };
}
