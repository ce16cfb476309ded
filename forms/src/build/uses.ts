import type { Form } from '../dialect/form.ts';
import { compile } from '../rules/compile.ts';
import { scopeOf } from '../rules/scope.ts';
import { ruleFields } from '../validate/check-rules.ts';

/** Something that reads a field and would lose its source. */
export interface Use {
  kind: 'calculation' | 'rule' | 'condition';
  /** Permanent id of the calculated field or rule; of the field shown by a condition. */
  id: string;
  title: string;
}

/** The ids of a field and, for a table, of its columns. */
export function withColumns(form: Form, id: string): string[] {
  const field = form.field(id);
  if (!field) return [];
  if (field.kind !== 'table') return [id];
  return [id, ...form.fields.filter((column) => column.table === field.key).map((column) => column.id)];
}

/** What in the form itself uses a field, other than the field's own columns. */
export function usesOf(form: Form, id: string): Use[] {
  const ids = new Set(withColumns(form, id));
  const uses: Use[] = [];
  for (const calculation of form.calculations) {
    const compiled = compile(calculation.expression, scopeOf(form));
    if (calculation.field !== id && compiled.ok && compiled.references.some(({ field }) => ids.has(field)))
      uses.push({ kind: 'calculation', id: calculation.field, title: calculation.title });
  }
  for (const rule of form.rules) {
    const shown = ruleFields(form, rule).map((field) => field.id);
    if ([...rule.reads, ...shown].some((read) => ids.has(read)))
      uses.push({ kind: 'rule', id: rule.id, title: rule.message.vi });
  }
  for (const [table, shape] of [[undefined, form.shape] as const, ...form.rows]) {
    if (table !== undefined && form.field(table)?.id === id) continue;
    for (const { tests, shows, requires } of shape.conditions) {
      const affected = tests.some((test) => ids.has(shape.fields.get(test.key)?.id ?? ''))
        ? [...shows, ...requires]
        : [];
      const demanded = requires.filter((key) => !shows.includes(key) && ids.has(shape.fields.get(key)?.id ?? ''));
      for (const key of new Set([...affected, ...demanded])) {
        const field = shape.fields.get(key);
        if (field) uses.push({ kind: 'condition', id: field.id, title: field.title });
      }
    }
  }
  return uses;
}
