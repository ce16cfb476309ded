import { describe, expect, test } from 'vitest';
import type { Form, FormDocument } from '../index.ts';
import type { Operation } from './index.ts';
import { done, read, refused, usersIn } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const made = everyId(800);

describe('a condition', () => {
  const show = (key: string, condition: Extract<Operation, { type: 'setCondition' }>['condition']): Operation => ({
    ...{ type: 'setCondition', field: id(key), condition },
  });
  const shownBy = (form: Form) => form.shape.conditions.map(({ tests, shows }) => [tests.map(({ key }) => key), shows]);

  test('shows a field only while a test holds, as required as it was', () => {
    const { form } = done(everyKindForm, show('name', [{ field: id('agreed'), const: true }]));
    expect(shownBy(form)).toEqual([
      [['hasWorks'], ['works', 'worksNote']],
      [['agreed'], ['name']],
    ]);
    expect(form.field('name')).toMatchObject({ conditional: true, required: true });
  });

  test('joins one that stands already', () => {
    const { form } = done(everyKindForm, show('story', [{ field: id('hasWorks'), const: true }]));
    expect(shownBy(form)).toEqual([[['hasWorks'], ['story', 'works', 'worksNote']]]);
  });

  test('may have several tests of each sort', () => {
    const tests = [
      { field: id('visits'), minimum: 1, maximum: 9 },
      { field: id('state'), enum: ['open', 'done'] },
    ];
    const { form } = done(everyKindForm, show('story', tests));
    expect(form.shape.conditions[1]?.tests).toEqual([
      { key: 'state', allowed: new Set(['open', 'done']) },
      { key: 'visits', minimum: 1, maximum: 9 },
    ]);
  });

  test('is put before the one that tests what it shows', () => {
    const { form } = done(everyKindForm, show('hasWorks', [{ field: id('agreed'), const: true }]));
    expect(shownBy(form)).toEqual([
      [['agreed'], ['hasWorks']],
      [['hasWorks'], ['works', 'worksNote']],
    ]);
  });

  test('is taken away, and with the last field the condition itself', () => {
    const { form, document } = done(everyKindForm, show('works.reason', null));
    expect(form.field('works.reason')).toMatchObject({ conditional: false, required: true });
    expect(form.rows.get('works')?.conditions).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('"allOf":[]');
    const always = done(everyKindForm, show('worksNote', null)).form;
    expect(shownBy(always)).toEqual([[['hasWorks'], ['works']]]);
  });

  test.each<[string, Operation, string]>([
    ['of nothing', { type: 'setCondition', field: made, condition: null }, 'FIELD_UNKNOWN'],
    ['of a calculated value', show('visitsTotal', null), 'PLACE_INVALID'],
    ['without tests', show('name', []), 'OPERATION_INVALID'],
    ['by nothing', show('name', [{ field: made, const: true }]), 'FIELD_UNKNOWN'],
    ['by a column', show('name', [{ field: id('works.agreed'), const: true }]), 'PLACE_INVALID'],
    ['by a calculated value', show('name', [{ field: id('visitsTotal'), minimum: 1 }]), 'PLACE_INVALID'],
    ['by itself', show('agreed', [{ field: id('agreed'), const: true }]), 'CONDITION_CIRCLE'],
    [
      'by the same field twice',
      show('name', [
        { field: id('visits'), minimum: 1 },
        { field: id('visits'), maximum: 3 },
      ]),
      'OPERATION_INVALID',
    ],
    ['by what no test can read', show('name', [{ field: id('areas'), const: 'economy' }]), 'RESULT_INVALID'],
    ['that is no condition', show('name', 'yes' as never), 'OPERATION_INVALID'],
  ])('%s is refused', (_name, operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });

  test('that depends on what it shows is refused with the titles of the circle', () => {
    const document: FormDocument = done(
      everyKindForm,
      show('agreed', [{ field: id('hasWorks'), const: true }]),
    ).document;
    const problem = refused(document, show('hasWorks', [{ field: id('agreed'), const: true }]));
    expect(problem.code).toBe('CONDITION_CIRCLE');
    expect(problem.details.titles).toEqual(expect.arrayContaining(['Có công trình', 'Đã thống nhất']));
  });

  test('keeps the field from being removed', () => {
    const document = done(everyKindForm, show('story', [{ field: id('agreed'), const: true }])).document;
    expect(usersIn(refused(document, { type: 'removeField', field: id('agreed') }))).toEqual(['Diễn giải']);
  });
});
