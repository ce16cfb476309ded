import type { Field, Form, Lineage } from '../dialect/form.ts';

/** That a field has something from a field of an earlier version, whose id is retired. */
export interface Descent {
  /** Id of the field as it is now. */
  field: string;
  /** Id of the earlier field. */
  from: string;
  /** How: a sum of it and others, a part of it, or not comparable. */
  relation: Lineage['relation'];
}

/** Which earlier ids feed which field of the form and how, so that figures follow across versions. */
export function lineageOf(form: Form): Descent[] {
  return form.fields.flatMap(({ id, lineage = [] }) =>
    lineage.map(({ field, relation }) => ({ field: id, from: field, relation })),
  );
}

/** Where the figure of a field stands in reports on an earlier version. */
export interface FigureSources {
  /** Ids of fields of the earlier version. */
  fields: string[];
  /**
   * `same`: it is one and the same field. `sumOf`: its figure is their sum, when all are given. `partOf`: theirs hold
   * more than its, and do not compare; nor do those `notComparable`.
   */
  relation: 'same' | Lineage['relation'];
}

/**
 * Which fields of an earlier version have the figure of this one, under whatever id it had then; undefined where none
 * has anything of it. So are the figures of earlier periods found that stand beside a number or that rules read.
 */
export function figureSources(field: Field, earlier: Form): FigureSources | undefined {
  if (earlier.field(field.id)) return { fields: [field.id], relation: 'same' };
  const known = (field.lineage ?? []).filter((entry) => earlier.field(entry.field));
  if (known.length === 0) return undefined;
  const relation = weakest.find((one) => known.some((entry) => entry.relation === one)) ?? 'sumOf';
  return { fields: known.map((entry) => entry.field), relation };
}

const weakest: readonly Lineage['relation'][] = ['notComparable', 'partOf'];

/** A field of the newer version that came in the place of one of the older. */
export interface Successor {
  field: Field;
  relation: Lineage['relation'];
}

/** What came in the place of each field that the older version has and the newer has not, by the older field's id. */
export function successorsOf(before: Form, after: Form): ReadonlyMap<string, Successor[]> {
  const successors = new Map<string, Successor[]>();
  for (const field of after.fields) {
    if (before.field(field.id)) continue;
    for (const { field: from, relation } of field.lineage ?? []) {
      if (!before.field(from) || after.field(from)) continue;
      const known = successors.get(from) ?? [];
      successors.set(from, [...known, { field, relation }]);
    }
  }
  return successors;
}
