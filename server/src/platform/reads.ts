import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager, Orm } from './database.ts';
import { problem } from './problem.ts';
import { sessionContext, type SessionSettings } from './session-settings.ts';
import { beginsSnapshot } from './snapshots.ts';

/** Milliseconds for which one snapshot is read from: many small statements may take as long as one that is too large. */
const mostTime = 30_000;

/**
 * One read-only snapshot for all that a request reads, so that a figure and its coverage agree. Opened by the first
 * read, ended with the request, or by a command, after which the next read opens a new one.
 */
export class Reads {
  readonly #orm: Orm;
  #settings: SessionSettings | undefined;
  readonly #mostTime: number;
  #open: Promise<EntityManager> | undefined;
  #begun = 0;
  #isAbandoned = false;

  /** Without settings the first statement says who asks, and `askedBy` says it for whatever is opened later. */
  constructor(orm: Orm, settings?: SessionSettings, most = mostTime) {
    this.#orm = orm;
    this.#settings = settings;
    this.#mostTime = most;
  }

  askedBy(settings: SessionSettings): void {
    this.#settings = settings;
  }

  async em(): Promise<EntityManager> {
    if (this.#isAbandoned) throw problem('UNAVAILABLE', {});
    if (this.#open && performance.now() - this.#begun > this.#mostTime)
      throw problem('QUERY_TOO_LARGE', { limit: 'time' });
    this.#open ??= this.#begin();
    return this.#open;
  }

  /** Nobody waits for the answer any more: nothing more is read for it. A command that is under way goes on. */
  abandon(): void {
    this.#isAbandoned = true;
  }

  /** The answer is made: nothing more is read, not even for what goes on where a part beside it failed. */
  async close(): Promise<void> {
    this.abandon();
    await this.end();
  }

  async #begin(): Promise<EntityManager> {
    this.#begun = performance.now();
    const session = this.#settings && sessionContext(this.#settings);
    const em = this.#orm.em.fork(session && { session }) as EntityManager;
    await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    beginsSnapshot(em);
    return em;
  }

  async end(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const em = await open.catch(() => undefined);
    await em?.rollback();
  }
}
