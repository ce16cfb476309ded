import type { Field } from './form.ts';
import type { Json } from './json.ts';

/** One comparison of an `if`: the property must be answered and fit. */
export interface Test {
  key: string;
  /** Of files, or of several choices: at least so many. */
  minItems?: 1;
  allowed?: ReadonlySet<Json>;
  minimum?: number;
  maximum?: number;
}

/** A stored `if/then`: when all tests hold, or any of them, fields are shown and others become required. */
export interface Condition {
  tests: Test[];
  /** One of several is enough. */
  any?: true;
  shows: string[];
  requires: string[];
}

/** An object of answers: the form itself or a row of a table. */
export interface Shape {
  fields: ReadonlyMap<string, Field>;
  /** Display order of the keys. */
  order: string[];
  required: ReadonlySet<string>;
  conditions: Condition[];
}
