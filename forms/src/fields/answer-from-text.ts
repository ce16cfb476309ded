import type { Field, Language } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import { isBlank } from '../validate/blank.ts';
import type { IssueCode } from '../validate/issue.ts';
import { kindOf } from './registry.ts';

/** Faults of a value that was not understood at all; others are of values that were, and break a rule. */
export const notUnderstood: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(['WRONG_TYPE', 'NOT_EXACT', 'NOT_A_DATE', 'NOT_A_DECIMAL', 'NOT_A_CHOICE', 'NOT_A_REFERENCE'] as const),
  ...(['TEXT_NOT_ALLOWED', 'TOO_MANY_DIGITS', 'TOO_MANY_PLACES'] as const),
]);

/** How many cells of a spreadsheet hold one answer of this field: a percent has two, a file none. */
export function cellCount(field: Field): number {
  return kindOf(field).cells(field, { language: 'vi' }).length;
}

/**
 * An answer out of the texts of its spreadsheet cells, as people write them; undefined when all are blank. A text that is
 * not understood comes back as it stands, so that it can be kept in sight and mended.
 */
export function answerFromTexts(
  field: Field,
  texts: readonly string[],
  language: Language,
): { value: Json | undefined; understood: boolean } {
  const kind = kindOf(field);
  const value = kind.fromCells(field, texts, { language });
  if (isBlank(value)) return { value: undefined, understood: true };
  let understood = true;
  kind.check(field, value, (code) => (understood &&= !notUnderstood.has(code)));
  return { value, understood };
}
