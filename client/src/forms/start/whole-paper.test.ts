import { parseForm } from '@ke-hoach/forms';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../form-view/read-block.ts';
import { askedField, typedField } from './asked-field.ts';
import { documentOfSheet } from './document-of-sheet.ts';
import { guessFields, guessShape } from './guess-fields.ts';
import { readOutline } from './guess-outline.ts';
import { outlineLines } from './outline-lines.ts';
import { tiesOf } from './outline-ties.ts';

/** A form on paper as it is copied out of a word processor: letterhead, boxes, blanks, a table with empty rows. */
const paper = `ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ
ĐỀ CƯƠNG MẪU PHIẾU GIÁM SÁT
PHIẾU GIÁM SÁT
I. Thông tin chung
1. Tên cuộc giám sát (bắt buộc): …………………………
2. Cơ quan, đơn vị được giám sát (bắt buộc): …………………………
3. Căn cứ: …………………………
4. Nội dung giám sát (bắt buộc, chọn một): □ Chính sách hỗ trợ khoa học công nghệ  □ Nghiệm thu, chuyển giao đề tài  □ Khác
5. Hình thức giám sát (bắt buộc, chọn một): □ Nghiên cứu, xem xét văn bản □ Tổ chức đoàn giám sát □ Qua Ban Thanh tra nhân dân, Ban giám sát đầu tư của cộng đồng □ Tham gia giám sát cùng cơ quan khác
6. Số kế hoạch giám sát: …………
7. Ngày bắt đầu (bắt buộc): …/…/……   8. Ngày kết thúc: …/…/…… (không được trước ngày bắt đầu)
9. Số thành viên đoàn (chỉ hỏi khi hình thức là Tổ chức đoàn giám sát; ít nhất 1): …… người
II. Kết quả
10. Kết quả giám sát (bắt buộc, viết nhiều dòng): …………………………
11. Số vi phạm phát hiện: ……
12. Bảng kiến nghị:
Nội dung kiến nghị (bắt buộc)\tNơi nhận kiến nghị (bắt buộc)\tHạn giải quyết\tTình trạng (Chưa giải quyết / Đang giải quyết / Đã giải quyết / Không tiếp thu)\tNgày giải quyết xong
\t\t\t\t
\t\t\t\t
13. Tổng số kiến nghị (máy tự đếm từ bảng): ……   14. Số kiến nghị đã giải quyết (máy tự đếm): ……
III. Theo dõi
15. Ngày kiểm tra lại: …/…/……
16. Báo cáo giám sát (tệp đính kèm): ……

NGƯỜI LẬP PHIẾU
(Ký, ghi rõ họ tên)`;

describe('a form on paper, pasted whole with its table', () => {
  const sheet = { name: '', cells: readBlock(paper) };
  const guessed = guessFields(sheet, guessShape(sheet)!);

  it('is read as an outline with every numbered line, and called as it is', () => {
    expect(guessed.shape).toBe('outline');
    expect(guessed.name).toBe('Phiếu giám sát');
    expect(guessed.left).toEqual([
      ...['ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ', 'ĐỀ CƯƠNG MẪU PHIẾU GIÁM SÁT', '(Ký, ghi rõ họ tên)'],
    ]);
    expect(guessed.fields.map(({ title, kind, required, unit }) => [title, kind, required, unit])).toEqual([
      ['Tên cuộc giám sát', 'text', true, null],
      ['Cơ quan, đơn vị được giám sát', 'text', true, null],
      ['Căn cứ', 'text', false, null],
      ['Nội dung giám sát', 'choice', true, null],
      ['Hình thức giám sát', 'choice', true, null],
      ['Số kế hoạch giám sát', 'text', false, null],
      ['Ngày bắt đầu', 'date', true, null],
      ['Ngày kết thúc', 'date', false, null],
      ['Số thành viên đoàn', 'integer', false, 'người'],
      ['Kết quả giám sát', 'long-text', true, null],
      ['Số vi phạm phát hiện', 'integer', false, null],
      ['Bảng kiến nghị', 'table', false, null],
      ['Tổng số kiến nghị', 'integer', false, null],
      ['Số kiến nghị đã giải quyết', 'integer', false, null],
      ['Ngày kiểm tra lại', 'date', false, null],
      ['Báo cáo giám sát', 'file', false, null],
    ]);
    expect(guessed.fields.map(({ asked }) => asked?.number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
    expect(guessed.fields.flatMap((field) => tiesOf(field, guessed.fields).unread)).toEqual([]);
  });

  it('keeps commas within what boxes offer, and the columns of the table with what they say', () => {
    const [topic, , , , , members, , , table] = guessed.fields.slice(3);
    expect(topic?.choices).toEqual([
      ...['Chính sách hỗ trợ khoa học công nghệ', 'Nghiệm thu, chuyển giao đề tài', 'Khác'],
    ]);
    expect(members?.asked?.least).toBe(1);
    expect(table?.asked?.columns.map(({ title, kind, required }) => [title, kind, required])).toEqual([
      ['Nội dung kiến nghị', 'long-text', true],
      ['Nơi nhận kiến nghị', 'text', true],
      ['Hạn giải quyết', 'date', false],
      ['Tình trạng', 'choice', false],
      ['Ngày giải quyết xong', 'date', false],
    ]);
  });

  it('becomes a form with counts, a condition and a rule', () => {
    const parsed = parseForm(documentOfSheet('Phiếu giám sát', { ...guessed, name: 'Phiếu giám sát' }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { form } = parsed;
    expect(form.sections.flatMap(({ fields }) => fields).map((key) => form.field(key)?.number)).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
    expect(form.calculations.map(({ expression }) => expression)).toEqual([
      ...['size(bangKienNghi)', 'size(bangKienNghi.filter(r, r.tinhTrang == "daGiaiQuyet"))'],
    ]);
    expect(form.rules.map(({ expression }) => expression)).toEqual(['ngayKetThuc >= ngayBatDau']);
    expect(form.field('soThanhVienDoan')).toMatchObject({ conditional: true, schema: { minimum: 1 } });
    expect(form.fields.filter(({ table }) => table === 'bangKienNghi')).toHaveLength(5);
  });
});

const linesOf = (text: string) => outlineLines(readBlock(text));

it.each([
  ['BÁO CÁO\nKẾT QUẢ GIÁM SÁT NĂM 2026\n1. A\n2. B', 'Báo cáo kết quả giám sát năm 2026'],
  ['BÁO CÁO\nKết quả phong trào\n1. A\n2. B', 'Báo cáo kết quả phong trào'],
  ['MẶT TRẬN PHƯỜNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHIẾU RÀ SOÁT CỦA MTTQ\n1. A\n2. B', 'Phiếu rà soát của MTTQ'],
  ['ĐỀ CƯƠNG BÁO CÁO SÁU THÁNG\nI. Chung\n1. A', 'Báo cáo sáu tháng'],
  ['Phiếu giám sát\n1. A\n2. B', 'Phiếu giám sát'],
  ['UBND PHƯỜNG AN XUÂN\n1. A\n2. B', undefined],
  ['1. A\n2. B', undefined],
])('%s is called %s', (text, name) => {
  expect(readOutline(linesOf(text)).name).toBe(name);
  expect(readOutline(linesOf(text)).fields.map(({ title }) => title)).not.toContain(name);
});

it('asks what stands above the first number and has a blank, and tells what it leaves out', () => {
  const { fields, left } = readOutline(linesOf('PHIẾU\nKính gửi: Ban Thường trực\nTên đơn vị: ………\n1. A\n2. B'));
  expect(fields.map(({ title }) => title)).toEqual(['Tên đơn vị', 'A', 'B']);
  expect(left).toEqual(['Kính gửi: Ban Thường trực']);
});

it.each([
  ['1. Kiến nghị (bảng): Nội dung (bắt buộc); Nơi nhận; Hạn trả lời (ngày)'],
  ['1. Kiến nghị (bảng): Nội dung (bắt buộc) | Nơi nhận | Hạn trả lời'],
  ['1. Bảng kiến nghị: nội dung (bắt buộc), nơi nhận, hạn trả lời'],
  ['1. Kiến nghị (bảng)\n- Nội dung (bắt buộc)\n- Nơi nhận\n- Hạn trả lời'],
  ['1. Kiến nghị (bảng):\na) Nội dung (bắt buộc); Nơi nhận\nb) Hạn trả lời (ngày)'],
  ['1. Các kiến nghị:\nSTT\tNội dung (bắt buộc)\tNơi nhận\tHạn trả lời\n1\t\t\t\n2\t\t\t\n2. Ghi chú'],
])('a table written as %j has its columns', (text) => {
  const [table] = readOutline(linesOf(text)).fields;
  expect([table?.kind, table?.required]).toEqual(['table', false]);
  expect(table?.columns.map(({ title, kind, required }) => [title.toLowerCase(), kind, required])).toEqual([
    ['nội dung', 'long-text', true],
    ['nơi nhận', 'text', false],
    ['hạn trả lời', 'date', false],
  ]);
});

it('names a table that nothing leads to by its first column, and tells what is written in it', () => {
  const { fields } = readOutline(linesOf('I. Chung\n1. Số hộ: …… hộ\nTên tổ\tSố hộ\tGhi chú\nTổ 1\t\t\n2. Khác'));
  expect(fields.map(({ title, kind }) => [title, kind])).toEqual([
    ['Số hộ', 'integer'],
    ['Bảng tên tổ', 'table'],
    ['Khác', 'text'],
  ]);
  expect(fields[1]?.notes).toEqual(['Tổ 1 (trong bảng)']);
});

it('is no outline where a sheet lists indicators, however its rows are numbered', () => {
  const rows = 'TT\tNội dung\tĐơn vị tính\tKết quả\nI. Chung\t\t\t\n1. Khó khăn\t\t\t\n2. Kiến nghị\t\t\t\n';
  expect(guessShape({ name: '', cells: readBlock(rows) })).toBe('rows');
});

it.each([
  ['5. Giới tính: Nam □  Nữ □', { title: 'Giới tính', kind: 'choice', choices: ['Nam', 'Nữ'] }],
  ['5. Giới tính Nam ☐ Nữ ☐', { title: 'Giới tính', kind: 'choice', choices: ['Nam', 'Nữ'] }],
  ['6. Đã ban hành: □ Có □ Không', { title: 'Đã ban hành', kind: 'yes-no' }],
  ['6. Đã ban hành kế hoạch □', { title: 'Đã ban hành kế hoạch', kind: 'yes-no' }],
  ['7. Cấp: o Xã o Thành phố', { title: 'Cấp', kind: 'choice', choices: ['Xã', 'Thành phố'] }],
  [
    '7. Lĩnh vực (chọn nhiều): ☐ Y tế ☐ Khác (ghi rõ): ……',
    { kind: 'many-choices', choices: ['Y tế', 'Khác (ghi rõ)'] },
  ],
  ['8. Kinh phí: ………… triệu đồng', { title: 'Kinh phí', kind: 'decimal', unit: 'triệu đồng' }],
  ['8. Hỗ trợ: ………… đồng', { title: 'Hỗ trợ', kind: 'money', unit: null }],
  ['9. Diện tích trồng: ___ ha', { title: 'Diện tích trồng', kind: 'decimal', unit: 'ha' }],
  ['9. Tham gia: ....... lượt người', { title: 'Tham gia', kind: 'integer', unit: 'lượt người' }],
  ['10. Sinh: ngày … tháng … năm ……', { title: 'Sinh', kind: 'date' }],
  ['10. Thời hạn: __/__/20__', { title: 'Thời hạn', kind: 'date' }],
  ['11. Ý kiến: …… của tổ', { title: 'Ý kiến của tổ' }],
  [
    '12. Lý do (chỉ hỏi khi nội dung là Nghiệm thu, chuyển giao; bắt buộc)',
    { required: true, notes: ['chỉ hỏi khi nội dung là Nghiệm thu, chuyển giao'] },
  ],
  ['12. Lý do (chỉ hỏi khi nội dung là Khác, bắt buộc)', { required: true, notes: ['chỉ hỏi khi nội dung là Khác'] }],
  [
    '13. Tổng (tự tính bằng mục 3 cộng mục 4)',
    { title: 'Tổng', calculated: true, unit: null, notes: ['tự tính bằng mục 3 cộng mục 4'] },
  ],
  ['14. Số buổi (từ 1 trở lên)', { title: 'Số buổi', kind: 'integer', least: 1, unit: null }],
])('the line %s is understood', (line, said) => {
  expect(askedField(line)).toMatchObject(said);
});

it('takes boxes, blanks and several questions in and below a line for what they are', () => {
  const text =
    '1. Họ tên: ………… Chức vụ: …………\n2. Hình thức\n□ Trực tiếp   □ Trực tuyến\no Khác\n3. Nhận xét\n…………\n…………';
  expect(readOutline(linesOf(text)).fields.map(({ title, kind, choices }) => [title, kind, choices])).toEqual([
    ['Họ tên', 'text', []],
    ['Chức vụ', 'text', []],
    ['Hình thức', 'choice', ['Trực tiếp', 'Trực tuyến', 'Khác']],
    ['Nhận xét', 'long-text', []],
  ]);
});

it('keeps what is to be computed and is no count as a number', () => {
  const fields =
    'I. Chung\n1. Số hộ (số nguyên)\n2. Bảng hộ (bảng): Tên; Số người\n3. Tổng số (tự tính bằng mục 1 cộng 2)';
  const sheet = { name: '', cells: readBlock(fields) };
  const parsed = parseForm(documentOfSheet('Phiếu', { ...guessFields(sheet, 'outline'), name: 'Phiếu' }));
  expect(parsed.ok && parsed.form.field('tongSo')).toMatchObject({ kind: 'integer' });
  expect(parsed.ok && parsed.form.calculations).toEqual([]);
});

it('reads the columns behind a name that is typed', () => {
  const { title, kind, columns } = typedField('Kiến nghị (bảng): Nội dung; Nơi nhận');
  expect([title, kind, columns.map((column) => column.title)]).toEqual([
    'Kiến nghị',
    'table',
    ['Nội dung', 'Nơi nhận'],
  ]);
});
