import { problem } from './problem.ts';

/** Lets one person do so many things of a kind at the same time; the next is refused and may be asked for again. */
export function fewAtOnce(most: number) {
  const doing = new Map<string, number>();
  return async <T>(person: string, run: () => Promise<T>): Promise<T> => {
    const now = doing.get(person) ?? 0;
    if (now >= most) throw problem('TOO_MANY_REQUESTS', { retryAfter: 5 });
    doing.set(person, now + 1);
    try {
      return await run();
    } finally {
      const left = doing.get(person)! - 1;
      if (left === 0) doing.delete(person);
      else doing.set(person, left);
    }
  };
}
