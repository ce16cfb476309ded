import type { Form } from '../dialect/form.ts';
import type { Issue } from './issue.ts';

const known = new WeakMap<Form, ReadonlyMap<string, number>>();

/** The issues in the order of the form, those of a table's rows at the table; those of no field last. */
export function inFormOrder(form: Form, issues: readonly Issue[]): Issue[] {
  const positions = positionsOf(form);
  const place = (issue: Issue) => {
    const table = issue.path.length > 1 ? form.field(issue.path[0] ?? '') : undefined;
    return positions.get(table?.id ?? issue.field ?? '') ?? form.fields.length;
  };
  return issues
    .map((issue) => ({ issue, at: place(issue) }))
    .sort((left, right) => left.at - right.at)
    .map(({ issue }) => issue);
}

function positionsOf(form: Form): ReadonlyMap<string, number> {
  const positions = known.get(form) ?? new Map(form.fields.map((field, index) => [field.id, index]));
  known.set(form, positions);
  return positions;
}
