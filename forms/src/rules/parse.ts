import type { BinaryOperator, Expression, MacroName } from './expression.ts';
import { SyntaxFault, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The longest expression, in UTF-16 units, and the deepest nesting. */
export const LONGEST_EXPRESSION = 2000;
const DEEPEST = 40;

const strength: ReadonlyMap<string, number> = new Map([
  ...[['||', 1] as const, ['&&', 2] as const],
  ...['==', '!=', '<', '<=', '>', '>=', 'in'].map((operator) => [operator, 3] as const),
  ...['+', '-'].map((operator) => [operator, 4] as const),
  ...['*', '/', '%'].map((operator) => [operator, 5] as const),
]);
const macros: ReadonlySet<string> = new Set(['filter', 'map', 'all', 'exists']);

/** Reads an expression of the CEL grammar into a tree; throws SyntaxFault. */
export function parseExpression(source: string): Expression {
  const tokens = tokenize(source);
  let position = 0;
  let depth = 0;

  const peek = (): Token => tokens[position] as Token;
  const next = (): Token => tokens[position++] as Token;
  const is = (value: string) => peek().kind === 'sign' && peek().value === value;
  function expect(value: string): void {
    if (!is(value)) throw new SyntaxFault(peek().start, `"${value}"`);
    position += 1;
  }
  function nested<T>(read: () => T): T {
    depth += 1;
    if (depth > DEEPEST) throw new SyntaxFault(peek().start, `nesting of at most ${DEEPEST}`);
    const result = read();
    depth -= 1;
    return result;
  }

  function conditional(): Expression {
    return nested(() => {
      const test = binary(1);
      if (!is('?')) return test;
      position += 1;
      const yes = conditional();
      expect(':');
      return { type: 'conditional', test, yes, no: conditional() };
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
      left = { type: 'binary', operator: token.value as BinaryOperator, left, right };
    }
  }

  function unary(): Expression {
    if (is('!') || is('-')) {
      const operator = next().value as '!' | '-';
      return nested(() => ({ type: 'unary', operator, operand: unary() }));
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
        result = { type: 'index', object: result, index };
      } else if (is('.')) {
        position += 1;
        const token = next();
        if (token.kind !== 'name') throw new SyntaxFault(token.start, 'a name');
        if (is('(')) result = macro(result, token);
        else result = { type: 'member', object: result, name: token.value, start: token.start, end: token.end };
      } else return result;
    }
  }

  function macro(target: Expression, token: Token): Expression {
    if (!macros.has(token.value)) throw new SyntaxFault(token.start, 'filter, map, all or exists');
    expect('(');
    const variable = next();
    if (variable.kind !== 'name') throw new SyntaxFault(variable.start, 'a name for the row');
    expect(',');
    const body = conditional();
    expect(')');
    return { type: 'macro', name: token.value as MacroName, target, variable: variable.value, body };
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
    if (token.kind === 'number') return { type: 'number', value: token.value };
    if (token.kind === 'text') return { type: 'text', value: token.value };
    if (token.kind === 'name') return named(token);
    if (token.value === '[') return { type: 'list', items: list(']') };
    if (token.value !== '(') throw new SyntaxFault(token.start, 'a value');
    const inside = conditional();
    expect(')');
    return inside;
  }

  function named(token: Token): Expression {
    if (token.value === 'true' || token.value === 'false') return { type: 'bool', value: token.value === 'true' };
    if (token.value === 'null') return { type: 'blank' };
    if (token.value === 'in') throw new SyntaxFault(token.start, 'a value');
    if (is('(')) {
      position += 1;
      return { type: 'call', name: token.value, args: list(')') };
    }
    return { type: 'name', name: token.value, start: token.start, end: token.end };
  }

  const tree = conditional();
  if (peek().kind !== 'end') throw new SyntaxFault(peek().start, 'the end of the expression');
  return tree;
}
