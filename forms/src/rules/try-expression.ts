import { Big } from 'big.js';
import type { Form } from '../dialect/form.ts';
import { compile } from './compile.ts';
import { BudgetSpent, evaluate, STEP_BUDGET } from './evaluate.ts';
import { toDecimal } from './number.ts';
import { scopeOf } from './scope.ts';

/** Under what an expression is tried. */
export interface Trial {
  /** Local date, ISO. */
  today: string;
  /** Key of the table for a rule about rows. */
  row?: string;
}

const spaces = {
  previous: 'previous',
  lastYear: 'samePeriodLastYear',
  target: 'targets',
  register: 'registers',
} as const;

/**
 * What an expression gives for example values, by the names of `readingsOf`: an answer for a value, a list of answers for
 * a column, a number of rows for a table, a number for a figure; what is left out is blank. Every value counts, as though
 * all fields were shown. Null is blank; undefined when the expression is wrong or the numbers grow too long.
 */
export function tryExpression(
  form: Form,
  expression: string,
  values: Readonly<Record<string, unknown>>,
  { today, row }: Trial,
): { value: string | boolean | null } | undefined {
  const compiled = compile(expression, scopeOf(form, row));
  if (!compiled.ok) return undefined;
  const calculated = new Map<string, Big | null>();
  const answers: Record<string, unknown> = {};
  const judged: Record<string, unknown> = {};
  const context: Record<string, Record<string, unknown>> = {};
  const tables: Record<string, Record<string, unknown>[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const [space = '', key] = name.split('.');
    if (key !== undefined && space in spaces) (context[spaces[space as keyof typeof spaces]] ??= {})[key] = value;
    else if (key !== undefined) for (const [at, one] of [value].flat().entries()) rowAt(space, at)[key] = one;
    else if (form.field(name)?.kind === 'table') for (let at = 0; at < Number(value); at += 1) rowAt(name, at);
    else if (form.field(name)?.calculated) calculated.set(name, toDecimal(value));
    else answers[name] = judged[name] = value;
  }
  const reading = {
    ...{ form, answers: { ...answers, ...tables }, calculated, budget: { steps: STEP_BUDGET } },
    context: { today, planYear: Number(today.slice(0, 4)), ...context },
  };
  try {
    const value = evaluate(compiled.tree, reading, row === undefined ? undefined : { table: row, row: judged });
    if (value instanceof Big) return { value: value.toFixed() };
    return { value: typeof value === 'object' ? null : value };
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    return undefined;
  }

  function rowAt(table: string, at: number): Record<string, unknown> {
    const rows = (tables[table] ??= []);
    while (rows.length <= at) rows.push({});
    return rows[at] as Record<string, unknown>;
  }
}
