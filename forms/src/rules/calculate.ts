import type { Big } from 'big.js';
import type { Answers, Calculation, Context, Form } from '../dialect/form.ts';
import { readableAnswers } from '../validate/visible.ts';
import { BudgetSpent, evaluate, STEP_BUDGET } from './evaluate.ts';
import type { Reading } from './evaluate.ts';
import { round } from './number.ts';

/** Prepares answers for expressions and computes all calculations; throws BudgetSpent. */
export function openReading(form: Form, answers: Answers, context: Context): Reading {
  const calculated = new Map<string, Big | null>();
  const reading: Reading = {
    form,
    answers: readableAnswers(form, answers),
    context,
    calculated,
    budget: { steps: STEP_BUDGET },
  };
  for (const calculation of form.calculations) calculated.set(calculation.key, compute(calculation, reading));
  return reading;
}

/** One calculated value, rounded to its scale; null is blank. Its operands are computed before. Throws BudgetSpent. */
export function compute({ tree, scale }: Calculation, reading: Reading): Big | null {
  const value = evaluate(tree, reading) as Big | null;
  return value && round(value, scale);
}

/**
 * All calculated values of the form by key: exact decimal text, rounded half up to each calculation's scale; null is
 * blank. When the work is too much all values are blank, and `checkAnswers` says so.
 */
export function calculate(form: Form, answers: Answers, context: Context): Record<string, string | null> {
  return calculatedValues(form, () => openReading(form, answers, context));
}

/** The same of answers that are being read. */
export function calculatedValues(form: Form, open: () => Reading): Record<string, string | null> {
  let calculated: ReadonlyMap<string, Big | null>;
  try {
    ({ calculated } = open());
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    calculated = new Map();
  }
  return Object.fromEntries(form.calculations.map(({ key }) => [key, calculated.get(key)?.toFixed() ?? null]));
}
