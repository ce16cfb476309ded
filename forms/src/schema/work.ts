/** Thrown inside a check when it may cost no more; never leaves `check`. */
export class WorkSpent extends Error {}

/** Units of work of one check: a unit is about what evaluating one schema against one small value costs. */
export const MOST_WORK = 500_000;
/** How many schemas may be open inside each other while one value is judged. */
export const MOST_NESTED = 400;

/** What one check may still cost, and canonical texts it has already written. */
export class Work {
  private left = MOST_WORK;
  private readonly written = new WeakMap<object, string>();

  /** Counts units; throws `WorkSpent` when none are left. */
  spend(units: number): void {
    this.left -= units;
    if (this.left < 0) throw new WorkSpent();
  }

  /** The canonical text of a value, by which values are compared; written once for each object. */
  canonical(value: unknown, write: (value: unknown) => string): string {
    if (typeof value !== 'object' || value === null) return write(value);
    const known = this.written.get(value);
    if (known !== undefined) return known;
    const text = write(value);
    this.spend(text.length / 8);
    this.written.set(value, text);
    return text;
  }
}
