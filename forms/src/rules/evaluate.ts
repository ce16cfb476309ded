import { Big } from 'big.js';
import type { Context, Field, Form } from '../dialect/form.ts';
import { parts } from '../fields/percent.ts';
import type { PartName } from '../fields/percent.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { compare, functions } from './functions.ts';
import { digits, digitSteps, divide, MOST_DIGITS, remainder, toDecimal } from './number.ts';
import { readValue } from './read-value.ts';
import type { RowValue, Value } from './value.ts';

/** Steps one check or calculation of a whole form may take before it stops. */
export const STEP_BUDGET = 400_000;

/** The computation took too many steps or a number grew too long: the form asks too much of these answers. */
export class BudgetSpent extends Error {}

/** What an expression is computed over. */
export interface Reading {
  form: Form;
  /** Visible answers only; what is hidden reads as blank. */
  answers: Readonly<Record<string, unknown>>;
  context: Context;
  /** Calculated values so far, by key. */
  calculated: ReadonlyMap<string, Big | null>;
  budget: { steps: number };
}

const figures = {
  previous: 'previous',
  lastYear: 'samePeriodLastYear',
  target: 'targets',
  register: 'registers',
} as const;

/** Computes a checked tree; null is blank. Throws BudgetSpent only. */
export function evaluate(tree: Expression, reading: Reading, row?: RowValue): Value {
  const variables = new Map<string, RowValue>();

  function value(node: Expression, part?: PartName): Value {
    spend(1);
    switch (node.type) {
      case 'number':
        return literal(node);
      case 'text':
      case 'bool':
        return node.value;
      case 'blank':
        return null;
      case 'name':
        return variables.get(node.name) ?? named(node.name, part);
      case 'member':
        return member(node, part);
      case 'index':
        return indexed(value(node.object), value(node.index));
      case 'list':
        return node.items.map((item) => value(item));
      case 'unary':
        return unary(node.operator, value(node.operand));
      case 'binary':
        return binary(node.operator, node.left, node.right);
      case 'conditional': {
        const test = value(node.test);
        return test === null ? null : value(test ? node.yes : node.no);
      }
      case 'call':
        return called(
          node.name,
          node.args.map((argument) => value(argument)),
        );
      case 'macro':
        return macro(node);
    }
  }

  function spend(steps: number): void {
    reading.budget.steps -= steps;
    if (reading.budget.steps < 0) throw new BudgetSpent();
  }

  function named(name: string, part?: PartName): Value {
    const { form, answers, calculated } = reading;
    const column = row && form.rows.get(row.table)?.fields.get(name);
    if (row && column) return read(column, row.row, part);
    const field = form.field(name) as Field;
    return field.calculated ? (calculated.get(name) ?? null) : read(field, answers, part);
  }

  /** Long texts and lists cost steps by their size, so that no answer makes a cheap step dear. */
  function read(field: Field, owner: Readonly<Record<string, unknown>>, part?: PartName): Value {
    const result = readValue(field, owner, part);
    spend(sizeSteps(result));
    return result;
  }

  /** `rate.numerator`: what stands before a part's name names the percent itself. */
  function partOf({ object, name }: Expression & { type: 'member' }): PartName | undefined {
    const part = parts.find((known) => known === name);
    if (part === undefined || object.type === 'member') return part;
    if (object.type !== 'name' || variables.has(object.name)) return undefined;
    const column = row && reading.form.rows.get(row.table)?.fields.get(object.name);
    return (column ?? reading.form.field(object.name))?.parts && part;
  }

  function member(node: Expression & { type: 'member' }, asked?: PartName): Value {
    const part = partOf(node);
    if (part !== undefined) return value(node.object, part);
    const space = node.object.type === 'name' && !variables.has(node.object.name) ? node.object.name : '';
    const { context } = reading;
    if (space === 'context')
      return node.name === 'today'
        ? context.today
        : context.planYear === undefined
          ? null
          : toDecimal(context.planYear);
    if (space === 'previous' || space === 'lastYear' || space === 'target' || space === 'register') {
      const source = context[figures[space]];
      return source && Object.hasOwn(source, node.name) ? toDecimal(source[node.name]) : null;
    }
    const object = value(node.object);
    if (!Array.isArray(object)) return isRow(object) ? column(object, node.name, asked) : null;
    spend(object.length);
    return object.map((entry) => (isRow(entry) ? column(entry, node.name, asked) : null));
  }

  function column(owner: RowValue, name: string, part?: PartName): Value {
    return read(reading.form.rows.get(owner.table)?.fields.get(name) as Field, owner.row, part);
  }

  function indexed(object: Value, index: Value): Value {
    if (!Array.isArray(object) || !(index instanceof Big)) return null;
    return object[Number(index)] ?? null;
  }

  function binary(operator: BinaryOperator, leftTree: Expression, rightTree: Expression): Value {
    if (operator === '&&' || operator === '||') return logic(operator, value(leftTree), () => value(rightTree));
    const left = value(leftTree);
    const right = value(rightTree);
    if (left === null || right === null) return null;
    if (operator === 'in') return contains(right as Value[], left);
    if (operator === '==') return equal(left, right);
    if (operator === '!=') return !equal(left, right);
    if (operator === '<') return compare(left, right) < 0;
    if (operator === '<=') return compare(left, right) <= 0;
    if (operator === '>') return compare(left, right) > 0;
    if (operator === '>=') return compare(left, right) >= 0;
    const [one, other] = [left as Big, right as Big];
    spend(digitSteps(operator, one, other));
    return bounded(arithmetic(operator, one, other));
  }

  function contains(list: Value[], wanted: Value): Value {
    spend(list.length);
    if (list.some((entry) => entry !== null && equal(entry, wanted))) return true;
    return list.includes(null) ? null : false;
  }

  function called(name: string, args: Value[]): Value {
    for (const argument of args) spend(sizeSteps(argument));
    return bounded(functions.get(name)?.call(args) ?? null);
  }

  function macro(node: Expression & { type: 'macro' }): Value {
    const target = value(node.target);
    if (!Array.isArray(target)) return null;
    const rows = target.filter(isRow);
    const each = (entry: RowValue): Value => {
      variables.set(node.variable, entry);
      const result = value(node.body);
      variables.delete(node.variable);
      return result;
    };
    if (node.name === 'filter') return rows.filter((entry) => each(entry) === true);
    if (node.name === 'map') return rows.map(each);
    const results = rows.map(each);
    const decided = node.name === 'exists';
    if (results.includes(decided)) return decided;
    return results.includes(null) ? null : !decided;
  }

  return value(tree);
}

const literals = new WeakMap<Expression, Big>();

function literal(node: Expression & { type: 'number' }): Value {
  let known = literals.get(node);
  if (!known) {
    known = new Big(node.value);
    literals.set(node, known);
  }
  return known;
}

function unary(operator: '!' | '-', operand: Value): Value {
  if (operand === null) return null;
  return operator === '!' ? !operand : (operand as Big).times(-1);
}

/** Kleene's logic: a blank side is decided only when the other side decides alone. */
function logic(operator: '&&' | '||', left: Value, right: () => Value): Value {
  const decided = operator === '||';
  if (left === decided) return decided;
  const other = right();
  if (other === decided) return decided;
  return left === null || other === null ? null : !decided;
}

function equal(left: Value, right: Value): boolean {
  return left instanceof Big && right instanceof Big ? left.eq(right) : left === right;
}

function arithmetic(operator: BinaryOperator, left: Big, right: Big): Big | null {
  if (operator === '+') return left.plus(right);
  if (operator === '-') return left.minus(right);
  if (operator === '*') return left.times(right);
  return operator === '/' ? divide(left, right) : remainder(left, right);
}

function bounded(value: Value): Value {
  if (value instanceof Big && digits(value) > MOST_DIGITS) throw new BudgetSpent();
  return value;
}

/** Steps for handling a value as a whole: one for each entry of a list, one for each fifty characters of a text. */
function sizeSteps(value: Value): number {
  if (typeof value === 'string') return Math.floor(value.length / 50);
  return Array.isArray(value) ? value.reduce<number>((sum, entry) => sum + 1 + sizeSteps(entry), 0) : 0;
}

function isRow(value: Value): value is RowValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Big);
}
