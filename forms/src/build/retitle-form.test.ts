import { expect, test } from 'vitest';
import type { Operation } from './index.ts';
import { done, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const retitle = (more: Partial<Extract<Operation, { type: 'retitleForm' }>>): Operation => ({
  ...{ type: 'retitleForm', ...more },
});

test('a form has another title and description, in either language', () => {
  const vi = done(everyKindForm, retitle({ title: 'Biểu mới', description: 'Theo năm' }));
  expect(vi.form).toMatchObject({ title: 'Biểu mới', titleEn: 'Form of every kind' });
  expect(vi.document.schema.description).toBe('Theo năm');
  const en = done(vi.document, retitle({ title: null, description: 'Yearly', lang: 'en' }));
  expect(en.document.schema['x-i18n']).toEqual({ en: { description: 'Yearly' } });
  expect(done(en.document, retitle({ description: null })).document.schema.description).toBeUndefined();
});

test.each<[Partial<Extract<Operation, { type: 'retitleForm' }>>, string]>([
  [{ title: null }, 'RESULT_INVALID'],
  [{ title: ' ' }, 'RESULT_INVALID'],
  [{ title: 3 as never }, 'OPERATION_INVALID'],
])('%j is refused', (operation, code) => {
  expect(refused(everyKindForm, retitle(operation)).code).toBe(code);
});

test('a section and a group have an English title from the first', () => {
  const section = done(everyKindForm, { type: 'addSection', title: 'Phụ lục', titleEn: 'Annex' });
  expect(section.form.sections.at(-1)).toMatchObject({ title: 'Phụ lục', titleEn: 'Annex' });
  const group = done(everyKindForm, { type: 'addGroup', title: 'Nhóm', titleEn: 'Group', section: everyId(53) });
  expect(group.form.sections[1]?.items.at(-1)).toMatchObject({ title: 'Nhóm', titleEn: 'Group' });
});
