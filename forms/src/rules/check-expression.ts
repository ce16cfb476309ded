import type { Form } from '../dialect/form.ts';
import { wrongCodes } from './compared-codes.ts';
import { compile } from './compile.ts';
import type { ExpressionProblem } from './expression.ts';
import { scopeOf } from './scope.ts';
import { bool, number, typeName } from './types.ts';

/** The verdict on an expression while it is typed: its type by name; `reads` are the permanent ids it names. */
export type CheckedExpression =
  | { ok: true; type: string; reads: string[] }
  | { ok: false; problems: ExpressionProblem[] };

/**
 * Parses an expression, resolves its names in the form, checks its types and the codes that choices are compared with. `wanted` is what it must give; `row` is
 * the key of the table for a rule about rows.
 */
export function checkExpression(
  form: Form,
  expression: string,
  options: { wanted?: 'number' | 'bool'; row?: string } = {},
): CheckedExpression {
  const wanted = options.wanted === undefined ? undefined : { number, bool }[options.wanted];
  const compiled = compile(expression, scopeOf(form, options.row), wanted);
  if (!compiled.ok) return compiled;
  const wrong = wrongCodes(compiled, expression);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  return {
    ok: true,
    type: typeName(compiled.type),
    reads: [...new Set(compiled.references.map((reference) => reference.field))],
  };
}
