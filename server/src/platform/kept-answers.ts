import type { EntityManager } from './database.ts';
import { stampOf } from './snapshots.ts';

/**
 * What was read in one snapshot, kept for those in which nothing of it has changed: so it is never older than what would be
 * read anew. Of each database the answer that was asked for the longest ago is forgotten first.
 */
export class KeptAnswers<T> {
  readonly #ofDatabases = new WeakMap<object, Map<string, { stamp: string; answer: T }>>();
  readonly #most: number;
  readonly #isKept: (answer: T) => boolean;

  constructor(most: number, isKept: (answer: T) => boolean = () => true) {
    this.#most = most;
    this.#isKept = isKept;
  }

  /**
   * The answer under a key, which names who asks, on which day and what: read where it is not kept. `changes` tells what else
   * it depends on. Of what is no snapshot nothing is kept.
   */
  async read(em: EntityManager, key: string, read: () => Promise<T>, changes?: () => Promise<string>): Promise<T> {
    const known = await stampOf(em);
    if (known === null) return read();
    const stamp = changes ? `${known} ${await changes()}` : known;
    const kept = this.#of(em);
    const found = kept.get(key);
    kept.delete(key);
    if (found?.stamp === stamp) {
      kept.set(key, found);
      return found.answer;
    }
    const answer = await read();
    if (this.#isKept(answer)) kept.set(key, { stamp, answer });
    if (kept.size > this.#most) kept.delete(kept.keys().next().value!);
    return answer;
  }

  #of(em: EntityManager): Map<string, { stamp: string; answer: T }> {
    const database = em.getDriver();
    const kept = this.#ofDatabases.get(database) ?? new Map<string, { stamp: string; answer: T }>();
    this.#ofDatabases.set(database, kept);
    return kept;
  }
}
