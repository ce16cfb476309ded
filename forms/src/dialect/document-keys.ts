/**
 * Keys by which a report's form asks for what the document itself bears: its number, a text, and its day, a date. On paper
 * they stand in the head; each report has its own, so that they are never taken over from an earlier one.
 */
export const documentKeys = { number: 'docNumber', day: 'docDate' } as const;
