/** A period of a plan whose figures changed, by their outer ids. */
export interface ChangedPeriod {
  plan: string;
  period: string;
}

/** Beyond so many periods at once nobody tells them apart. */
const many = 50;

/**
 * Gathers what changed: the first is told at once, what follows within the pause together at its end. An empty list says
 * that anything may have changed.
 */
export class Paced {
  readonly #pause: number;
  readonly #tell: (changed: ChangedPeriod[]) => void;
  #gathered = new Map<string, ChangedPeriod>();
  #anything = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(pause: number, tell: (changed: ChangedPeriod[]) => void) {
    this.#pause = pause;
    this.#tell = tell;
  }

  /** Null: anything may have changed. */
  add(changed: ChangedPeriod | null): void {
    if (changed) this.#gathered.set(changed.period, changed);
    else this.#anything = true;
    if (!this.#timer) this.#now();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #now(): void {
    const changed = this.#anything || this.#gathered.size > many ? [] : [...this.#gathered.values()];
    this.#gathered = new Map();
    this.#anything = false;
    this.#timer = setTimeout(() => this.#due(), this.#pause);
    this.#tell(changed);
  }

  #due(): void {
    this.#timer = undefined;
    if (this.#anything || this.#gathered.size > 0) this.#now();
  }
}
