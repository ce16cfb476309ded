import type { Field, Form } from '@ke-hoach/forms';
import { parseExpression } from '@ke-hoach/forms/expressions';
import { decidingFields, isWholeNumber, type TestDraft } from './condition-tests.ts';
import { readMet } from './met.ts';
import type { Comparison } from './rule-recipe.ts';

/** That a calculated value is met, or is not, as a condition on the answer it is calculated from. */
export interface MetTest {
  id: string;
  calculation: Field;
  isMet: boolean;
  test: TestDraft;
}

/**
 * The calculated values that may decide about this field: those that compare one answer with a value. Answers never hold
 * calculated values, so the condition asks for the answer.
 */
export function metTests(form: Form, field: Field): MetTest[] {
  if (field.table !== undefined) return [];
  const deciding = decidingFields(form, field);
  const keys = deciding.map(({ key }) => key);
  return form.calculations.flatMap(({ field: id, expression }) => {
    const calculation = form.field(id);
    const comparison = readMet(expression, keys);
    const source = deciding.find(({ key }) => key === comparison?.left);
    if (!calculation || !source || !comparison?.typed) return [];
    return [true, false].flatMap((isMet) => {
      const test = testOf(comparison, source, isMet);
      return test ? { id: `${id}:${isMet}`, calculation, isMet, test } : [];
    });
  });
}

/** Whether a comparison is the one that stands for the calculated value. */
export const isSaidBy = ({ test }: MetTest, { field, how, values }: TestDraft): boolean =>
  test.field === field && test.how === how && values.length === 1 && test.values[0] === values[0];

const opposite = { '>=': '<', '<=': '>', '>': '<=', '<': '>=', '==': '!=', '!=': '==' } as const;

/** A comparison, or its opposite, as a condition; undefined for those that conditions cannot hold. */
function testOf({ comparator, right }: Comparison, source: Field, isMet: boolean): TestDraft | undefined {
  if (comparator === 'has' || comparator === 'blank') return undefined;
  const wanted = isMet ? comparator : opposite[comparator];
  if (isWholeNumber(source)) return wholeTest(wanted, Number(right), source);
  if (source.kind === 'yes-no' && (wanted === '==' || wanted === '!='))
    return is(source, String((right === 'true') === (wanted === '==')));
  const value = parseExpression(right);
  if (source.kind !== 'choice' || wanted !== '==' || value.type !== 'text') return undefined;
  return is(source, value.value);
}

const is = ({ id }: Field, value: string): TestDraft => ({ field: id, how: 'is', values: [value] });

/** Of whole numbers only one may be left below a bound or above it: "không lớn hơn 0" of what is never negative is 0. */
function wholeTest(wanted: keyof typeof opposite, value: number, source: Field): TestDraft | undefined {
  const { minimum, maximum } = source.schema;
  if (wanted === '!=' || (wanted === '==' && !Number.isSafeInteger(value))) return undefined;
  if (wanted === '==') return is(source, String(value));
  const isLeast = wanted === '>=' || wanted === '>';
  const bound = isLeast
    ? wanted === '>='
      ? Math.ceil(value)
      : Math.floor(value) + 1
    : wanted === '<='
      ? Math.floor(value)
      : Math.ceil(value) - 1;
  if (!Number.isSafeInteger(bound)) return undefined;
  const end = isLeast ? maximum : minimum;
  if (typeof end === 'number' && (isLeast ? bound > end : bound < end)) return undefined;
  if (bound === end) return is(source, String(bound));
  return { field: source.id, how: isLeast ? 'atLeast' : 'atMost', values: [String(bound)] };
}
