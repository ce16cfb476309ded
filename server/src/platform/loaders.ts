import DataLoader from 'dataloader';

/** One batch function becomes one loader a request: relations of a page load in one statement each. */
export class Loaders {
  readonly #loaders = new Map<unknown, DataLoader<string, unknown>>();

  /** The loader of a batch function; `batch` answers a map from key to value. */
  of<V>(batch: (keys: readonly string[]) => Promise<Map<string, V>>, name: unknown): DataLoader<string, V | undefined> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (keys) => {
        const found = await batch(keys);
        return keys.map((key) => found.get(key));
      });
      this.#loaders.set(name, loader);
    }
    return loader as DataLoader<string, V | undefined>;
  }

  /** After a command nothing read before it may be answered again. */
  clear(): void {
    this.#loaders.clear();
  }
}

/** What a foreign key promises to be there; its absence is a fault of ours, not of the asker. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`${what} is gone`);
  return value;
}
