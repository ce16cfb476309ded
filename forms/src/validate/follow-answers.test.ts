import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';
import { parseForm } from '../index.ts';
import type { Answers, Form } from '../index.ts';
import { startFilling } from './filling.ts';
import { followAnswers } from './follow-answers.ts';
import { runs } from '../testing/runs.ts';

const { form } = parseForm(everyKindForm) as { form: Form };
const rows = everyKindAnswers.works as Answers[];
const id = '3f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a111';
const first = rows[0] as Answers;

function expectFollowed(before: Answers, after: Answers): void {
  const followed = followAnswers(startFilling(form, before, everyKindContext), after);
  const whole = startFilling(form, after, everyKindContext);
  expect(followed.answers).toEqual(whole.answers);
  expect([followed.issues, followed.calculated, followed.visible]).toEqual([
    whole.issues,
    whole.calculated,
    whole.visible,
  ]);
}

test.each<[string, Answers, Answers]>([
  ['nothing changed', everyKindAnswers, { ...everyKindAnswers }],
  ['a field answered', everyKindAnswers, { ...everyKindAnswers, visits: 3 }],
  ['an answer taken away', everyKindAnswers, { ...everyKindAnswers, visits: undefined }],
  [
    'a cell changed, in a row made anew',
    everyKindAnswers,
    { ...everyKindAnswers, works: [{ ...first, visits: 9 }, ...rows.slice(1)] },
  ],
  ['a cell taken away', everyKindAnswers, { ...everyKindAnswers, works: [{ _id: first._id }, ...rows.slice(1)] }],
  ['rows made anew, with the same cells', everyKindAnswers, { ...everyKindAnswers, works: structuredClone(rows) }],
  ['a row added', everyKindAnswers, { ...everyKindAnswers, works: [...rows, { _id: id, visits: 1 }] }],
  ['a row replaced', everyKindAnswers, { ...everyKindAnswers, works: [{ _id: id }, ...rows.slice(1)] }],
  ['rows of one id', { works: [{ _id: id }, { _id: id }] }, { works: [{ _id: id }, { _id: id, visits: 4 }] }],
  ['what is no row', { works: [1] }, { works: [2] }],
  ['everything at once', {}, everyKindAnswers],
  ['everything taken away', everyKindAnswers, {}],
  ['an unknown name', everyKindAnswers, { ...everyKindAnswers, constructor: 1 }],
])('%s is judged as a whole check judges it', (_what, before, after) => expectFollowed(before, after));

test('any answers are followed from any others', () => {
  const keys = [...form.shape.order, 'unknown'];
  const cell = fc.constantFrom<unknown>(null, '', 'x', 1, -1, true, [], ['open'], { numerator: 1 });
  const row = fc.dictionary(fc.constantFrom('visits', 'funds', 'state', '_id', 'other'), cell, {
    noNullPrototype: true,
  });
  const table = fc.array(
    row.map((cells) => ({ _id: id, ...cells })),
    { maxLength: 3 },
  );
  const answers = fc.dictionary(fc.constantFrom(...keys), fc.oneof(cell, table), { noNullPrototype: true });
  fc.assert(fc.property(answers, answers, expectFollowed), runs(150));
});
