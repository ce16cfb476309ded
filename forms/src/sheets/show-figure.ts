import type { Answers, Form } from '../dialect/form.ts';
import { isBlank } from '../validate/blank.ts';
import { readBy, withCalculations } from '../validate/shown-calculations.ts';
import { visibleOf } from '../validate/visible.ts';
import { calculationOf } from './past-totals.ts';

/** Answers the yes/no fields on which a field hangs; false where something else hides it. */
export function show(form: Form, answers: Answers, key: string, depth = 0): boolean {
  if (visibleOf(form.shape, answers).keys.has(key)) return true;
  const condition = form.shape.conditions.find(({ shows }) => shows.includes(key));
  if (!condition || depth > 10) return false;
  for (const test of condition.tests) {
    const field = form.shape.fields.get(test.key);
    const canBeAsked = field !== undefined && show(form, answers, test.key, depth + 1);
    if (!canBeAsked && condition.any) continue;
    if (!canBeAsked) return false;
    if (isBlank(answers[test.key]) && field.kind === 'yes-no' && test.allowed?.has(true)) answers[test.key] = true;
    if (condition.any && visibleOf(form.shape, answers).keys.has(key)) return true;
  }
  return visibleOf(form.shape, answers).keys.has(key);
}

/** The same for a calculated value, which is shown with anything it is reckoned from. */
export function showCalculated(form: Form, answers: Answers, key: string): boolean {
  if (withCalculations(form, visibleOf(form.shape, answers).keys).has(key)) return true;
  return readBy(form, calculationOf(form, key)).some((field) =>
    field.calculated ? showCalculated(form, answers, field.key) : show(form, answers, field.table ?? field.key),
  );
}
