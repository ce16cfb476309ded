import type { Field } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { pointer } from './json.ts';
import type { JsonObject } from './json.ts';
import { isIndicator } from './names.ts';

/** Keywords of every number: its unit of measure, what it counts, and how its figures roll up. */
export const measureWords = ['x-unit', 'x-basis', 'x-overUnits', 'x-overTime', 'x-indicator'];
const measures = {
  'x-basis': ['flow', 'cumulative', 'stock'],
  'x-overUnits': ['sum', 'ratio', 'max', 'none'],
  'x-overTime': ['sum', 'latest', 'none'],
} as const;

/**
 * Checks unit of measure, basis and both rollups, which every number declares. Over units it is a ratio exactly when it
 * says what it divides: the parts of a percent, or `x-ratio` of a calculation.
 */
export function readMeasure(schema: JsonObject, divides: boolean, at: string, report: FormReport): void {
  for (const [keyword, allowed] of Object.entries(measures)) {
    if (!(allowed as readonly unknown[]).includes(schema[keyword]))
      report.add('VALUE_INVALID', at + pointer(keyword), { expected: 'ONE_OF', words: allowed });
  }
  if ((schema['x-overUnits'] === 'ratio') !== divides)
    report.add('VALUE_INVALID', at + pointer('x-overUnits'), {
      expected: divides ? 'RATIO' : 'NO_RATIO',
    });
  const unit = schema['x-unit'];
  if (unit !== undefined && (typeof unit !== 'string' || unit === '' || unit.length > 50))
    report.add('VALUE_INVALID', at + pointer('x-unit'), { expected: 'TEXT_BETWEEN', least: 1, most: 50 });
  const indicator = schema['x-indicator'];
  if (indicator !== undefined && !isIndicator(indicator))
    report.add('VALUE_INVALID', at + pointer('x-indicator'), { expected: 'INDICATOR_KEY' });
}

/** The measure keywords as the members of a field. */
export function measureOf(schema: JsonObject): Partial<Field> {
  const measure = {
    unit: schema['x-unit'],
    basis: schema['x-basis'],
    overUnits: schema['x-overUnits'],
    overTime: schema['x-overTime'],
    indicator: schema['x-indicator'],
  };
  return Object.fromEntries(Object.entries(measure).filter(([, value]) => typeof value === 'string')) as Partial<Field>;
}
