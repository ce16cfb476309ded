import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { readableForm } from '../testing/readable-form.ts';
import { requirementSentence } from './requirement-sentence.ts';

const { form } = parseForm(readableForm()) as { form: Form };

describe('what a rule asks, ready to be shown', () => {
  test.each([
    ['a >= b', '“A” phải lớn hơn hoặc bằng “B”.', '“A” must be more than or equal to “B”.'],
    ['a <= b', '“A” phải nhỏ hơn hoặc bằng “B”.', '“A” must be less than or equal to “B”.'],
    ['a > 1234.5', '“A” phải lớn hơn 1.234,5.', '“A” must be more than 1,234.5.'],
    ['a == b + n', '“A” phải bằng “B” cộng “N”.', '“A” must equal “B” plus “N”.'],
    ['a != -2', '“A” phải khác -2.', '“A” must differ from -2.'],
    ['sort == "red"', '“Loại” phải là “Đỏ”.', '“Sort” must be “Red”.'],
    ['sort != "blue"', '“Loại” không được là “Xanh”.', '“Sort” must not be “Blue”.'],
    ['name == "Tam Kỳ"', '“Tên” phải là “Tam Kỳ”.', '“Name” must be “Tam Kỳ”.'],
    ['yes', '“Có” phải là Có.', '“Yes” must be Yes.'],
    ['!yes', '“Có” phải là Không.', '“Yes” must be No.'],
    ['yes == false', '“Có” phải là Không.', '“Yes” must be No.'],
    ['yes != false', '“Có” phải là Có.', '“Yes” must be Yes.'],
    ['has(a)', 'Phải nhập “A”.', '“A” must be answered.'],
    ['!has(a)', 'Phải để trống “A”.', '“A” must be left blank.'],
    ['has(rows)', '“Dòng” phải có ít nhất một dòng.', '“Rows” must have at least one row.'],
    ['!has(rows)', '“Dòng” không được có dòng nào.', '“Rows” must have no rows.'],
    [
      'size(rows) <= 3 && a > 0 && a < b',
      'Số dòng “Dòng” phải nhỏ hơn hoặc bằng 3 và “A” phải lớn hơn 0 và “A” phải nhỏ hơn “B”.',
      'The number of rows of “Rows” must be less than or equal to 3 and “A” must be more than 0 and “A” must be less than “B”.',
    ],
    [
      'a > 0 || b > 0',
      '“A” phải lớn hơn 0 hoặc “B” phải lớn hơn 0.',
      '“A” must be more than 0 or “B” must be more than 0.',
    ],
    ['!(yes) || (a > 0)', 'Khi “Có” là Có thì “A” phải lớn hơn 0.', 'When “Yes” is Yes, “A” must be more than 0.'],
    ['!has(a) || has(b)', 'Khi đã nhập “A” thì phải nhập “B”.', 'When “A” is entered, “B” must be answered.'],
  ])('%s', (expression, vi, en) => {
    expect(requirementSentence(form, expression, 'vi')).toBe(vi);
    expect(requirementSentence(form, expression, 'en')).toBe(en);
  });

  test('speaks of days as days', () => {
    const days = (expression: string) => requirementSentence(form, expression, 'vi');
    expect(days('day <= today')).toBeUndefined();
    expect(days('day <= context.today')).toBe('“Ngày” không được sau hôm nay.');
    expect(days('day >= "2025-06-05"')).toBe('“Ngày” không được trước 05/06/2025.');
  });

  test.each([
    ['a > 0 && (b > 0 || n > 0)'],
    ['!(a > 0) || (b > 0 && (n > 0 || a > 1))'],
    ['!(a > b)'],
    ['rows.all(r, r.n > 0)'],
    ['yes == maybe'],
    ['(a > b) == true'],
    ['a == null'],
    ['sort in ["red"]'],
    ['a >'],
    ['unknown > 1'],
  ])('of %s says nothing rather than something that is not so', (expression) => {
    expect(requirementSentence(form, expression, 'vi')).toBeUndefined();
  });

  test('names the columns of a row plainly: which row it is stands before the sentence', () => {
    const example = parseForm(communeHalfYear) as { form: Form };
    const rule = example.form.rules.find(({ row }) => row !== undefined)!;
    const said = requirementSentence(example.form, rule.expression, 'vi', { row: rule.row! });
    expect(said).toBe('Khi “Số lượt người” lớn hơn 0 thì “Số buổi” phải lớn hơn 0.');
  });
});
