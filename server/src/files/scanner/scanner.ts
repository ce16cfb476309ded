import type { Logger } from 'pino';
import { inTurn } from '../../platform/in-turn.ts';
import { problem } from '../../platform/problem.ts';
import { RateLimit } from '../../platform/rate-limit.ts';
import { askClamd, inStream } from './clamd.ts';
import type { ScannerAddress } from './scanner-address.ts';

/** So long may it look at ten megabytes, and so long may it take to say that it is there. */
const patience = { scan: 30_000, ping: 3000 };
/** So many files are in memory and looked at at the same time, and so many more wait on the disk. */
const turns = { together: 16, waiting: 400 };
/** Lines in the log about a scanner that does not answer: twenty, and one a minute after that. */
const lines = { atOnce: 20, aSecond: 1 / 60 };

/** The scanner that the operator has set (`SCANNER`): what it does not call clean is not kept, whatever the reason. */
export class Scanner {
  readonly #address: ScannerAddress;
  readonly #log: Logger;
  readonly #patience: typeof patience;
  readonly #turn = inTurn(turns.together, turns.waiting);
  readonly #told = new RateLimit(lines);
  /** How often it said nothing for as long as it may take. */
  #silences = 0;

  constructor(address: ScannerAddress, log: Logger, given = patience) {
    this.#address = address;
    this.#log = log;
    this.#patience = given;
  }

  /**
   * Reads a file and looks at it, once few others are: however long the scanner takes, few are in memory. Who waited while
   * it said nothing is refused without asking it: nobody waits twice as long.
   */
  async inTurn<T>(look: () => Promise<T>): Promise<T> {
    const before = this.#silences;
    const afterWaiting = async () => {
      if (this.#silences > before) throw problem('FILE_NOT_SCANNED', {});
    };
    const leave = await this.#turn('files', { afterWaiting });
    if (!leave) throw problem('FILE_NOT_SCANNED', {});
    return look().finally(leave);
  }

  /** What was found in a file, as the scanner calls it; null where it is clean. FILE_NOT_SCANNED where it did not say. */
  async found(bytes: Buffer): Promise<string | null> {
    const begun = performance.now();
    try {
      const reply = await askClamd(this.#address, inStream(bytes), this.#patience.scan);
      if (reply === 'stream: OK') return null;
      const found = /^stream: (\S.{0,200}) FOUND$/.exec(reply)?.[1];
      if (found) return found;
      throw new Error(`the scanner said ${JSON.stringify(reply.slice(0, 200))}`);
    } catch (error) {
      if (performance.now() - begun > this.#patience.scan - 1) this.#silences += 1;
      if (this.#told.take('failed') === 0)
        this.#log.warn({ err: error }, 'a file was not scanned and therefore not kept');
      throw problem('FILE_NOT_SCANNED', {});
    }
  }

  async isThere(): Promise<boolean> {
    const reply = askClamd(this.#address, [Buffer.from('zPING\0')], this.#patience.ping);
    return (await reply.catch(() => null)) === 'PONG';
  }
}
