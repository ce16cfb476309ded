import type { Paper } from './paper.ts';

/**
 * What no file takes or nobody sees: control characters, halves of surrogate pairs, code points that are no characters,
 * and marks that turn the direction of writing, by which a text would read otherwise than it is stored.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as it may stand on paper. */
export function printableText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '').replaceAll('\t', ' ').normalize('NFC');
}

/** All texts of a document at once, so that no writer of files has to think of it. */
export function printable(paper: Paper): Paper {
  return cleaned(paper) as Paper;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
