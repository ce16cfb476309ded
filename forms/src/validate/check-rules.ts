import type { Field, Form, Rule } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { BudgetSpent, evaluate } from '../rules/evaluate.ts';
import type { Reading } from '../rules/evaluate.ts';
import type { RowValue } from '../rules/value.ts';
import type { Issue } from './issue.ts';
import { MOST_ISSUES } from './check-shape.ts';

/** Issues of the form's own rules over what is read; a rule that cannot be told because something is blank gives none. */
export function checkRules(form: Form, open: () => Reading): Issue[] {
  const issues: Issue[] = [];
  try {
    const reading = open();
    for (const rule of form.rules) {
      for (const subject of subjectsOf(rule, reading)) {
        if (issues.length >= MOST_ISSUES) return issues;
        const issue = judge(rule, reading, subject);
        if (issue) issues.push(issue);
      }
    }
  } catch (fault) {
    if (!(fault instanceof BudgetSpent)) throw fault;
    issues.push({ code: 'TOO_MUCH_WORK', level: 'error', field: null, row: null, path: [], details: {} });
  }
  return issues;
}

/** What a rule judges: the report as a whole, or the rows of its table one by one. */
export function subjectsOf(rule: Rule, { answers }: Reading): (RowValue | undefined)[] {
  if (rule.row === undefined) return [undefined];
  const table = rule.row;
  const rows = answers[table];
  return Array.isArray(rows) ? rows.filter(isObject).map((row) => ({ table, row })) : [];
}

/** The rule's issue at one subject, or null when it holds or cannot be told; throws BudgetSpent. */
export function judge(rule: Rule, reading: Reading, subject: RowValue | undefined): Issue | null {
  if (evaluate(rule.tree, reading, subject) !== false) return null;
  const id = subject?.row._id;
  return issueOf(reading.form, rule, typeof id === 'string' ? id : null);
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
