import { isBlank, type Answers, type Form } from '@ke-hoach/forms';

type Calculated = Readonly<Record<string, string | null>>;

/**
 * Calculated values as they are shown while a form is filled: a zero for which nobody has typed anything, such as the
 * sum of a table without rows, is blank, so that nothing is compared with it. What is submitted is computed as ever.
 */
export function withoutEmptySums(form: Form, answers: Answers, calculated: Calculated): Calculated {
  const zeros = form.calculations.filter(({ key }) => calculated[key] != null && Number(calculated[key]) === 0);
  const empty = zeros.filter(({ reads }) => reads.length > 0 && !reads.some((id) => isTyped(form, answers, id)));
  if (empty.length === 0) return calculated;
  return { ...calculated, ...Object.fromEntries(empty.map(({ key }) => [key, null])) };
}

/** Keys of the calculated values that are counts or sums of no row: zero, and shown as that, though nothing was typed. */
export function ofNoRows(form: Form, answers: Answers, calculated: Calculated): Readonly<Record<string, true>> {
  const zeros = form.calculations.filter(({ key }) => calculated[key] != null && Number(calculated[key]) === 0);
  const counts = zeros.filter(({ key, reads }) => !form.field(key)?.met && reads.length > 0 && reads.every(isOfNoRow));
  return Object.fromEntries(counts.map(({ key }) => [key, true]));

  function isOfNoRow(id: string): boolean {
    const field = form.field(id);
    if (!field) return false;
    const table = field.kind === 'table' ? field.key : field.table;
    if (table !== undefined) return isBlank(answers[table]);
    const reads = form.calculations.find(({ field: own }) => own === id)?.reads ?? [];
    return reads.length > 0 && reads.every(isOfNoRow);
  }
}

function isTyped(form: Form, answers: Answers, id: string): boolean {
  const field = form.field(id);
  if (!field) return false;
  if (!field.calculated) return !isBlank(answers[field.table ?? field.key]);
  const reads = form.calculations.find(({ field: own }) => own === id)?.reads ?? [];
  return reads.some((read) => isTyped(form, answers, read));
}
