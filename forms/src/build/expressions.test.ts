import { describe, expect, test } from 'vitest';
import type { Form } from '../index.ts';
import type { Operation } from './index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const made = everyId(800);
const message = { vi: 'Sai.', en: 'Wrong.' };
const content = { level: 'error' as const, expression: 'visits >= 1', message, fields: [id('visits')] };

describe('rules', () => {
  test.each<[string, Operation, (form: Form) => unknown, unknown]>([
    [
      'is added last',
      { type: 'addRule', id: made, ...content },
      (form) => form.rules.at(-1),
      { id: made, level: 'error', expression: 'visits >= 1', message, fields: ['visits'] },
    ],
    [
      'judges the rows of a table',
      { type: 'addRule', id: made, ...content, row: id('works'), fields: [id('works.visits')] },
      (form) => form.rules.at(-1),
      { row: 'works', fields: ['visits'] },
    ],
    [
      'has another level, sentence and place',
      { type: 'editRule', rule: everyId(400), level: 'warning', message, fields: [id('name')] },
      (form) => form.rules[0],
      { level: 'warning', message, fields: ['name'], expression: 'heldOn <= context.today' },
    ],
    [
      'has another expression',
      { type: 'editRule', rule: everyId(400), expression: 'year(heldOn) == context.planYear' },
      (form) => form.rules[0],
      { expression: 'year(heldOn) == context.planYear' },
    ],
    [
      'judges the report as a whole',
      { type: 'editRule', rule: everyId(404), row: null, fields: [id('visits')] },
      (form) => form.rules[4]?.row,
      undefined,
    ],
    [
      'is removed',
      { type: 'removeRule', rule: everyId(401) },
      (form) => form.rules.map((rule) => rule.id),
      [400, 402, 403, 404, 405, 406].map(everyId),
    ],
    [
      'moves to the front',
      { type: 'moveRule', rule: everyId(402), after: null },
      (form) => form.rules.map((rule) => rule.id),
      [402, 400, 401, 403, 404, 405, 406].map(everyId),
    ],
    [
      'moves to the end',
      { type: 'moveRule', rule: everyId(405) },
      (form) => form.rules.map((rule) => rule.id),
      [400, 401, 402, 403, 404, 406, 405].map(everyId),
    ],
    [
      'moves behind another',
      { type: 'moveRule', rule: everyId(400), after: everyId(401) },
      (form) => form.rules.map((rule) => rule.id),
      [401, 400, 402, 403, 404, 405, 406].map(everyId),
    ],
  ])('one %s', (_name, operation, look, expected) => {
    const found = look(done(everyKindForm, operation).form);
    if (typeof expected === 'object' && !Array.isArray(expected)) expect(found).toMatchObject(expected as object);
    else expect(found).toEqual(expected);
  });

  test.each<[Operation, string]>([
    [{ type: 'addRule', ...content, id: everyId(400) }, 'ID_TAKEN'],
    [{ type: 'addRule', ...content, fields: [made] }, 'FIELD_UNKNOWN'],
    [{ type: 'addRule', ...content, fields: [] }, 'RESULT_INVALID'],
    [{ type: 'addRule', ...content, row: id('name') }, 'FIELD_UNKNOWN'],
    [{ type: 'addRule', ...content, row: id('works') }, 'PLACE_INVALID'],
    [{ type: 'addRule', ...content, fields: [id('works.visits')] }, 'PLACE_INVALID'],
    [{ type: 'addRule', ...content, expression: 'visits' }, 'EXPRESSION_INVALID'],
    [{ type: 'addRule', ...content, message: { vi: 'x' } } as never, 'OPERATION_INVALID'],
    [{ type: 'editRule', rule: made, level: 'error' }, 'RULE_UNKNOWN'],
    [{ type: 'editRule', rule: everyId(400), level: 'fatal' as 'error' }, 'RESULT_INVALID'],
    [{ type: 'editRule', rule: everyId(400), expression: 'visits >' }, 'EXPRESSION_INVALID'],
    [{ type: 'removeRule', rule: made }, 'RULE_UNKNOWN'],
    [{ type: 'moveRule', rule: made }, 'RULE_UNKNOWN'],
    [{ type: 'moveRule', rule: everyId(400), after: everyId(400) }, 'RULE_UNKNOWN'],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });
});

describe('calculated values', () => {
  const add = {
    ...{
      type: 'addCalculation' as const,
      title: 'Bình quân',
      titleEn: 'Mean',
      section: everyId(51),
      after: id('visits'),
    },
    ...{ kind: 'decimal' as const, expression: 'funds / visits', id: made },
  };

  test('one is added where it is to be shown, counts what happened, and adds up', () => {
    const { form } = done(everyKindForm, { ...add, unit: 'đồng', scale: 1 });
    expect(form.field(made)).toMatchObject({
      ...{ key: 'binhQuan', calculated: true, unit: 'đồng', basis: 'flow', overUnits: 'sum', overTime: 'sum' },
      ...{ group: everyId(51), i18n: { en: { title: 'Mean' } } },
    });
    expect(form.calculations.at(-1)).toMatchObject({ expression: 'funds / visits', scale: 1, kind: 'decimal' });
  });

  test('one of money is in đồng, whatever is said', () => {
    expect(refused(everyKindForm, { ...add, kind: 'money', scale: 0, unit: 'triệu đồng' }).code).toBe('MONEY_IN_DONG');
    const made2 = done(everyKindForm, { ...add, unit: 'triệu đồng', scale: 0 }).document;
    const { form } = done(made2, { type: 'editCalculation', field: made, kind: 'money' });
    expect(form.field(made)).toMatchObject({ kind: 'money', unit: 'đồng' });
  });

  test('a rate names what it divides, and is summed up before it is divided', () => {
    const ratio = { numerator: id('funds'), denominator: id('visits') };
    const document = structuredClone(everyKindForm);
    delete document.schema['x-calculations'];
    document.schema['x-rules'] = [];
    const [, , last] = document.schema['x-sections'] as { fields: unknown[] }[];
    last?.fields.splice(2);
    const { form } = done(document, { ...add, kind: 'percent', ratio, basis: 'stock', overTime: 'latest' });
    expect(form.calculations[0]).toMatchObject({ ratio: { numerator: 'funds', denominator: 'visits' }, scale: 2 });
    expect(form.field(made)).toMatchObject({ overUnits: 'ratio', basis: 'stock', overTime: 'latest' });
  });

  test.each<[string, Partial<Extract<Operation, { type: 'editCalculation' }>>, object]>([
    ['another expression', { expression: 'visits * 2', ratio: null }, { expression: 'visits * 2', scale: 2 }],
    ['another kind and scale', { kind: 'decimal', scale: 4 }, { kind: 'decimal', scale: 4 }],
    ['no scale of its own', { scale: null }, { scale: 2 }],
    [
      'another ratio',
      { expression: 'visits / funds', ratio: { numerator: id('visits'), denominator: id('funds') } },
      { ratio: { numerator: 'visits', denominator: 'funds' } },
    ],
  ])('one gets %s', (_name, edit, expected) => {
    const { form } = done(everyKindForm, { type: 'editCalculation', field: id('visitsRate'), ...edit });
    expect(form.calculations.find((one) => one.key === 'visitsRate')).toMatchObject(expected);
  });

  test('one is no rate any more', () => {
    const { form } = done(everyKindForm, { type: 'editCalculation', field: id('visitsRate'), ratio: null });
    expect(form.calculations.find((one) => one.key === 'visitsRate')?.ratio).toBeUndefined();
  });

  test.each<[Operation, string]>([
    [{ ...add, section: made }, 'SECTION_UNKNOWN'],
    [{ ...add, section: id('works') }, 'PLACE_INVALID'],
    [{ ...add, after: id('area') }, 'PLACE_INVALID'],
    [{ ...add, key: 'visits' }, 'KEY_TAKEN'],
    [{ ...add, id: id('visits') }, 'ID_TAKEN'],
    [{ ...add, expression: 'heldOn' }, 'EXPRESSION_INVALID'],
    [{ ...add, kind: 'text' as 'decimal' }, 'RESULT_INVALID'],
    [{ ...add, ratio: { numerator: made, denominator: made } }, 'FIELD_UNKNOWN'],
    [{ ...add, ratio: { numerator: id('weight'), denominator: id('funds') } }, 'RESULT_INVALID'],
    [{ type: 'editCalculation', field: made, scale: 1 }, 'FIELD_UNKNOWN'],
    [{ type: 'editCalculation', field: id('visits'), scale: 1 }, 'FIELD_UNKNOWN'],
    [{ type: 'editCalculation', field: id('visitsTotal'), expression: '1 +' }, 'EXPRESSION_INVALID'],
    [{ type: 'editCalculation', field: id('visitsTotal'), expression: 'visitsRate + 1' }, 'RESULT_INVALID'],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });
});
