import type { Answers, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { isBlank } from './blank.ts';
import { visibleOf } from './visible.ts';

/**
 * What is kept for ever when a report is submitted: known, shown and answered, in the order of the form, texts in NFC.
 * Unknown properties are left out here because `checkAnswers` refuses them first.
 */
export function submittedAnswers(form: Form, answers: Answers): Answers {
  return submitted(form.shape, answers, (key, rows) => {
    const shape = form.rows.get(key);
    if (!shape || !Array.isArray(rows)) return rows;
    return rows.map((row: unknown) =>
      isObject(row) ? { _id: row._id, ...submitted(shape, row, (_column, value) => value) } : row,
    );
  });
}

function submitted(
  shape: Shape,
  answers: Readonly<Record<string, unknown>>,
  convert: (key: string, value: unknown) => unknown,
): Answers {
  const { keys } = visibleOf(shape, answers);
  const entries: [string, unknown][] = [];
  for (const key of shape.order) {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (!keys.has(key) || isBlank(value)) continue;
    entries.push([key, typeof value === 'string' ? value.normalize('NFC') : convert(key, value)]);
  }
  return Object.fromEntries(entries);
}
