import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import type { Operation } from '../build/operation.ts';
import { carryOver, changeSentence, compareForms, figureSources, lineageOf } from './index.ts';
import type { Answers, Field, Form } from '../index.ts';
import type { Change } from './index.ts';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const small = read(smallForm());
const id = (key: string) => small.field(key)?.id ?? '';
const made = (number: number) => `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;

const split: Operation = {
  ...{ type: 'splitField', field: id('a') },
  into: [
    { title: 'Báo chí', key: 'press', id: made(1) },
    { title: 'Mạng xã hội', key: 'social', id: made(2) },
  ],
};
const merge: Operation = { type: 'mergeFields', fields: [id('a'), id('b')], title: 'Cộng', key: 'c', id: made(3) };
const change: Operation = { type: 'changeKind', field: id('name'), kind: 'date', id: made(4) };
const after = (...operations: Operation[]): Form => done(smallForm(), { type: 'several', operations }).form;

describe('what is found when two versions are compared', () => {
  test.each<[string, Operation, Partial<Change>, string, string]>([
    [
      'a split, once',
      split,
      { kind: 'split', field: id('a'), title: 'A', before: 'A', after: ['Báo chí', 'Mạng xã hội'], breaking: true },
      'Tách “A” thành “Báo chí”, “Mạng xã hội”. Số liệu cũ có thể không còn phù hợp.',
      '“A” is split into “Báo chí”, “Mạng xã hội”. Earlier figures may no longer fit.',
    ],
    [
      'a merge, whose figures add up',
      merge,
      { kind: 'merged', field: made(3), title: 'Cộng', before: ['A', 'B'], after: 'Cộng', breaking: false },
      'Gộp “A”, “B” thành “Cộng”.',
      '“A”, “B” are merged into “Cộng”.',
    ],
    [
      'another kind under a new id',
      change,
      { kind: 'meaning', field: made(4), title: 'Tên', before: 'text', after: 'date', aspect: 'kind', breaking: true },
      'Đổi ý nghĩa của “Tên”: kiểu từ “Chữ một dòng” thành “Ngày”. Số liệu cũ có thể không còn phù hợp.',
      'The meaning of “Tên” changes: kind from “Line of text” to “Date”. Earlier figures may no longer fit.',
    ],
  ])('%s', (_name, operation, expected, vi, en) => {
    const found = compareForms(small, after(operation));
    expect(found).toEqual([expected]);
    expect(found.map((one) => [changeSentence(one, 'vi'), changeSentence(one, 'en')])).toEqual([[vi, en]]);
  });

  test('a split of what was merged in between is a split of each', () => {
    const parts: Operation = { ...split, field: made(3) };
    expect(compareForms(small, after(merge, parts))).toMatchObject([
      { kind: 'split', field: id('a'), after: ['Báo chí', 'Mạng xã hội'] },
      { kind: 'split', field: id('b'), after: ['Báo chí', 'Mạng xã hội'] },
    ]);
  });

  test('the lineage of all fields says which earlier ones feed them', () => {
    expect(lineageOf(after(merge, split.type === 'splitField' ? { ...split, field: id('n') } : split))).toEqual([
      { field: made(3), from: id('a'), relation: 'sumOf' },
      { field: made(3), from: id('b'), relation: 'sumOf' },
      { field: made(1), from: id('n'), relation: 'partOf' },
      { field: made(2), from: id('n'), relation: 'partOf' },
    ]);
  });

  test('figures of an earlier version are found under the ids they had', () => {
    const merged = after(merge);
    const of = (form: Form, field: string, earlier: Form) => figureSources(form.field(field) as Field, earlier);
    expect(of(merged, id('n'), small)).toEqual({ fields: [id('n')], relation: 'same' });
    expect(of(merged, made(3), small)).toEqual({ fields: [id('a'), id('b')], relation: 'sumOf' });
    expect(of(after(split), made(1), small)).toEqual({ fields: [id('a')], relation: 'partOf' });
    expect(of(after(change), made(4), small)).toEqual({ fields: [id('name')], relation: 'notComparable' });
    expect(of(small, id('a'), merged)).toBeUndefined();
  });
});

describe('draft answers', () => {
  const aside = (to: Form, answers: Answers) =>
    carryOver(small, to, answers).keptAside.map(({ field, value, reason, into }) => [field, value, reason, into]);

  test('of merged fields add up exactly when all are given', () => {
    const { answers, addedUp, keptAside } = carryOver(small, after(merge), { a: '0.1', b: '0.2' });
    expect([answers, keptAside]).toEqual([{ c: '0.3' }, []]);
    expect(addedUp).toEqual([
      {
        ...{ field: made(3), row: null, title: 'Cộng', value: '0.3' },
        parts: [
          { field: id('a'), title: 'A', value: '0.1' },
          { field: id('b'), title: 'B', value: '0.2' },
        ],
      },
    ]);
  });

  test.each<[string, Answers]>([
    ['one is missing', { a: '0.1' }],
    ['one is blank', { a: '0.1', b: '' }],
  ])('of merged fields are kept aside when %s', (_name, answers) => {
    expect(aside(after(merge), answers)).toEqual([[id('a'), '0.1', 'MERGED', [made(3)]]]);
  });

  test.each<[Answers]>([[{ a: 'một', b: '1' }], [{ a: '9999999999999999999999999', b: '1' }]])(
    'of merged fields are kept aside when they have no exact sum: %j',
    (answers) => {
      const kept = aside(after(merge), answers).map(([, value]) => value);
      expect(kept).toEqual([answers.a, answers.b]);
    },
  );

  test('of counts add up to a count, which stays exact', () => {
    const twice = done(smallForm(), {
      ...{ type: 'several' },
      operations: [
        { type: 'addField', kind: 'integer', title: 'M', key: 'm', section: small.sections[0]?.id ?? '', id: made(5) },
      ],
    });
    const unit: Operation = { type: 'setSetting', field: made(5), keyword: 'x-unit', value: 'hộ' };
    const { document, form } = done(twice.document, unit);
    const to = done(document, { type: 'mergeFields', fields: [id('n'), made(5)], title: 'Cộng', key: 'c' }).form;
    expect(carryOver(form, to, { n: 2, m: 3 }).answers).toEqual({ c: 5 });
    const most = Number.MAX_SAFE_INTEGER;
    expect(carryOver(form, to, { n: most, m: most }).keptAside.map(({ value }) => value)).toEqual([most, most]);
  });

  test('of merged columns add up row by row', () => {
    const wide = done(smallForm(), { type: 'duplicateField', field: id('rows.x'), key: 'y', id: made(6) });
    const to = done(wide.document, {
      type: 'mergeFields',
      fields: [id('rows.x'), made(6)],
      title: 'Cộng',
      key: 'z',
    }).form;
    const rows = [
      { _id: 'r1', x: 1, y: 2 },
      { _id: 'r2', x: 1 },
    ];
    const { answers, keptAside } = carryOver(wide.form, to, { rows });
    expect(answers).toEqual({ rows: [{ _id: 'r1', z: 3 }, { _id: 'r2' }] });
    expect(keptAside).toMatchObject([{ field: id('rows.x'), row: 'r2', value: 1, reason: 'MERGED' }]);
  });

  test('over two versions, through a merge of a merge, add up what the older one has', () => {
    const wide = done(smallForm(), { type: 'duplicateField', field: id('a'), key: 'd', id: made(6) });
    const further: Operation = {
      type: 'mergeFields',
      fields: [made(3), made(6)],
      title: 'Cả',
      key: 'all',
      id: made(7),
    };
    const to = done(wide.document, { type: 'several', operations: [merge, further] }).form;
    expect(carryOver(wide.form, to, { a: '1', b: '2', d: '4' }).answers).toEqual({ all: '7' });
  });

  test('of a split field are kept aside, with the fields that came in its place', () => {
    expect(aside(after(split), { a: '5' })).toEqual([[id('a'), '5', 'SPLIT', [made(1), made(2)]]]);
  });

  test('of a field that became another are kept aside for it', () => {
    expect(aside(after(change), { name: 'Hoa' })).toEqual([[id('name'), 'Hoa', 'DROPPED', [made(4)]]]);
  });
});

describe('chosen answers', () => {
  const every = read(everyKindForm);
  const of = (key: string) => every.field(key)?.id ?? '';
  const carried = (operation: Operation, answers: Answers) => {
    const document = structuredClone(everyKindForm);
    document.schema['x-rules'] = [];
    const { answers: now, keptAside } = carryOver(every, done(document, operation).form, answers);
    return [now, keptAside.map(({ value }) => value)];
  };
  const retire: Operation = { type: 'retireChoice', choice: everyId(140), into: everyId(141) };
  const toMany: Operation = { type: 'changeKind', field: of('area'), kind: 'many-choices' };
  const toOne: Operation = { type: 'changeKind', field: of('areas'), kind: 'choice' };

  test.each<[string, Operation, Answers, Answers, unknown[]]>([
    ['move to the choice that took theirs over', retire, { marks: ['open'] }, { marks: ['done'] }, []],
    ['are chosen once where two became one', retire, { marks: ['open', 'done'] }, { marks: ['done'] }, []],
    ['that were retired before move too', retire, { marks: ['stopped'] }, { marks: ['done'] }, []],
    [
      'are kept aside, they alone, where nothing took them over',
      { type: 'retireChoice', choice: everyId(140) },
      { marks: ['open', 'done'] },
      { marks: ['done'] },
      [['open']],
    ],
    [
      'are kept aside where the only one is gone',
      { type: 'retireChoice', choice: everyId(130) },
      { state: 'open' },
      {},
      ['open'],
    ],
    ['become a list of one', toMany, { area: 'economy' }, { area: ['economy'] }, []],
    ['of a list of one become one', toOne, { areas: ['economy'] }, { areas: 'economy' }, []],
    ['of a longer list do not fit into one', toOne, { areas: ['economy', 'society'] }, {}, [['economy', 'society']]],
    ['that were never offered stay', retire, { marks: ['strange'] }, { marks: ['strange'] }, []],
    [
      'keep their code when a list is left',
      { type: 'detachCodeList', field: of('area') },
      { area: 'society' },
      { area: 'society' },
      [],
    ],
    [
      'of a count as a decimal are written so',
      { type: 'changeKind', field: of('visits'), kind: 'decimal' },
      { visits: 5 },
      { visits: '5' },
      [],
    ],
    [
      'of a whole decimal as a count too',
      { type: 'changeKind', field: of('weight'), kind: 'integer' },
      { weight: '12' },
      { weight: 12 },
      [],
    ],
    [
      'of a broken decimal do not fit a count',
      { type: 'changeKind', field: of('weight'), kind: 'integer' },
      { weight: '1.5' },
      {},
      ['1.5'],
    ],
  ])('%s', (_name, operation, answers, now, kept) => {
    expect(carried(operation, answers)).toEqual([now, kept]);
  });
});
