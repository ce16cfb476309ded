import type { Answers, Context, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { calculatedValues, openReading } from '../rules/calculate.ts';
import type { Reading } from '../rules/evaluate.ts';
import { checkRules } from './check-rules.ts';
import { checkShape } from './check-shape.ts';
import { inFormOrder } from './form-order.ts';
import type { Issue } from './issue.ts';

/**
 * Everything wrong with the answers: shape first, then rules, put in the order of the form. Same form, answers and
 * context give the same issues in browser, worker and server. At most 500 of each; work is bounded.
 */
export function checkAnswers(form: Form, answers: Answers, context: Context): Issue[] {
  return checkAndCalculate(form, answers, context).issues;
}

/** The same, and how to get all calculated values as `calculate` gives them: rules read them, so they are computed once. */
export function checkAndCalculate(form: Form, answers: Answers, context: Context) {
  let reading: Reading | undefined;
  const open = () => (reading ??= openReading(form, answers, context));
  return { issues: issuesOf(form, answers, open), calculated: () => calculatedValues(form, open) };
}

function issuesOf(form: Form, answers: Answers, open: () => Reading): Issue[] {
  if (!isObject(answers))
    return [{ code: 'WRONG_TYPE', level: 'error', field: null, row: null, path: [], details: { expected: 'object' } }];
  const shape = checkShape(form, answers);
  return inFormOrder(form, [...shape, ...(tooManyRows(shape) ? [] : checkRules(form, open))]);
}

/** Whether a table has more rows than it allows: rules are then not asked at all. */
export function tooManyRows(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.code === 'TOO_MANY_ROWS');
}
