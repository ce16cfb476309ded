import { metTest, parseExpression, type Expression } from '@ke-hoach/forms/expressions';
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
  const test = metTest(tree);
  return test && readComparison(test, operands);
}

/** Whether an expression says that something is met, however its condition is written. */
export function isMetOrNot(expression: string): boolean {
  try {
    return metTest(parseExpression(expression)) !== undefined;
  } catch {
    return false;
  }
}
