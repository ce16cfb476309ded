import { followAnswers, startFilling, type Answers, type Context, type Filling, type Form } from '@ke-hoach/forms';

const last = new WeakMap<Form, Filling>();

/** What follows from the answers; after the first time only what depends on the changed ones is judged again. */
export function fillingOf(form: Form, answers: Answers, context: Context): Filling {
  const before = last.get(form);
  const filling = before?.context === context ? followAnswers(before, answers) : startFilling(form, answers, context);
  last.set(form, filling);
  return filling;
}
