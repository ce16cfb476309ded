import type { CodeListContent, Operation } from '../build/operation.ts';
import { rewritingOf } from '../build/rewrite-form.ts';
import type { Field, Form } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { storedKinds } from '../fields/registry.ts';
import { everyKindForm } from './every-kind-form.ts';

/** A sequence of numbers that looks like chance and is the same for the same seed. */
function chance(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Some operation on a form, of every type in turn of the seed; many fit the form, some do not. */
export function randomOperation(form: Form, seed: number): Operation {
  const next = chance(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const id = () => `99999999-9999-4999-8999-${String(Math.floor(next() * 1e12)).padStart(12, '0')}`;
  const nobody = id();
  const some = (ids: string[]) => (ids.length > 0 ? pick(ids) : nobody);
  const chooses = form.fields.filter(({ choices }) => choices);
  const own = chooses.filter(({ codeList }) => codeList === undefined);
  const field = () => some(form.fields.map((one) => one.id));
  const rule = () => some(form.rules.map((one) => one.id));
  const groups = form.sections.flatMap(({ items }) => items.filter((item) => typeof item !== 'string'));
  const section = () => some(form.sections.map((one) => one.id));
  const part = () => some([...form.sections, ...groups].map((one) => one.id));
  const group = () => some(groups.map((one) => one.id));
  const table = () => some([...form.rows.keys()].map((key) => form.field(key)?.id ?? ''));
  const after = () => pick([null, undefined, field()]) as string | null;
  const title = () => pick(['Số hộ', 'Kết quả chung', 'Ghi chú', 'Tin, bài']);
  const numbers = form.fields.filter(
    ({ kind, calculated, table: of }) =>
      !calculated && of === undefined && ['integer', 'money', 'decimal'].includes(kind),
  );
  const number = () => (numbers.length > 0 ? pick(numbers).key : '1');
  const root = () => some(form.fields.filter((one) => one.table === undefined && !one.calculated).map((one) => one.id));
  const counted = ({ kind, unit, basis, overUnits, overTime, conditional }: Field) =>
    [kind, unit, basis, overUnits === 'sum', overTime, conditional].join();
  const pairs = numbers.flatMap((one, index) => {
    const other = numbers.slice(index + 1).find((candidate) => counted(candidate) === counted(one));
    return other && one.overUnits === 'sum' ? [[one.id, other.id]] : [];
  });
  const content: CodeListContent = {
    ...{ title: 'Danh mục thử', version: 9 },
    oneOf: ['a', 'b'].map((code) => ({ const: code, title: code, 'x-id': id() })),
  };
  const list = pick([...form.codeLists.values(), undefined]);
  const kept = (choices: { id: string; code: string; title: string }[]) =>
    choices.map(({ id: known, code, title: said }) => ({ const: code, title: `${said} mới`, 'x-id': known }));
  const setting = (): [string, Json] =>
    pick<[string, Json]>([
      ...[
        ['maxLength', 150] as [string, Json],
        ['x-unit', 'hộ'] as [string, Json],
        ['x-basis', 'stock'] as [string, Json],
      ],
      ...[
        ['x-indicator', 'k'] as [string, Json],
        ['x-total', true] as [string, Json],
        ['maxItems', 40] as [string, Json],
      ],
      ...[
        ['minimum', null] as [string, Json],
        ['x-nothing', true] as [string, Json],
        ['x-types', ['pdf']] as [string, Json],
        ['x-ownPlan', true] as [string, Json],
      ],
    ]);
  const [keyword, value] = setting();
  const rules = { level: pick(['error', 'warning'] as const), message: { vi: title(), en: 'X' } };

  const makers: (() => Operation)[] = [
    () => ({
      type: 'addField',
      kind: pick(storedKinds),
      title: title(),
      section: pick([part(), table()]),
      after: after(),
    }),
    () => ({ type: 'moveField', field: field(), section: part(), after: after() }),
    () => ({
      ...{ type: 'carryField', field: field(), section: pick([part(), table()]), after: after(), id: id() },
    }),
    () => ({ type: 'renameField', field: field(), key: pick(['renamed', 'other', 'm']) }),
    () => ({ type: 'retitleField', field: pick([field(), part()]), title: title(), lang: pick(['vi', 'en'] as const) }),
    () => ({
      type: 'describeField',
      field: pick([field(), part()]),
      description: pick([title(), null]),
      lang: pick(['vi', 'en'] as const),
    }),
    () => ({ type: 'setRequired', field: field(), required: next() < 0.5 }),
    () => ({ type: 'removeField', field: field() }),
    () => ({ type: 'duplicateField', field: field() }),
    () => ({ type: 'setSetting', field: field(), keyword, value }),
    () => ({ type: 'changeKind', field: field(), kind: pick(storedKinds) }),
    () => ({ type: 'splitField', field: field(), into: [{ title: title() }, { title: title() }] }),
    () => ({ type: 'mergeFields', fields: pairs.length > 0 ? pick(pairs) : [nobody], title: title() }),
    () => {
      const tested = form.fields.filter(
        ({ kind, table: of, calculated }) => of === undefined && !calculated && ['yes-no', 'integer'].includes(kind),
      );
      const one = pick([...tested, undefined]);
      if (!one) return { type: 'setCondition', field: root(), condition: null };
      const testOf = ({ id: of, kind }: Field) =>
        kind === 'integer' ? { field: of, minimum: 1 } : { field: of, const: true };
      const condition = [...new Set([one, pick(tested)])].map(testOf);
      return { type: 'setCondition', field: root(), condition, any: next() < 0.5 };
    },
    () => ({
      type: 'pasteFields',
      from: everyKindForm,
      fields: pick([['areas'], ['works', 'hasWorks'], ['visits', 'name']]).map((key) => idIn(key)),
      section: part(),
    }),
    () => ({
      type: 'setUi',
      field: field(),
      settings: pick<JsonObject | null>([{ 'ui:help': title() }, { 'ui:widget': 'textarea' }, null]),
    }),
    () => ({ type: 'retitleForm', title: title(), lang: pick(['vi', 'en'] as const) }),
    () => ({ type: 'setNumbering', numbering: pick(['form', 'section', 'form-all', 'section-all', null] as const) }),
    () => ({ type: 'retitleForm', description: pick([title(), null]), lang: pick(['vi', 'en'] as const) }),
    () => {
      const tested = form.fields
        .filter(({ kind, table: of }) => of === undefined && kind === 'yes-no')
        .map((one) => one.id);
      const condition = [{ field: some(tested), const: next() < 0.5 }];
      return { type: 'requireWhile', field: root(), condition: pick([condition, condition, null]) };
    },
    () => {
      const parts = form.fields.flatMap((one) => (one.parts ? [one.parts.numerator.id, one.parts.denominator.id] : []));
      return { type: 'setSetting', field: some(parts), keyword: 'maximum', value: pick([9_000_000, null]) };
    },
    () => ({ type: 'addSection', title: title(), after: pick([null, section()]) }),
    () => ({
      type: 'removeSection',
      section: pick([section(), some(form.sections.filter(({ fields }) => fields.length === 0).map((one) => one.id))]),
    }),
    () => ({ type: 'moveSection', section: section(), after: pick([null, section()]) }),
    () =>
      rewritingOf(form.document, {
        schema: { ...form.document.schema, title: title() },
        uiSchema: pick([form.document.uiSchema, {}]),
      }),
    () => ({ type: 'addGroup', title: title(), titleEn: 'Group', section: part() }),
    () => ({ type: 'removeGroup', group: group() }),
    () => ({ type: 'moveGroup', group: group(), section: part(), after: null }),
    () => ({ type: 'addRule', ...rules, expression: `${number()} >= 0`, fields: [root()] }),
    () => ({ type: 'editRule', rule: rule(), ...rules }),
    () => ({ type: 'removeRule', rule: rule() }),
    () => ({ type: 'moveRule', rule: rule(), after: null }),
    () => ({
      type: 'addCalculation',
      title: title(),
      section: part(),
      kind: 'decimal',
      expression: `${number()} + ${number()}`,
    }),
    () => ({
      type: 'editCalculation',
      field: some(form.calculations.map((one) => one.field)),
      expression: `${number()} * 3`,
      ratio: null,
    }),
    () => ({ type: 'addChoice', field: some(own.map((one) => one.id)), title: title(), after: null }),
    () => ({ type: 'retitleChoice', choice: choice(), title: title(), lang: pick(['vi', 'en'] as const) }),
    () => ({ type: 'moveChoice', choice: choice(), after: null }),
    () => ({ type: 'removeChoice', choice: choice() }),
    () => ({ type: 'recodeChoice', choice: choice(), code: pick(['one', 'two', 'three']) }),
    () => ({ type: 'retireChoice', choice: choice(), ...(next() < 0.5 ? { into: choice() } : {}) }),
    () => ({ type: 'restoreChoice', choice: some(own.flatMap(({ retired = [] }) => retired.map((one) => one.id))) }),
    () => ({ type: 'setAliases', choice: choice(), aliases: [title()] }),
    () => ({ type: 'useCodeList', field: some(own.map((one) => one.id)), list: list?.id ?? nobody, content }),
    () => ({
      type: 'detachCodeList',
      field: some(chooses.filter(({ codeList }) => codeList !== undefined).map((one) => one.id)),
    }),
    () => ({
      type: 'updateCodeList',
      list: list?.id ?? nobody,
      content: { ...content, oneOf: kept(list?.choices ?? []), 'x-retired': kept(list?.retired ?? []) },
    }),
    () => ({
      type: 'several',
      operations: [
        { type: 'addGroup', title: title(), section: part() },
        { type: 'moveSection', section: section() },
      ],
    }),
  ];
  return (makers[seed % makers.length] as () => Operation)();

  function choice(): string {
    return some(own.flatMap(({ choices = [] }) => choices.map((one) => one.id)));
  }
}

function idIn(key: string): string {
  const text = JSON.stringify(everyKindForm);
  const at = text.indexOf(`"${key}":{`);
  return /"x-field":"([^"]+)"/.exec(text.slice(at))?.[1] ?? '';
}
