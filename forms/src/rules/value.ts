import type { Big } from 'big.js';

/** A row inside an expression: the answers of the row and the table they belong to. */
export interface RowValue {
  table: string;
  row: Readonly<Record<string, unknown>>;
}

/**
 * A value while an expression is computed. `null` is blank, and for yes/no also "cannot be told": the third value of
 * Kleene's logic. All numbers are exact decimals.
 */
export type Value = Big | string | boolean | null | RowValue | Value[];
