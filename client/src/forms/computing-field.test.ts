import { parseForm, type Form } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { canBeComputed, computingField } from './computing-field.ts';

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const section = id(1);

function edited(form: Form | null, operation: Operation): Form {
  const applied = applyOperation(form?.document ?? emptyForm('Phiếu', 'Chung', section), operation);
  const parsed = applied.ok ? parseForm(applied.document) : applied;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.form;
}

const form = edited(null, {
  type: 'several',
  operations: [
    { type: 'setNumbering', numbering: 'form-all' },
    { type: 'addField', kind: 'table', title: 'Kiến nghị', section, id: id(2) },
    { type: 'addField', kind: 'text', title: 'Nội dung', section: id(2), id: id(3) },
    { type: 'addField', kind: 'integer', title: 'Tổng số kiến nghị', section, id: id(4) },
    { type: 'setSetting', field: id(4), keyword: 'x-unit', value: 'kiến nghị' },
    { type: 'setRequired', field: id(4), required: true },
    { type: 'describeField', field: id(4), description: 'Kể cả chưa giải quyết' },
    { type: 'retitleField', field: id(4), title: 'Petitions', lang: 'en' },
    { type: 'addField', kind: 'date', title: 'Ngày', section, id: id(5) },
  ],
});
const total = form.field(id(4))!;
const content = { kind: 'integer', expression: 'size(kienNghi)' } as const;

it('computes a number in its place, under its name, number and measure', () => {
  const { operation, id: now } = computingField(form, total, content, null);
  const after = edited(form, operation);
  expect(now).toBe(total.id);
  expect(after.field(now)).toMatchObject({
    ...{
      key: total.key,
      title: 'Tổng số kiến nghị',
      number: 2,
      unit: 'kiến nghị',
      calculated: true,
      basis: total.basis,
    },
    ...{ description: 'Kể cả chưa giải quyết', i18n: { en: { title: 'Petitions' } } },
  });
  expect(after.sections[0]?.fields).toEqual(form.sections[0]?.fields);
  expect(after.calculations.map(({ expression }) => expression)).toEqual(['size(kienNghi)']);
});

it('does not take figures that were typed for computed ones', () => {
  const { operation, id: now } = computingField(form, total, content, form);
  expect(now).not.toBe(total.id);
  const after = edited(form, operation);
  expect([after.field(total.id), after.field(now)?.key]).toEqual([undefined, total.key]);
});

it('is offered for numbers that are asked for outside tables', () => {
  const after = edited(form, computingField(form, total, content, null).operation);
  expect(form.fields.filter(canBeComputed).map(({ title }) => title)).toEqual(['Tổng số kiến nghị']);
  expect(after.fields.filter(canBeComputed)).toEqual([]);
});
