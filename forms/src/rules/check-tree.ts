import { parts } from '../fields/percent.ts';
import type { Field } from '../dialect/form.ts';
import type { Expression, ExpressionProblem, Of, Place } from './expression.ts';
import { contextNames, figureNames, functions } from './functions.ts';
import { nameNear, nearest } from './nearest.ts';
import { resolve, typeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { blank, bool, isOrdered, number, text, typeName, unify } from './types.ts';
import type { Type } from './types.ts';

/** A place in the expression's text where a field is named. */
export interface Reference extends Place {
  field: string;
  /** True for the figure of another report: a member of previous, lastYear or target. */
  figure: boolean;
}

/** The type of a tree, what it reads, and what is wrong with it. */
export interface CheckedTree {
  type: Type;
  references: Reference[];
  problems: ExpressionProblem[];
  /** The type of every part, and the field that a name or member stands for. */
  types: ReadonlyMap<Expression, Type>;
  fields: ReadonlyMap<Expression, Field>;
}

/**
 * Finds the type of every part, so that an expression that passes can be computed without surprises. The text is quoted
 * in problems.
 */
export function checkTree(tree: Expression, scope: Scope, source = ''): CheckedTree {
  const references: Reference[] = [];
  const problems: ExpressionProblem[] = [];
  const variables = new Map<string, string>();
  const types = new Map<Expression, Type>();
  const fields = new Map<Expression, Field>();
  /** What names a stored percent of this report, whose counts may be asked for. */
  const percents = new Set<Expression>();

  function at(place: Place): Record<string, unknown> {
    const field = fields.get(place as Expression)?.id;
    const { start, end } = place;
    return { at: start, end, text: source.slice(start, end), ...(field === undefined ? {} : { field }) };
  }
  function problem(code: ExpressionProblem['code'], place: Place, details: Record<string, unknown> = {}): Type {
    problems.push({ code, details: { ...at(place), ...details } });
    return blank;
  }
  function unknown(node: Of<'name'> | Of<'member'>, near: string | undefined, table?: string): Type {
    const place = { start: node.at, end: node.at + node.name.length };
    const details = { ...(near === undefined ? {} : { suggestion: near }), ...(table === undefined ? {} : { table }) };
    return problem('NAME_UNKNOWN', place, details);
  }
  function named(node: Of<'name'> | Of<'member'>, field: Field, figure = false): void {
    references.push({ field: field.id, start: node.at, end: node.at + node.name.length, figure });
    fields.set(node, field);
    if (!figure && field.parts) percents.add(node);
  }
  function need(wanted: Type, node: Expression, found = typed(node)): void {
    if (!unify(wanted, found)) problem('TYPE_MISMATCH', node, { expected: typeName(wanted), found: typeName(found) });
  }
  /** The type both have. When there is none the second is to blame, or the one that is a list when the other is not. */
  function common(left: Type, right: Type, node: Expression, beside: Expression): Type {
    const type = unify(left, right);
    if (type) return type;
    if (left.of === 'list' && right.of !== 'list') return apart(right, left, beside, node);
    return apart(left, right, node, beside);
  }
  function apart(expected: Type, found: Type, node: Expression, beside: Expression): Type {
    const details = { expected: typeName(expected), found: typeName(found), beside: at(beside) };
    return problem('TYPE_MISMATCH', node, details);
  }

  function typed(node: Expression): Type {
    const type = typeOfNode(node);
    types.set(node, type);
    return type;
  }

  function typeOfNode(node: Expression): Type {
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
        return name(node);
      case 'member':
        return member(node);
      case 'index':
        return indexed(node);
      case 'list':
        return list(node);
      case 'unary':
        need(node.operator === '!' ? bool : number, node.operand);
        return node.operator === '!' ? bool : number;
      case 'binary':
        return binary(node);
      case 'conditional':
        need(bool, node.test);
        return common(typed(node.yes), typed(node.no), node.no, node.yes);
      case 'call':
        return called(node);
      case 'macro':
        return macro(node);
    }
  }

  function name(node: Of<'name'>): Type {
    const table = variables.get(node.name);
    if (table !== undefined) return { of: 'row', table };
    const field = resolve(scope, node.name);
    if (!field) return unknown(node, nameNear(scope, node.name, variables.keys()));
    named(node, field);
    return typeOf(field);
  }

  function member(node: Of<'member'>): Type {
    const space = node.object.type === 'name' && !variables.has(node.object.name) ? node.object.name : '';
    if (space === 'context')
      return contextNames.get(node.name) ?? unknown(node, nearest(node.name, contextNames.keys()));
    if (space === 'register') return number;
    if (figureNames.has(space)) {
      const field = scope.root(node.name);
      if (!field) return unknown(node, nearest(node.name, figureKeys(scope)));
      named(node, field, true);
      need(number, node, typeOf(field));
      return number;
    }
    const owner = typed(node.object);
    const rows = owner.of === 'list' ? owner.item : owner;
    if (percents.has(node.object)) return isPart(node) ? owner : unknown(node, nearest(node.name, parts));
    if (rows.of !== 'row') return owner.of === 'blank' ? blank : unknown(node, undefined);
    const column = scope.column(rows.table, node.name);
    if (!column) return unknown(node, nearest(node.name, scope.keys(rows.table)), rows.table);
    named(node, column);
    return owner.of === 'list' ? { of: 'list', item: typeOf(column) } : typeOf(column);
  }

  function indexed({ object, index }: Of<'index'>): Type {
    const found = typed(object);
    need(number, index);
    if (found.of === 'list') return found.item;
    return problem('TYPE_MISMATCH', object, { expected: 'list', found: typeName(found) });
  }

  function list({ items }: Of<'list'>): Type {
    const [first, ...more] = items;
    let item = first ? typed(first) : blank;
    for (const node of more) item = common(item, typed(node), node, first as Expression);
    return { of: 'list', item };
  }

  function binary({ operator, left, right }: Of<'binary'>): Type {
    if (operator === '&&' || operator === '||') {
      need(bool, left);
      need(bool, right);
    } else if (operator === 'in') {
      const [wanted, among] = [typed(left), typed(right)];
      if (among.of !== 'list') return problem('TYPE_MISMATCH', right, { expected: 'list', found: typeName(among) });
      common(among.item, wanted, left, right);
    } else if (operator === '==' || operator === '!=') {
      const type = common(typed(left), typed(right), right, left);
      if (type.of === 'list' || type.of === 'row')
        problem('TYPE_MISMATCH', left, { expected: 'single', found: typeName(type) });
    } else if (['<', '<=', '>', '>='].includes(operator)) {
      const type = common(typed(left), typed(right), right, left);
      if (!isOrdered(type)) need(number, left, type);
    } else {
      need(number, left);
      need(number, right);
      return number;
    }
    return bool;
  }

  function called(node: Of<'call'>): Type {
    const types = node.args.map((argument) => typed(argument));
    const definition = functions.get(node.name);
    if (!definition) {
      const near = nearest(node.name, functions.keys());
      const place = { start: node.at, end: node.at + node.name.length };
      return problem('FUNCTION_UNKNOWN', place, near === undefined ? {} : { suggestion: near });
    }
    return definition.type(types) ?? problem('ARGUMENTS', node, { name: node.name, found: types.map(typeName) });
  }

  function macro(node: Of<'macro'>): Type {
    const target = typed(node.target);
    if (target.of !== 'list' || target.item.of !== 'row')
      return problem('TYPE_MISMATCH', node.target, { expected: 'table', found: typeName(target) });
    if (variables.has(node.variable) || resolve(scope, node.variable))
      return problem('NAME_TAKEN', node, { name: node.variable });
    variables.set(node.variable, target.item.table);
    const body = typed(node.body);
    variables.delete(node.variable);
    if (node.name === 'map') return { of: 'list', item: body };
    need(bool, node.body, body);
    return node.name === 'filter' ? target : bool;
  }

  return { type: typed(tree), references, problems, types, fields };
}

function isPart({ name }: { name: string }): boolean {
  return (parts as readonly string[]).includes(name);
}

/** Keys whose figures other reports may hold. */
function figureKeys(scope: Scope): string[] {
  return [...scope.keys()].filter((key) => {
    const field = scope.root(key);
    return field !== undefined && typeOf(field).of === 'number';
  });
}
