import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { applyOperation } from '../build/index.ts';
import { own } from '../dialect/json.ts';
import type { Operation } from '../build/index.ts';
import { carryOver, compareForms } from './index.ts';
import type { Answers, Field, Form, FormDocument, JsonObject, Row } from '../index.ts';
import type { CarriedOver, Change, ChangeKind } from './index.ts';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { randomOperation } from '../testing/random-operation.ts';
import { runs } from '../testing/runs.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? '';

/** All values with something in them, wherever they stand. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}

/** One answer with the field and the row it was given to; a table's are those of its rows. */
interface Given {
  field: Field;
  row: string | null;
  value: unknown;
}

function givenIn(form: Form, answers: Answers): Given[] {
  return [...form.shape.fields.values()].flatMap((field): Given[] => {
    const value = answers[field.key];
    const shape = form.rows.get(field.key);
    if (!shape) return [{ field, row: null, value }];
    return (Array.isArray(value) ? (value as Row[]) : []).flatMap((row) =>
      [...shape.fields.values()].map((column) => ({ field: column, row: row._id, value: row[column.key] })),
    );
  });
}

/** The codes that a choice of the older field may have in the newer one, when it is there or was taken over. */
function successors(from: Field, to: Field | undefined, code: string): string[] {
  const chosen = from.choices?.find((choice) => choice.code === code);
  const gone = to?.retired?.filter((choice) => choice.id === chosen?.id || choice.code === code) ?? [];
  const ids = [chosen?.id, ...gone.map(({ into }) => into)];
  return to?.choices?.filter((choice) => ids.includes(choice.id)).map((choice) => choice.code) ?? [];
}

/** The values of one answer that are neither at its own place in the newer version, nor in a sum, nor kept aside. */
function lostOf(from: Form, to: Form, { field, row, value }: Given, { answers, addedUp, keptAside }: CarriedOver) {
  const table = from.field(field.table ?? '');
  const target = to.field(field.id);
  const whole = keptAside.find((kept) => kept.row === null && kept.field === table?.id)?.value;
  const rows = whole ?? answers[to.field(table?.id ?? '')?.key ?? ''];
  const place = row === null ? answers : (rows as Row[] | undefined)?.find(({ _id }) => _id === row);
  const found = [
    ...leaves(place?.[(whole === undefined ? target : field)?.key ?? '']),
    ...addedUp
      .filter((sum) => sum.row === row)
      .flatMap(({ parts }) => leaves(parts.filter((one) => one.field === field.id))),
    ...keptAside.filter((kept) => kept.row === row && kept.field === field.id).flatMap((kept) => leaves(kept.value)),
  ];
  const known = (leaf: string) =>
    found.includes(leaf) || successors(field, target, leaf).some((code) => found.includes(code));
  return leaves(value).filter((leaf) => !known(leaf));
}

/** A redesign of what may be chosen; chance alone seldom meets one that takes chosen codes away. */
function choiceOperation(form: Form, seed: number): Operation {
  const fields = form.fields.filter(({ choices }) => choices);
  const one = fields[seed % fields.length];
  const [choice, into] = [one?.choices?.[0]?.id ?? '', one?.choices?.at(-1)?.id ?? ''];
  const operations: Operation[] = [
    { type: 'changeKind', field: one?.id ?? '', kind: one?.kind === 'choice' ? 'many-choices' : 'choice' },
    { type: 'retireChoice', choice, ...(into === choice ? {} : { into }) },
    { type: 'retireChoice', choice },
    { type: 'detachCodeList', field: one?.id ?? '' },
  ];
  return operations[Math.floor(seed / 97) % operations.length] as Operation;
}

test('no redesign loses a value: each is at its place in the answers, in a sum or kept aside', () => {
  fc.assert(
    fc.property(randomForm(), fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), (document, seeds, seed) => {
      const before = read(document);
      let result: FormDocument = document;
      for (const one of seeds) {
        const make = one % 2 === 0 ? choiceOperation : randomOperation;
        const applied = applyOperation(result, make(read(result), Math.floor(one / 2)));
        if (applied.ok) result = applied.document;
      }
      const given = randomAnswers(before, seed);
      const carried = carryOver(before, read(result), given);
      for (const one of givenIn(before, given)) expect(lostOf(before, read(result), one, carried)).toEqual([]);
    }),
    runs(50),
  );
});

test('a choice whose field leaves the code list follows its code, into the one that took it over too', () => {
  const field = id('area');
  const list = everyKindForm.schema.$defs as { areas: Record<string, JsonObject[]> };
  const [first, second, ...rest] = list.areas.oneOf as [JsonObject, JsonObject, ...JsonObject[]];
  const merged = [...(list.areas['x-retired'] ?? []), { ...first, 'x-into': everyId(12) }];
  const content = { title: 'Danh mục lĩnh vực', version: 3, oneOf: [second, ...rest], 'x-retired': merged };
  const { form } = done(everyKindForm, {
    type: 'several',
    operations: [
      { type: 'removeRule', rule: everyId(403) },
      { type: 'updateCodeList', list: everyId(10), content },
      { type: 'detachCodeList', field },
    ],
  });
  const carried = (area: string) => carryOver(every, form, { area }).answers.area;
  expect(['economy', 'society', 'culture', 'security'].map(carried)).toEqual([
    ...['society', 'society', 'society', 'security'],
  ]);
});

const said = { vi: 'Sai.', en: 'Wrong.' };
test.each<[Operation, ChangeKind]>([
  [{ type: 'describeField', field: id('visits'), description: 'Trong kỳ' }, 'retitled'],
  [{ type: 'describeField', field: everyId(51), description: 'In the period', lang: 'en' }, 'retitled'],
  [{ type: 'retitleField', field: everyId(120), title: 'Số đạt' }, 'retitled'],
  [{ type: 'duplicateField', field: id('name') }, 'added'],
  [{ type: 'setSetting', field: id('name'), keyword: 'maxLength', value: 400 }, 'widened'],
  [{ type: 'setSetting', field: id('evidence'), keyword: 'x-types', value: ['pdf'] }, 'narrowed'],
  [{ type: 'setSetting', field: id('evidence'), keyword: 'x-types', value: ['pdf', 'jpg', 'png'] }, 'widened'],
  [{ type: 'setSetting', field: id('visits'), keyword: 'x-unit', value: 'lượt' }, 'meaning'],
  [{ type: 'setSetting', field: id('works.visits'), keyword: 'x-total', value: null }, 'setting'],
  [{ type: 'changeKind', field: id('marks'), kind: 'choice' }, 'narrowed'],
  [{ type: 'changeKind', field: id('name'), kind: 'long-text' }, 'widened'],
  [{ type: 'setCondition', field: id('name'), condition: [{ field: id('agreed'), const: true }] }, 'requirement'],
  [{ type: 'requireWhile', field: id('story'), condition: [{ field: id('agreed'), const: true }] }, 'requirement'],
  [{ type: 'setUi', field: id('name'), settings: { 'ui:help': 'Ghi đủ' } }, 'setting'],
  [{ type: 'retitleForm', title: 'Biểu mới' }, 'retitled'],
  [{ type: 'setSetting', field: everyId(120), keyword: 'maximum', value: 10 }, 'narrowed'],
  [{ type: 'setSetting', field: everyId(121), keyword: 'minimum', value: null }, 'widened'],
  [{ type: 'moveSection', section: everyId(53), after: null }, 'moved'],
  [{ type: 'addGroup', title: 'Nhóm', section: everyId(50) }, 'added'],
  [{ type: 'removeGroup', group: everyId(54) }, 'dropped'],
  [{ type: 'moveGroup', group: everyId(52), section: everyId(53) }, 'moved'],
  [{ type: 'addRule', level: 'error', expression: 'visits > 1', message: said, fields: [id('visits')] }, 'rule'],
  [{ type: 'editRule', rule: everyId(400), message: said }, 'rule'],
  [{ type: 'editRule', rule: everyId(400), fields: [id('name')] }, 'rule'],
  [{ type: 'removeRule', rule: everyId(400) }, 'rule'],
  [{ type: 'moveRule', rule: everyId(400) }, 'moved'],
  [{ type: 'editCalculation', field: id('visitsRate'), scale: 4 }, 'calculation'],
  [{ type: 'addChoice', field: id('state'), title: 'Khác' }, 'choices'],
  [{ type: 'setAliases', choice: everyId(130), aliases: [] }, 'choices'],
  [{ type: 'retireChoice', choice: everyId(130) }, 'choices'],
  [{ type: 'detachCodeList', field: id('works.area') }, 'choices'],
])('%j is found as %s', (operation, kind) => {
  const found = compareForms(every, done(everyKindForm, operation).form);
  expect(found.map((change) => change.kind)).toContain(kind);
});

test('only what takes answers away breaks', () => {
  const breaks = (operation: Operation) =>
    compareForms(every, done(everyKindForm, operation).form).map(({ breaking }) => breaking);
  expect(breaks({ type: 'editRule', rule: everyId(400), message: said })).toEqual([false]);
  expect(breaks({ type: 'detachCodeList', field: id('works.area') })).toEqual([false]);
  expect(breaks({ type: 'retireChoice', choice: everyId(130) })).toEqual([true]);
});

test('limits inside a percent, and lists that nobody uses, are compared', () => {
  const bounded = structuredClone(everyKindForm);
  const { share } = bounded.schema.properties as Record<string, { properties: { numerator: JsonObject } }>;
  Object.assign(share?.properties.numerator ?? {}, { maximum: 10 });
  expect(compareForms(every, read(bounded))).toMatchObject([{ kind: 'narrowed', field: id('share'), breaking: true }]);
  const unused = (version: number) => {
    const document = smallForm();
    const list = { type: 'string', title: 'Danh mục', 'x-codeList': { id: everyId(700), version } };
    document.schema.$defs = { list: { ...list, oneOf: [{ const: 'x', title: 'X', 'x-id': everyId(701) }] } };
    return read(document);
  };
  expect(compareForms(unused(1), unused(2))).toMatchObject([
    { kind: 'choices', field: everyId(700), title: 'Danh mục' },
  ]);
  expect(compareForms(unused(1), unused(1))).toEqual([]);
});

const weight = (more: JsonObject) => ({
  type: 'string',
  pattern: every.field('weight')?.schema.pattern ?? '',
  ...more,
});
test.each<[string, (document: FormDocument) => void, Partial<Change>]>([
  [
    'another title of the form',
    ({ schema }) => (schema.title = 'Biểu mới'),
    { kind: 'retitled', field: '', before: 'Biểu đủ các kiểu', after: 'Biểu mới', breaking: false },
  ],
  [
    'a description of the form',
    ({ schema }) => (schema.description = 'Theo quý'),
    { kind: 'retitled', field: '', before: '', after: 'Theo quý' },
  ],
  [
    'an English description of the form',
    ({ schema }) => (schema['x-i18n'] = { en: { title: 'Form of every kind', description: 'By quarter' } }),
    { kind: 'retitled', field: '', after: 'By quarter' },
  ],
  [
    'another help at a field',
    ({ uiSchema }) => (uiSchema.name = { 'ui:help': 'Ghi đủ' }),
    { kind: 'setting', field: id('name'), after: { 'ui:help': 'Ghi đủ' }, breaking: false },
  ],
  [
    'another help at a column',
    ({ uiSchema }) => (uiSchema.works = { items: { name: { 'ui:help': 'Ghi đủ' } } }),
    { kind: 'setting', field: id('works.name'), breaking: false },
  ],
  [
    'a lower least decimal',
    ({ schema }) => Object.assign(own(schema.properties, 'weight') ?? {}, weight({ 'x-minimum': '-1.5' })),
    { kind: 'widened', field: id('weight'), before: '0', after: '-1.5', breaking: false },
  ],
  [
    'a lower greatest decimal',
    ({ schema }) => Object.assign(own(schema.properties, 'weight') ?? {}, weight({ 'x-maximum': '99.49' })),
    { kind: 'narrowed', field: id('weight'), breaking: true },
  ],
  [
    'a further condition that requires what another one shows',
    ({ schema }) => {
      const tests = { hasWorks: { const: true }, agreed: { const: true } };
      const then = own((schema.allOf as JsonObject[])[0], 'then') as { required: string[] };
      then.required = [];
      (schema.allOf as JsonObject[]).push({
        if: { properties: tests, required: Object.keys(tests) },
        then: { required: ['works'] },
      });
    },
    { kind: 'requirement', field: id('works'), breaking: true },
  ],
])('%s is found', (_name, change, expected) => {
  const document = structuredClone(everyKindForm);
  change(document);
  const found = compareForms(every, read(document));
  expect(found).toContainEqual(expect.objectContaining(expected));
  expect(found.filter(({ field }) => field !== expected.field)).toEqual([]);
});

test('another field behind a part of a percent is found', () => {
  const document = structuredClone(everyKindForm);
  const { share } = document.schema.properties as Record<string, { properties: { numerator: JsonObject } }>;
  Object.assign(share?.properties.numerator ?? {}, { 'x-field': everyId(700) });
  expect(compareForms(every, read(document))).toMatchObject([{ kind: 'setting', field: id('share'), breaking: true }]);
});

test('a lineage written by hand is compared too', () => {
  const document = structuredClone(everyKindForm);
  const { visits } = document.schema.properties as Record<string, JsonObject>;
  Object.assign(visits ?? {}, { 'x-lineage': [{ field: everyId(700), relation: 'sumOf' }] });
  expect(compareForms(every, read(document))).toMatchObject([{ kind: 'meaning', field: id('visits') }]);
});
