import type { Big } from 'big.js';
import type { Answers, Context, Form, Rule } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { compute } from '../rules/calculate.ts';
import { BudgetSpent, STEP_BUDGET } from '../rules/evaluate.ts';
import type { Reading } from '../rules/evaluate.ts';
import { graphOf } from '../rules/graph.ts';
import { replacedAt } from './address.ts';
import type { Touched } from './address.ts';
import { judge, subjectsOf } from './check-rules.ts';
import { MOST_ISSUES } from './check-shape.ts';
import { differing } from './filled-shape.ts';
import { isBlank } from './blank.ts';
import type { Issue } from './issue.ts';
import { readableAnswers, readableRows, shownRow, visibleOf } from './visible.ts';
import type { Visible } from './visible.ts';

/** A result and the steps it took. */
interface Metered<T> {
  result: T;
  steps: number;
}

/** What expressions gave for a form being filled, kept apart so that a change computes only what reads it. */
export interface FilledRules {
  /** The answers as expressions read them. */
  readable: Answers;
  /** By key, in computing order. */
  computed: ReadonlyMap<string, Metered<Big | null>>;
  /** By rule id, one verdict for each subject of the rule. */
  judged: ReadonlyMap<string, readonly Metered<Issue | null>[]>;
  /** Steps of all of them: what a full check takes. */
  steps: number;
}

/** Answers before and after a change, and what it touched. */
export interface ChangedAnswers {
  before: Answers;
  after: Answers;
  shownBefore: Visible;
  shownAfter: Visible;
  touched: Touched;
}

/** Computes all calculations and judges all rules; throws BudgetSpent, also when rules give more issues than are told. */
export function fillRules(form: Form, answers: Answers, context: Context): FilledRules {
  const work = new Work(form, readableAnswers(form, answers), context);
  for (const calculation of form.calculations) work.compute(calculation);
  let issues = 0;
  for (const rule of form.rules) {
    issues += work.judge(rule).filter(({ result }) => result).length;
    if (issues >= MOST_ISSUES) throw new BudgetSpent();
  }
  return work.filled();
}

/** Computes and judges again what reads the changed answer; throws BudgetSpent when the whole form takes too many steps. */
export function refillRules(form: Form, context: Context, filled: FilledRules, change: ChangedAnswers): FilledRules {
  const { key, row } = change.touched;
  const field = row ? form.rows.get(key)?.fields.get(row.column) : form.shape.fields.get(key);
  if (!field || (row && !change.shownAfter.keys.has(key))) return filled;
  const changed = row ? changedColumns(form, change, row.index) : changedFields(form, change);
  const work = new Work(form, readableAfter(form, filled.readable, change), context, filled);
  const graph = graphOf(form);
  const reads = (rule: { reads: readonly string[] }) => rule.reads.some((id) => changed.has(id));
  const computed = new Set<string>();
  for (const calculation of graph.calculationsAfter(field.id)) {
    if (!reads(calculation) || !work.compute(calculation)) continue;
    changed.add(calculation.field);
    computed.add(calculation.field);
  }
  const table = row ? form.shape.fields.get(key)?.id : undefined;
  for (const rule of graph.rulesAfter(field.id)) {
    const rowsChanged = rule.row !== undefined && changed.has(form.field(rule.row)?.id ?? '');
    if (!rowsChanged && !reads(rule)) continue;
    const beyondTheRow = rule.row !== key || rule.reads.some((id) => id === table || computed.has(id));
    if (row && !beyondTheRow) work.judge(rule, readableIndex(change.after, key, row.index));
    else work.judge(rule);
  }
  return work.filled();
}

/** Results being brought up to date; steps are counted so that their sum is that of a full check. */
class Work {
  readonly #reading: Reading;
  readonly #values: Map<string, Big | null>;
  readonly #computed: Map<string, Metered<Big | null>>;
  readonly #judged: Map<string, readonly Metered<Issue | null>[]>;
  #steps: number;

  constructor(form: Form, answers: Answers, context: Context, filled?: FilledRules) {
    this.#computed = new Map(filled?.computed);
    this.#judged = new Map(filled?.judged);
    this.#steps = filled?.steps ?? 0;
    this.#values = new Map([...this.#computed].map(([key, { result }]) => [key, result]));
    this.#reading = { form, answers, context, calculated: this.#values, budget: { steps: STEP_BUDGET } };
  }

  /** True when the value is another one than before. */
  compute(calculation: Form['calculations'][number]): boolean {
    const { key } = calculation;
    const before = this.#computed.get(key);
    const now = this.#metered(() => compute(calculation, this.#reading), before);
    this.#computed.set(key, now);
    this.#values.set(key, now.result);
    return before?.result?.toFixed() !== now.result?.toFixed();
  }

  /** Judges all subjects of a rule, or the one at `index`. */
  judge(rule: Rule, index?: number): readonly Metered<Issue | null>[] {
    const subjects = subjectsOf(rule, this.#reading);
    const before = this.#judged.get(rule.id) ?? [];
    const verdict = (at: number) => this.#metered(() => judge(rule, this.#reading, subjects[at]), before[at]);
    const now = index === undefined ? subjects.map((_, at) => verdict(at)) : replacedAt(before, index, verdict(index));
    for (const { steps } of before.slice(now.length)) this.#steps -= steps;
    this.#judged.set(rule.id, now);
    return now;
  }

  filled(): FilledRules {
    if (this.#steps > STEP_BUDGET) throw new BudgetSpent();
    const { answers: readable } = this.#reading;
    return { readable, computed: this.#computed, judged: this.#judged, steps: this.#steps };
  }

  #metered<T>(work: () => T, before: Metered<unknown> | undefined): Metered<T> {
    const { budget } = this.#reading;
    const left = budget.steps;
    const result = work();
    const steps = left - budget.steps;
    this.#steps += steps - (before?.steps ?? 0);
    return { result, steps };
  }
}

/** Ids of the fields an expression may now read differently, those of shown and hidden ones included. */
function changedFields(form: Form, { touched, shownBefore, shownAfter }: ChangedAnswers): Set<string> {
  return new Set(
    [touched.key, ...differing(shownBefore.keys, shownAfter.keys)].flatMap((key) => [
      form.shape.fields.get(key)?.id ?? '',
      ...[...(form.rows.get(key)?.fields.values() ?? [])].map((column) => column.id),
    ]),
  );
}

/** The same for the columns of one row. */
function changedColumns(form: Form, { touched, before, after }: ChangedAnswers, index: number): Set<string> {
  const shape = form.rows.get(touched.key) as Shape;
  const shown = [before, after].map(
    (answers) => visibleOf(shape, (answers[touched.key] as Answers[])[index] ?? {}).keys,
  );
  const flipped = differing(shown[0] ?? new Set(), shown[1] ?? new Set());
  return new Set([touched.row?.column ?? '', ...flipped].map((key) => shape.fields.get(key)?.id ?? ''));
}

function readableAfter(form: Form, readable: Answers, change: ChangedAnswers): Answers {
  const { touched, after, shownBefore, shownAfter } = change;
  const { key, row } = touched;
  if (row) {
    const shape = form.rows.get(key) as Shape;
    const shown = shownRow(shape, (after[key] as Answers[])[row.index] as Answers);
    return { ...readable, [key]: replacedAt(readable[key] as Answers[], readableIndex(after, key, row.index), shown) };
  }
  const now = { ...readable };
  for (const each of [key, ...differing(shownBefore.keys, shownAfter.keys)]) {
    const shown = shownAfter.keys.has(each);
    if (shown && form.rows.has(each)) now[each] = readableRows(form, after, each);
    else if (shown && !isBlank(after[each])) now[each] = after[each];
    else delete now[each];
  }
  return now;
}

/** The place of a row among those that are rows at all. */
function readableIndex(answers: Answers, table: string, index: number): number {
  return (answers[table] as unknown[]).slice(0, index).filter(isObject).length;
}
