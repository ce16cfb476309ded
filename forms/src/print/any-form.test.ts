import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field, Form } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { answerWords } from '../fields/answer-words.ts';
import { isBlank, parseForm, visibleFields } from '../index.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { readableRows, shownAnswers } from '../validate/visible.ts';
import { printForm } from './index.ts';
import type { PrintedBlock } from './index.ts';

const wording = { language: 'vi' } as const;
const anyForm = randomForm().map((document) => (parseForm(document) as { form: Form }).form);
const questions = (blocks: PrintedBlock[]) => blocks.flatMap((block) => ('field' in block ? [block] : []));

/** What must be read for an answer: of several choices each title, as each has its box. */
function wordsOf(field: Field, value: unknown): string[] {
  if (isBlank(value)) return [];
  return Array.isArray(value) && field.choices
    ? value.map((code) => answerWords(field, [code], wording))
    : [answerWords(field, value, wording)];
}

test('a blank form asks every field, in the order of the form', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const asked = form.fields.filter((field) => field.table === undefined);
      const printed = questions(printForm(form, wording).blocks);
      expect(printed.map(({ field, label }) => [field, label])).toEqual(asked.map(({ id, title }) => [id, title]));
    }),
  );
});

test('a report has the title of every shown field and the words of every answer, in the order of the form', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(), (form, seed) => {
      const answers = randomAnswers(form, seed);
      const shown = visibleFields(form, answers).filter((field) => field.table === undefined);
      const printed = questions(printForm(form, { ...wording, answers }).blocks);
      expect(printed.map(({ field, label }) => [field, label])).toEqual(shown.map(({ id, title }) => [id, title]));
      const given = shownAnswers(form, answers);
      for (const [at, field] of shown.entries()) {
        const said = JSON.stringify(printed[at]);
        for (const words of form.rows.has(field.key) ? [] : wordsOf(field, own(given, field.key)))
          expect(said).toContain(JSON.stringify(words).slice(1, -1));
        for (const column of form.rows.get(field.key)?.fields.values() ?? [])
          for (const row of readableRows(form, given, field.key))
            for (const words of wordsOf({ ...column, unit: '' }, row[column.key]))
              expect(said).toContain(JSON.stringify(words.trimEnd()).slice(1, -1));
      }
    }),
  );
});

test('any draft can be printed, the same each time', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(), fc.constantFrom('vi', 'en'), (form, seed, language) => {
      const answers = randomAnswers(form, seed, 4);
      const once = printForm(form, { language, answers });
      expect(printForm(form, { language, answers })).toEqual(once);
      expect(JSON.stringify(once)).not.toMatch(/undefined|\[object/);
    }),
  );
});
