import { describe, expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { Answers, Form, FormDocument, JsonObject } from '../index.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { layoutWorkbook } from './index.ts';
import type { SheetModel } from './index.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const form = read(everyKindForm);
const empty = layoutWorkbook(form, { language: 'vi' });
const filled = layoutWorkbook(form, { language: 'vi', answers: everyKindAnswers, calculated: { visitsTotal: '6' } });
const sheet = (workbook: { sheets: SheetModel[] }, name: string) =>
  workbook.sheets.find((known) => known.name === name) as SheetModel;
/** The cells of the row whose label is this, from the label on. */
const line = (workbook: { sheets: SheetModel[] }, label: string) => {
  const { cells } = sheet(workbook, 'Báo cáo');
  const row = cells.find((cell) => cell.column === 2 && cell.value === label)?.row;
  return cells.filter((cell) => cell.row === row);
};
const values = (cells: SheetModel['cells'], row: number) =>
  cells.filter((cell) => cell.row === row).map(({ value }) => value);

describe('the workbook of a form', () => {
  test('has the fields, a sheet for each table, and a hidden sheet of ids', () => {
    expect(empty.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Báo cáo', false],
      ['Các công trình', false],
      ['Mã biểu mẫu', true],
    ]);
    expect(layoutWorkbook(form, { language: 'en' }).sheets.map(({ name }) => name)).toEqual([
      'Report',
      'Works',
      'Form ids',
    ]);
  });

  test('has a row for each cell to fill in, with label, unit of measure, and how to fill it', () => {
    expect(line(empty, 'Số buổi')).toMatchObject([
      { value: 'Số buổi', style: 'label', locked: true },
      { value: 'buổi', style: 'unit', locked: true },
      { value: null, style: 'input', type: 'number', format: '#,##0', locked: false },
    ]);
    expect(line(empty, 'Tên')[1]).toMatchObject({ style: 'input', type: 'text', required: true });
    expect(line(empty, 'Ngày tổ chức')[1]).toMatchObject({ type: 'date', format: 'dd/mm/yyyy' });
    expect(line(empty, 'Tình trạng')[1]).toMatchObject({ type: 'choice', options: ['Đang làm', 'Đã xong'] });
  });

  test('has two cells for a share', () => {
    for (const label of ['Tỷ lệ hộ đạt: Số hộ đạt', 'Tỷ lệ hộ đạt: Tổng số hộ'])
      expect(line(empty, label)).toMatchObject([{ value: label }, { style: 'input' }]);
  });

  test('has headings by level, notes, and says where tables and files go', () => {
    const firsts = sheet(empty, 'Báo cáo').cells.filter(({ column }) => column === 1);
    expect(firsts.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'Biểu đủ các kiểu',
        'Hướng dẫn. Ghi số liệu đến ngày chốt số liệu.',
        'Minh chứng: gửi riêng trên hệ thống, không ghi ở đây.',
        'Các công trình: ghi ở trang “Các công trình”. Nếu “Có công trình” là Có.',
      ]),
    );
    expect(firsts.filter(({ style }) => style === 'heading').map(({ level }) => level)).toEqual([1, 2, 3, 1, 2, 1, 2]);
  });

  test('shows calculated values in locked cells', () => {
    expect(line(filled, 'Tổng số buổi')[1]).toMatchObject({
      value: 6,
      style: 'calculated',
      locked: true,
      format: '#,##0',
    });
    expect(line(filled, 'Tổng khối lượng')[1]).toMatchObject({ value: null, format: '#,##0.##########' });
  });

  test('says what a section is called and about, in English where there is any', () => {
    const document = structuredClone(everyKindForm);
    const [first, second] = document.schema['x-sections'] as JsonObject[];
    Object.assign(first ?? {}, { description: 'Do Mặt trận ghi.' });
    Object.assign(second ?? {}, {
      description: 'Theo danh mục.',
      'x-i18n': { en: { title: 'Sorting', description: 'By the lists.' } },
    });
    const { cells } = sheet(layoutWorkbook(read(document), { language: 'en' }), 'Report');
    const headings = cells.filter(({ column }) => column === 1).map(({ value }) => value);
    expect(headings).toEqual(
      expect.arrayContaining([
        'Form of every kind',
        'I. General',
        'Do Mặt trận ghi.',
        'Sorting',
        'By the lists.',
        'Figures',
      ]),
    );
  });

  test('has of a table its title, the heads with units of measure, and empty rows', () => {
    const { cells, widths, frozenRows } = sheet(empty, 'Các công trình');
    expect(values(cells, 1)).toEqual(['Các công trình']);
    expect(values(cells, 2).slice(0, 4)).toEqual(['_id', 'Tên', 'Diễn giải', 'Số buổi (buổi)']);
    expect(cells.find(({ value }) => value === 'Lý do chưa xong')?.note).toBe('Nếu “Tình trạng” là Đang làm.');
    expect(Math.max(...cells.map(({ row }) => row))).toBe(22);
    expect([widths[0], frozenRows]).toEqual([0, 2]);
  });

  test('has no more empty rows than the table may have', () => {
    const document = structuredClone(everyKindForm);
    const then = ((document.schema.allOf as JsonObject[])[0]?.then as { properties: { works: JsonObject } }).properties;
    then.works.maxItems = 3;
    const rows = (answers: Answers) =>
      sheet(layoutWorkbook(read(document), { language: 'vi', answers }), 'Các công trình').cells.at(-1)?.row;
    expect([rows({}), rows(everyKindAnswers)]).toEqual([5, 5]);
    const works = Array.from({ length: 4 }, () => ({ name: 'Thừa' }));
    expect(rows({ hasWorks: true, works })).toBe(6);
  });

  test('tells of every cell which field it belongs to', () => {
    const { cells } = sheet(filled, 'Mã biểu mẫu');
    expect(values(cells, 1)).toEqual(['form', form.hash]);
    const lines = [...new Set(cells.map(({ row }) => row))].map((row) => values(cells, row));
    expect(lines).toContainEqual(['Các công trình', 3, 2, everyId(201)]);
    expect(lines).toContainEqual(['Các công trình', 3, 1, everyId(117)]);
    const [, row, column] = lines.find((known) => known[3] === everyId(121)) ?? [];
    const place = sheet(filled, 'Báo cáo').cells.find((cell) => cell.row === row && cell.column === column);
    expect(place).toMatchObject({ value: 15, style: 'input' });
  });
});

describe('answers in a workbook', () => {
  test('are numbers, dates and texts as the kind wants them; rows keep their ids', () => {
    expect(line(filled, 'Kinh phí')[2]?.value).toBe(143_500_000);
    expect(line(filled, 'Các lĩnh vực')[1]?.value).toBe('Kinh tế; Văn hóa - xã hội');
    expect(values(sheet(filled, 'Các công trình').cells, 3).slice(0, 4)).toEqual([
      everyId(911),
      'Đường hoa',
      'Dài 300 m.',
      4,
    ]);
  });

  test('that are hidden or of another type are not written, nor an id that is none', () => {
    const written = (answers: Answers) => JSON.stringify(layoutWorkbook(form, { language: 'vi', answers }).sheets);
    expect(written({ ...everyKindAnswers, hasWorks: false })).not.toContain('Đường hoa');
    expect(written({ visits: 'mười hai' })).not.toContain('mười hai');
    expect(written({ hasWorks: true, works: [{ _id: 'không phải mã', name: 'Vườn' }, 'rác'] })).not.toMatch(
      /không phải|rác/,
    );
  });

  test.each(['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('%j stays a text', (name) => {
    const [, cell] = line(layoutWorkbook(form, { language: 'vi', answers: { name } }), 'Tên');
    expect(cell).toMatchObject({ value: name, type: 'text', quoted: true });
  });

  test('that are negative numbers stay numbers', () => {
    const document = structuredClone(everyKindForm);
    (document.schema.properties as { visits: JsonObject }).visits.minimum = -10;
    const [, , cell] = line(layoutWorkbook(read(document), { language: 'vi', answers: { visits: -5 } }), 'Số buổi');
    expect(cell).toMatchObject({ value: -5, type: 'number' });
    expect(cell).not.toHaveProperty('quoted');
  });
});
