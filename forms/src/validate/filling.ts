import type { Answers, Context, Form } from '../dialect/form.ts';
import { calculate } from '../rules/calculate.ts';
import { BudgetSpent } from '../rules/evaluate.ts';
import { touchedBy, withAnswer } from './address.ts';
import type { Address } from './address.ts';
import { checkAnswers, tooManyRows } from './check-answers.ts';
import { MOST_ISSUES } from './check-shape.ts';
import { fillRules, refillRules } from './filled-rules.ts';
import type { FilledRules } from './filled-rules.ts';
import { fillShape, refillShape, shapeIssues } from './filled-shape.ts';
import type { FilledShape } from './filled-shape.ts';
import { inFormOrder } from './form-order.ts';
import type { Issue } from './issue.ts';
import { withCalculations } from './shown-calculations.ts';
import { visibleOf } from './visible.ts';

/** A form while it is being filled: its answers and all that follows from them. Never altered; a change gives another. */
export interface Filling {
  readonly form: Form;
  readonly answers: Answers;
  readonly context: Context;
  /** As `calculate` gives it. */
  readonly calculated: Readonly<Record<string, string | null>>;
  /** As `checkAnswers` gives them, in the order of the form. */
  readonly issues: readonly Issue[];
  /** Keys of the fields and calculated values that are shown: see `visibleFields`. */
  readonly visible: ReadonlySet<string>;
}

interface Parts {
  shape: FilledShape;
  rules: FilledRules;
}

const known = new WeakMap<Filling, Parts>();

/** Judges all answers once, so that each change after it costs only what depends on the changed answer. */
export function startFilling(form: Form, answers: Answers, context: Context): Filling {
  return (
    whenAffordable(() =>
      assembled(form, answers, context, {
        shape: fillShape(form, answers),
        rules: fillRules(form, answers, context),
      }),
    ) ?? judgedWhole(form, answers, context)
  );
}

/**
 * The filling with one answer changed, or taken away when the value is undefined; rows are added and removed by giving
 * the table's whole value. The result equals that of `startFilling` with the same answers. An address of a row that
 * does not exist changes nothing.
 */
export function changeAnswer(filling: Filling, address: Address, value: unknown): Filling {
  const { form, context, answers: before } = filling;
  const touched = touchedBy(before, address);
  const after = touched ? withAnswer(before, touched, value) : before;
  if (!touched || after === before) return filling;
  const parts = known.get(filling);
  if (!parts || touched.row?.column === '_id') return startFilling(form, after, context);
  return (
    whenAffordable(() => {
      const shape = refillShape(form, after, parts.shape, touched);
      const shownBefore = parts.shape.visible;
      const change = { before, after, shownBefore, shownAfter: shape.visible, touched };
      return assembled(form, after, context, { shape, rules: refillRules(form, context, parts.rules, change) });
    }) ?? judgedWhole(form, after, context)
  );
}

/** Undefined when there are so many issues that a check stops before its end: then parts do not tell the whole. */
function assembled(form: Form, answers: Answers, context: Context, parts: Parts): Filling | undefined {
  const shape = shapeIssues(form, parts.shape);
  const rules = [...parts.rules.judged.values()].flatMap((all) => all.flatMap(({ result }) => result ?? []));
  if (shape.length >= MOST_ISSUES || rules.length >= MOST_ISSUES || tooManyRows(shape)) return undefined;
  const calculated = [...parts.rules.computed].map(([key, { result }]): [string, string | null] => [
    key,
    result?.toFixed() ?? null,
  ]);
  const filling: Filling = {
    ...{ form, answers, context },
    calculated: Object.fromEntries(calculated),
    issues: inFormOrder(form, [...shape, ...rules]),
    visible: withCalculations(form, parts.shape.visible.keys),
  };
  known.set(filling, parts);
  return filling;
}

/** For answers that ask too much to be kept in parts: each change is then judged whole, within the same bounds. */
function judgedWhole(form: Form, answers: Answers, context: Context): Filling {
  return {
    ...{ form, answers, context },
    calculated: calculate(form, answers, context),
    issues: checkAnswers(form, answers, context),
    visible: withCalculations(form, visibleOf(form.shape, answers).keys),
  };
}

function whenAffordable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    return undefined;
  }
}
