import { heldRoles } from '../src/people/viewer.ts';
import type { Request } from '../src/people/request.ts';
import type { EntityManager, Orm } from '../src/platform/database.ts';
import { AnswerRoom } from '../src/platform/answer-room.ts';
import { Loaders } from '../src/platform/loaders.ts';
import { Reads } from '../src/platform/reads.ts';
import type { DemoPerson } from './people.ts';

/** A minute of Vietnam's time, `YYYY-MM-DDTHH:MM`. */
export type Minute = string;

/** A request as this person would have sent it at that minute: the same commands, rights and clock as over the wire. */
export async function requestOf(orm: Orm, person: DemoPerson, at: Minute): Promise<Request> {
  const today = at.slice(0, 10);
  const roles = await heldRoles(orm.em.fork() as EntityManager, person.id, today);
  return {
    orm,
    clock: { today, now: () => new Date(`${at}:00+07:00`) },
    viewer: { ...person, roles },
    isStillIn: async () => true,
    reads: new Reads(orm, { accountId: person.id, today }),
    loaders: new Loaders(),
    room: new AnswerRoom(),
    countKept: () => undefined,
    answer: {},
    refusals: { next: () => null, missed: () => undefined },
    address: '',
    device: '',
    isDemo: true,
    sealOfAudit: () => null,
    providerName: null,
    publicAddress: null,
    sessionToken: null,
    tokenScopes: null,
    setSession: () => undefined,
  };
}
