import type { Form } from '../dialect/form.ts';
import { compile } from './compile.ts';
import { scopeOf } from './scope.ts';

/**
 * The expression with each field name replaced by what `nameOf` gives for the permanent id, all else untouched. An
 * expression of a parsed form always compiles; one that does not is given back as it is.
 */
export function rewriteNames(
  form: Form,
  expression: string,
  row: string | undefined,
  nameOf: (fieldId: string) => string | undefined,
): string {
  const compiled = compile(expression, scopeOf(form, row));
  if (!compiled.ok) return expression;
  let result = expression;
  for (const { field, start, end } of [...compiled.references].sort((left, right) => right.start - left.start)) {
    const name = nameOf(field);
    if (name !== undefined) result = result.slice(0, start) + name + result.slice(end);
  }
  return result;
}

/** The expression with permanent ids for names: equal for two versions when it means the same in both. */
export function withIds(form: Form, expression: string, row?: string): string {
  return rewriteNames(form, expression, row, (id) => `{${id}}`);
}
