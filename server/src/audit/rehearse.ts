import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database.ts';
import { sessionContext } from '../platform/session-settings.ts';
import { signedIn, type Request } from '../people/request.ts';
import type { Work } from './perform.ts';

class TakenBack extends Error {}

/** Does in one snapshot what a command would do, answers what came of it, and takes everything back. */
export async function rehearse<O>(
  request: Request,
  run: (work: Omit<Work, 'record' | 'atEnd' | 'keeps'>) => Promise<O>,
): Promise<O> {
  const viewer = signedIn(request);
  const { clock } = request;
  const em = request.orm.em.fork({ session: sessionContext({ accountId: viewer.id, today: clock.today }) });
  let outcome: O | undefined;
  await em
    .transactional(
      async (inner) => {
        outcome = await run({ em: inner as EntityManager, viewer, clock });
        throw new TakenBack();
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ },
    )
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return outcome as O;
}
