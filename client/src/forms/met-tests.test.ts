import { parseForm } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { communeAnnual } from '@ke-hoach/forms/examples';
import { expect, it, test } from 'vitest';
import { fieldTest, testsOf } from './condition-tests.ts';
import { isSaidBy, metTests } from './met-tests.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const asked = id(9);

/** A report that asks for a number of models, whether there is a plan, and a level; and the value of one expression. */
function formOf(expression: string, settings: Operation[] = []) {
  const field = (number: number, kind: 'integer' | 'yes-no' | 'choice' | 'long-text' | 'decimal', title: string) =>
    ({ type: 'addField', kind, title, section: id(1), id: id(number) }) as const;
  const operations: Operation[] = [
    field(2, 'integer', 'Mô hình'),
    field(3, 'yes-no', 'Kế hoạch'),
    { ...field(4, 'choice', 'Cấp'), choices: ['Xã', 'Tỉnh'] },
    field(5, 'integer', 'Mục tiêu'),
    field(6, 'decimal', 'Diện tích'),
    field(9, 'long-text', 'Lý do'),
    ...settings,
    { type: 'addCalculation', title: 'Đạt', section: id(1), kind: 'integer', expression },
  ];
  const applied = applyOperation(emptyForm('Phiếu', 'Nội dung', id(1)), { type: 'several', operations });
  const parsed = applied.ok ? parseForm(applied.document) : applied;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.form;
}

const limited = (keyword: 'minimum' | 'maximum', value: number): Operation => ({
  ...{ type: 'setSetting', field: id(2), keyword, value },
});
const conditionsOf = (form: ReturnType<typeof formOf>) =>
  Object.fromEntries(
    metTests(form, form.field(asked)!).map((one) => [
      one.isMet ? 'met' : 'unmet',
      fieldTest(one.test, form.field(one.test.field)),
    ]),
  );

test.each([
  ['moHinh >= 1 ? 1 : 0', { minimum: 1 }, { const: 0 }],
  ['moHinh >= 2 ? 1 : 0', { minimum: 2 }, { maximum: 1 }],
  ['moHinh >= 0 ? 1 : 0', { minimum: 0 }, undefined],
  ['moHinh >= 1.5 ? 1 : 0', { minimum: 2 }, { maximum: 1 }],
  ['moHinh > 1 ? 1 : 0', { minimum: 2 }, { maximum: 1 }],
  ['moHinh <= 3 ? 1 : 0', { maximum: 3 }, { minimum: 4 }],
  ['moHinh < 3 ? 1 : 0', { maximum: 2 }, { minimum: 3 }],
  ['moHinh == 3 ? 1 : 0', { const: 3 }, undefined],
  ['moHinh != 3 ? 1 : 0', undefined, { const: 3 }],
  ['keHoach == true ? 1 : 0', { const: true }, { const: false }],
  ['keHoach ? 1 : 0', { const: true }, { const: false }],
  ['keHoach != true ? 1 : 0', { const: false }, { const: true }],
  ['cap == "tinh" ? 1 : 0', { const: 'tinh' }, undefined],
])('%s decides by the answer it is calculated from', (expression, met, unmet) => {
  const found = conditionsOf(formOf(expression));
  expect([found['met'], found['unmet']]).toEqual([met, unmet].map((one) => one && expect.objectContaining(one)));
});

test.each([
  'moHinh >= mucTieu ? 1 : 0',
  'moHinh + 1',
  'has(moHinh) ? 1 : 0',
  'dienTich >= 1 ? 1 : 0',
  'mucTieu',
  'moHinh >= 99999999999999999999 ? 1 : 0',
])('%s cannot decide', (expression) => {
  expect(conditionsOf(formOf(expression))).toEqual({});
});

it('says the one number that is left below or above a value, by the limits of the field', () => {
  expect(conditionsOf(formOf('moHinh >= -2 ? 1 : 0', [limited('minimum', -9)]))).toEqual({
    ...{ met: { field: id(2), minimum: -2 }, unmet: { field: id(2), maximum: -3 } },
  });
  expect(conditionsOf(formOf('moHinh > 4 ? 1 : 0', [limited('maximum', 5)]))).toMatchObject({ met: { const: 5 } });
  expect(conditionsOf(formOf('moHinh > 5 ? 1 : 0', [limited('maximum', 5)]))).toEqual({
    unmet: { field: id(2), maximum: 5 },
  });
});

it('finds the reason of the yearly report decided by the target of one model, as it was written by hand', () => {
  const parsed = parseForm(communeAnnual);
  if (!parsed.ok) throw new Error('not a form');
  const reason = parsed.form.field('quotaReason')!;
  const [stored] = testsOf(parsed.form, reason);
  const said = metTests(parsed.form, reason).filter((one) => isSaidBy(one, stored!));
  expect(said.map(({ calculation, isMet }) => [calculation.key, isMet])).toEqual([['quotaModelMet', false]]);
});
