/** How many requests may come at once, and how many a second after that. */
export interface Rate {
  atOnce: number;
  aSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Beyond so many askers those who have been quiet are forgotten: nobody fills the memory by asking under many names. */
const mostKnown = 10_000;

/** Counts the requests of each asker in the memory of this process: a bucket that empties and slowly fills again. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /**
   * Takes one request of this asker, or what weighs as much as several; answers 0, or after how many seconds the next one
   * may come. Whoever may take one may take several: the next ones wait longer.
   */
  take(asker: string, weight = 1): number {
    const { atOnce, aSecond } = this.#rate;
    const bucket = this.#buckets.get(asker);
    const now = this.#now();
    const left = bucket ? Math.min(atOnce, bucket.left + ((now - bucket.at) / 1000) * aSecond) : atOnce;
    // The one who asked last stands last.
    this.#buckets.delete(asker);
    this.#buckets.set(asker, { left: left < 1 ? left : left - weight, at: now });
    this.#forget();
    return left < 1 ? Math.ceil((1 - left) / aSecond) : 0;
  }

  #forget(): void {
    for (const quiet of this.#buckets.keys()) {
      if (this.#buckets.size <= mostKnown) return;
      this.#buckets.delete(quiet);
    }
  }
}
