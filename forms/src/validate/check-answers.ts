import type { Answers, Context, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { checkRules } from './check-rules.ts';
import { checkShape } from './check-shape.ts';
import type { Issue } from './issue.ts';

/**
 * Everything wrong with the answers: shape first, then rules, put in the order of the form. Same form, answers and
 * context give the same issues in browser, worker and server. At most 500 of each; work is bounded.
 */
export function checkAnswers(form: Form, answers: Answers, context: Context): Issue[] {
  if (!isObject(answers))
    return [{ code: 'WRONG_TYPE', level: 'error', field: null, row: null, path: [], details: { expected: 'object' } }];
  const shape = checkShape(form, answers);
  const rules = shape.some((issue) => issue.code === 'TOO_MANY_ROWS') ? [] : checkRules(form, answers, context);
  return inFormOrder(form, [...shape, ...rules]);
}

/** The issues that touch one question (and its rows, for a table); cheap enough for every keystroke. */
export function checkField(form: Form, answers: Answers, context: Context, fieldKey: string): Issue[] {
  const field = form.field(fieldKey);
  if (!field || !isObject(answers)) return [];
  const shape = checkShape(form, answers, field.table ?? field.key).filter(
    (issue) => field.kind === 'table' || issue.field === field.id,
  );
  const tooMany = shape.some((issue) => issue.code === 'TOO_MANY_ROWS');
  return inFormOrder(form, [...shape, ...(tooMany ? [] : checkRules(form, answers, context, field))]);
}

function inFormOrder(form: Form, issues: Issue[]): Issue[] {
  const positions = new Map(form.fields.map((field, index) => [field.id, index]));
  const place = (issue: Issue) => {
    const table = issue.path.length > 1 ? form.field(issue.path[0] ?? '') : undefined;
    return positions.get(table?.id ?? issue.field ?? '') ?? form.fields.length;
  };
  return issues
    .map((issue, index) => ({ issue, index, at: place(issue) }))
    .sort((left, right) => left.at - right.at || left.index - right.index)
    .map(({ issue }) => issue);
}
