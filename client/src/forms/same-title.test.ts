import { parseForm } from '@ke-hoach/forms';
import { expect, it } from 'vitest';
import { shortHalfYear } from '../testing/short-half-year.ts';
import { sameTitled } from './same-title.ts';

it('finds a field of the same place that is called the same, however it is written, and never the field itself', () => {
  const parsed = parseForm(shortHalfYear);
  if (!parsed.ok) throw new Error('the form is not valid');
  const { form } = parsed;
  const field = form.field('householdsTotal')!;
  const place = field.group ?? field.section;
  expect(sameTitled(form, ' TỔNG SỐ HỘ ', place)?.id).toBe(field.id);
  expect(sameTitled(form, 'Tổng số hộ', place, field)).toBeUndefined();
  expect(sameTitled(form, 'Tổng số hộ', 'elsewhere')).toBeUndefined();
  expect(sameTitled(form, ' ', place)).toBeUndefined();
});
