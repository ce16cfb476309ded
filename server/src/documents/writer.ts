import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';

export type Format = 'docx' | 'pdf';

/** What the writing thread is given, and what comes back. */
export interface Order {
  paper: Paper;
  format: Format;
}
export type Written = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

export interface WriterBounds {
  /** How long one document may take. */
  patience: number;
  /** After how long without work the thread and its memory are given back. */
  rest: number;
  /** How many documents may wait. */
  most: number;
  /** Megabytes of the thread. */
  memory: number;
}

const bounds: WriterBounds = { patience: 30_000, rest: 60_000, most: 20, memory: 384 };

/** Too many documents wait; nothing was begun. */
export class WriterBusy extends Error {}
/** The document took too long or too much memory, or nobody waits for it any more. */
export class WritingStopped extends Error {}

interface Waiting extends Order {
  signal: AbortSignal;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/** Writes documents one after the other in a thread of its own, within bounds of time, memory and number. */
export class DocumentWriter {
  readonly #bounds: WriterBounds;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #resting: NodeJS.Timeout | undefined;
  #isWriting = false;

  constructor(given: Partial<WriterBounds> = {}) {
    this.#bounds = { ...bounds, ...given };
  }

  /** The file; a document nobody waits for any more (`signal`) is not written to its end. */
  write(paper: Paper, format: Format, signal: AbortSignal): Promise<Uint8Array> {
    if (this.#waiting.length >= this.#bounds.most) return Promise.reject(new WriterBusy());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ paper, format, signal, resolve, reject });
      void this.#work();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new WritingStopped());
    await this.#dismiss();
  }

  async #work(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    clearTimeout(this.#resting);
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#writeOne(next).then(next.resolve, next.reject);
    }
    this.#isWriting = false;
    this.#resting = setTimeout(() => void this.#dismiss(), this.#bounds.rest).unref();
  }

  async #writeOne({ paper, format, signal }: Waiting): Promise<Uint8Array> {
    if (signal.aborted) throw new WritingStopped();
    const worker = this.#hire();
    const stops = AbortSignal.any([signal, AbortSignal.timeout(this.#bounds.patience)]);
    const written = await answerOf(worker, { paper, format }, stops);
    if (written?.ok) return written.bytes;
    await this.#dismiss();
    throw written ? new TypeError(written.reason) : new WritingStopped();
  }

  #hire(): Worker {
    if (this.#worker) return this.#worker;
    // From the sources, where tests run, Node reads TypeScript itself.
    const file = `./write-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
    const worker = new Worker(new URL(file, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#bounds.memory },
    });
    // Whoever waits for it hears of its end; nobody else has to.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  async #dismiss(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** What the thread answers; null when it ended or was no longer to be waited for. */
function answerOf(worker: Worker, order: Order, stops: AbortSignal): Promise<Written | null> {
  return new Promise((resolve) => {
    const settle = (written: Written | null) => {
      stops.removeEventListener('abort', stop);
      worker.off('message', settle).off('exit', stop);
      resolve(written);
    };
    const stop = () => settle(null);
    stops.addEventListener('abort', stop);
    worker.on('message', settle).on('exit', stop);
    worker.postMessage(order);
  });
}
