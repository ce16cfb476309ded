import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { checkAnswers } from '../index.ts';
import type { Context, Form, FormDocument, Json } from '../index.ts';
import { carryContext } from '../versions/index.ts';
import type { Operation, OperationProblem } from './index.ts';
import { done, read, refused, usersIn } from '../testing/editing.ts';

const id = (number: number) => `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
const rule = (number: number, expression: string, fields: string[], more: Record<string, Json> = {}): Json => ({
  ...{ id: id(900 + number), level: 'error', expression, fields },
  ...{ message: { vi: `Quy tắc ${number}`, en: `Rule ${number}` }, ...more },
});
const idsOf = (form: Form) => (key: string) => form.field(key)?.id ?? '';

describe('splitting a field', () => {
  const document = smallForm({
    calculations: [['total', 'a * 2 + b']],
    rules: [rule(1, 'a <= b', ['a']), rule(2, 'x > 0', ['x'], { row: 'rows' })],
  });
  document.schema.required = ['a'];
  document.uiSchema = { a: { 'ui:help': 'Gợi ý' }, rows: { items: { x: { 'ui:help': 'Gợi ý' } } } };
  const form = read(document);
  const of = idsOf(form);
  const into = [
    { title: 'Báo chí', key: 'press', id: id(1), titleEn: 'Press' },
    { title: 'Mạng xã hội', key: 'social', id: id(2) },
  ];

  test('puts its parts in its place, as required as it was, with the settings of its screen', () => {
    const after = done(document, { type: 'splitField', field: of('a'), into });
    expect(after.form.sections[0]?.fields.slice(0, 3)).toEqual(['press', 'social', 'b']);
    expect(after.form.field('a')).toBeUndefined();
    for (const key of ['press', 'social'])
      expect(after.form.field(key)).toMatchObject({
        ...{ kind: 'decimal', required: true, lineage: [{ field: of('a'), relation: 'partOf' }] },
      });
    expect(after.form.field('press')?.i18n).toEqual({ en: { title: 'Press' } });
    expect(after.document.uiSchema).toMatchObject({ press: { 'ui:help': 'Gợi ý' }, social: { 'ui:help': 'Gợi ý' } });
  });

  test('gives the sum of the parts to whoever read the number', () => {
    const after = done(document, { type: 'splitField', field: of('a'), into });
    expect(after.form.calculations[0]?.expression).toBe('sum([press, social]) * 2 + b');
    expect(after.form.rules[0]).toMatchObject({ expression: 'sum([press, social]) <= b', fields: ['press', 'social'] });
  });

  test.each([
    ['a >= previous.a', 'sum([press, social]) >= sum([previous.press, previous.social])'],
    ['lastYear . a + b > 0', 'sum([lastYear.press, lastYear.social]) + b > 0'],
  ])('figures of earlier reports are added up too: %s', (before, written) => {
    const after = done(smallForm({ rules: [rule(1, before, ['a'])] }), { type: 'splitField', field: of('a'), into });
    expect(after.form.rules[0]?.expression).toBe(written);
  });

  test('in the first period after it, which has no earlier figures of the parts, such a rule is silent', () => {
    const before = smallForm({ rules: [rule(1, 'a >= previous.a', ['a'])] });
    const after = done(before, { type: 'splitField', field: of('a'), into }).form;
    const judged = (previous: Context['previous']) =>
      checkAnswers(after, { press: '1', social: '2' }, { today: '2025-06-01', ...(previous ? { previous } : {}) }).map(
        ({ code }) => code,
      );
    const carried = carryContext(read(before), after, { today: '2025-06-01', previous: { a: '9' } });
    expect(judged(carried.previous)).not.toContain('RULE');
    expect(judged({ press: '4', social: '5' })).toContain('RULE');
  });

  test('splits a column within its rows', () => {
    const parts = [{ title: 'Nam' }, { title: 'Nữ' }];
    const after = done(document, { type: 'splitField', field: of('rows.x'), into: parts });
    expect(after.form.rows.get('rows')?.order).toEqual(['nam', 'nu', 'sort', 'on']);
    expect(after.form.rules[1]).toMatchObject({ expression: 'sum([nam, nu]) > 0', fields: ['nam', 'nu'] });
  });

  test('gives each part choices of its own, and keeps the condition', () => {
    const choice = done(document, { type: 'splitField', field: of('sort'), into }).form;
    const [press, social] = ['press', 'social'].map((key) => choice.field(key)?.choices ?? []);
    expect(press?.map(({ code }) => code)).toEqual(['red', 'blue']);
    expect(press?.[0]?.id).not.toBe(social?.[0]?.id);
    const hidden = done(document, { type: 'splitField', field: of('hidden'), into }).form;
    expect(hidden.shape.conditions[0]?.shows).toEqual(['more', 'press', 'social']);
  });

  test('remembers through two splits what the parts come from', () => {
    const once = done(document, { type: 'splitField', field: of('a'), into });
    const parts = [
      { title: 'Báo in', key: 'print' },
      { title: 'Báo điện tử', key: 'online' },
    ];
    const twice = done(once.document, { type: 'splitField', field: id(1), into: parts }).form;
    expect(twice.field('print')?.lineage).toEqual([
      { field: id(1), relation: 'partOf', parts: 2 },
      { field: of('a'), relation: 'partOf', parts: 4 },
    ]);
    expect(twice.calculations[0]?.expression).toBe('sum([sum([print, online]), social]) * 2 + b');
  });

  test.each<[string, (document: FormDocument) => FormDocument, Partial<Operation>, OperationProblem['code'], string[]]>(
    [
      ['a field that is not there', (it) => it, { field: id(9) }, 'FIELD_UNKNOWN', []],
      ['a table', (it) => it, { field: of('rows') }, 'KIND_REFUSED', []],
      ['a calculated value', (it) => it, { field: of('total') }, 'KIND_REFUSED', []],
      ['into one part', (it) => it, { into: into.slice(1) }, 'PARTS_INVALID', []],
      ['into parts of one name', (it) => it, { into: [...into, { title: 'C', key: 'press' }] }, 'KEY_TAKEN', []],
      ['into a part without title', (it) => it, { into: [{ title: '' }, { title: '' }] }, 'RESULT_INVALID', []],
      ['into a part that is no text', (it) => it, { into: [{ title: 3 }, {}] as never }, 'OPERATION_INVALID', []],
      ['what a condition tests', (it) => it, { field: of('yes') }, 'FIELD_IN_USE', ['Ẩn', 'Thêm']],
      [
        'what a target was set for',
        () => smallForm({ rules: [rule(1, 'a >= target.a', ['a'])] }),
        {},
        'FIELD_IN_USE',
        ['Quy tắc 1'],
      ],
      [
        'a column that is added up elsewhere',
        () => smallForm({ calculations: [['all', 'sum(rows.x)']] }),
        { field: of('rows.x') },
        'FIELD_IN_USE',
        ['all'],
      ],
      [
        'a text that is compared',
        () => smallForm({ rules: [rule(1, 'name != "a"', ['name'])] }),
        { field: of('name') },
        'FIELD_IN_USE',
        ['Quy tắc 1'],
      ],
    ],
  )('is refused for %s', (_name, change, more, code, uses) => {
    const operation = { type: 'splitField', field: of('a'), into, ...more } as Operation;
    const problem = refused(change(document), operation);
    expect(problem.code).toBe(code);
    if (uses.length > 0) expect(usersIn(problem)).toEqual(uses);
  });

  test('is refused for what a rate divides', () => {
    const rate = smallForm({ calculations: [['rate', 'a / b']] });
    const [entry] = rate.schema['x-calculations'] as Record<string, Json>[];
    Object.assign(entry ?? {}, { 'x-ratio': { numerator: 'a', denominator: 'b' }, 'x-overUnits': 'ratio' });
    expect(usersIn(refused(rate, { type: 'splitField', field: of('a'), into }))).toEqual(['rate']);
  });
});

describe('merging fields', () => {
  const of = idsOf(read(smallForm()));
  const merged = (calculations: string[], rules: Json[] = []) =>
    smallForm({ calculations: calculations.map((expression, index) => [`c${index}`, expression]), rules });
  const merge = (more: Partial<Operation> = {}) =>
    ({ type: 'mergeFields', fields: [of('a'), of('b')], title: 'Gộp', key: 'c', id: id(3), ...more }) as Operation;

  test('puts their sum where the first stood, and remembers what it adds up', () => {
    const document = merged([]);
    document.schema.required = ['b'];
    document.uiSchema = { a: { 'ui:help': 'Gợi ý' }, b: { 'ui:help': 'Khác' } };
    const after = done(document, merge({ titleEn: 'Together' } as never));
    expect(after.form.sections[0]?.fields.slice(0, 2)).toEqual(['c', 'n']);
    expect(after.form.field('c')).toMatchObject({
      ...{ id: id(3), kind: 'decimal', required: true, title: 'Gộp', i18n: { en: { title: 'Together' } } },
      lineage: [of('a'), of('b')].map((field) => ({ field, relation: 'sumOf' })),
    });
    expect(after.document.uiSchema).toEqual({ c: { 'ui:help': 'Gợi ý' } });
  });

  test.each([
    ['a + b', 'c'],
    ['b+a', 'c'],
    ['n + a + b', 'n + c'],
    ['a + n + b', 'c + n'],
    ['n + (a + b)', 'n + (c)'],
    ['n - (a + b) * 2', 'n - (c) * 2'],
    ['a + b - n', 'c - n'],
    ['sum([a, n, b])', 'sum([c, n])'],
    ['sum([a, (b)])', 'sum([c])'],
    ['yes ? a + b : sum([b, a]) / n', 'yes ? c : sum([c]) / n'],
    ['round(a + b, 2)', 'round(c, 2)'],
    ['n', 'n'],
  ])('%s becomes %s', (before, after) => {
    expect(done(merged([before]), merge()).form.calculations[0]?.expression).toBe(after);
  });

  test.each(['a', 'a - b', 'n - a + b', 'a * 2 + b', 'a + b + a', 'a + (b + n)', 'sum([a, a])', 'max([a, b])'])(
    '%s cannot be kept, and is named',
    (expression) => {
      const problem = refused(merged([expression]), merge());
      expect([problem.code, usersIn(problem)]).toEqual(['FIELD_IN_USE', ['c0']]);
    },
  );

  test('a rule shown at both is shown once at the new one', () => {
    const after = done(merged([], [rule(1, 'a + b <= n', ['a', 'b', 'n'])]), merge()).form;
    expect(after.rules[0]).toMatchObject({ expression: 'c <= n', fields: ['c', 'n'] });
  });

  test('limits add up, and a count and a decimal make a decimal', () => {
    const document = merged([]);
    const { a, n } = document.schema.properties as Record<string, Record<string, Json>>;
    Object.assign(a ?? {}, { 'x-minimum': '0.5', 'x-maximum': '10', 'x-unit': 'hộ' });
    const after = done(document, merge({ fields: [of('n'), of('a')] })).form;
    expect(after.field('c')).toMatchObject({ kind: 'decimal', schema: { 'x-minimum': '-999.5' } });
    const limited = Object.hasOwn(n ?? {}, 'maximum');
    expect(Object.hasOwn(after.field('c')?.schema ?? {}, 'x-maximum')).toBe(limited);
  });

  test('limits of counts stay exact', () => {
    const document = merged([]);
    const properties = document.schema.properties as Record<string, Record<string, Json>>;
    const most = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
    Object.assign(properties.n ?? {}, most);
    properties.m = { ...properties.n, 'x-field': id(7), title: 'M' };
    const [section] = document.schema['x-sections'] as { fields: string[] }[];
    section?.fields.push('m');
    const after = done(document, merge({ fields: [of('n'), id(7)] })).form;
    expect(after.field('c')?.schema).toMatchObject(most);
  });

  test('columns of one table merge', () => {
    const document = merged([], [rule(1, 'x + y > 0', ['x'], { row: 'rows' })]);
    const { rows } = document.schema.properties as Record<string, Record<string, Json>>;
    const items = rows?.items as { properties: Record<string, Record<string, Json>> };
    items.properties.y = { ...items.properties.x, 'x-field': id(8), title: 'Y' };
    (rows?.['x-columns'] as string[]).push('y');
    const after = done(document, merge({ fields: [of('rows.x'), id(8)] })).form;
    expect(after.rows.get('rows')?.order).toEqual(['c', 'sort', 'on']);
    expect(after.rules[0]).toMatchObject({ expression: 'c > 0', fields: ['c'] });
  });

  const other = (key: string, change: Record<string, Json>) => {
    const document = merged([]);
    Object.assign((document.schema.properties as Record<string, Record<string, Json>>)[key] ?? {}, change);
    return document;
  };
  test.each<[string, FormDocument, Partial<Operation>, OperationProblem['code'], unknown]>([
    ['one field alone', merged([]), { fields: [of('a'), of('a')] }, 'PARTS_INVALID', undefined],
    ['a field that is not there', merged([]), { fields: [of('a'), id(9)] }, 'FIELD_UNKNOWN', undefined],
    ['texts', merged([]), { fields: [of('name'), of('a')] }, 'KIND_REFUSED', undefined],
    [
      'a calculated value',
      merged(['n']),
      { fields: [of('a'), '00000000-0000-4000-8000-000000000500'] },
      'KIND_REFUSED',
      undefined,
    ],
    ['what does not add up', other('a', { 'x-overUnits': 'max' }), {}, 'KIND_REFUSED', undefined],
    ['other units', other('a', { 'x-unit': 'kg' }), {}, 'FIELDS_DIFFER', 'x-unit'],
    ['another basis', other('a', { 'x-basis': 'stock' }), {}, 'FIELDS_DIFFER', 'x-basis'],
    ['money and a count', other('n', { 'x-kind': 'money' }), { fields: [of('n'), of('a')] }, 'FIELDS_DIFFER', 'x-kind'],
    ['other conditions', merged([]), { fields: [of('a'), of('hidden')] }, 'FIELDS_DIFFER', 'if'],
    ['a name that is taken', merged([]), { key: 'n' } as never, 'KEY_TAKEN', undefined],
  ])('is refused for %s', (_name, document, more, code, keyword) => {
    const problem = refused(document, merge(more));
    expect([problem.code, problem.details.keyword]).toEqual([code, keyword]);
  });

  test('the name of one of them may be used again', () => {
    const after = done(merged(['a + b']), merge({ key: 'a' } as never)).form;
    expect(after.calculations[0]?.expression).toBe('a');
    expect(after.field('a')?.id).toBe(id(3));
  });
});
