import type { BinaryOperator, Expression, MacroName, Node } from './expression.ts';
import { Remembered } from '../dialect/remembered.ts';
import { SyntaxFault, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The longest expression, in UTF-16 units, and the deepest nesting. */
export const LONGEST_EXPRESSION = 2000;
export const DEEPEST_EXPRESSION = 40;

/** How strongly operators bind; those of equal strength group from the left. */
export const strength: ReadonlyMap<string, number> = new Map([
  ...[['||', 1] as const, ['&&', 2] as const],
  ...['==', '!=', '<', '<=', '>', '>=', 'in'].map((operator) => [operator, 3] as const),
  ...['+', '-'].map((operator) => [operator, 4] as const),
  ...['*', '/', '%'].map((operator) => [operator, 5] as const),
]);
/** The ways of going through the rows of a table. */
export const macroNames: readonly MacroName[] = ['filter', 'map', 'all', 'exists'];
const macros: ReadonlySet<string> = new Set(macroNames);

/** As many characters as the expressions of one of the largest forms have. */
const trees = new Remembered<Expression>(64 * 1024);

/** Reads an expression of the CEL grammar into a tree, which nobody changes; throws SyntaxFault. */
export function parseExpression(source: string): Expression {
  const known = trees.get(source);
  if (known) return known;
  const tree = treeOf(source);
  trees.keep(source, tree, source.length);
  return tree;
}

function treeOf(source: string): Expression {
  const tokens = tokenize(source);
  let position = 0;
  let depth = 0;

  const peek = (): Token => tokens[position] as Token;
  const next = (): Token => tokens[position++] as Token;
  const is = (value: string) => peek().kind === 'sign' && peek().value === value;
  function expect(value: string): void {
    if (!is(value)) throw new SyntaxFault(peek(), value);
    position += 1;
  }
  function nested<T>(read: () => T): T {
    depth += 1;
    if (depth > DEEPEST_EXPRESSION) throw new SyntaxFault(peek(), 'nesting');
    const result = read();
    depth -= 1;
    return result;
  }

  /** The part that began at `start` and ends with the last token taken. */
  function from(start: number, node: Node): Expression {
    return { ...node, start, end: (tokens[position - 1] as Token).end };
  }

  function conditional(): Expression {
    return nested(() => {
      const test = binary(1);
      if (!is('?')) return test;
      position += 1;
      const yes = conditional();
      expect(':');
      return from(test.start, { type: 'conditional', test, yes, no: conditional() });
    });
  }

  function binary(least: number): Expression {
    let left = unary();
    for (;;) {
      const token = peek();
      const usable = token.kind === 'sign' || (token.kind === 'name' && token.value === 'in');
      const power = usable ? strength.get(token.value) : undefined;
      if (power === undefined || power < least) return left;
      position += 1;
      const right = binary(power + 1);
      left = from(left.start, { type: 'binary', operator: token.value as BinaryOperator, left, right });
    }
  }

  function unary(): Expression {
    if (is('!') || is('-')) {
      const sign = next();
      const operator = sign.value as '!' | '-';
      return nested(() => from(sign.start, { type: 'unary', operator, operand: unary() }));
    }
    return postfix(primary());
  }

  function postfix(object: Expression): Expression {
    let result = object;
    for (;;) {
      if (is('[')) {
        position += 1;
        const index = conditional();
        expect(']');
        result = from(object.start, { type: 'index', object: result, index });
      } else if (is('.')) {
        position += 1;
        const token = next();
        if (token.kind !== 'name') throw new SyntaxFault(token, 'name');
        if (is('(')) result = macro(result, token);
        else result = from(object.start, { type: 'member', object: result, name: token.value, at: token.start });
      } else return result;
    }
  }

  function macro(target: Expression, token: Token): Expression {
    if (!macros.has(token.value)) throw new SyntaxFault(token, 'macro');
    expect('(');
    const variable = next();
    if (variable.kind !== 'name') throw new SyntaxFault(variable, 'rowName');
    expect(',');
    const body = conditional();
    expect(')');
    return from(target.start, {
      type: 'macro',
      name: token.value as MacroName,
      target,
      variable: variable.value,
      body,
    });
  }

  function list(close: string): Expression[] {
    const items: Expression[] = [];
    while (!is(close)) {
      items.push(conditional());
      if (!is(close)) expect(',');
    }
    expect(close);
    return items;
  }

  function primary(): Expression {
    const token = next();
    const { start } = token;
    if (token.kind === 'number' || token.kind === 'text') return from(start, { type: token.kind, value: token.value });
    if (token.kind === 'name') return named(token);
    if (token.value === '[') return from(start, { type: 'list', items: list(']') });
    if (token.value !== '(') throw new SyntaxFault(token, 'value');
    const inside = conditional();
    expect(')');
    return from(start, inside);
  }

  function named(token: Token): Expression {
    const { start, value } = token;
    if (value === 'true' || value === 'false') return from(start, { type: 'bool', value: value === 'true' });
    if (value === 'null') return from(start, { type: 'blank' });
    if (value === 'in') throw new SyntaxFault(token, 'value');
    if (!is('(')) return from(start, { type: 'name', name: value, at: start });
    position += 1;
    return from(start, { type: 'call', name: value, args: list(')'), at: start });
  }

  const tree = conditional();
  if (peek().kind !== 'end') throw new SyntaxFault(peek(), 'end');
  return tree;
}
