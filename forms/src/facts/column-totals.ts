import type { Answers, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { readableAnswers } from '../validate/visible.ts';
import { sumOfFigures } from './sum-of-figures.ts';

/**
 * The sums of the columns that have `x-total`, by `table.column`, of the shown rows: exact decimal text, or both counts
 * of a stored percent, as the kind puts its values into words. Blank (null) when no row has a number there; tables that
 * are not shown have none.
 */
export function columnTotals(form: Form, answers: Answers): Record<string, Json> {
  const readable = readableAnswers(form, answers);
  const totals: Record<string, Json> = {};
  for (const column of form.fields) {
    const rows = column.total && column.table !== undefined ? readable[column.table] : undefined;
    if (!Array.isArray(rows)) continue;
    const values = rows.map((row: unknown) => own(row, column.key));
    totals[`${column.table}.${column.key}`] = column.parts ? totalOfParts(values) : sumOfFigures(values);
  }
  return totals;
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
