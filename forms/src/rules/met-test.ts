import type { Expression } from './expression.ts';

/** What must hold in `condition ? 1 : 0`, which says whether something is met; undefined for any other expression. */
export function metTest(tree: Expression): Expression | undefined {
  return tree.type === 'conditional' && isNumber(tree.yes, '1') && isNumber(tree.no, '0') ? tree.test : undefined;
}

const isNumber = (node: Expression, value: string) => node.type === 'number' && node.value === value;
