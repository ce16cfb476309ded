import type { Logger } from 'pino';
import { forgetWhatIsOver } from '../audit/forget-what-is-over.ts';
import { performAsSystem } from '../audit/perform-as-system.ts';
import { againAndAgain } from '../platform/again-and-again.ts';
import { realClock, type Clock } from '../platform/clock.ts';
import type { EntityManager, Orm } from '../platform/database.ts';
import { reconcileAllDuties } from './reconcile-duties.ts';

const everyTenMinutes = 600_000;

/** Erases people who left long ago, and answers how many. */
type Forget = (em: EntityManager, clock: Clock) => Promise<number> | number;

/**
 * Lets duties follow the real day and forgets what is over: once at the start, and when the date in Vietnam has changed. Several servers may do
 * it: the second finds nothing to change. A failure is logged and tried again. Answers how to stop: it waits for what is under way, for a
 * pool that closes under a transaction never ends.
 */
export function followTheDay(orm: Orm, log: Logger, forgetPeople: Forget): () => Promise<void> {
  let done = '';
  const follow = async () => {
    const clock = realClock();
    if (clock.today === done) return;
    await performAsSystem(orm, clock, 'day.follow', async (em) => {
      await forgetWhatIsOver(em, clock.now());
      const peopleErased = await forgetPeople(em, clock);
      const changes = await reconcileAllDuties(em, clock.today);
      return { date: clock.today, changes, ...(peopleErased > 0 && { peopleErased }) };
    });
    done = clock.today;
  };
  const fails = 'duties do not follow the day';
  return againAndAgain(follow, { every: everyTenMinutes, log, fails, goesOn: 'duties follow the day again' });
}
