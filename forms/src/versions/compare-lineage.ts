import type { Field, Form } from '../dialect/form.ts';
import type { Change } from './change.ts';
import { successorsOf } from './lineage.ts';

/** What was split, merged or given another meaning: told once each, at the new field where it shows first. */
export interface Succession {
  /** The changes to tell at a new field; undefined where it has nothing from an earlier one. */
  at(field: Field): Change[] | undefined;
  /** Says whether something came in the place of an earlier field, so that it was not simply dropped. */
  follows(id: string): boolean;
}

/** Reads the lineage of the newer version's fields against the older version. */
export function successionOf(before: Form, after: Form): Succession {
  const successors = successorsOf(before, after);
  const told = new Set<string>();
  return { follows: (id) => successors.has(id), at };

  function at(field: Field): Change[] | undefined {
    const from = (field.lineage ?? []).flatMap((entry) => {
      const old = successors.get(entry.field)?.some((one) => one.field === field)
        ? before.field(entry.field)
        : undefined;
      return old ? [{ old, relation: entry.relation }] : [];
    });
    if (from.length === 0) return undefined;
    const sums = from.filter(({ relation }) => relation === 'sumOf').map(({ old }) => old.title);
    const merged: Change[] =
      sums.length === 0
        ? []
        : [{ kind: 'merged', field: field.id, title: field.title, before: sums, after: field.title, breaking: false }];
    return [...merged, ...from.flatMap(({ old, relation }) => telling(field, old, relation))];
  }

  function telling(field: Field, old: Field, relation: string): Change[] {
    if (relation === 'notComparable' && tableOf(before, old) !== tableOf(after, field)) {
      const titles = { before: before.field(old.table ?? '')?.title, after: after.field(field.table ?? '')?.title };
      return [{ kind: 'meaning', field: field.id, title: field.title, ...titles, aspect: 'table', breaking: true }];
    }
    if (relation === 'notComparable')
      return [
        {
          ...{ kind: 'meaning', field: field.id, title: field.title, before: old.kind, after: field.kind },
          ...{ aspect: old.kind === field.kind ? 'lineage' : 'kind', breaking: true },
        },
      ];
    if (relation === 'sumOf' || told.has(old.id)) return [];
    told.add(old.id);
    const parts = (successors.get(old.id) ?? []).filter((part) => part.relation === 'partOf');
    const titles = parts.map((part) => part.field.title);
    return [{ kind: 'split', field: old.id, title: old.title, before: old.title, after: titles, breaking: true }];
  }
}

/** Id of the table a column stands in; its name may change. */
const tableOf = (form: Form, { table }: Field): string | undefined =>
  table === undefined ? undefined : form.field(table)?.id;
