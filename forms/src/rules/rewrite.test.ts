import { expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { readableForm } from '../testing/readable-form.ts';
import { rewriteNames, withIds } from './rewrite.ts';

const { form } = parseForm(readableForm()) as { form: Form };
const renamed = (expression: string, key: string, row?: string) => {
  const id = form.field(key)?.id;
  return rewriteNames(form, expression, row, (field) => (field === id ? 'newName' : undefined));
};

test.each([
  ['a + n * a', 'a', undefined, 'newName + n * newName'],
  ['( a )+n', 'a', undefined, '( newName )+n'],
  ['name == "name"', 'name', undefined, 'newName == "name"'],
  ['previous.a > a', 'a', undefined, 'previous.newName > newName'],
  ['sum(rows.x)', 'rows.x', undefined, 'sum(rows.newName)'],
  ['sum(rows.x)', 'rows', undefined, 'sum(newName.x)'],
  ['rows.all(r, r.x > n)', 'rows.x', undefined, 'rows.all(r, r.newName > n)'],
  ['share.numerator > 1', 'share', undefined, 'newName.numerator > 1'],
  ['sum(rows.share.numerator)', 'rows.share', undefined, 'sum(rows.newName.numerator)'],
  ['share.numerator > 1', 'share', 'rows', 'share.numerator > 1'],
  ['share.numerator > 1', 'rows.share', 'rows', 'newName.numerator > 1'],
  ['cannot be read', 'a', undefined, 'cannot be read'],
])('in %s the name of %s is rewritten', (expression, key, row, expected) => {
  expect(renamed(expression, key, row)).toBe(expected);
});

test('with ids for names an expression is the same in every version', () => {
  expect(withIds(form, 'a > previous.n')).toBe(`{${form.field('a')?.id}} > previous.{${form.field('n')?.id}}`);
});
