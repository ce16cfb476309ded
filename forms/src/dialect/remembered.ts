/** Keeps what took time to make; what was not asked for the longest goes when all together weighs more than it may. */
export class Remembered<Value> {
  private readonly values = new Map<string, { value: Value; weight: number }>();
  private readonly most: number;
  private weight = 0;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    const known = this.values.get(key);
    if (!known) return undefined;
    this.values.delete(key);
    this.values.set(key, known);
    return known.value;
  }

  /** Keeps a value that is not kept yet. */
  keep(key: string, value: Value, weight: number): void {
    this.values.set(key, { value, weight });
    this.weight += weight;
    for (const [oldest, { weight: freed }] of this.values) {
      if (this.weight <= this.most) return;
      this.values.delete(oldest);
      this.weight -= freed;
    }
  }
}
