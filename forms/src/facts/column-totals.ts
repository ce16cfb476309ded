import type { Answers, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { readableRows, visibleOf } from '../validate/visible.ts';
import { sumOfFigures } from './sum-of-figures.ts';

/**
 * The sums of the columns that have `x-total`, by `table.column`, of the shown rows: exact decimal text, or both counts
 * of a stored percent, as the kind puts its values into words. Blank (null) when no row has a number there; tables that
 * are not shown have none.
 */
export function columnTotals(form: Form, answers: Answers): Record<string, Json> {
  const { keys } = visibleOf(form.shape, answers);
  const totals: Record<string, Json> = {};
  for (const { total, table, key, parts: counts } of form.fields) {
    if (!total || table === undefined || !keys.has(table)) continue;
    const values = rowsToAdd(form, answers, table).map((row) => own(row, key));
    totals[`${table}.${key}`] = counts ? totalOfParts(values) : sumOfFigures(values);
  }
  return totals;
}

/** Rows with what is hidden left out; without conditions nothing is. */
function rowsToAdd(form: Form, answers: Answers, table: string): readonly unknown[] {
  if (form.rows.get(table)?.conditions.length) return readableRows(form, answers, table);
  const rows = own(answers, table);
  return Array.isArray(rows) ? rows : [];
}

const parts = ['numerator', 'denominator'] as const;

/** Only shares that have both counts add up, or the whole would not fit its part. */
function totalOfParts(values: readonly unknown[]): Json {
  const whole = values.filter(
    (value) => isObject(value) && parts.every((part) => sumOfFigures([value[part]]) !== null),
  );
  const [numerator, denominator] = parts.map((part) => sumOfFigures(whole.map((value) => own(value, part))));
  return numerator && denominator ? { numerator: Number(numerator), denominator: Number(denominator) } : null;
}
