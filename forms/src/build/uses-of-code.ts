import type { Form } from '../dialect/form.ts';
import type { Expression } from '../rules/expression.ts';
import type { Use } from './uses.ts';

/** What asks whether a choice field has this code: conditions that test it, and expressions that read it and name it. */
export function usesOfCode(form: Form, id: string, code: string): Use[] {
  const uses: Use[] = [];
  for (const { reads, tree, field, title } of form.calculations)
    if (reads.includes(id) && names(tree, code)) uses.push({ kind: 'calculation', id: field, title });
  for (const { reads, tree, id: rule, message } of form.rules)
    if (reads.includes(id) && names(tree, code)) uses.push({ kind: 'rule', id: rule, title: message.vi });
  for (const { fields, conditions } of [form.shape, ...form.rows.values()])
    for (const { tests, shows, requires } of conditions) {
      const tested = tests.some(({ key, allowed }) => fields.get(key)?.id === id && allowed?.has(code));
      for (const key of tested ? new Set([...shows, ...requires]) : []) {
        const shown = fields.get(key);
        if (shown) uses.push({ kind: 'condition', id: shown.id, title: shown.title });
      }
    }
  return uses;
}

function names(node: unknown, code: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { type, value } = node as Partial<Extract<Expression, { type: 'text' }>>;
  return (type === 'text' && value === code) || Object.values(node).some((member) => names(member, code));
}
