import { checkTree } from './check-tree.ts';
import type { Reference } from './check-tree.ts';
import type { Expression, ExpressionProblem } from './expression.ts';
import { LONGEST_EXPRESSION, parseExpression } from './parse.ts';
import type { Scope } from './scope.ts';
import { SyntaxFault } from './tokens.ts';
import { typeName, unify } from './types.ts';
import type { Type } from './types.ts';

/** An expression ready to be computed, or the reasons why it is none. */
export type Compiled =
  { ok: true; tree: Expression; type: Type; references: Reference[] } | { ok: false; problems: ExpressionProblem[] };

/** Parses and type-checks; `result` is the type the whole must have, when one is wanted. */
export function compile(source: string, scope: Scope, result?: Type): Compiled {
  if (source.length > LONGEST_EXPRESSION)
    return { ok: false, problems: [{ code: 'TOO_LONG', details: { limit: LONGEST_EXPRESSION } }] };
  let tree: Expression;
  try {
    tree = parseExpression(source);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { ok: false, problems: [{ code: 'SYNTAX', details: { at: fault.at, expected: fault.expected } }] };
  }
  const { type, references, problems } = checkTree(tree, scope);
  if (result && problems.length === 0 && !unify(result, type))
    problems.push({ code: 'RESULT_TYPE', details: { expected: typeName(result), found: typeName(type) } });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tree, type, references };
}
