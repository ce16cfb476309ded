import type { EntityManager } from './database.ts';
import { stampOf, type Stamp } from './snapshots.ts';

interface Kept<T> extends Stamp {
  answer: T;
  size: number;
}

/** What is kept of one database, the answer asked for the longest ago first, and how many characters it takes. */
interface Shelf<T> {
  answers: Map<string, Kept<T>>;
  size: number;
}

/** The share of all room that one answer may take. */
const largest = 1 / 16;

/**
 * What was read in one snapshot, kept for those in which nothing of it has changed: so it is never older than what would be
 * read anew. Of each database so many characters are kept, counted as JSON with their keys; what was asked for the longest
 * ago is forgotten first.
 */
export class KeptAnswers<T> {
  readonly #ofDatabases = new WeakMap<object, Shelf<T>>();
  /** What is asked twice in one snapshot is read once, also where the first is still being read. */
  readonly #ofSnapshots = new WeakMap<EntityManager, Map<string, Promise<T>>>();
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  /**
   * The answer under a key, which names who asks, on which day and what: read where it is not kept. `changes` tells what else
   * it depends on. Of what is no snapshot nothing is kept.
   */
  async read(em: EntityManager, key: string, read: () => Promise<T>, changes?: () => Promise<string>): Promise<T> {
    const known = await stampOf(em);
    if (known === null) return read();
    const asked = this.#ofSnapshots.get(em) ?? new Map<string, Promise<T>>();
    this.#ofSnapshots.set(em, asked);
    const answer = asked.get(key) ?? this.#kept(em, known, key, read, changes);
    asked.set(key, answer);
    return answer;
  }

  async #kept(
    em: EntityManager,
    known: Stamp,
    key: string,
    read: () => Promise<T>,
    changes?: () => Promise<string>,
  ): Promise<T> {
    const { moment } = known;
    const shelf = this.#of(em);
    const isOfMoment = moment !== null && shelf.answers.get(key)?.moment === moment;
    const stamp = isOfMoment || !changes ? known.stamp : `${known.stamp} ${await changes()}`;
    const found = take(shelf, key);
    if (found && (isOfMoment || found.stamp === stamp)) {
      put(shelf, key, { ...found, moment });
      return found.answer;
    }
    const answer = await read();
    const size = key.length + JSON.stringify(answer).length;
    if (size > this.#room * largest) return answer;
    // Two who asked at the same time have both read it.
    take(shelf, key);
    put(shelf, key, { stamp, moment, answer, size });
    while (shelf.size > this.#room) take(shelf, shelf.answers.keys().next().value!);
    return answer;
  }

  #of(em: EntityManager): Shelf<T> {
    const database = em.getDriver();
    const shelf = this.#ofDatabases.get(database) ?? { answers: new Map<string, Kept<T>>(), size: 0 };
    this.#ofDatabases.set(database, shelf);
    return shelf;
  }
}

function take<T>(shelf: Shelf<T>, key: string): Kept<T> | undefined {
  const found = shelf.answers.get(key);
  if (!found) return undefined;
  shelf.answers.delete(key);
  shelf.size -= found.size;
  return found;
}

function put<T>(shelf: Shelf<T>, key: string, kept: Kept<T>): void {
  shelf.answers.set(key, kept);
  shelf.size += kept.size;
}
