import { parseExpression, type Expression } from '@ke-hoach/forms/expressions';
import { readComparison, writeComparison, type Comparison } from './rule-recipe.ts';

/** "Đạt hay chưa": 1 when a comparison holds and 0 when it does not; undefined while something is not chosen. */
export function writeMet(comparison: Comparison): string | undefined {
  const written = writeComparison(comparison);
  return written && `${written} ? 1 : 0`;
}

/** The comparison of such an expression, if menus can show it with these operands. */
export function readMet(expression: string, operands: readonly string[]): Comparison | undefined {
  let tree: Expression;
  try {
    tree = parseExpression(expression);
  } catch {
    return undefined;
  }
  if (tree.type !== 'conditional' || !isNumber(tree.yes, '1') || !isNumber(tree.no, '0')) return undefined;
  return readComparison(tree.test, operands);
}

const isNumber = (node: Expression, value: string) => node.type === 'number' && node.value === value;
