import type { Context, Form, Issue, JsonObject, Row } from '@ke-hoach/forms';
import { createContext, use } from 'react';

/** A returned field or cell, as the office marked it. */
export interface Marked {
  field: string;
  row: string | null;
  reason: string;
}

/** What the parts of a form on screen share; it changes with every answer, apart from RJSF's own properties. */
export interface Filling {
  form: Form;
  context: Context;
  calculated: Record<string, string | null>;
  /** Sums of columns, by `table.column`. */
  totals: Record<string, unknown>;
  /** Which columns a row of a table shows, and which it requires. */
  rowSchema: (table: string, row: Row) => JsonObject;
  /** Issues to show now; those of untouched fields are held back. */
  issues: readonly Issue[];
  marked: readonly Marked[];
  /** The person has left this field; its issues may be shown. */
  touch: (path: readonly string[]) => void;
  readOnly: boolean;
}

export const FillContext = createContext<Filling | null>(null);

/** What the form around this field shares. */
export function useFilling(): Filling {
  const filling = use(FillContext);
  if (!filling) throw new Error('A form part is rendered outside FormView');
  return filling;
}
