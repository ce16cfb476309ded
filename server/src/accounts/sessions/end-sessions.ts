import { perform } from '../../audit/perform.ts';
import { endTokens } from '../../people/access-tokens.ts';
import type { Request } from '../../people/request.ts';
import { assertJustSignedIn, endSessions } from '../../people/sessions.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { accountToAdminister } from '../accounts.repository.ts';
import type { EndOtherSessionsInput, EndSessionInput, EndSessionsOfInput, SessionsEnded } from './session.type.ts';

/** Ends one of the asker's own sessions, once they have said anew who they are; another's is as unknown as one that never was. */
export function endSession(request: Request, input: EndSessionInput): Promise<SessionsEnded> {
  return perform(request, { action: 'session.end', input }, async ({ em, viewer, record }) => {
    await assertJustSignedIn(em, request.sessionToken);
    const count = isOuterId(input.sessionId) ? await endSessions(em, viewer.id, { only: input.sessionId }) : 0;
    if (count === 0) throw problem('NOT_FOUND', { kind: 'Session' });
    record(viewer.uid, { count });
    return { count };
  });
}

/** The same for all of the asker's sessions but the one that asks. */
export function endOtherSessions(request: Request, input: EndOtherSessionsInput): Promise<SessionsEnded> {
  return perform(request, { action: 'session.endOthers', input }, async ({ em, viewer, record }) => {
    await assertJustSignedIn(em, request.sessionToken);
    const count = await endSessions(em, viewer.id, { except: request.sessionToken });
    record(viewer.uid, { count });
    return { count };
  });
}

/** An administrator signs somebody out everywhere and ends their access tokens: a device was lost or left open. */
export function endSessionsOf(request: Request, input: EndSessionsOfInput): Promise<SessionsEnded> {
  return perform(request, { action: 'session.endOf', input }, async ({ em, record }) => {
    const { key, id } = await accountToAdminister(em, input.accountId);
    const count = await endSessions(em, key);
    const tokens = await endTokens(em, key);
    record(id, { count, tokens: tokens.length });
    return { count };
  });
}
