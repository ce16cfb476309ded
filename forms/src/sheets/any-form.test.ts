import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers } from '../../examples/index.ts';
import type { Answers, Form } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { parseForm } from '../index.ts';
import type { FormDocument, Language } from '../index.ts';
import { everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { readableRows, shownAnswers } from '../validate/visible.ts';
import { layoutWorkbook, readWorkbook } from './index.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const anyForm = randomForm().map(read);
const language = fc.constantFrom<Language>('vi', 'en');

/** What a workbook holds of answers: shown ones, without files; rows without answers are no rows. */
function held(form: Form, answers: Answers): Answers {
  const shown = shownAnswers(form, answers);
  const entries = form.fields
    .filter(({ kind, table }) => table === undefined && kind !== 'file')
    .map(({ key }): [string, unknown] => {
      if (!form.rows.has(key)) return [key, own(shown, key)];
      const rows = readableRows(form, shown, key).filter((row) => Object.keys(row).length > 1);
      return [key, rows.length > 0 ? rows : undefined];
    });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

test('what is written into a workbook is read out of it, of any form', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(), language, (form, seed, spoken) => {
      const answers = randomAnswers(form, seed);
      const workbook = layoutWorkbook(form, { language: spoken, answers });
      expect(readWorkbook(form, workbook, { language: spoken }).answers).toEqual(held(form, answers));
    }),
  );
});

test.each([1, 2, 3, 4, 5])('of the half-year report of commune %i, with and without the sheet of ids', (seed) => {
  const form = read(communeHalfYear);
  const answers = communeHalfYearAnswers(seed);
  const workbook = layoutWorkbook(form, { language: 'vi', answers });
  expect(readWorkbook(form, workbook, { language: 'vi' })).toEqual({ answers: held(form, answers), problems: [] });
  const sheets = workbook.sheets.filter(({ hidden }) => !hidden);
  expect(readWorkbook(form, { sheets }, { language: 'vi' })).toEqual({ answers: held(form, answers), problems: [] });
});

test('of every kind, in one language and out of it in the other', () => {
  const form = read(everyKindForm);
  const workbook = layoutWorkbook(form, { language: 'en', answers: everyKindAnswers });
  const expected = { answers: held(form, everyKindAnswers), problems: [] };
  expect(readWorkbook(form, workbook, { language: 'en' })).toEqual(expected);
  expect(readWorkbook(form, workbook, { language: 'vi' })).toEqual(expected);
});

test('any draft can be laid out, the same each time; each cell once, and no text that could be taken for a formula', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(), language, (form, seed, spoken) => {
      const answers = randomAnswers(form, seed, 4);
      const workbook = layoutWorkbook(form, { language: spoken, answers });
      expect(layoutWorkbook(form, { language: spoken, answers })).toEqual(workbook);
      for (const { cells } of workbook.sheets) {
        expect(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(cells.length);
        for (const { value, quoted } of cells)
          if (typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value)) expect(quoted).toBe(true);
      }
      expect(() => readWorkbook(form, workbook, { language: spoken })).not.toThrow();
    }),
  );
});

test('junk is read without a fault of ours', () => {
  const form = read(everyKindForm);
  const value = fc.oneof(
    fc.anything(),
    fc.constantFrom('_id', 'form', 'Tên', '5', 45_000, '2025-13-40', '\u0000', '\ud800'),
  );
  const place = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.anything());
  const cell = fc.oneof(fc.record({ row: place, column: place, value }), fc.anything());
  const name = fc.oneof(fc.constantFrom('Báo cáo', 'Các công trình', 'Mã biểu mẫu'), fc.anything());
  const sheet = fc.oneof(
    fc.record({ name, cells: fc.oneof(fc.array(cell, { maxLength: 60 }), fc.anything()) }),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.oneof(fc.record({ sheets: fc.array(sheet) }), fc.anything()), (junk) => {
      const found = readWorkbook(form, junk as Parameters<typeof readWorkbook>[1], { language: 'vi' });
      for (const { sentence } of found.problems) expect(sentence).toMatch(/^\P{Ll}.*\.$/u);
    }),
  );
});
