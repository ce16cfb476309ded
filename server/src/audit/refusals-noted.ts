const hour = 3_600_000;
/** So many of an hour of one person stand in the audit: enough to see what was tried. */
const most = 20;
/** Beyond so many people those who have been quiet are forgotten. */
const mostKnown = 10_000;

/** Counts refused commands of each person in the memory of this process, so that nobody fills the audit by asking in vain. */
export class RefusalsNoted {
  readonly #now: () => number;
  readonly #hours = new Map<string, { begun: number; count: number }>();

  /** Told of one that could not be noted, and why. */
  readonly missed: (failure: unknown) => void;

  constructor(missed: (failure: unknown) => void = () => undefined, now: () => number = () => performance.now()) {
    this.missed = missed;
    this.#now = now;
  }

  /** What is noted of the next one: itself, once that there were more, or nothing. */
  next(person: string): 'command.refuse' | 'command.refuseMore' | null {
    const now = this.#now();
    const known = this.#hours.get(person);
    const { begun, count } = known && now - known.begun < hour ? known : { begun: now, count: 0 };
    // The one who was refused last stands last.
    this.#hours.delete(person);
    this.#hours.set(person, { begun, count: count + 1 });
    for (const quiet of this.#hours.keys()) {
      if (this.#hours.size <= mostKnown) break;
      this.#hours.delete(quiet);
    }
    if (count > most) return null;
    return count === most ? 'command.refuseMore' : 'command.refuse';
  }
}
