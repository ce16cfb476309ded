import { describe, expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { Answers, Form, FormDocument } from '../index.ts';
import { conditionSentence } from '../print/condition-sentence.ts';
import { visibleFields } from '../validate/visible.ts';
import { compareForms } from '../versions/index.ts';
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

  describe('of which one test is enough', () => {
    const tests = [
      { field: id('agreed'), const: true },
      { field: id('visits'), minimum: 1 },
    ];
    const any: Operation = { type: 'setCondition', field: id('story'), condition: tests, any: true };
    const { form, document } = done(everyKindForm, any);
    const isShown = (answers: Answers) => visibleFields(form, answers).some(({ key }) => key === 'story');

    test('shows the field while any of them holds, by ours and by the standard schema', () => {
      expect(form.shape.conditions[1]).toMatchObject({ any: true, tests: [{ key: 'agreed' }, { key: 'visits' }] });
      expect([{}, { agreed: false, visits: 0 }, { agreed: true }, { visits: 2 }].map(isShown)).toEqual([
        ...[false, false, true, true],
      ]);
      expect(document.schema.allOf).toContainEqual(
        expect.objectContaining({
          if: {
            anyOf: [
              { properties: { agreed: { const: true } }, required: ['agreed'] },
              { properties: { visits: { minimum: 1 } }, required: ['visits'] },
            ],
          },
        }),
      );
    });

    test('is told on paper, and in a comparison as another condition than one of all tests', () => {
      expect(conditionSentence(form.shape, form.field('story')!, { language: 'vi' })).toBe(
        'Nếu “Đã thống nhất” là Có, hoặc “Số buổi” từ 1 buổi trở lên.',
      );
      const all = done(everyKindForm, { ...any, any: false }).form;
      expect(compareForms(all, form).map(({ kind, field }) => [kind, field])).toEqual([['requirement', id('story')]]);
    });

    test('follows a new name, and keeps what it tests from being removed', () => {
      const renamed = done(document, { type: 'renameField', field: id('visits'), key: 'trips' }).form;
      expect(renamed.shape.conditions[1]).toMatchObject({ any: true, tests: [{ key: 'agreed' }, { key: 'trips' }] });
      expect(usersIn(refused(document, { type: 'removeField', field: id('agreed') }))).toContain('Diễn giải');
    });

    test('is ordered behind what shows one of them, and refused in a circle', () => {
      const back = refused(document, {
        ...{ type: 'setCondition', field: id('agreed'), condition: [{ field: id('story'), const: 'x' }] },
      });
      expect(back.code).toBe('CONDITION_CIRCLE');
      const shown = done(document, show('agreed', [{ field: id('hasWorks'), const: true }])).form;
      const shows = shown.shape.conditions.map((condition) => condition.shows.join());
      expect(shows.indexOf('story')).toBeGreaterThan(shows.indexOf('agreed'));
    });

    test('comes along when all that it tests is pasted too', () => {
      const section = before.sections[0]!.id;
      const fields = ['story', 'agreed', 'visits'].map(id);
      const pasted = done(everyKindForm, { type: 'pasteFields', from: document, fields, section }).form;
      expect(pasted.shape.conditions.at(-1)).toMatchObject({ any: true, tests: [{}, {}] });
    });

    test('may require a field that is always shown, not one that something shows', () => {
      const required = done(everyKindForm, { type: 'requireWhile', field: id('story'), condition: tests, any: true });
      expect(required.form.shape.conditions.at(-1)).toMatchObject({ any: true, requires: ['story'] });
      const again = refused(document, {
        type: 'requireWhile',
        field: id('story'),
        condition: [{ field: id('heldOn'), const: '2025-01-01' }],
      });
      expect(again).toMatchObject({ code: 'OPERATION_INVALID', details: { member: 'any' } });
    });

    test('is a plain one while there is only one test', () => {
      const one = done(everyKindForm, { ...any, condition: tests.slice(0, 1) } as Operation).form;
      expect(one.shape.conditions[1]?.any).toBeUndefined();
    });

    test.each([
      ['one part only', [{ properties: { agreed: { const: true } }, required: ['agreed'] }]],
      ['no list', 'agreed'],
      [
        'two tests in a part',
        [
          { properties: { agreed: { const: true }, visits: { minimum: 1 } }, required: ['agreed', 'visits'] },
          { properties: { hasWorks: { const: true } }, required: ['hasWorks'] },
        ],
      ],
      [
        'the same field twice',
        [
          { properties: { visits: { maximum: 1 } }, required: ['visits'] },
          { properties: { visits: { minimum: 5 } }, required: ['visits'] },
        ],
      ],
    ])('is no condition with %s', (_name, anyOf) => {
      const other = structuredClone(document);
      const conditions = other.schema.allOf as unknown as { if: unknown }[];
      conditions[1]!.if = { anyOf };
      const parsed = parseForm(other);
      expect(parsed.ok ? [] : parsed.issues).toContainEqual(
        expect.objectContaining({ code: 'CONDITION_INVALID', details: expect.objectContaining({ reason: 'ANY_OF' }) }),
      );
    });
  });

  describe('on files, or on several choices', () => {
    const { form } = done(everyKindForm, show('story', [{ field: id('evidence'), minItems: 1 }]));
    const isShown = (answers: Answers) => visibleFields(form, answers).some(({ key }) => key === 'story');

    test('holds while there are some', () => {
      expect([{}, { evidence: [] }, { evidence: [{ _id: everyId(903) }] }, { evidence: 'x' }].map(isShown)).toEqual([
        ...[false, false, true, false],
      ]);
      const sentence = (language: 'vi' | 'en') => conditionSentence(form.shape, form.field('story')!, { language });
      expect([sentence('vi'), sentence('en')]).toEqual([
        'Nếu có trả lời “Minh chứng”.',
        expect.stringMatching(/^If “.+” is answered\.$/),
      ]);
      const several = done(everyKindForm, show('story', [{ field: id('areas'), minItems: 1 }])).form;
      expect(several.shape.conditions[1]?.tests).toEqual([{ key: 'areas', minItems: 1 }]);
    });

    test.each([
      ['of another number of them', { field: id('evidence'), minItems: 2 as 1 }],
      ['on a text', { field: id('name'), minItems: 1 as const }],
      ['on a table', { field: id('works'), minItems: 1 as const }],
    ])('is refused %s', (_name, asked) => {
      expect(refused(everyKindForm, show('story', [asked])).code).toBe('RESULT_INVALID');
    });

    test('comes along when it is pasted', () => {
      const fields = ['story', 'evidence'].map(id);
      const section = before.sections[0]!.id;
      const from = done(everyKindForm, show('story', [{ field: id('evidence'), minItems: 1 }])).document;
      const pasted = done(everyKindForm, { type: 'pasteFields', from, fields, section }).form;
      expect(pasted.shape.conditions.at(-1)?.tests).toMatchObject([{ minItems: 1 }]);
    });
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
