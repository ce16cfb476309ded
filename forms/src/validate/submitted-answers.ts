import type { Answers, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { isBlank } from './blank.ts';
import { visibleOf } from './visible.ts';

/** The deepest an answer goes: a list of files, each an object of texts. */
const DEEPEST_ANSWER = 2;

/**
 * What is kept for ever when a report is submitted: known, shown and answered, in the order of the form, all texts in
 * NFC. Unknown properties are left out here because `checkAnswers` refuses them first.
 */
export function submittedAnswers(form: Form, answers: Answers): Answers {
  return submitted(form.shape, answers, (key, rows) => {
    const shape = form.rows.get(key);
    if (!shape || !Array.isArray(rows)) return composed(rows);
    return rows.map((row: unknown) =>
      isObject(row) ? { _id: composed(row._id), ...submitted(shape, row, (_column, value) => composed(value)) } : row,
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
    entries.push([key, convert(key, value)]);
  }
  return Object.fromEntries(entries);
}

function composed(value: unknown, depth = DEEPEST_ANSWER): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map((entry) => composed(entry, depth - 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, composed(entry, depth - 1)]));
}
