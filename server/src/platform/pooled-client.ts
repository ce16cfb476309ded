import pg from 'pg';
import { planKeptAs } from './kept-plans.ts';

const begins = /^(begin|start transaction)\b/;
const ends = /^(commit|rollback)$/;
const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/**
 * A connection of the pool that saves round trips. A transaction begins on the server together with its first
 * statement, which is the one that says who asks, and not at all where nothing is asked. Statements whose plans are kept
 * are sent by name.
 */
export class PooledClient extends pg.Client {
  #begin: string | undefined;

  override query(...asked: never[]): never {
    const [text, values] = asked as unknown[] as [unknown, unknown[] | undefined];
    if (typeof text === 'string' && typeof asked.at(-1) !== 'function') return this.#ask(text, values ?? []) as never;
    const begin = this.#taken();
    // Where it fails the statement behind it fails too, and that one is listened to.
    if (begin !== undefined) (this.#send({ text: begin }) as Promise<unknown>).catch(() => undefined);
    return this.#send(...asked) as never;
  }

  async #ask(text: string, values: unknown[]): Promise<unknown> {
    if (begins.test(text)) {
      this.#begin = text;
      return nothing;
    }
    const begin = this.#taken();
    const name = planKeptAs(text);
    const query = { text, values, ...(name && { name }) };
    if (begin === undefined) return this.#send(query);
    if (ends.test(text)) return nothing;
    if (values.length === 0) return lastOf(await this.#send({ text: `${begin}; ${text}` }));
    await this.#send({ text: begin });
    return this.#send(query);
  }

  /** How the transaction is to begin, where it has not yet begun on the server. */
  #taken(): string | undefined {
    const begin = this.#begin;
    this.#begin = undefined;
    return begin;
  }

  #send(...asked: unknown[]): unknown {
    return super.query(...(asked as [never]));
  }
}

/** Several statements sent as one text have several answers. */
const lastOf = (answers: unknown): unknown => (Array.isArray(answers) ? (answers as unknown[]).at(-1) : answers);
