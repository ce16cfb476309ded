import type { Expression, Node } from './expression.ts';
import { strength } from './parse.ts';

const UNARY = 6;
const POSTFIX = 7;

/** A tree as text again, with one space around operators and no brackets but those it needs. */
export function printExpression(tree: Node): string {
  return print(tree)[0];
}

/** The text, and how strongly its outermost part binds. */
function print(node: Node): [text: string, binding: number] {
  switch (node.type) {
    case 'number':
      return [node.value, POSTFIX];
    case 'text':
      return [quoted(node.value), POSTFIX];
    case 'bool':
      return [String(node.value), POSTFIX];
    case 'blank':
      return ['null', POSTFIX];
    case 'name':
      return [node.name, POSTFIX];
    case 'member':
      return [`${within(node.object, POSTFIX)}.${node.name}`, POSTFIX];
    case 'index':
      return [`${within(node.object, POSTFIX)}[${printExpression(node.index)}]`, POSTFIX];
    case 'list':
      return [`[${listed(node.items)}]`, POSTFIX];
    case 'unary':
      return [node.operator + within(node.operand, UNARY), UNARY];
    case 'binary': {
      const binding = strength.get(node.operator) as number;
      return [`${within(node.left, binding)} ${node.operator} ${within(node.right, binding + 1)}`, binding];
    }
    case 'conditional':
      return [`${within(node.test, 1)} ? ${printExpression(node.yes)} : ${printExpression(node.no)}`, 0];
    case 'call':
      return [`${node.name}(${listed(node.args)})`, POSTFIX];
    case 'macro': {
      const { target, name, variable, body } = node;
      return [`${within(target, POSTFIX)}.${name}(${variable}, ${printExpression(body)})`, POSTFIX];
    }
  }
}

function within(node: Expression, least: number): string {
  const [text, binding] = print(node);
  return binding < least ? `(${text})` : text;
}

function listed(items: Expression[]): string {
  return items.map(printExpression).join(', ');
}

function quoted(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}
