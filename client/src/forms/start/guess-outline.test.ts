import { parseForm } from '@ke-hoach/forms';
import { describe, expect, it } from 'vitest';
import { askedField, typedField } from './asked-field.ts';
import { documentOfSheet } from './document-of-sheet.ts';
import { guessFields, guessShape } from './guess-fields.ts';
import { outlineOf } from './guess-outline.ts';
import { isOutline } from './outline-lines.ts';

const outline = `PHIẾU GIÁM SÁT (đề cương in giấy)

I. Thông tin chung
1. Tên cuộc giám sát (bắt buộc)
4. Nội dung giám sát (bắt buộc; chọn một): Chính sách hỗ trợ KH-CN / Nghiệm thu, chuyển giao kết quả đề tài / Khác
6. Số thành viên đoàn (số nguyên, ít nhất 1; chỉ hỏi khi hình thức là "Tổ chức đoàn giám sát")
7. Số kế hoạch giám sát
9. Ngày kết thúc (không được trước ngày bắt đầu)

II. Kết quả
10. Nhận xét, đánh giá (bắt buộc, viết dài)

III. Kiến nghị (bảng; mỗi dòng một kiến nghị)
- Nội dung (bắt buộc) | Hạn trả lời (ngày) | Tình trạng: Chưa giải quyết / Đã giải quyết
- Tổng số kiến nghị (tự tính)
- Số kiến nghị đã giải quyết (tự tính)

IV. Theo dõi
12. Ngày theo dõi tiếp
13. Tệp báo cáo`.split('\n');

describe('an outline pasted from a document', () => {
  const fields = outlineOf(outline);

  it('is known by its numbers, and a header of cells is none', () => {
    expect(isOutline(outline.map((line) => [line]))).toBe(true);
    expect(isOutline([['STT'], ['Họ và tên'], ['Ghi chú']])).toBe(false);
  });

  it('gives fields with kinds under their headings, and no title', () => {
    expect(fields.map(({ section, title, kind, required }) => [section, title, kind, required])).toEqual([
      ['I. Thông tin chung', 'Tên cuộc giám sát', 'text', true],
      ['I. Thông tin chung', 'Nội dung giám sát', 'choice', true],
      ['I. Thông tin chung', 'Số thành viên đoàn', 'integer', false],
      ['I. Thông tin chung', 'Số kế hoạch giám sát', 'text', false],
      ['I. Thông tin chung', 'Ngày kết thúc', 'date', false],
      ['II. Kết quả', 'Nhận xét, đánh giá', 'long-text', true],
      ['III. Kiến nghị', 'Kiến nghị', 'table', false],
      ['III. Kiến nghị', 'Tổng số kiến nghị', 'integer', false],
      ['III. Kiến nghị', 'Số kiến nghị đã giải quyết', 'integer', false],
      ['IV. Theo dõi', 'Ngày theo dõi tiếp', 'date', false],
      ['IV. Theo dõi', 'Tệp báo cáo', 'file', false],
    ]);
  });

  it('reads choices, bounds, columns, what is computed, and keeps what it does not understand', () => {
    const [, topic, members, , end, , table, total] = fields;
    expect(topic?.choices).toEqual(['Chính sách hỗ trợ KH-CN', 'Nghiệm thu, chuyển giao kết quả đề tài', 'Khác']);
    expect(members).toMatchObject({ least: 1, notes: ['chỉ hỏi khi hình thức là "Tổ chức đoàn giám sát"'] });
    expect(end?.notes).toEqual(['không được trước ngày bắt đầu']);
    expect(table?.columns.map(({ title, kind, required }) => [title, kind, required])).toEqual([
      ['Nội dung', 'long-text', true],
      ['Hạn trả lời', 'date', false],
      ['Tình trạng', 'choice', false],
    ]);
    expect(total?.calculated).toBe(true);
  });
});

it('becomes a form: sections, a table with columns, counts of its rows, conditions and rules', () => {
  const lines = outline
    .map((line) => line.replace(/^4\./, '3. Ngày bắt đầu\n4.'))
    .join('\n')
    .split('\n');
  const told = lines.map((line) => line.replace('hình thức là "Tổ chức đoàn giám sát"', 'nội dung là "Khác"'));
  const sheet = { name: '', cells: told.map((line) => [line]) };
  expect(guessShape(sheet)).toBe('outline');
  const guessed = guessFields(sheet, 'outline');
  expect(guessed.name).toBe('Phiếu giám sát');
  const parsed = parseForm(documentOfSheet('Phiếu giám sát', { ...guessed, name: 'Phiếu giám sát' }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { form } = parsed;
  expect([form.numbering, form.field('tepBaoCao')?.number]).toEqual(['form-all', 9]);
  expect(form.sections.map(({ title, fields }) => [title, fields])).toEqual([
    [
      'I. Thông tin chung',
      [...['tenCuocGiamSat', 'ngayBatDau', 'noiDungGiamSat', 'soThanhVienDoan', 'soKeHoachGiamSat'], 'ngayKetThuc'],
    ],
    ['II. Kết quả', ['nhanXetDanhGia']],
    ['III. Kiến nghị', ['kienNghi', 'tongSoKienNghi', 'soKienNghiDaGiaiQuyet']],
    ['IV. Theo dõi', ['ngayTheoDoiTiep', 'tepBaoCao']],
  ]);
  expect(form.field('kienNghi.tinhTrang')?.choices?.map(({ code }) => code)).toEqual(['chuaGiaiQuyet', 'daGiaiQuyet']);
  expect(form.calculations.map(({ expression }) => expression)).toEqual([
    'size(kienNghi)',
    'size(kienNghi.filter(r, r.tinhTrang == "daGiaiQuyet"))',
  ]);
  expect(form.field('soThanhVienDoan')).toMatchObject({ conditional: true, schema: { minimum: 1 } });
  expect(form.rules.map(({ expression }) => expression)).toEqual(['ngayKetThuc >= ngayBatDau']);
});

it('takes the lines below a choice for what it offers', () => {
  const [way, reason] = outlineOf(['1. Hình thức (chọn một)', 'a) Trực tiếp;', '- Trực tuyến', '2. Lý do']);
  expect(way).toMatchObject({ kind: 'choice', choices: ['Trực tiếp', 'Trực tuyến'] });
  expect(reason?.title).toBe('Lý do');
});

it.each([
  ['a) Đã ban hành kế hoạch: Có / Không', 'Đã ban hành kế hoạch', 'yes-no'],
  ['2) Diện tích (ha) ……', 'Diện tích', 'decimal'],
  ['- Hình thức (chọn nhiều): Trực tiếp; Trực tuyến', 'Hình thức', 'many-choices'],
  ['5. Mô hình (nếu có)', 'Mô hình', 'text'],
  ['Báo cáo của Mặt trận (xã, phường)', 'Báo cáo của Mặt trận (xã, phường)', 'text'],
])('the line %s asks for %s (%s)', (line, title, kind) => {
  expect(askedField(line)).toMatchObject({ title, kind });
});

it('keeps amounts in millions what the outline says', () => {
  expect(askedField('3. Kinh phí hỗ trợ (triệu đồng)')).toMatchObject({
    ...{ title: 'Kinh phí hỗ trợ', kind: 'decimal', unit: 'triệu đồng' },
  });
  expect(askedField('4. Kinh phí hỗ trợ (đồng)')).toMatchObject({ kind: 'money', unit: null });
});

it('asks in words for what an outline offers no answers to', () => {
  expect(askedField('4. Hình thức giám sát ……')).toMatchObject({ title: 'Hình thức giám sát', kind: 'text' });
});

it.each([
  ['Tên cuộc giám sát', 'text'],
  ['Nơi nhận kiến nghị', 'text'],
  ['Số thành viên đoàn', 'integer'],
  ['Số quyết định', 'text'],
  ['Ngày bắt đầu', 'date'],
  ['Tệp báo cáo', 'file'],
  ['Bảng kiến nghị', 'table'],
  ['3. Danh sách mô hình', 'table'],
  ['Danh sách đính kèm', 'file'],
  ['Hình thức giám sát', 'choice'],
  ['Tình trạng', 'choice'],
  ['15. Lý do chưa đạt', 'long-text'],
  ['Phương hướng, chỉ tiêu năm sau', 'long-text'],
  ['Tự đánh giá', 'choice'],
  ['Tự đánh giá kết quả', 'text'],
  ['4. Tổng số buổi', 'integer'],
  ['Lượt người', 'integer'],
  ['Thu nhập bình quân (đồng/người/năm)', 'text'],
  ['Ủy ban (xã/phường)', 'text'],
  ['Ghi chú (ghi rõ lý do)', 'long-text'],
])('a field called %s is a %s', (title, kind) => {
  expect(typedField(title)).toMatchObject({ title, kind });
});

it.each([
  [
    '1. Đã ban hành kế hoạch riêng (có/không)*',
    { title: '1. Đã ban hành kế hoạch riêng', kind: 'yes-no', required: true },
  ],
  ['2. Văn bản hướng dẫn (văn bản)', { title: '2. Văn bản hướng dẫn', kind: 'integer', unit: 'văn bản' }],
  ['Hình thức (hội nghị; tọa đàm)', { title: 'Hình thức', kind: 'choice', choices: ['Hội nghị', 'Tọa đàm'] }],
  ['Cấp (xã/TP/tỉnh/TW)', { title: 'Cấp', kind: 'choice', choices: ['Xã', 'TP', 'Tỉnh', 'TW'] }],
  ['Loại (tập thể/cá nhân)', { title: 'Loại', kind: 'choice', choices: ['Tập thể', 'Cá nhân'] }],
  ['Hình thức (chữ)', { title: 'Hình thức', kind: 'text' }],
  ['Tổng mô hình (tự tính)', { title: 'Tổng mô hình', calculated: true }],
])('a name typed as %s says what it asks for', (line, said) => {
  expect(typedField(line)).toMatchObject(said);
});
