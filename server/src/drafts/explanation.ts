import type { Form } from '@ke-hoach/forms';

/** Why a warning is right as it stands: kept with the rule it answers. */
export interface Explanation {
  rule: string;
  row: string | null;
  text: string;
}

/** An explanation as it is kept: composed, and none where only blanks were written. */
export const keptText = (text: string): string => (text.trim() === '' ? '' : text.normalize('NFC'));

export const readExplanations = (stored: string | null | undefined): Explanation[] =>
  stored ? (JSON.parse(stored) as Explanation[]) : [];

/** Explanations as they fit a version: those of rules and fields it has stay, the others are gone from it. */
export function explanationsOn(form: Form, stored: string | null | undefined) {
  const known = new Set([...form.rules, ...form.fields].map(({ id }) => id));
  const all = readExplanations(stored);
  return { stay: all.filter(({ rule }) => known.has(rule)), gone: all.filter(({ rule }) => !known.has(rule)) };
}
