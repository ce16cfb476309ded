import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { kindOf } from '../fields/registry.ts';
import { isBlank } from '../validate/blank.ts';

/** A value that has no place in the newer version; it is shown to the person and never thrown away. */
export interface KeptAside {
  /** Permanent id of the field it was given to, or the property when the older version had no such field. */
  field: string;
  /** `_id` of the row, for a column. */
  row: string | null;
  title: string;
  value: unknown;
  reason: 'DROPPED' | 'DOES_NOT_FIT' | 'UNKNOWN';
}

/** Draft answers on the newer version, and what found no place there. */
export interface CarriedOver {
  answers: Answers;
  keptAside: KeptAside[];
}

/** Moves draft answers to another version by permanent field ids; every value is either carried or kept aside. */
export function carryOver(from: Form, to: Form, answers: Answers): CarriedOver {
  const keptAside: KeptAside[] = [];

  function object(source: Answers, old: Shape, row: string | null, into: (id: string) => Field | undefined): Answers {
    const carried: [string, unknown][] = [];
    for (const [key, value] of Object.entries(source)) {
      if (row !== null && key === '_id') carried.push([key, value]);
      else place(key, value, old.fields.get(key));
    }
    return Object.fromEntries(carried);

    function place(key: string, value: unknown, field: Field | undefined): void {
      const aside = (reason: KeptAside['reason']) =>
        keptAside.push({ field: field?.id ?? key, row, title: field?.title ?? key, value, reason });
      if (!field) return void aside('UNKNOWN');
      const target = into(field.id);
      if (!target || target.calculated) return void (isBlank(value) || aside('DROPPED'));
      if (field.kind === 'table' && target.kind === 'table' && Array.isArray(value))
        return void carried.push([target.key, rows(field, target, value)]);
      const converted = convert(field, target, value);
      if (converted === undefined) aside('DOES_NOT_FIT');
      else carried.push([target.key, converted]);
    }
  }

  function rows(field: Field, target: Field, value: unknown[]): unknown[] {
    const shape = from.rows.get(field.key);
    if (!shape) return value;
    return value.map((row) =>
      isObject(row)
        ? object(row, shape, String(row._id ?? ''), (id) => {
            const column = to.field(id);
            return column?.table === target.key ? column : undefined;
          })
        : row,
    );
  }

  const root = (id: string) => {
    const field = to.field(id);
    return field?.table === undefined ? field : undefined;
  };
  return { answers: object(answers, from.shape, null, root), keptAside };
}

/**
 * The value written the way of the other field, or undefined when it does not fit there. A draft may hold what is
 * wrong; between fields of one kind only a choice that is gone does not fit.
 */
function convert(from: Field, to: Field, value: unknown): unknown {
  if (isBlank(value)) return value;
  if (to.kind === 'choice' && from.kind === 'choice') return convertChoice(from, to, value);
  if (from.kind === to.kind) return value;
  const asDecimal = to.kind === 'decimal' && typeof value === 'number' && Number.isSafeInteger(value);
  const written = asDecimal ? String(value) : value;
  let fits = true;
  kindOf(to).check(to, written, () => (fits = false));
  return fits && to.kind !== 'table' ? written : undefined;
}

function convertChoice(from: Field, to: Field, value: unknown): unknown {
  const chosen = from.choices?.find((choice) => choice.code === value);
  if (!chosen) return value;
  return to.choices?.find((choice) => choice.id === chosen.id)?.code;
}
