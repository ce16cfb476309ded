import type { Field } from '../dialect/form.ts';

/** All that people read of a field, the title first. */
export function saidBy({ title, description, i18n, parts }: Field): (string | undefined)[] {
  const own = [title, i18n?.en?.title, description, i18n?.en?.description];
  return [...own, parts?.numerator.title, parts?.denominator.title];
}

/** The first text that differs of two lists, as it was and is; nothing when all are the same. */
export function firstDifferent(
  was: readonly (string | undefined)[],
  is: readonly (string | undefined)[],
): [was?: string | undefined, is?: string | undefined] {
  const at = was.findIndex((text, index) => text !== is[index]);
  return [was[at], is[at]];
}
