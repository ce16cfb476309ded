import type { BinaryOperator, Expression, ExpressionProblem } from './expression.ts';
import { contextNames, functions } from './functions.ts';
import { resolve, typeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { blank, bool, number, text, typeName, unify } from './types.ts';
import type { Type } from './types.ts';

/** A place in the expression's text where a field is named. */
export interface Reference {
  field: string;
  start: number;
  end: number;
  /** True for the figure of another report: a member of previous, lastYear or target. */
  figure: boolean;
}

/** The type of a tree, what it reads, and what is wrong with it. */
export interface CheckedTree {
  type: Type;
  references: Reference[];
  problems: ExpressionProblem[];
}

/** Namespaces whose members are keys of the form's own numbers. */
const figureNames: ReadonlySet<string> = new Set(['previous', 'lastYear', 'target']);

/** Finds the type of every part, so that an expression that passes can be computed without surprises. */
export function checkTree(tree: Expression, scope: Scope): CheckedTree {
  const references: Reference[] = [];
  const problems: ExpressionProblem[] = [];
  const variables = new Map<string, string>();

  function problem(code: ExpressionProblem['code'], details: Record<string, unknown>): Type {
    problems.push({ code, details });
    return blank;
  }
  function need(wanted: Type, found: Type): void {
    if (!unify(wanted, found)) problem('TYPE_MISMATCH', { expected: typeName(wanted), found: typeName(found) });
  }

  function typed(node: Expression): Type {
    switch (node.type) {
      case 'number':
        return number;
      case 'text':
        return text;
      case 'bool':
        return bool;
      case 'blank':
        return blank;
      case 'name':
        return named(node);
      case 'member':
        return member(node);
      case 'index':
        return indexed(typed(node.object), typed(node.index));
      case 'list':
        return { of: 'list', item: node.items.map(typed).reduce(common, blank) };
      case 'unary':
        need(node.operator === '!' ? bool : number, typed(node.operand));
        return node.operator === '!' ? bool : number;
      case 'binary':
        return binary(node.operator, typed(node.left), typed(node.right));
      case 'conditional':
        need(bool, typed(node.test));
        return common(typed(node.yes), typed(node.no));
      case 'call':
        return called(node.name, node.args.map(typed));
      case 'macro':
        return macro(node);
    }
  }

  function common(left: Type, right: Type): Type {
    const type = unify(left, right);
    return type ?? problem('TYPE_MISMATCH', { expected: typeName(left), found: typeName(right) });
  }

  function named(node: Expression & { type: 'name' }): Type {
    const table = variables.get(node.name);
    if (table !== undefined) return { of: 'row', table };
    const field = resolve(scope, node.name);
    if (!field) return problem('NAME_UNKNOWN', { name: node.name });
    references.push({ field: field.id, start: node.start, end: node.end, figure: false });
    return typeOf(field);
  }

  function member(node: Expression & { type: 'member' }): Type {
    const space = node.object.type === 'name' && !variables.has(node.object.name) ? node.object.name : '';
    if (space === 'context')
      return contextNames.get(node.name) ?? problem('NAME_UNKNOWN', { name: `context.${node.name}` });
    if (space === 'register') return number;
    if (figureNames.has(space)) {
      const field = scope.root(node.name);
      if (!field || typeOf(field).of !== 'number') return problem('NAME_UNKNOWN', { name: `${space}.${node.name}` });
      references.push({ field: field.id, start: node.start, end: node.end, figure: true });
      return number;
    }
    const owner = typed(node.object);
    const rows = owner.of === 'list' ? owner.item : owner;
    if (rows.of !== 'row') return owner.of === 'blank' ? blank : problem('NAME_UNKNOWN', { name: node.name });
    const column = scope.column(rows.table, node.name);
    if (!column) return problem('NAME_UNKNOWN', { name: `${rows.table}.${node.name}` });
    references.push({ field: column.id, start: node.start, end: node.end, figure: false });
    return owner.of === 'list' ? { of: 'list', item: typeOf(column) } : typeOf(column);
  }

  function indexed(object: Type, index: Type): Type {
    need(number, index);
    return object.of === 'list' ? object.item : problem('TYPE_MISMATCH', { expected: 'list', found: typeName(object) });
  }

  function binary(operator: BinaryOperator, left: Type, right: Type): Type {
    if (operator === '&&' || operator === '||') {
      need(bool, left);
      need(bool, right);
    } else if (operator === 'in') {
      if (right.of !== 'list') return problem('TYPE_MISMATCH', { expected: 'list', found: typeName(right) });
      common(left, right.item);
    } else if (operator === '==' || operator === '!=') {
      const type = common(left, right);
      if (type.of === 'list' || type.of === 'row')
        problem('TYPE_MISMATCH', { expected: 'single values', found: typeName(type) });
    } else if (['<', '<=', '>', '>='].includes(operator)) {
      const type = common(left, right);
      if (!['number', 'date', 'blank'].includes(type.of)) need(number, type);
    } else {
      need(number, left);
      need(number, right);
      return number;
    }
    return bool;
  }

  function called(name: string, args: Type[]): Type {
    const definition = functions.get(name);
    if (!definition) return problem('FUNCTION_UNKNOWN', { name });
    return definition.type(args) ?? problem('ARGUMENTS', { name, takes: definition.takes });
  }

  function macro(node: Expression & { type: 'macro' }): Type {
    const target = typed(node.target);
    if (target.of !== 'list' || target.item.of !== 'row')
      return problem('TYPE_MISMATCH', { expected: 'table', found: typeName(target) });
    if (variables.has(node.variable) || resolve(scope, node.variable))
      return problem('NAME_UNKNOWN', { name: node.variable, reason: 'taken' });
    variables.set(node.variable, target.item.table);
    const body = typed(node.body);
    variables.delete(node.variable);
    if (node.name === 'map') return { of: 'list', item: body };
    need(bool, body);
    return node.name === 'filter' ? target : bool;
  }

  return { type: typed(tree), references, problems };
}
