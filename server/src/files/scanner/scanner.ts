import type { Logger } from 'pino';
import { problem } from '../../platform/problem.ts';
import { askClamd, inStream } from './clamd.ts';
import type { ScannerAddress } from './scanner-address.ts';

/** So long may it look at ten megabytes, and so long may it take to say that it is there. */
const patience = { scan: 30_000, ping: 3000 };

/** The scanner that the operator has set (`SCANNER`): what it does not call clean is not kept, whatever the reason. */
export class Scanner {
  readonly #address: ScannerAddress;
  readonly #log: Logger;
  readonly #patience: typeof patience;

  constructor(address: ScannerAddress, log: Logger, given = patience) {
    this.#address = address;
    this.#log = log;
    this.#patience = given;
  }

  /** What was found in a file, as the scanner calls it; null where it is clean. FILE_NOT_SCANNED where it did not say. */
  async found(bytes: Buffer): Promise<string | null> {
    try {
      const reply = await askClamd(this.#address, inStream(bytes), this.#patience.scan);
      if (reply === 'stream: OK') return null;
      const found = /^stream: (\S.{0,200}) FOUND$/.exec(reply)?.[1];
      if (found) return found;
      throw new Error(`the scanner said ${JSON.stringify(reply.slice(0, 200))}`);
    } catch (error) {
      this.#log.warn({ err: error }, 'a file was not scanned and therefore not kept');
      throw problem('FILE_NOT_SCANNED', {});
    }
  }

  async isThere(): Promise<boolean> {
    const reply = askClamd(this.#address, [Buffer.from('zPING\0')], this.#patience.ping);
    return (await reply.catch(() => null)) === 'PONG';
  }
}
