import type { Logger } from 'pino';

/** The longest pause after failures, where work is usually done more often. */
const longest = 30_000;

/** How often work is done in milliseconds, and what the log says when it begins to fail and when it goes on. */
interface Rhythm {
  every: number;
  log: Logger;
  fails: string;
  goesOn: string;
}

/**
 * Does a piece of work at once and again and again, one at a time. While it fails it waits twice as long each time, half a
 * minute at most, and the log hears of it once: a database that is gone for a night leaves two lines. Answers how to
 * stop, which waits for what is under way.
 */
export function againAndAgain(
  work: () => Promise<unknown>,
  { every, log, fails, goesOn }: Rhythm,
): () => Promise<void> {
  let failed = 0;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async () => {
    try {
      await work();
      if (failed > 0) log.warn(goesOn);
      failed = 0;
    } catch (error) {
      if (failed === 0) log.error({ err: error }, fails);
      failed += 1;
    }
    if (isOver) return;
    timer = setTimeout(() => (underWay = once()), Math.max(every, Math.min(every * 2 ** failed, longest)));
    timer.unref();
  };
  let underWay = once();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await underWay;
  };
}
