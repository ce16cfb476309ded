import pg from 'pg';
import { planKeptAs } from './kept-plans.ts';

/** A statement that begins with this is sent with what comes behind it, and has no answer of its own. */
export const SENT_WITH_NEXT = '/* with the next */ ';

const begins = /^(begin|start transaction)\b/;
const saysWhoAsks = /^select set_config\('app\./;
const nothing = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };
/** So many milliseconds a snapshot that was only read from stays open where nothing else is asked. */
const rollsBackAfter = 20;

interface Sent {
  text: string;
  values: unknown[];
}

/**
 * A connection of the pool that saves round trips, which cost more than most statements. A transaction begins on the server
 * together with its first statement, and not at all where nothing is asked: with it goes what says who asks. What is left
 * to the end goes with the commit. Nobody waits for what is rolled back, and a snapshot is given up with whatever is asked
 * next. Statements whose plans are kept are sent by name.
 */
export class PooledClient extends pg.Client {
  /** How the next transaction begins, where it has not yet begun on the server. */
  #begin: string | undefined;
  /** Is the one before only to be rolled back? */
  #isOver = false;
  #isReadOnly = false;
  #left: Sent[] = [];

  override query(...asked: never[]): never {
    const [text, values] = asked as unknown[] as [unknown, unknown[] | undefined];
    if (typeof text === 'string' && typeof asked.at(-1) !== 'function') return this.#ask(text, values ?? []) as never;
    // Where it fails the statement behind it fails too, and that one is listened to.
    for (const before of this.#taken()) this.#send(before).catch(() => undefined);
    return super.query(...(asked as [never])) as never;
  }

  async #ask(text: string, values: unknown[]): Promise<unknown> {
    if (begins.test(text)) {
      this.#begin = text;
      this.#isReadOnly = text.endsWith('read only');
    } else if (this.#begin !== undefined && saysWhoAsks.test(text)) this.#begin += `; ${text}`;
    else if (text.startsWith(SENT_WITH_NEXT)) this.#left.push({ text, values });
    else if (text === 'rollback') this.#rollBack();
    else if (text === 'commit' && this.#begin !== undefined && this.#left.length === 0) this.#begin = undefined;
    else return this.#together([...this.#taken(), { text, values }]);
    return nothing;
  }

  #rollBack(): void {
    this.#left = [];
    const hasBegun = this.#begin === undefined;
    this.#begin = undefined;
    if (!hasBegun) return;
    this.#isOver = true;
    // What a command holds others wait for.
    if (this.#isReadOnly) setTimeout(() => this.#giveUp(), rollsBackAfter);
    else this.#giveUp();
  }

  /** A connection that is lost rolls back, and tells the pool itself. */
  #giveUp(): void {
    if (!this.#isOver) return;
    this.#isOver = false;
    this.#send({ text: 'rollback', values: [] }).catch(() => undefined);
  }

  /** What is sent before the next statement. */
  #taken(): Sent[] {
    const opening = [...(this.#isOver ? ['rollback'] : []), ...(this.#begin === undefined ? [] : [this.#begin])];
    const taken = [...(opening.length > 0 ? [{ text: opening.join('; '), values: [] }] : []), ...this.#left];
    this.#isOver = false;
    this.#begin = undefined;
    this.#left = [];
    return taken;
  }

  /** The answer to the last of them, all in one packet; where an earlier one fails, its reason. */
  async #together(statements: readonly Sent[]): Promise<unknown> {
    const { stream } = this.connection;
    stream.cork();
    const answers = statements.map((statement) => this.#send(statement));
    stream.uncork();
    return (await Promise.all(answers)).at(-1);
  }

  #send({ text, values }: Sent): Promise<unknown> {
    const query: Named = new pg.Query(text, values);
    const name = planKeptAs(text);
    if (name !== undefined) query.name = name;
    return new Promise((answered, failed) => {
      query.callback = (error, result) => (error ? failed(error) : answered(result));
      super.query(query);
    });
  }
}

/** pg makes one of what it is asked anyway, after copying that member by member. */
type Named = pg.Query & { name?: string; callback?: (error: Error | null, result: unknown) => void };
