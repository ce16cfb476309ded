import type { FileTarget } from '../files/send-file.ts';
import type { Context, Form, JsonObject, Row } from '@ke-hoach/forms';
import { createContext, use } from 'react';
import type { FillStore } from './fill-store.ts';

/** What the parts of a form on screen share. It stays the same while answers change: those are followed in the store. */
export interface Filling {
  form: Form;
  context: Context;
  store: FillStore;
  /** Gives a question another answer; undefined takes it away. */
  answer: (key: string, value: unknown) => void;
  /** Which columns a row of a table shows, and which it requires. */
  rowSchema: (table: string, row: Row) => JsonObject;
  /** The person has left this field; its issues may be shown. */
  touch: (path: readonly string[]) => void;
  readOnly: boolean;
  /** For what files are sent; nothing where a form is only tried. */
  files?: FileTarget | undefined;
}

export const FillContext = createContext<Filling | null>(null);

/** What the form around this field shares. */
export function useFilling(): Filling {
  const filling = use(FillContext);
  if (!filling) throw new Error('A form part is rendered outside FormView');
  return filling;
}
