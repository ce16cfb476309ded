import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { isBlank } from '../validate/blank.ts';
import { addUp } from './add-up.ts';
import { convert } from './convert.ts';
import { successorsOf } from './lineage.ts';

/** A value that has no place in the newer version; it is shown to the person and never thrown away. */
export interface KeptAside {
  /** Permanent id of the field it was given to, or the property when the older version had no such field. */
  field: string;
  /** `_id` of the row, for a column. */
  row: string | null;
  title: string;
  value: unknown;
  /** `SPLIT`: it must be shared out by hand; `MERGED`: what it is to be added to is not all given. */
  reason: 'DROPPED' | 'DOES_NOT_FIT' | 'UNKNOWN' | 'SPLIT' | 'MERGED';
  /** Ids of the fields that came in its place, for the person to fill. */
  into?: string[];
}

/** A value of the newer version that was added up from several of the older one. */
export interface AddedUp {
  field: string;
  row: string | null;
  title: string;
  value: unknown;
  parts: { field: string; title: string; value: unknown }[];
}

/** Draft answers on the newer version, what was added up for them, and what found no place there. */
export interface CarriedOver {
  answers: Answers;
  addedUp: AddedUp[];
  keptAside: KeptAside[];
}

/**
 * Moves draft answers to another version by permanent field ids; every value is carried, part of a sum, or kept aside.
 */
export function carryOver(from: Form, to: Form, answers: Answers): CarriedOver {
  const keptAside: KeptAside[] = [];
  const addedUp: AddedUp[] = [];
  const successors = successorsOf(from, to);
  return { answers: object(answers, from.shape, null, undefined), addedUp, keptAside };

  /** The answers of the form (`table` undefined) or of a row, in the newer version's names. */
  function object(source: Answers, old: Shape, row: string | null, table: string | undefined): Answers {
    const carried: [string, unknown][] = [];
    const sums = new Map<Field, { field: Field; value: unknown }[]>();
    for (const [key, value] of Object.entries(source)) {
      if (row !== null && key === '_id') carried.push([key, value]);
      else place(key, value, old.fields.get(key));
    }
    for (const [target, parts] of sums) sumUp(target, parts);
    return Object.fromEntries(carried);

    function place(key: string, value: unknown, field: Field | undefined): void {
      if (!field) return void aside('UNKNOWN', { id: key, title: key }, value);
      const target = to.field(field.id);
      if (!target || target.calculated || target.table !== table) return withoutPlace(field, value);
      if (field.kind === 'table' && target.kind === 'table' && Array.isArray(value))
        return void carried.push([target.key, rows(field, target, value)]);
      const { carry, rest } = convert(field, target, value);
      if (carry !== undefined) carried.push([target.key, carry]);
      if (rest !== undefined) aside('DOES_NOT_FIT', field, rest);
    }

    function withoutPlace(field: Field, value: unknown): void {
      if (isBlank(value)) return;
      const came = (successors.get(field.id) ?? []).filter((one) => one.field.table === table);
      const sum = came.find(({ relation }) => relation === 'sumOf')?.field;
      if (sum) return void sums.set(sum, [...(sums.get(sum) ?? []), { field, value }]);
      const reason = came.some(({ relation }) => relation === 'partOf') ? 'SPLIT' : 'DROPPED';
      aside(
        reason,
        field,
        value,
        came.map((one) => one.field.id),
      );
    }

    function sumUp(target: Field, parts: { field: Field; value: unknown }[]): void {
      const wanted = (target.lineage ?? []).filter(
        ({ field, relation }) => relation === 'sumOf' && from.field(field) && !to.field(field),
      );
      const sum = wanted.length === parts.length ? addUp(target, parts) : undefined;
      if (sum === undefined) for (const { field, value } of parts) aside('MERGED', field, value, [target.id]);
      else {
        carried.push([target.key, sum]);
        const told = parts.map(({ field, value }) => ({ field: field.id, title: field.title, value }));
        addedUp.push({ field: target.id, row, title: target.title, value: sum, parts: told });
      }
    }

    function aside(
      reason: KeptAside['reason'],
      { id, title }: { id: string; title: string },
      value: unknown,
      into: string[] = [],
    ) {
      keptAside.push({ field: id, row, title, value, reason, ...(into.length > 0 ? { into } : {}) });
    }
  }

  function rows(field: Field, target: Field, value: unknown[]): unknown[] {
    const shape = from.rows.get(field.key);
    if (!shape) return value;
    return value.map((row) =>
      isObject(row) ? object(row, shape, typeof row._id === 'string' ? row._id : '', target.key) : row,
    );
  }
}
