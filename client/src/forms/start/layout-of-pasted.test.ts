import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { layoutOfPasted } from './layout-of-pasted.ts';

const section = '00000000-0000-4000-8000-000000000001';
const table = '00000000-0000-4000-8000-000000000002';
const start = emptyForm('Phiếu', 'I. Chung', section);

function read(document: FormDocument, operations: Operation[]) {
  const applied = applyOperation(document, { type: 'several', operations });
  const parsed = applied.ok ? parseForm(applied.document) : applied;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.form;
}

it('puts an outline behind what is there: lines into the section, headings beside it', () => {
  const text =
    '1. Ngày bắt đầu (bắt buộc)\n2. Ngày kết thúc (không trước ngày bắt đầu)\nII. Kết quả\n3. Số vi phạm (số nguyên)';
  const { lay, tie } = layoutOfPasted(text, { section, isTable: false });
  const laid = read(start, lay);
  const { sections, rules } = read(laid.document, tie(laid));
  expect(sections.map(({ title, fields }) => [title, fields])).toEqual([
    ['I. Chung', ['ngayBatDau', 'ngayKetThuc']],
    ['II. Kết quả', ['soViPham']],
  ]);
  expect(rules.map(({ expression }) => expression)).toEqual(['ngayKetThuc >= ngayBatDau']);
});

it('makes columns of a header row, of kinds that columns may have', () => {
  const begun = read(start, [{ type: 'addField', kind: 'table', title: 'Kiến nghị', section, id: table }]);
  const { lay } = layoutOfPasted('Nội dung\tHạn trả lời (ngày)\tTệp', { section: table, isTable: true });
  const columns = read(begun.document, lay).fields.filter((field) => field.table === 'kienNghi');
  expect(columns.map(({ title, kind }) => [title, kind])).toEqual([
    ['Nội dung', 'long-text'],
    ['Hạn trả lời', 'date'],
    ['Tệp', 'text'],
  ]);
});
