import { Big } from 'big.js';
import type { Answers, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { toDecimal } from '../rules/number.ts';
import { readableAnswers } from '../validate/visible.ts';

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
    totals[`${column.table}.${column.key}`] = column.parts ? totalOfParts(values) : (sum(values)?.toFixed() ?? null);
  }
  return totals;
}

function sum(values: readonly unknown[]): Big | null {
  const numbers = values.map(toDecimal).filter((number) => number !== null);
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total.plus(number), new Big(0));
}

/** Only shares that have both counts add up, or the whole would not fit its part. */
function totalOfParts(values: readonly unknown[]): Json {
  const whole = values.filter((value) => isObject(value) && sum([value.numerator]) && sum([value.denominator]));
  const [numerator, denominator] = ['numerator', 'denominator'].map((part) =>
    sum(whole.map((value) => own(value, part))),
  );
  return numerator && denominator ? { numerator: numerator.toNumber(), denominator: denominator.toNumber() } : null;
}
