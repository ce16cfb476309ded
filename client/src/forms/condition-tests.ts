import {
  formatDate,
  isCalendarDate,
  parseVietnameseDate,
  parseVietnameseNumber,
  type Field,
  type Form,
  type Json,
} from '@ke-hoach/forms';
import type { FieldTest } from '@ke-hoach/forms/build';

/** What a condition decides about a field: whether it is shown, or whether it must be answered. */
export type Deciding = 'shown' | 'required';

/** How a field is compared, in the words of the menu. */
export type How = 'is' | 'atLeast' | 'atMost' | 'between' | 'given';

/** A comparison while it is put together; `values` are texts as people type them: codes, "true"/"false", numbers, days. */
export interface TestDraft {
  field: string;
  how: How;
  values: string[];
}

/** The kinds whose single answer the form language can compare, and of them those that have an order in conditions. */
const comparable: readonly string[] = ['yes-no', 'choice', 'integer', 'money', 'decimal', 'date', 'text'];
/** The kinds that answer with a list: a condition asks whether there is anything in it. */
const listed: readonly string[] = ['file', 'many-choices'];
export const isWholeNumber = ({ kind }: Field): boolean => kind === 'integer' || kind === 'money';

/** Whether its answers are picked from a list: then every change of a comparison is one to save. */
export const isPicked = (field: Field | undefined): boolean =>
  ['choice', 'yes-no', ...listed].includes(field?.kind ?? '');

/** A comparison as it begins when a field is picked for it. */
export const begunTest = ({ id, kind }: Field): TestDraft => ({
  ...{ field: id, how: listed.includes(kind) ? 'given' : 'is', values: [] },
});

/** The object of answers a field belongs to: the form, or a row of its table. */
const shapeOf = (form: Form, field: Field) => (field.table ? form.rows.get(field.table) : form.shape);

/** The fields that may decide about this one: beside it, answered by one value that menus can name or people can type. */
export function decidingFields(form: Form, field: Field): Field[] {
  return form.fields.filter(
    (other) =>
      other.table === field.table &&
      other.id !== field.id &&
      !other.calculated &&
      [...comparable, ...listed].includes(other.kind),
  );
}

/** Whether any one of the comparisons is enough for it. */
export function isAnyEnough(form: Form, field: Field, deciding: Deciding): boolean {
  const isDeciding = ({ shows, requires }: Form['shape']['conditions'][number]) =>
    deciding === 'shown' ? shows.includes(field.key) : requires.includes(field.key) && !shows.includes(field.key);
  return shapeOf(form, field)?.conditions.find(isDeciding)?.any === true;
}

/** The comparisons that decide about a field now; none when nothing does. What shows it is not said again of what requires it. */
export function testsOf(form: Form, field: Field, deciding: Deciding = 'shown'): TestDraft[] {
  const shape = shapeOf(form, field);
  const shown = shape?.conditions.find(({ shows }) => shows.includes(field.key))?.tests ?? [];
  const requiring = shape?.conditions.find(
    ({ shows, requires }) => requires.includes(field.key) && !shows.includes(field.key),
  );
  const tests =
    deciding === 'shown'
      ? shown
      : (requiring?.tests ?? []).filter(({ key }) => !shown.some((showing) => showing.key === key));
  return tests.map(({ key, allowed, minimum, maximum, minItems }) => {
    const tested = shape?.fields.get(key);
    const id = tested?.id ?? '';
    if (minItems) return { field: id, how: 'given', values: [] };
    if (allowed) return { field: id, how: 'is', values: [...allowed].map((value) => asTyped(tested, value)) };
    if (minimum !== undefined && maximum !== undefined)
      return { field: id, how: 'between', values: [String(minimum), String(maximum)] };
    if (minimum !== undefined) return { field: id, how: 'atLeast', values: [String(minimum)] };
    return { field: id, how: 'atMost', values: [String(maximum ?? '')] };
  });
}

/** The comparison as the form language takes it; undefined while something is missing or cannot be read. */
export function fieldTest({ field, how, values }: TestDraft, tested: Field | undefined): FieldTest | undefined {
  if (!tested) return undefined;
  if (how === 'given') return { field, minItems: 1 };
  const typed = values.map((value) => asAnswer(tested, value.trim()));
  const known = typed.filter((value) => value !== undefined);
  const [first, second] = known;
  if (first === undefined || known.length < values.length) return undefined;
  if (how === 'is') return known.length === 1 ? { field, const: first } : { field, enum: [...new Set(known)] };
  if (typeof first !== 'number') return undefined;
  if (how === 'atLeast') return { field, minimum: first };
  if (how === 'atMost') return { field, maximum: first };
  return typeof second === 'number' && first <= second ? { field, minimum: first, maximum: second } : undefined;
}

function asTyped(tested: Field | undefined, value: Json): string {
  if (tested?.kind === 'date') return formatDate(String(value), 'vi');
  return tested?.kind === 'decimal' ? String(value).replace('.', ',') : String(value);
}

function asAnswer(tested: Field, value: string): string | number | boolean | undefined {
  if (value === '') return undefined;
  if (tested.kind === 'yes-no') return value === 'true';
  if (tested.kind === 'date') return isCalendarDate(value) ? value : (parseVietnameseDate(value) ?? undefined);
  if (tested.kind === 'decimal') {
    const read = parseVietnameseNumber(value);
    return 'value' in read ? read.value : undefined;
  }
  if (!isWholeNumber(tested)) return value.normalize('NFC');
  const plain = value.replace(/[.\s]/g, '');
  const number = Number(plain);
  return /^-?\d+$/.test(plain) && Number.isSafeInteger(number) ? number : undefined;
}
