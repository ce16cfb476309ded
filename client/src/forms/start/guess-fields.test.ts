import { parseForm } from '@ke-hoach/forms';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../form-view/read-block.ts';
import { documentOfSheet } from './document-of-sheet.ts';
import { guessFields, guessShape, type SheetShape } from './guess-fields.ts';
import { guessKind, splitUnit } from './guess-kind.ts';

const sheetOf = (...lines: string[]) => ({ name: 'Sheet1', cells: readBlock(lines.join('\n')) });
const told = (sheet: ReturnType<typeof sheetOf>, shape: SheetShape = 'columns') =>
  guessFields(sheet, shape)
    .fields.filter(({ included }) => included)
    .map(({ title, kind, unit, group }) => [title, kind, unit, group]);

describe('guessing the kind of a field', () => {
  it.each([
    ['Ngày tổ chức', [], 'date'],
    ['Hạn trả lời', [], 'date'],
    ['Hạn chế', [], 'long-text'],
    ['Số ngày công', [], 'integer'],
    ['Tổng số hộ', [], 'integer'],
    ['Số hiệu văn bản', [], 'text'],
    ['Tỷ lệ % hộ tham gia', [], 'percent'],
    ['Kinh phí thực hiện', [], 'money'],
    ['Thành tiền (triệu đồng)', [], 'money'],
    ['Cộng đồng dân cư', [], 'text'],
    ['Đã ban hành kế hoạch (Có/Không)', [], 'yes-no'],
    ['Điện thoại liên hệ', [], 'phone'],
    ['Diện tích (ha)', [], 'decimal'],
    ['Ghi chú', [], 'long-text'],
    ['Tên mô hình', [], 'text'],
  ])('by the words of the header %s', (header, samples, kind) => {
    expect(guessKind({ header, samples })).toBe(kind);
  });

  it.each([
    ['Kết quả', ['1.200', '35', ''], 'integer'],
    ['Kết quả', ['12,5', '3'], 'decimal'],
    ['Kinh phí', ['15.000.000', '2.000.000'], 'money'],
    ['Bắt đầu', ['05/06/2025', '1/7/2025'], 'date'],
    ['Thời hạn', ['Quý I', 'Cả năm'], 'text'],
    ['Đạt', ['x', '', 'x'], 'yes-no'],
    ['Liên hệ', ['0905 123 456'], 'phone'],
    ['Mã', ['001', '002'], 'text'],
    ['Xếp loại', ['Tốt', 'Khá', 'Tốt', 'Khá', 'Tốt', 'Trung bình'], 'choice'],
    ['Diễn giải', ['x'.repeat(90)], 'long-text'],
    ['Số người', ['nhiều'], 'text'],
  ])('by what stands below %s: %j', (header, samples, kind) => {
    expect(guessKind({ header, samples })).toBe(kind);
  });

  it('takes the unit of measure off the header', () => {
    expect(splitUnit('Diện tích (ĐVT: ha)')).toEqual({ title: 'Diện tích', unit: 'ha' });
    expect(splitUnit('Mô hình (nếu có)')).toEqual({ title: 'Mô hình (nếu có)', unit: null });
    expect(splitUnit('Số hộ')).toEqual({ title: 'Số hộ', unit: null });
  });
});

describe('understanding a sheet', () => {
  const monitoring = sheetOf(
    'BÁO CÁO KẾT QUẢ GIÁM SÁT',
    'Năm 2025',
    '',
    'STT\tNội dung giám sát\tNgày thực hiện\tSố người tham gia\tKinh phí (đồng)\tKết quả\t',
    '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
    '1\tCấp giống lúa\t05/06/2025\t35\t12.000.000\tĐạt',
    '2\tMáy gặt\t07/06/2025\t20\t8.000.000\tĐạt',
    '3\tNhà màng\t09/06/2025\t11\t2.500.000\tChưa đạt',
    '4\tGiống cá\t10/06/2025\t14\t900.000\tĐạt',
  );

  it('finds the headers below the heading of the sheet and makes each column a field', () => {
    expect(guessShape(monitoring)).toBe('columns');
    expect(told(monitoring)).toEqual([
      ['Nội dung giám sát', 'long-text', null, null],
      ['Ngày thực hiện', 'date', null, null],
      ['Số người tham gia', 'integer', null, null],
      ['Kinh phí', 'money', null, null],
      ['Kết quả', 'choice', null, null],
    ]);
    expect(guessFields(monitoring, 'columns')).toMatchObject({ rows: 4, fields: { length: 6 } });
  });

  it('makes groups of headings over several columns', () => {
    const sheet = sheetOf('Đơn vị\tSố hộ\t\tGhi chú', '\tĐăng ký\tĐạt\t', 'An Xuân\t10\t8\t');
    expect(told(sheet)).toEqual([
      ['Đơn vị', 'text', null, null],
      ['Đăng ký', 'integer', null, 'Số hộ'],
      ['Đạt', 'integer', null, 'Số hộ'],
      ['Ghi chú', 'long-text', null, null],
    ]);
  });

  const merged = sheetOf(
    'MẶT TRẬN PHƯỜNG TAM KỲ\t\t\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'BIỂU TỔNG HỢP PHONG TRÀO (mẫu 01)',
    'STT\tKhu dân cư\tHộ gia đình\t\t\tKinh phí (triệu đồng)\tGhi chú',
    '\t\tTổng số\tTrong đó\t\t\t',
    '\t\t\tHộ nghèo\tHộ cận nghèo\t\t',
    '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)',
    '1\tHương Sơn\t1.234\t12\t30\t1.234,5\thọp tại trường',
    '\tTổng cộng\t1.234\t12\t30\t1.234,5\t',
  );

  it('follows merged headers down three rows, and leaves the sum at the bottom out', () => {
    expect(told(merged)).toEqual([
      ['Khu dân cư', 'text', null, null],
      ['Tổng số', 'integer', null, 'Hộ gia đình'],
      ['Hộ nghèo', 'integer', null, 'Hộ gia đình'],
      ['Hộ cận nghèo', 'integer', null, 'Hộ gia đình'],
      ['Kinh phí', 'decimal', 'triệu đồng', null],
      ['Ghi chú', 'long-text', null, null],
    ]);
    expect(guessFields(merged, 'columns')).toMatchObject({ rows: 1, name: 'Biểu tổng hợp phong trào' });
    expect(told(merged, 'table')[1]).toEqual(['Hộ gia đình: Tổng số', 'integer', null, null]);
  });

  it('takes rows of words below two rows of headers for what they are', () => {
    const sheet = sheetOf('Họ tên\tKết quả\t\tGhi chú', '\tĐạt\tKhông\t', 'Lê An\tx\t\tvắng', 'Trần Bình\t\tx\t');
    expect(guessFields(sheet, 'columns').rows).toBe(2);
    const years = sheetOf('Nội dung\tNăm 2024\t\t\tGhi chú', '\tTổ\t\tHội\t', '\tNam\tNữ\t\t', 'a\t1\t2\t3\t');
    expect(
      told(years)
        .slice(1, 4)
        .map(([title, , , group]) => [title, group]),
    ).toEqual([
      ['Tổ: Nam', 'Năm 2024'],
      ['Tổ: Nữ', 'Năm 2024'],
      ['Hội', 'Năm 2024'],
    ]);
  });

  it('makes each row a field where the sheet is a list of indicators', () => {
    const sheet = sheetOf(
      'TT\tNội dung\tĐơn vị tính\tKết quả',
      'I\tTuyên truyền\t\t',
      '1\tSố buổi tuyên truyền\tbuổi\t',
      '2\tKinh phí\ttriệu đồng\t',
      'II\tMô hình\t\t',
      '1\tSố mô hình mới\tmô hình\t',
      '2\tKhó khăn, vướng mắc\t\t',
    );
    expect(guessShape(sheet)).toBe('rows');
    expect(told(sheet, 'rows')).toEqual([
      ['Số buổi tuyên truyền', 'integer', 'buổi', 'Tuyên truyền'],
      ['Kinh phí', 'decimal', 'triệu đồng', 'Tuyên truyền'],
      ['Số mô hình mới', 'integer', 'mô hình', 'Mô hình'],
      ['Khó khăn, vướng mắc', 'long-text', null, 'Mô hình'],
    ]);
  });

  it('finds nothing in a sheet without headers', () => {
    expect(guessShape(sheetOf('1\t2', '3\t4'))).toBeNull();
    expect(guessShape({ name: '', cells: [] })).toBeNull();
    expect(guessFields(sheetOf('1\t2'), 'rows').fields).toEqual([]);
  });

  it.each(['columns', 'table'] as const)('makes a form of %s that parses, with the choices that repeat', (shape) => {
    const { fields } = guessFields(monitoring, shape);
    const parsed = parseForm(documentOfSheet('Giám sát', { shape, fields, name: 'Các đợt giám sát' }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const asked = parsed.form.fields.filter(({ kind }) => kind !== 'table');
    expect(asked.map(({ kind }) => kind)).toEqual(['long-text', 'date', 'integer', 'money', 'choice']);
    expect(asked.at(-1)?.choices?.map(({ title }) => title)).toEqual(['Đạt', 'Chưa đạt']);
    expect(asked.every(({ table }) => (table !== undefined) === (shape === 'table'))).toBe(true);
  });

  it('puts fields under their headings, with units of measure, however many there are', () => {
    const rows = Array.from({ length: 130 }, (_, at) => `${at + 1}\tSố việc ${at + 1}\tviệc\t`);
    const sheet = sheetOf('TT\tChỉ tiêu\tĐVT\tKết quả', 'A\tPhần đầu\t\t', ...rows);
    const { fields } = guessFields(sheet, 'rows');
    const parsed = parseForm(documentOfSheet('Nhiều', { shape: 'rows', fields, name: '' }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(parsed.form.fields).toHaveLength(120);
    expect(parsed.form.fields[0]).toMatchObject({ unit: 'việc', group: expect.any(String) });
  });
});
