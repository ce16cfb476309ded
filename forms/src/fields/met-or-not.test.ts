import { describe, expect, it } from 'vitest';
import { communeAnnual } from '../../examples/index.ts';
import { answerWords, parseForm } from '../index.ts';
import type { Field, Form, FormDocument, JsonObject } from '../index.ts';
import { printForm } from '../print/index.ts';
import { layoutWorkbook } from '../sheets/index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const form = read(communeAnnual);
const target = form.field('quotaModelMet') as Field;

/** The calculated value of another form, with this formula and kind. */
function calculated(expression: string, kind = 'integer'): Field {
  const document = structuredClone(everyKindForm);
  Object.assign((document.schema['x-calculations'] as JsonObject[])[0] ?? {}, { expression, kind });
  return read(document).field('visitsTotal') as Field;
}

describe('a value that says whether a target is met', () => {
  it.each<[value: unknown, vi: string, en: string]>([
    ['1', 'Đạt', 'Met'],
    ['0', 'Chưa đạt', 'Not met'],
    [1, 'Đạt', 'Met'],
    [null, '', ''],
    ['', '', ''],
  ])('%j is read as "%s"', (value, vi, en) => {
    expect(answerWords(target, value, { language: 'vi' })).toBe(vi);
    expect(answerWords(target, value, { language: 'en' })).toBe(en);
  });

  it('is a count again where several are added up', () => {
    expect(answerWords(target, '12', { language: 'vi' })).toBe('12 đơn vị');
  });

  it.each([
    ['visits >= 3 ? 1 : 0', undefined, 'Đạt'],
    ['has(visits) ? 1 : 0', undefined, 'Đạt'],
    ['visits >= 3 ? 1 : 2', undefined, '1'],
    ['visits >= 3 ? 0 : 1', undefined, '1'],
    ['visits', undefined, '1'],
    ['visits >= 3 ? 1 : 0', 'decimal', '1'],
  ])('is known by its formula %s and by being a whole number (%s): 1 is "%s"', (expression, kind, words) => {
    expect(answerWords(calculated(expression, kind), '1', { language: 'vi' })).toBe(words);
  });

  it.each([
    ['1', 'vi', 'Đạt'],
    ['0', 'vi', 'Chưa đạt'],
    ['0', 'en', 'Not met'],
  ] as const)('%s stands in words (%s) in a spreadsheet and on paper: %s', (value, language, words) => {
    const filled = { language, answers: {}, calculated: { quotaModelMet: value } };
    const cells = layoutWorkbook(form, filled).sheets.flatMap((sheet) => sheet.cells);
    const title = language === 'vi' ? target.title : target.i18n?.en?.title;
    const row = cells.find((cell) => cell.value === title)?.row;
    const line = cells.filter((cell) => cell.row === row && cell.style !== 'hint');
    expect(line.map((cell) => cell.value)).toContain(words);
    expect(line.map((cell) => cell.value)).not.toContain(target.unit);
    expect(line.find((cell) => cell.style === 'calculated')).toMatchObject({
      value: words,
      type: 'text',
      locked: true,
    });
    const printed = printForm(form, filled).blocks.find((block) => 'field' in block && block.field === target.id);
    expect(printed).toMatchObject({ type: 'value', text: words, calculated: true });
  });

  it('has no unit of measure on the blank form, and no value before there is one', () => {
    const printed = printForm(form, { language: 'vi' }).blocks.find(
      (block) => 'field' in block && block.field === target.id,
    );
    expect(printed).not.toHaveProperty('unit');
    const cells = layoutWorkbook(form, { language: 'vi', answers: {}, calculated: {} }).sheets[0]?.cells ?? [];
    const row = cells.find((cell) => cell.value === target.title)?.row;
    expect(cells.find((cell) => cell.row === row && cell.style === 'calculated')?.value).toBeNull();
  });
});
