import { parseForm } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { choicelessOf } from './half-written.ts';

const section = '00000000-0000-4000-8000-000000000001';
const add = (title: string, more: Partial<Operation> = {}): Operation =>
  ({ type: 'addField', kind: 'choice', title, section, ...more }) as Operation;

function formWith(...operations: Operation[]) {
  const applied = applyOperation(emptyForm('Phiếu', 'I', section), { type: 'several', operations });
  const parsed = applied.ok ? parseForm(applied.document) : applied;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.form;
}

it('names the questions whose choices nobody has named, and none that a version has already', () => {
  const form = formWith(add('Cấp'), add('Loại', { choices: ['Tập thể', 'Cá nhân'] }));
  expect(choicelessOf(form, null, 'vi').map(({ title }) => title)).toEqual(['Cấp']);
  expect(choicelessOf(form, form, 'vi')).toEqual([]);
});
