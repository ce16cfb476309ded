import pg from 'pg';
import type { Logger } from 'pino';

/** Hears what was notified; null: the line was lost for a while, so that anything may have been missed. */
type Hear = (payload: string | null) => void;

const firstPause = 500;
const longestPause = 30_000;

/**
 * What transactions tell by NOTIFY on one channel when they are committed. The connection is opened for the first who
 * listens; when it is lost it is opened anew, as long as somebody listens.
 */
export class Notified {
  readonly #url: string;
  readonly #channel: string;
  readonly #log: Logger;
  readonly #listening = new Set<Hear>();
  #line: Promise<pg.Client> | undefined;
  /** Something may have been told while nobody could hear it. */
  #missed = false;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, channel: string, log: Logger) {
    this.#url = url;
    this.#channel = channel;
    this.#log = log;
  }

  /** Listens from when this is answered; answers how to stop. */
  async listen(hear: Hear): Promise<() => void> {
    this.#line ??= this.#open();
    await this.#line;
    this.#listening.add(hear);
    return () => void this.#listening.delete(hear);
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5000,
      application_name: 'ke-hoach',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      this.#line = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => this.#lost());
    if (this.#missed) this.#tell(null);
    this.#missed = false;
    return client;
  }

  #tell(payload: string | null): void {
    for (const hear of this.#listening) hear(payload);
  }

  #lost(): void {
    this.#line = undefined;
    this.#missed = true;
    this.#again(firstPause);
  }

  /** Somebody who already listens is told as soon as the line is there again. */
  #again(pause: number): void {
    if (this.#closed || this.#retry || this.#line) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (this.#closed || this.#line || this.#listening.size === 0) return;
      this.#line = this.#open();
      this.#line.catch((error: unknown) => {
        // Once is enough: it is tried until it works.
        if (pause === firstPause) this.#log.warn({ err: error }, 'nothing is heard of changes');
        this.#again(Math.min(2 * pause, longestPause));
      });
    }, pause);
    this.#retry.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = await this.#line?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }
}
