import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager, Orm } from './database.ts';
import { sessionContext, type SessionSettings } from './session-settings.ts';

/**
 * One read-only snapshot for all that a request reads, so that a figure and its coverage agree. Opened by the first
 * read, ended with the request, or by a command, after which the next read opens a new one.
 */
export class Reads {
  readonly #orm: Orm;
  readonly #settings: SessionSettings;
  #open: Promise<EntityManager> | undefined;

  constructor(orm: Orm, settings: SessionSettings) {
    this.#orm = orm;
    this.#settings = settings;
  }

  em(): Promise<EntityManager> {
    this.#open ??= this.#begin();
    return this.#open;
  }

  async #begin(): Promise<EntityManager> {
    const em = this.#orm.em.fork({ session: sessionContext(this.#settings) }) as EntityManager;
    await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
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
