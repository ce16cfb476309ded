import { documentKeys, isBlank, type Answers, type Form } from '@ke-hoach/forms';
import type { EventRow } from '../report-parts.repository.ts';

/** Number and day of the document that a unit handed in. */
export interface DocumentNumber {
  number: string;
  /** Null: the day its form says, else that of handing in. */
  day: string | null;
}

/** The number a unit gave to what it handed in as `revision`, after that; undefined where it gave none. */
export const givenTo = (events: readonly EventRow[], revision: number): EventRow | undefined =>
  events.findLast((event) => event.command === 'number' && event.revision === revision);

/** Does the report say its number itself, where its form asks for one? */
export function saysItsNumber(form: Form, answers: Answers): boolean {
  return form.field(documentKeys.number)?.kind === 'text' && !isBlank(answers[documentKeys.number]);
}
