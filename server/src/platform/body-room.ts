/** Bytes of bodies that may be on their way in at the same time: of one address, and of all together. */
const most = { ofAddress: 8_000_000, together: 256_000_000 };

interface Coming {
  bytes: number;
  /** Ends its connection. */
  drop: () => void;
}

/**
 * Room for what is being sent. A body is held until it is whole, for minutes where it comes slowly: without a bound whoever
 * opens many connections fills the memory before anybody has asked who they are. Where there is no room the one that has
 * been coming longest is given up: those who share an address with such a person are not kept waiting by them.
 */
export class BodyRoom {
  readonly #most: typeof most;
  /** By address, in the order in which they began to come. */
  readonly #coming = new Map<string, { bytes: number; all: Set<Coming> }>();
  #together = 0;

  constructor(bounds = most) {
    this.#most = bounds;
  }

  /** Takes room for so many bytes, and answers how to give it back; `drop` gives this body up for a later one. */
  take(address: string, bytes: number, drop: () => void): () => void {
    const one = { bytes, drop };
    while (this.#of(address) > 0 && this.#of(address) + bytes > this.#most.ofAddress) this.#dropOldest(address);
    while (this.#together > 0 && this.#together + bytes > this.#most.together) this.#dropOldest(this.#fullest());
    const here = this.#coming.get(address) ?? { bytes: 0, all: new Set() };
    this.#coming.set(address, here);
    here.all.add(one);
    here.bytes += bytes;
    this.#together += bytes;
    return () => this.#forget(address, one);
  }

  #of(address: string): number {
    return this.#coming.get(address)?.bytes ?? 0;
  }

  #fullest(): string {
    return [...this.#coming.keys()].reduce((one, other) => (this.#of(other) > this.#of(one) ? other : one));
  }

  #dropOldest(address: string): void {
    const [oldest] = this.#coming.get(address)!.all;
    this.#forget(address, oldest!);
    oldest!.drop();
  }

  #forget(address: string, one: Coming): void {
    const here = this.#coming.get(address);
    if (!here?.all.delete(one)) return;
    here.bytes -= one.bytes;
    this.#together -= one.bytes;
    if (here.all.size === 0) this.#coming.delete(address);
  }
}
