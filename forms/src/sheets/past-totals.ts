import type { Calculation, Field, Form } from '../dialect/form.ts';
import { readingsOf } from '../rules/readings.ts';
import { readBy } from '../validate/shown-calculations.ts';

export function calculationOf(form: Form, key: string): Calculation {
  return form.calculations.find((calculation) => calculation.key === key)!;
}

/** Does it read rows itself? A sheet of one row a unit gives none. */
export const readsTable = (form: Form, calculation: Calculation): boolean =>
  readBy(form, calculation).some(({ table, kind }) => table !== undefined || kind === 'table');

const known = new WeakMap<Calculation, readonly string[] | null>();

/**
 * Keys of the fields, typed once a report, out of which alone a calculated value is reckoned; null where a table or
 * another report is behind it too.
 */
export function partsOf(form: Form, calculation: Calculation): readonly string[] | null {
  let parts = known.get(calculation);
  if (parts === undefined) {
    parts = findParts(form, calculation);
    known.set(calculation, parts);
  }
  return parts;
}

function findParts(form: Form, calculation: Calculation): readonly string[] | null {
  const isElsewhere = readingsOf(form, calculation.expression).some(({ what }) => what === 'figure');
  if (isElsewhere || readsTable(form, calculation)) return null;
  const parts = new Set<string>();
  for (const { key, calculated } of readBy(form, calculation)) {
    const behind = calculated ? partsOf(form, calculationOf(form, key)) : [key];
    if (behind === null) return null;
    for (const part of behind) parts.add(part);
  }
  return [...parts];
}

/** The column of a table whose plain sum a calculated value is. */
export function summedColumn(form: Form, { tree }: Calculation): Field | undefined {
  if (tree.type !== 'call' || tree.name !== 'sum') return undefined;
  const [list] = tree.args;
  if (list?.type !== 'member' || list.object.type !== 'name') return undefined;
  const { name: table } = list.object;
  return form.fields.find((field) => field.table === table && field.key === list.name);
}
