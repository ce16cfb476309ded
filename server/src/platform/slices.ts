import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const slice = 25;

/**
 * Shares the one thread: long work calls `pause` between its steps, which lets other requests run whenever a slice of
 * time is used up. `spent` tells how long the work has taken in all.
 */
export class Slices {
  readonly #began = performance.now();
  #since = this.#began;

  get spent(): number {
    return performance.now() - this.#began;
  }

  async pause(): Promise<void> {
    if (performance.now() - this.#since < slice) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
