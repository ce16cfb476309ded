import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate, changeAnswer, checkAnswers, parseForm, startFilling, submittedAnswers } from '../index.ts';
import type { Answers, Form, Issue } from '../index.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { visibleFields } from './visible.ts';

const context = { today: '2025-06-05' };
const read = (document: unknown) => (parseForm(document) as { form: Form }).form;
const decomposed = <T>(value: T) => JSON.parse(JSON.stringify(value).normalize('NFD')) as T;
const told = (issues: readonly Issue[]) => issues.map(({ code, path, rule }) => `${code} ${path.join('.')} ${rule}`);

test('answers written in decomposed characters are judged, shown, reckoned and kept as composed ones', () => {
  fc.assert(
    fc.property(randomForm(), fc.nat(), fc.nat(3), (document, seed, damaged) => {
      const form = read(document);
      const answers = randomAnswers(form, seed, damaged);
      const typed = decomposed(answers);
      expect(told(checkAnswers(form, typed, context))).toEqual(told(checkAnswers(form, answers, context)));
      expect(visibleFields(form, typed)).toEqual(visibleFields(form, answers));
      expect(calculate(form, typed, context)).toEqual(calculate(form, answers, context));
      expect(submittedAnswers(form, typed)).toEqual(submittedAnswers(form, answers));
      let filling = startFilling(form, answers, context);
      for (const [key, value] of Object.entries(typed)) filling = changeAnswer(filling, { field: key }, value);
      expect(filling.issues).toEqual(checkAnswers(form, filling.answers, context));
    }),
  );
});

test('also codes in a list, the names of files, and texts in rows', () => {
  const form = read(everyKindForm);
  const file = { _id: everyId(1), name: 'Bản ký.pdf', size: 1, sha256: 'a'.repeat(64) };
  const works = [{ _id: everyId(2), name: 'Đường hoa' }, 5];
  const answers: Answers = { ...everyKindAnswers, evidence: [file], works };
  expect(submittedAnswers(form, decomposed(answers))).toEqual(submittedAnswers(form, answers));
  expect(submittedAnswers(form, decomposed(answers))).toMatchObject({ evidence: [file], works });
});

test('what is no answer is kept as it is, however deep', () => {
  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 'x');
  expect(submittedAnswers(read(everyKindForm), { name: deep, evidence: 5 })).toEqual({ name: deep, evidence: 5 });
});
