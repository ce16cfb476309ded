import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { done, read, refused, usersIn } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { kindOf } from '../fields/registry.ts';
import { carryOver, changeSentence, compareForms, needsConfirmation } from '../versions/index.ts';
import { applyOperation } from './index.ts';
import type { Operation } from './index.ts';
import { usesOf } from './uses.ts';

const before = read(everyKindForm);
const idOf = (key: string) => before.field(key)?.id ?? everyId(999);
const made = everyId(800);
const section = before.sections[0]!.id;
const carry = (key: string, to: string, after: string | null = null): Operation => ({
  ...{ type: 'carryField', field: idOf(key), section: to, after, id: made },
});
const intoTable = (key: string, after?: string) => carry(key, idOf('works'), after);

describe('a field carried into a table', () => {
  const { form, document } = done(everyKindForm, intoTable('other1', idOf('works.story')));

  test('is a column behind the one named, under its title', () => {
    const columns = form.fields.filter(({ table }) => table === 'works').map(({ id }) => id);
    expect(columns[columns.indexOf(idOf('works.story')) + 1]).toBe(made);
    expect(form.field(made)).toMatchObject({ table: 'works', title: before.field('other1')?.title });
    expect(form.field('other1')).toBeUndefined();
  });

  test('is a new question, with which earlier figures do not compare; a person confirms that', () => {
    const [change, ...others] = compareForms(before, form).filter(({ field }) => field === made);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'meaning', aspect: 'table', before: undefined, after: 'Các công trình' });
    expect(needsConfirmation(change!)).toBe(true);
    expect(changeSentence(change!, 'vi')).toContain('bảng từ “không thuộc bảng nào” thành “Các công trình”');
    const sent = { ...change!, before: null };
    expect(changeSentence(sent, 'vi')).toContain('từ “không thuộc bảng nào”');
    expect(changeSentence(change!, 'en')).toContain('table from “no table” to “Các công trình”');
  });

  test('leaves what a draft has for it kept aside', () => {
    const { answers, keptAside } = carryOver(before, form, { other1: '0905123456' });
    expect(answers).toEqual({});
    expect(keptAside).toMatchObject([{ field: idOf('other1'), value: '0905123456', reason: 'DROPPED' }]);
  });

  test('and out again is yet another one', () => {
    const again: Operation = { type: 'carryField', field: made, section, after: null, id: everyId(801) };
    const out = done(document, again).form;
    expect(out.field(everyId(801))).toMatchObject({ section });
    expect(out.field(everyId(801))?.table).toBeUndefined();
    const [change] = compareForms(before, out).filter(({ field }) => field === everyId(801));
    expect(change).toMatchObject({ kind: 'meaning', aspect: 'lineage' });
  });
});

test('a column carried out stands in the section, without total over the rows and without indicator', () => {
  const several: Operation = {
    type: 'several',
    operations: [
      { type: 'addField', kind: 'integer', title: 'Số hộ', section: idOf('works'), id: everyId(810) },
      { type: 'setSetting', field: everyId(810), keyword: 'x-total', value: true },
      { type: 'setSetting', field: everyId(810), keyword: 'x-indicator', value: 'works-households' },
    ],
  };
  const { document, form } = done(everyKindForm, several);
  expect(form.field(everyId(810))).toMatchObject({ total: true, indicator: 'works-households' });
  const out = done(document, { type: 'carryField', field: everyId(810), section, after: null, id: made }).form;
  expect(out.field(made)).toMatchObject({ section, kind: 'integer', title: 'Số hộ' });
  for (const gone of ['total', 'indicator', 'table'] as const) expect(out.field(made)?.[gone]).toBeUndefined();
});

test('every kind that a column may be can be carried in, and every column out, where nothing reads it', () => {
  const free = before.fields.filter(({ id, calculated }) => !calculated && usesOf(before, id).length === 0);
  const [columns, fields] = [free.filter(({ table }) => table), free.filter(({ table }) => !table)];
  expect(columns.length).toBeGreaterThan(5);
  for (const { id } of columns) done(everyKindForm, { type: 'carryField', field: id, section, after: null });
  for (const field of fields) {
    const operation: Operation = { type: 'carryField', field: field.id, section: idOf('works'), after: null };
    if (kindOf(field).column) done(everyKindForm, operation);
    else expect(refused(everyKindForm, operation).code).toBe('PLACE_INVALID');
  }
});

test('a condition that shows it stays behind, which is told', () => {
  const applied = applyOperation(everyKindForm, carry('works.reason', section));
  expect(applied).toMatchObject({
    ok: true,
    notes: [{ code: 'CONDITION_LEFT', details: { field: made, titles: [before.field('works.state')?.title] } }],
  });
  const { form } = done(everyKindForm, carry('works.reason', section));
  expect(form.rows.get('works')?.conditions).toEqual([]);
  expect(form.field(made)).toMatchObject({ required: false, conditional: false });
});

test('the name of a column that stands there already is made anew', () => {
  const { form } = done(everyKindForm, intoTable('story'));
  expect(form.field(made)?.key).not.toBe('works.story');
});

test.each<[string, Operation, string]>([
  ['what is not there', { ...intoTable('other1'), field: made } as Operation, 'FIELD_UNKNOWN'],
  ['to a place that is not there', carry('other1', everyId(998)), 'SECTION_UNKNOWN'],
  ['within its section', carry('other1', section), 'PLACE_INVALID'],
  ['a calculated value', intoTable('visitsTotal'), 'PLACE_INVALID'],
  ['a table', intoTable('works'), 'PLACE_INVALID'],
  ['under an id that is taken', { ...intoTable('other1'), id: idOf('name') } as Operation, 'ID_TAKEN'],
  ['behind what stands elsewhere', intoTable('other1', idOf('evidence')), 'PLACE_INVALID'],
  ['by no operation', { ...intoTable('other1'), after: 3 } as never, 'OPERATION_INVALID'],
])('%s is not carried', (_name, operation, code) => {
  expect(refused(everyKindForm, operation).code).toBe(code);
});

test('what calculations, rules or conditions read is not carried, and they are named', () => {
  const problem = refused(everyKindForm, intoTable('hasWorks'));
  expect(problem.code).toBe('FIELD_IN_USE');
  expect(usersIn(problem)).toContain('Các công trình');
  const form = read(communeHalfYear);
  const [table] = form.fields.filter(({ kind }) => kind === 'table');
  const total = form.field('householdsTotal')!;
  const carried: Operation = { type: 'carryField', field: total.id, section: table!.id, after: null };
  expect(refused(communeHalfYear, carried).code).toBe('FIELD_IN_USE');
});
