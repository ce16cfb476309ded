import type { Calculation, Field, Form } from '../dialect/form.ts';
import { checkTree } from '../rules/check-tree.ts';
import { scopeOf } from '../rules/scope.ts';

const known = new WeakMap<Calculation, readonly Field[]>();

/**
 * The keys of the shown fields, and of the calculated values that are shown with them: a value computed only from
 * fields that are hidden is hidden too.
 */
export function withCalculations(form: Form, questions: ReadonlySet<string>): ReadonlySet<string> {
  const shown = new Set(questions);
  for (const calculation of form.calculations) {
    const read = readBy(form, calculation);
    if (read.length === 0 || read.some((field) => shown.has(field.table ?? field.key))) shown.add(calculation.key);
  }
  return shown;
}

/** The fields, columns and calculated values of this report that a calculation reads. */
export function readBy(form: Form, calculation: Calculation): readonly Field[] {
  let fields = known.get(calculation);
  if (!fields) {
    const { references } = checkTree(calculation.tree, scopeOf(form));
    const ids = new Set(references.filter(({ figure }) => !figure).map(({ field }) => field));
    fields = form.fields.filter(({ id }) => ids.has(id));
    known.set(calculation, fields);
  }
  return fields;
}
