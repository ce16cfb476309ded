import { parseForm, type Field } from '@ke-hoach/forms';
import { applyOperation } from '@ke-hoach/forms/build';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { canKeepTotal, splitKeepingTotal } from './split-keeping-total.ts';
import { canSplit } from './split-merge.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error(JSON.stringify(parsed));
const { form } = parsed;
const into = ['Phần một', 'Phần hai'].map((title) => ({ id: crypto.randomUUID(), title }));
const placeOf = ({ kind, group, conditional }: Field) => [kind, group !== undefined, conditional].join(' ');
const splittable = form.fields.filter((one) => canSplit(one) && canKeepTotal(one));
const places = new Map(
  // What reads it and cannot read a sum stands in the way of a split, with its total and without.
  splittable.filter(({ key }) => key !== 'householdsTotal').map((field) => [placeOf(field), field]),
);

it.each([...places])(
  'keeps the total of a number (%s) under its indicator, counted as it was, beside its parts',
  (_, field) => {
    const done = applyOperation(form.document, splitKeepingTotal(form, field, into));
    if (!done.ok) throw new Error(JSON.stringify(done));
    const read = parseForm(done.document);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const total = read.form.fields.find(({ indicator }) => indicator === field.indicator);
    const { title, kind, basis, overUnits, section } = field;
    expect(total).toMatchObject({ title, kind, basis, overUnits, section, calculated: true });
    expect([total?.unit, total?.overTime, total?.group]).toEqual([field.unit, field.overTime, field.group]);
    expect(read.form.field(field.id)).toBeUndefined();
  },
);
