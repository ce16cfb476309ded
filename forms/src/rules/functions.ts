import { Big } from 'big.js';
import { dayNumber, isCalendarDate } from '../format/calendar.ts';
import { round } from './number.ts';
import type { Type } from './types.ts';
import { bool, date, number } from './types.ts';
import type { Value } from './value.ts';

/** A function of the language: what it takes, what it gives, how it is computed. */
export interface ExpressionFunction {
  /** The result's type for these arguments, or undefined when they do not fit. */
  type(args: Type[]): Type | undefined;
  call(args: Value[]): Value;
}

const isNumber = ({ of }: Type) => of === 'number' || of === 'blank';
/** A text may be no day at all: then it is blank to what reckons with days. */
const isDay = (value: Value | undefined): value is string => typeof value === 'string' && isCalendarDate(value);
const isDate = ({ of }: Type) => of === 'date' || of === 'text' || of === 'blank';

function listOf(...items: Type['of'][]): (args: Type[]) => Type | undefined {
  return ([list, ...more]) => {
    if (more.length > 0 || list?.of !== 'list') return undefined;
    return items.includes(list.item.of) || list.item.of === 'blank' ? list.item : undefined;
  };
}

/** The values of a list that are not blank; null when the list itself is blank (a hidden table). */
function present(list: Value | undefined): Value[] | null {
  return Array.isArray(list) ? list.filter((value) => value !== null) : null;
}

function extreme(list: Value | undefined, sign: 1 | -1): Value {
  const values = present(list);
  if (!values) return null;
  return values.reduce<Value>((best, value) => (best === null || compare(value, best) * sign > 0 ? value : best), null);
}

/** Negative, zero or positive for two numbers, or two texts or dates. */
export function compare(left: Value, right: Value): number {
  if (left instanceof Big && right instanceof Big) return left.cmp(right);
  return String(left) < String(right) ? -1 : Number(String(left) > String(right));
}

/** All functions of expressions, by name. */
export const functions: ReadonlyMap<string, ExpressionFunction> = new Map<string, ExpressionFunction>([
  [
    'sum',
    {
      type: (args) => listOf('number')(args) && number,
      call([list]) {
        const values = present(list);
        if (!values || (values.length === 0 && (list as Value[]).length > 0)) return null;
        return values.reduce<Big>((total, value) => total.plus(value as Big), new Big(0));
      },
    },
  ],
  [
    'count',
    {
      type: (args) => (args.length === 1 && args[0]?.of === 'list' ? number : undefined),
      call([list]) {
        const values = present(list);
        return values && new Big(values.length);
      },
    },
  ],
  ['min', { type: listOf('number', 'date'), call: ([list]) => extreme(list, -1) }],
  ['max', { type: listOf('number', 'date'), call: ([list]) => extreme(list, 1) }],
  [
    'size',
    {
      type: ([type, ...more]) =>
        more.length === 0 && (type?.of === 'list' || type?.of === 'text') ? number : undefined,
      call([value]) {
        if (Array.isArray(value)) return new Big(value.length);
        return typeof value === 'string' ? new Big([...value].length) : null;
      },
    },
  ],
  [
    'has',
    {
      type: (args) => (args.length === 1 ? bool : undefined),
      call: ([value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    },
  ],
  [
    'round',
    {
      type: (args) => (args.length === 2 && args.every(isNumber) ? number : undefined),
      call([value, places]) {
        if (!(value instanceof Big) || !(places instanceof Big)) return null;
        const scale = Number(places);
        return Number.isInteger(scale) && scale >= 0 && scale <= 10 ? round(value, scale) : null;
      },
    },
  ],
  [
    'year',
    {
      type: (args) => (args.length === 1 && args.every(isDate) ? number : undefined),
      call: ([value]) => (isDay(value) ? new Big(Number(value.slice(0, 4))) : null),
    },
  ],
  [
    'days',
    {
      type: (args) => (args.length === 2 && args.every(isDate) ? number : undefined),
      call([from, to]) {
        return isDay(from) && isDay(to) ? new Big(dayNumber(to) - dayNumber(from)) : null;
      },
    },
  ],
]);

/** The types of what the context offers under `context`. */
export const contextNames: ReadonlyMap<string, Type> = new Map([
  ['today', date],
  ['planYear', number],
]);

/** Namespaces whose members are the figures of other reports, by the keys of the form's own numbers. */
export const figureNames: ReadonlySet<string> = new Set(['previous', 'lastYear', 'target']);
