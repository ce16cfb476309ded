import type { Answers, Context, Form } from '../dialect/form.ts';
import { compute, openReading } from '../rules/calculate.ts';
import { BudgetSpent } from '../rules/evaluate.ts';
import { toDecimal } from '../rules/number.ts';

/**
 * All calculated values by key, as `calculate` gives them, where some are known: exact decimal text, null is blank. What is
 * made of those is computed with them.
 */
export function calculateWith(
  form: Form,
  answers: Answers,
  context: Context,
  known: ReadonlyMap<string, string | null>,
): Record<string, string | null> {
  const calculated = new Map<string, string | null>();
  try {
    const reading = openReading(form, answers, context);
    const values = new Map(reading.calculated);
    const withKnown = { ...reading, calculated: values };
    for (const calculation of form.calculations) {
      const { key } = calculation;
      values.set(key, known.has(key) ? toDecimal(known.get(key)) : compute(calculation, withKnown));
      calculated.set(key, values.get(key)?.toFixed() ?? null);
    }
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    calculated.clear();
  }
  return Object.fromEntries(form.calculations.map(({ key }) => [key, calculated.get(key) ?? null]));
}
