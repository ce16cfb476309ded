import type { Json } from '../dialect/json.ts';
import type { Work } from './work.ts';

/** A schema made ready: its keywords in the order in which they are judged. */
export interface SchemaNode {
  /** JSON pointer of the schema in its document. */
  at: string;
  /** The boolean schema `false`: nothing is allowed. */
  never: boolean;
  steps: Step[];
}

/** One keyword with its argument bound in. */
export interface Step {
  keyword: string;
  /** True when a failure is told at this keyword; false when the schemas below it tell their own. */
  tells: boolean;
  /** Whether the value is allowed. */
  holds(value: Json, visit: Visit): boolean;
}

/** A value being judged by one schema: how keywords reach other schemas and parts of the value. */
export interface Visit {
  work: Work;
  /** Which properties and items have been evaluated so far, for the unevaluated keywords. */
  seen: Seen;
  /** Judges the same value by another schema and takes over what that has seen. `quiet` tells no faults. */
  same(node: SchemaNode, value: Json, quiet?: boolean): boolean;
  /** Judges a property or item. `quiet` tells no faults. */
  part(node: SchemaNode, value: Json, key: string | number, quiet?: boolean): boolean;
}

/** Names of properties and numbers of items that some keyword has evaluated. */
export class Seen {
  readonly keys = new Set<string | number>();
  /** All items before this one have been evaluated. */
  items = 0;

  add(other: Seen): void {
    for (const key of other.keys) this.keys.add(key);
    this.items = Math.max(this.items, other.items);
  }
}
