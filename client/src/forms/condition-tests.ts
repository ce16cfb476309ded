import type { Field, Form } from '@ke-hoach/forms';
import type { FieldTest } from '@ke-hoach/forms/build';

/** How a field is compared, in the words of the menu. */
export type How = 'is' | 'atLeast' | 'atMost' | 'between';

/** A comparison while it is put together; `values` are texts: codes, "true"/"false", or typed whole numbers. */
export interface TestDraft {
  field: string;
  how: How;
  values: string[];
}

/** The object of answers a field belongs to: the form, or a row of its table. */
const shapeOf = (form: Form, field: Field) => (field.table ? form.rows.get(field.table) : form.shape);

/** The fields that may decide whether this one is shown: beside it, answered, with answers that menus can name. */
export function decidingFields(form: Form, field: Field): Field[] {
  const kinds: readonly string[] = ['yes-no', 'choice', 'integer', 'money'];
  return form.fields.filter(
    (other) => other.table === field.table && other.id !== field.id && !other.calculated && kinds.includes(other.kind),
  );
}

/** The comparisons that show a field now; none when it is always shown. */
export function testsOf(form: Form, field: Field): TestDraft[] {
  const shape = shapeOf(form, field);
  const condition = shape?.conditions.find(({ shows }) => shows.includes(field.key));
  return (condition?.tests ?? []).map(({ key, allowed, minimum, maximum }) => {
    const tested = shape?.fields.get(key)?.id ?? '';
    if (allowed) return { field: tested, how: 'is', values: [...allowed].map(String) };
    if (minimum !== undefined && maximum !== undefined)
      return { field: tested, how: 'between', values: [String(minimum), String(maximum)] };
    if (minimum !== undefined) return { field: tested, how: 'atLeast', values: [String(minimum)] };
    return { field: tested, how: 'atMost', values: [String(maximum ?? '')] };
  });
}

/** The comparison as the form language takes it; undefined while something is missing or not a whole number. */
export function fieldTest({ field, how, values }: TestDraft, tested: Field | undefined): FieldTest | undefined {
  if (!tested) return undefined;
  const typed = values.map((value) => asAnswer(tested, value));
  const known = typed.filter((value) => value !== undefined);
  const [first, second] = known;
  if (first === undefined || known.length < values.length) return undefined;
  if (how === 'is') return known.length === 1 ? { field, const: first } : { field, enum: known };
  if (typeof first !== 'number') return undefined;
  if (how === 'atLeast') return { field, minimum: first };
  if (how === 'atMost') return { field, maximum: first };
  return typeof second === 'number' ? { field, minimum: first, maximum: second } : undefined;
}

function asAnswer(tested: Field, value: string): string | number | boolean | undefined {
  if (tested.kind === 'yes-no') return value === '' ? undefined : value === 'true';
  if (tested.kind === 'choice') return value === '' ? undefined : value;
  const plain = value.replace(/[.\s]/g, '');
  const number = Number(plain);
  return /^-?\d+$/.test(plain) && Number.isSafeInteger(number) ? number : undefined;
}
