import { checkTree } from './check-tree.ts';
import type { CheckedTree } from './check-tree.ts';
import type { Expression, ExpressionProblem } from './expression.ts';
import { DEEPEST_EXPRESSION, LONGEST_EXPRESSION, parseExpression } from './parse.ts';
import type { Scope } from './scope.ts';
import { SyntaxFault } from './tokens.ts';
import { typeName, unify } from './types.ts';
import type { Type } from './types.ts';

/** An expression ready to be computed, or the reasons why it is none. */
export type Compiled = (CheckedTree & { ok: true; tree: Expression }) | { ok: false; problems: ExpressionProblem[] };

/** Parses and type-checks; `result` is the type the whole must have, when one is wanted. */
export function compile(source: string, scope: Scope, result?: Type): Compiled {
  if (source.length > LONGEST_EXPRESSION)
    return {
      ok: false,
      problems: [
        { code: 'TOO_LONG', details: { limit: LONGEST_EXPRESSION, at: LONGEST_EXPRESSION, end: source.length } },
      ],
    };
  let tree: Expression;
  try {
    tree = parseExpression(source);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { ok: false, problems: [unread(source, fault)] };
  }
  const checked = checkTree(tree, scope, source);
  const { type, problems } = checked;
  if (result && problems.length === 0 && !unify(result, type)) {
    const { start, end } = tree;
    const details = { at: start, end, text: source, expected: typeName(result), found: typeName(type) };
    problems.push({ code: 'RESULT_TYPE', details });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tree, ...checked };
}

function unread(source: string, { at, end, expected }: SyntaxFault): ExpressionProblem {
  const place = { at, end, text: source.slice(at, end) };
  if (expected === 'nesting') return { code: 'TOO_DEEP', details: { ...place, limit: DEEPEST_EXPRESSION } };
  const start = source.slice(at - 1, end) === '<>' ? at - 1 : at;
  const text = source.slice(start, end);
  if (text === '=' && source.slice(0, start).trim() === '')
    return { code: 'SYNTAX', details: { at: start, end, text, expected: 'value', suggestion: '', leading: true } };
  const meant = spreadsheetSigns.get(text);
  if (meant !== undefined)
    return { code: 'SYNTAX', details: { at: start, end, text, expected: meant, suggestion: meant } };
  return { code: 'SYNTAX', details: { ...place, expected } };
}

/** What people write who are used to spreadsheets, and what it is here. */
const spreadsheetSigns: ReadonlyMap<string, string> = new Map([
  [';', ','],
  ['=', '=='],
  ['<>', '!='],
]);
