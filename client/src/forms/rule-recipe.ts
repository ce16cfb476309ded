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

/** A rule put together from menus: comparisons that all, or any, must hold, perhaps only under another one. */
export interface RuleRecipe {
  when: Comparison | null;
  joined: '&&' | '||';
  must: Comparison[];
}

export const emptyComparison: Comparison = { left: '', comparator: '>=', right: '', typed: false };
const comparators: readonly string[] = ['>=', '<=', '>', '<', '==', '!='];

/** The expression of a recipe; undefined while something is not chosen. */
export function writeRule({ when, joined, must }: RuleRecipe): string | undefined {
  const written = must.map(writeComparison);
  const condition = when ? writeComparison(when) : '';
  if (written.length === 0 || condition === undefined || written.includes(undefined)) return undefined;
  const whole = written.join(` ${joined} `);
  return printExpression(parseExpression(condition === '' ? whole : `!(${condition}) || (${whole})`));
}

/** The recipe of an expression, if menus can show it with these operands; an empty one when there is no expression yet. */
export function readRule(expression: string, operands: readonly string[]): RuleRecipe | undefined {
  if (expression.trim() === '') return { when: null, joined: '&&', must: [emptyComparison] };
  let tree: Expression;
  try {
    tree = parseExpression(expression);
  } catch {
    return undefined;
  }
  const read = (node: Expression) => readComparison(node, operands);
  if (tree.type === 'binary' && tree.operator === '||' && tree.left.type === 'unary' && tree.left.operator === '!') {
    const when = read(tree.left.operand);
    const rest = readJoined(tree.right, read);
    if (when && rest) return { when, ...rest };
  }
  const rest = readJoined(tree, read);
  return rest && { when: null, ...rest };
}

function readJoined(
  tree: Expression,
  read: (node: Expression) => Comparison | undefined,
): Pick<RuleRecipe, 'joined' | 'must'> | undefined {
  const joined = tree.type === 'binary' && tree.operator === '||' ? '||' : '&&';
  const leaves = (node: Expression): Expression[] =>
    node.type === 'binary' && node.operator === joined ? [...leaves(node.left), ...leaves(node.right)] : [node];
  const must = leaves(tree).flatMap((node) => read(node) ?? []);
  return must.length === leaves(tree).length ? { joined, must } : undefined;
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
