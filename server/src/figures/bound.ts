/** The parameters of a statement that is put together in parts. What a person sends is bound here and nowhere else. */
export class Bound {
  readonly params: unknown[] = [];

  /** Binds a value; answers how the statement reads it. */
  bind(value: unknown, type: string): string {
    this.params.push(value);
    return `$${this.params.length}::${type}`;
  }

  /** Binds a column: one value of every item, as an array. */
  list<T>(items: readonly T[], type: string, value: (item: T) => unknown): string {
    return this.bind(items.map(value), `${type}[]`);
  }
}
