import type { Request } from './people/request.ts';
import { inTurn } from './platform/in-turn.ts';
import { problem } from './platform/problem.ts';
import { RateLimit, type Rate } from './platform/rate-limit.ts';
import { refusedRequest } from './platform/refused-request.ts';

/** Whoever is signed in is counted alone, others by the address they share. */
export interface Rates {
  person: Rate;
  address: Rate;
  /** Thousands of characters that one person has kept. */
  kept: Rate;
}

/** Two hundred million characters, and as many a day after that: who fills in all day keeps fifteen. */
const kept: Rate = { atOnce: 200_000, aSecond: 200_000 / 86_400 };

export const productionRates: Rates = {
  ...{ person: { atOnce: 200, aSecond: 20 }, address: { atOnce: 100, aSecond: 10 } },
  kept,
};

/** Refuses what a person has kept beyond what anybody writes: nobody fills the disk. */
export function keptByPerson({ kept }: Rates) {
  const persons = new RateLimit(kept);
  return (person: string, characters: number): void => {
    const retryAfter = persons.take(person, Math.ceil(characters / 1000));
    if (retryAfter > 0) throw problem('TOO_MUCH_KEPT', { retryAfter });
  };
}

/** Refuses a request that comes too soon after many others of the same person or, of strangers, the same address. */
export function requestRates(rates: Rates) {
  const persons = new RateLimit(rates.person);
  const addresses = new RateLimit(rates.address);
  return ({ viewer, address }: Pick<Request, 'viewer' | 'address'>): void => {
    const retryAfter = viewer ? persons.take(viewer.id) : addresses.take(address);
    if (retryAfter === 0) return;
    throw refusedRequest(429, 'TOO_MANY_REQUESTS', { retryAfter }, { 'retry-after': String(retryAfter) });
  };
}

/**
 * Waits until an asker may have one more question under way, of so many fields; answers how to say that it is through. Who
 * waits holds nothing of the database, and is looked up anew afterwards: their session may have ended meanwhile.
 */
export type TurnOf = (
  request: Pick<Request, 'viewer' | 'address' | 'reads' | 'isStillIn'>,
  cost?: number,
) => Promise<() => void>;

/** Questions of one asker that are under way at the same time: a screen asks fewer, and twenty connections serve everybody. */
const underWay = 8;
/** A larger one takes a place for each so many fields of its answer: of those that take all there may be, one is under way. */
const fieldsAPlace = 7500;
/** So many wait for their turn, each with what it asks in memory; more are refused. */
const waiting = 200;

/** The next questions of somebody who has many under way, or large ones, wait for them. */
export function questionsInTurn(): TurnOf {
  const turn = inTurn(underWay, waiting);
  return async (request, cost = 0) => {
    const asker = request.viewer ? `person ${request.viewer.id}` : `address ${request.address}`;
    const weight = Math.max(1, Math.ceil(cost / fieldsAPlace));
    const leave = await turn(asker, {
      weight,
      beforeWaiting: () => request.reads.end(),
      afterWaiting: async () => {
        if (!(await request.isStillIn())) throw refusedRequest(401, 'UNAUTHENTICATED', {});
      },
    });
    if (!leave) throw refusedRequest(429, 'TOO_MANY_REQUESTS', { retryAfter: 5 }, { 'retry-after': '5' });
    return leave;
  };
}
