import { columnTotals, visibleSchema, type Answers, type Context, type Form } from '@ke-hoach/forms';
import deepEquals from './deep-equals.ts';
import type { FillState } from './fill-store.ts';
import { fillingOf } from './filling-of.ts';
import { ofNoRows, withoutEmptySums } from './without-empty-sums.ts';

type Totals = FillState['totals'];
const lastTotals = new WeakMap<Form, { from: readonly unknown[]; totals: Totals }>();
const lastRequired = new WeakMap<object, ReadonlySet<string>>();

/** What follows from the answers, without what the screen holds back; pieces that did not change stay the same. */
export function fillStateOf(
  form: Form,
  answers: Answers,
  context: Context,
): Omit<FillState, 'answers' | 'issues' | 'marked'> {
  const { calculated, visible } = fillingOf(form, answers, context);
  return {
    visible,
    calculated: withoutEmptySums(form, answers, calculated),
    noRows: ofNoRows(form, answers, calculated),
    required: requiredOf(form, answers),
    totals: totalsOf(form, answers, visible),
  };
}

function requiredOf(form: Form, answers: Answers): ReadonlySet<string> {
  const schema = visibleSchema(form, answers);
  const required = lastRequired.get(schema) ?? new Set((schema['required'] ?? []) as string[]);
  lastRequired.set(schema, required);
  return required;
}

/** Sums are taken anew only when a table they are sums of has changed, and are the same ones unless one differs. */
function totalsOf(form: Form, answers: Answers, visible: ReadonlySet<string>): Totals {
  const from = [...form.rows.keys()].map((key) => (visible.has(key) ? answers[key] : null));
  const last = lastTotals.get(form);
  if (last && last.from.every((rows, at) => rows === from[at])) return last.totals;
  const sums = columnTotals(form, answers);
  const totals = last && deepEquals(last.totals, sums) ? last.totals : sums;
  lastTotals.set(form, { from, totals });
  return totals;
}
