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
