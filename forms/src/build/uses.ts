import type { Form } from '../dialect/form.ts';
import { ruleFields } from '../validate/check-rules.ts';

/** Something that reads a field and would lose its source. */
export interface Use {
  /** `calculation`, `rule` or `condition` of the form itself; else what the domain that found it calls it. */
  kind: string;
  /** Permanent id of the calculated field or rule; of the field shown by a condition; else the domain's own. */
  id: string;
  title: string;
}

/** What a domain outside the form, such as charts or targets, has that reads any of these fields. */
export type UseFinder = (fieldIds: ReadonlySet<string>) => Use[];

/** The ids of a field and, for a table, of its columns. */
export function withColumns(form: Form, id: string): string[] {
  const field = form.field(id);
  if (!field) return [];
  if (field.kind !== 'table') return [id];
  return [id, ...form.fields.filter((column) => column.table === field.key).map((column) => column.id)];
}

/**
 * What uses a field, other than the field's own columns: in the form itself, then what each registered finder knows.
 */
export function usesOf(form: Form, id: string, registry: readonly UseFinder[] = []): Use[] {
  const ids = new Set(withColumns(form, id));
  const uses: Use[] = [];
  for (const { field, title, reads } of form.calculations)
    if (field !== id && reads.some((read) => ids.has(read))) uses.push({ kind: 'calculation', id: field, title });
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
  return [...uses, ...registry.flatMap((find) => find(ids))];
}

/**
 * What loses its source when the newer version is published: whatever reads a field, or a part of a percent, that it no
 * longer has. Asks nothing when no field is gone.
 */
export function lostUses(before: Form, after: Form, registry: readonly UseFinder[]): Use[] {
  const lost = lostFields(before, after);
  return lost.size === 0 ? [] : registry.flatMap((find) => find(lost));
}

/** Ids of the fields and parts of a percent that the newer version no longer has. */
export function lostFields(before: Form, after: Form): ReadonlySet<string> {
  const kept = new Set(idsOf(after));
  return new Set(idsOf(before).filter((id) => !kept.has(id)));
}

function idsOf(form: Form): string[] {
  return form.fields.flatMap(({ id, parts }) => [id, ...(parts ? [parts.numerator.id, parts.denominator.id] : [])]);
}
