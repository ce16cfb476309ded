import type { Answers, Context, Field, Form, Rule } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { openReading } from '../rules/calculate.ts';
import { BudgetSpent, evaluate } from '../rules/evaluate.ts';
import type { Reading } from '../rules/evaluate.ts';
import type { Issue } from './issue.ts';
import { MOST_ISSUES } from './check-shape.ts';

/** Issues of the form's own rules; a rule that cannot be told because something is blank gives none. */
export function checkRules(form: Form, answers: Answers, context: Context, only?: Field): Issue[] {
  const issues: Issue[] = [];
  try {
    const reading = openReading(form, answers, context);
    for (const rule of form.rules) {
      if (issues.length >= MOST_ISSUES) break;
      if (!only || concerns(form, rule, only)) judge(rule, reading, issues);
    }
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    issues.push({ code: 'TOO_MUCH_WORK', level: 'error', field: null, row: null, path: [], details: {} });
  }
  return issues;
}

function judge(rule: Rule, reading: Reading, issues: Issue[]): void {
  const { form, answers } = reading;
  if (rule.row === undefined) {
    if (evaluate(rule.tree, reading) === false) issues.push(issueOf(form, rule, null));
    return;
  }
  const rows = answers[rule.row];
  for (const row of Array.isArray(rows) ? rows.filter(isObject) : []) {
    if (issues.length >= MOST_ISSUES) return;
    if (evaluate(rule.tree, reading, { table: rule.row, row }) === false)
      issues.push(issueOf(form, rule, typeof row._id === 'string' ? row._id : null));
  }
}

function issueOf(form: Form, rule: Rule, row: string | null): Issue {
  const key = rule.fields[0] ?? '';
  const field = form.field(rule.row === undefined ? key : `${rule.row}.${key}`);
  const path = rule.row === undefined ? [key] : [rule.row, row ?? '', key];
  return {
    code: 'RULE',
    level: rule.level,
    field: field?.id ?? null,
    row,
    path,
    rule: rule.id,
    details: { fields: ruleFields(form, rule).map((shown) => shown.id) },
  };
}

/** The fields at which a rule's sentence is shown. */
export function ruleFields(form: Form, rule: Rule): Field[] {
  return rule.fields.flatMap((key) => form.field(rule.row === undefined ? key : `${rule.row}.${key}`) ?? []);
}

function concerns(form: Form, rule: Rule, field: Field): boolean {
  const ids = [...rule.reads, ...ruleFields(form, rule).map((shown) => shown.id)];
  return ids.some((id) => id === field.id || (field.kind === 'table' && form.field(id)?.table === field.key));
}
