/** Bytes of bodies that may be on their way in at the same time: of one address, and of all together. */
const most = { ofAddress: 8_000_000, together: 256_000_000 };

/**
 * Room for what is being sent. A body is held until it is whole, for minutes where it comes slowly: without a bound whoever
 * opens many connections fills the memory before anybody has asked who they are.
 */
export class BodyRoom {
  readonly #most: typeof most;
  readonly #taken = new Map<string, number>();
  #together = 0;

  constructor(bounds = most) {
    this.#most = bounds;
  }

  /** Takes room for so many bytes, and answers how to give it back; null where there is none now. */
  take(address: string, bytes: number): (() => void) | null {
    const before = this.#taken.get(address) ?? 0;
    if (before + bytes > this.#most.ofAddress || this.#together + bytes > this.#most.together) return null;
    this.#set(address, before + bytes);
    this.#together += bytes;
    return () => {
      this.#set(address, this.#taken.get(address)! - bytes);
      this.#together -= bytes;
    };
  }

  #set(address: string, bytes: number): void {
    if (bytes === 0) this.#taken.delete(address);
    else this.#taken.set(address, bytes);
  }
}
