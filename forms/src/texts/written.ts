/** The entries of a list, or none: what is said of an edit may come from anywhere. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or number as it is written; '' for all else. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Titles between quotation marks, with commas. */
export function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}
