import { isBlank, type Answers, type Form } from '@ke-hoach/forms';
import { tidyText } from '../platform/tidy-text.ts';

/**
 * What an issued plan is known by, in lists and on paper. Where the plan type asks for them its document says them too,
 * so from the issue on plan and document say the same.
 */
export interface NumberAndDate {
  number: string | null;
  issuedOn: string | null;
}

const keys = { number: 'docNumber', issuedOn: 'issuedOn' } as const;
const kinds = { number: 'text', issuedOn: 'date' } as const;
type Known = keyof typeof keys;
const known: readonly Known[] = ['number', 'issuedOn'];

const asks = (form: Form, what: Known) => form.field(keys[what])?.kind === kinds[what];

/** Number and day as a valid document says them; null what it leaves open or its type does not ask. */
export function numberAndDate(form: Form, answers: Answers): NumberAndDate {
  const said = (what: Known) => {
    const answer = asks(form, what) ? answers[keys[what]] : null;
    return typeof answer === 'string' && !isBlank(answer) ? answer : null;
  };
  const number = said('number');
  return { number: number === null ? null : tidyText(number, keys.number), issuedOn: said('issuedOn') };
}

/** Does the document leave the day of issue open? */
export const isUndated = (answers: Answers) => isBlank(answers[keys.issuedOn]);

/** The document with what is given at the issue: it bears that from then on. */
export function bearing(form: Form, answers: Answers, given: NumberAndDate): Answers {
  const borne = known.filter((what) => given[what] !== null && asks(form, what));
  return { ...answers, ...Object.fromEntries(borne.map((what) => [keys[what], given[what]])) };
}

/** What an amendment makes of them: what it changed, and a number where the plan had none. An issued plan keeps a day. */
export function amended(form: Form, was: Answers, is: Answers, number: string | null): Partial<NumberAndDate> {
  const said = numberAndDate(form, is);
  const isChanged = (what: Known) => asks(form, what) && was[keys[what]] !== is[keys[what]];
  return {
    ...((isChanged('number') || number === null) && { number: said.number }),
    ...(isChanged('issuedOn') && said.issuedOn !== null && { issuedOn: said.issuedOn }),
  };
}
