import { parseForm } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { dayLimitOf, daysBeside, limitDay } from './day-limits.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const add = (number: number, kind: 'date' | 'table' | 'text', title: string, section = id(1)): Operation => ({
  ...{ type: 'addField', kind, title, section, id: id(number) },
});

function formOf(...operations: Operation[]) {
  const start = emptyForm('Phiếu', 'Nội dung', id(1));
  const fields = [add(2, 'date', 'Bắt đầu'), add(3, 'date', 'Kết thúc'), add(4, 'text', 'Tên')];
  const table = [add(5, 'table', 'Kiến nghị'), add(6, 'date', 'Hạn', id(5)), add(7, 'date', 'Giải quyết', id(5))];
  const applied = applyOperation(start, { type: 'several', operations: [...fields, ...table, ...operations] });
  const parsed = applied.ok ? parseForm(applied.document) : applied;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.form;
}
const field = (form: ReturnType<typeof formOf>, number: number) => form.field(id(number))!;

it.each([
  ['notBefore', 3, 2, 'ketThuc >= batDau', undefined, 'notAfter'],
  ['notAfter', 2, 3, 'batDau <= ketThuc', undefined, 'notBefore'],
  ['notBefore', 7, 6, 'giaiQuyet >= han', 'kienNghi', 'notAfter'],
] as const)(
  'a day is held %s to another of the same place, and found from both',
  (limit, day, other, expression, row, mirrored) => {
    const form = formOf();
    expect(daysBeside(form, field(form, day)).map((one) => one.id)).toEqual([id(other)]);
    expect(dayLimitOf(form, limit, field(form, day))).toBeUndefined();
    const ruled = formOf(limitDay(form, limit, field(form, day), field(form, other)));
    expect(ruled.rules).toMatchObject([{ expression, level: 'error', fields: [field(form, day).key] }]);
    expect(ruled.rules[0]?.row).toBe(row);
    expect(dayLimitOf(ruled, limit, field(ruled, day))?.other.id).toBe(id(other));
    expect(dayLimitOf(ruled, mirrored, field(ruled, other))?.other.id).toBe(id(day));
  },
);
