import type { Field, Kind } from '@ke-hoach/forms';

/** Kinds that nobody can answer on this screen: a note, and what is handed in elsewhere for the time being. */
const elsewhere: ReadonlySet<Kind> = new Set<Kind>(['note', 'exemplar-reference']);

/** Whether a person answers the field while filling the form; only such fields are counted as filled or not. */
export const isAnsweredHere = (field: Field): boolean => !field.calculated && !elsewhere.has(field.kind);
