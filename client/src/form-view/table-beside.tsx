import type { FieldProps } from '@rjsf/utils';
import { createElement, lazy, Suspense, useState, type ComponentType } from 'react';

type Table = ComponentType<FieldProps>;
const load = () => import('./beside-form.ts');
let here: Table | null = null;
load().then(
  ({ TableField }) => (here = TableField),
  () => undefined,
);
const Awaited: Table = lazy(async () => ({ default: (await load()).TableField }));

/** A table, whose code comes beside that of the form: the form is there first, and its tables with it or just after. */
export function TableBeside(props: FieldProps) {
  // Chosen once: a table that changes its component loses the focus inside it.
  const [table] = useState<Table>(() => here ?? Awaited);
  return createElement(Suspense, { fallback: null }, createElement(table, props));
}
