import { expect, it } from 'vitest';
import { yearlyPlan } from '../../examples/index.ts';
import { columnKey } from './column-key.ts';
import { parseForm } from './parse-form.ts';

it('knows a column by its key, else by its title, however it is written', () => {
  const parsed = parseForm(yearlyPlan);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { form } = parsed;
  expect(columnKey(form, 'coIssuers', 'signerName', 'khác')).toBe('signerName');
  expect(columnKey(form, 'coIssuers', 'nobody', 'HỌ VÀ TÊN  người ký')).toBe('signerName');
  expect(columnKey(form, 'bases', 'nobody', 'Họ và tên người ký')).toBe('nobody');
});
