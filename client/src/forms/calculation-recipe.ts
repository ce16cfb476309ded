import { parseExpression, printExpression } from '@ke-hoach/forms/expressions';
import type { FormulaDraft } from './formula-draft.ts';
import { readMet, writeMet } from './met.ts';
import type { Comparison } from './rule-recipe.ts';

/** The calculations that menus can put together. */
export const ways = [
  'sum',
  'sumOfKnown',
  'difference',
  'balance',
  'percent',
  'column',
  'rows',
  'rowsWhere',
  'sincePrevious',
  'sinceLastYear',
  'growthPrevious',
  'growthLastYear',
  'ofTarget',
  'met',
] as const;
export type Way = (typeof ways)[number];

/**
 * How a value is computed, and of what: names of numbers, `table.column`, or a table; of the rows that are counted the
 * column and the value it must have, as expressions write it; of what is met or not, the comparison instead of names.
 */
export interface CalculationRecipe {
  way: Way;
  names: string[];
  comparison?: Comparison;
}

/** How many names a calculation takes; sums take any number from two. */
export const namesOf = (way: Way): number =>
  way === 'met'
    ? 0
    : way === 'balance'
      ? 3
      : way === 'difference' || way === 'percent' || way === 'rowsWhere' || isSum(way)
        ? 2
        : 1;
export const isSum = (way: Way): boolean => way === 'sum' || way === 'sumOfKnown';

/** What kind of result a calculation has by nature. */
export const kindOfWay = (way: Way): FormulaDraft['kind'] | undefined =>
  ['percent', 'growthPrevious', 'growthLastYear', 'ofTarget'].includes(way)
    ? 'percent'
    : way === 'rows' || way === 'rowsWhere' || way === 'met'
      ? 'integer'
      : undefined;

/** What kind of result numbers give that are added and taken away; undefined where it does not follow from theirs. */
export function kindOfNumbers(kinds: readonly (string | undefined)[]): FormulaDraft['kind'] | undefined {
  const [first] = kinds;
  if (first !== 'integer' && first !== 'money' && first !== 'decimal') return undefined;
  return kinds.every((kind) => kind === first) ? first : 'decimal';
}

const writers: Record<Exclude<Way, 'met'>, (names: readonly string[]) => string> = {
  sum: (names) => names.join(' + '),
  sumOfKnown: (names) => `sum([${names.join(', ')}])`,
  difference: ([a, b]) => `${a} - ${b}`,
  balance: ([a, b, c]) => `${a} + ${b} - ${c}`,
  percent: ([a, b]) => `${a} * 100 / ${b}`,
  column: ([a]) => `sum(${a})`,
  rows: ([a]) => `size(${a})`,
  rowsWhere: ([column = '', value]) => {
    const [table, key] = column.split('.');
    return `size(${table}.filter(r, r.${key} == ${value}))`;
  },
  sincePrevious: ([a]) => `${a} - previous.${a}`,
  sinceLastYear: ([a]) => `${a} - lastYear.${a}`,
  growthPrevious: ([a]) => `(${a} - previous.${a}) * 100 / previous.${a}`,
  growthLastYear: ([a]) => `(${a} - lastYear.${a}) * 100 / lastYear.${a}`,
  ofTarget: ([a]) => `${a} * 100 / target.${a}`,
};

/** The expression of a recipe; undefined while something is not chosen. */
export function writeCalculation({ way, names, comparison }: CalculationRecipe): string | undefined {
  if (way === 'met') return comparison && writeMet(comparison);
  if (names.length < namesOf(way) || names.includes('')) return undefined;
  return writers[way](names);
}

/** The recipe of an expression that menus could have written with these operands; undefined for any other. */
export function readCalculation(expression: string, operands: readonly string[] = []): CalculationRecipe | undefined {
  const comparison = readMet(expression, operands);
  if (comparison) return { way: 'met', names: [], comparison };
  const wanted = printed(expression);
  if (wanted === undefined) return undefined;
  const counted = countedRows.exec(wanted);
  if (counted) return { way: 'rowsWhere', names: [`${counted[1]}.${counted[3]}`, counted[4]!] };
  const read = expression.match(/[A-Za-z_][\w.]*/g) ?? [];
  const names = [...new Set(read.filter((name) => !/^(sum|size|(previous|lastYear|target)\..*)$/.test(name)))];
  for (const way of ways) {
    const taken = isSum(way) ? names : names.slice(0, namesOf(way));
    const written = names.length === taken.length ? writeCalculation({ way, names: taken }) : undefined;
    if (written !== undefined && printed(written) === wanted) return { way, names: taken };
  }
  return undefined;
}

/** Rows counted by the value of a column, as `printExpression` writes it. */
const countedRows = /^size\((\w+)\.filter\((\w+), \2\.(\w+) == (true|false|"(?:[^"\\]|\\.)*")\)\)$/;

function printed(expression: string): string | undefined {
  try {
    return printExpression(parseExpression(expression));
  } catch {
    return undefined;
  }
}
