import { parseExpression, printExpression, type Expression } from '@ke-hoach/forms/expressions';

/** How two values compare, or whether one is there. */
export type Comparator = '>=' | '<=' | '>' | '<' | '==' | '!=' | 'has' | 'blank';

/** "[Tổng số hộ] [không nhỏ hơn] [Số hộ tham gia]": operands as they are written; `typed` says that the right one is a value. */
export interface Comparison {
  left: string;
  comparator: Comparator;
  right: string;
  typed: boolean;
}

/**
 * A rule put together from menus, perhaps only under another comparison: one of several ways is enough, and in a way all
 * comparisons must hold: "(A và B) hoặc C".
 */
export interface RuleRecipe {
  when: Comparison | null;
  ways: Comparison[][];
}

export const emptyComparison: Comparison = { left: '', comparator: '>=', right: '', typed: false };
const comparators: readonly string[] = ['>=', '<=', '>', '<', '==', '!='];

/** The expression of a recipe; undefined while something is not chosen. */
export function writeRule({ when, ways }: RuleRecipe): string | undefined {
  const written = ways.map((way) => way.map(writeComparison));
  const condition = when ? writeComparison(when) : '';
  if (written.length === 0 || condition === undefined || written.flat().includes(undefined)) return undefined;
  const whole = written.map((way) => way.join(' && ')).join(' || ');
  return printExpression(parseExpression(condition === '' ? whole : `!(${condition}) || (${whole})`));
}

/** The recipe of an expression, if menus can show it with these operands; an empty one when there is no expression yet. */
export function readRule(expression: string, operands: readonly string[]): RuleRecipe | undefined {
  if (expression.trim() === '') return { when: null, ways: [[emptyComparison]] };
  let tree: Expression;
  try {
    tree = parseExpression(expression);
  } catch {
    return undefined;
  }
  const read = (node: Expression) => readComparison(node, operands);
  if (tree.type === 'binary' && tree.operator === '||' && tree.left.type === 'unary' && tree.left.operator === '!') {
    const when = read(tree.left.operand);
    const ways = readWays(tree.right, read);
    if (when && ways) return { when, ways };
  }
  const ways = readWays(tree, read);
  return ways && { when: null, ways };
}

function readWays(tree: Expression, read: (node: Expression) => Comparison | undefined): Comparison[][] | undefined {
  const ways = joinedBy('||', tree).map((way) => joinedBy('&&', way).map(read));
  const known = ways.map((way) => way.filter((one) => one !== undefined));
  return known.flat().length === ways.flat().length ? known : undefined;
}

function joinedBy(joint: '&&' | '||', node: Expression): Expression[] {
  return node.type === 'binary' && node.operator === joint
    ? [...joinedBy(joint, node.left), ...joinedBy(joint, node.right)]
    : [node];
}

export function writeComparison({ left, comparator, right }: Comparison): string | undefined {
  if (left === '') return undefined;
  if (comparator === 'has') return `has(${left})`;
  if (comparator === 'blank') return `!has(${left})`;
  return right === '' ? undefined : `${left} ${comparator} ${right}`;
}

export function readComparison(node: Expression, operands: readonly string[]): Comparison | undefined {
  if (node.type === 'unary' && node.operator === '!') {
    const inner = readComparison(node.operand, operands);
    return inner?.comparator === 'has' ? { ...inner, comparator: 'blank' } : undefined;
  }
  if (node.type === 'call' && node.name === 'has' && node.args.length === 1) {
    const left = printExpression(node.args[0]!);
    return operands.includes(left) ? { left, comparator: 'has', right: '', typed: false } : undefined;
  }
  if (operands.includes(printExpression(node)) && (node.type === 'name' || node.type === 'member'))
    return { left: printExpression(node), comparator: '==', right: 'true', typed: true };
  if (node.type !== 'binary' || !comparators.includes(node.operator)) return undefined;
  const [left, right] = [printExpression(node.left), printExpression(node.right)];
  const typed = isLiteral(node.right);
  if (!operands.includes(left) || (!typed && !operands.includes(right))) return undefined;
  return { left, comparator: node.operator as Comparator, right, typed };
}

function isLiteral(node: Expression): boolean {
  if (node.type === 'unary') return node.operator === '-' && isLiteral(node.operand);
  return ['number', 'text', 'bool'].includes(node.type);
}
