import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { parseForm } from '../index.ts';
import type { Answers, Form, FormDocument, JsonObject, Language, Row } from '../index.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { layoutWorkbook, readWorkbook } from './index.ts';
import type { WorkbookModel } from './index.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const form = read(everyKindForm);
const layout = (answers: Answers = everyKindAnswers) => layoutWorkbook(form, { language: 'vi', answers });
const back = (workbook: WorkbookModel, language: Language = 'vi') =>
  readWorkbook(form, workbook, { language, newId: () => everyId((next += 1)) });
let next = 5000;
const sheet = (workbook: WorkbookModel, name: string) => {
  const found = workbook.sheets.find((known) => known.name === name);
  if (!found) throw new Error(name);
  return found;
};
const main = (workbook: WorkbookModel) => sheet(workbook, 'Báo cáo');
const works = (workbook: WorkbookModel) => sheet(workbook, 'Các công trình');

/** Types a value into the cell beside a label of the main sheet; gives its row. */
function type(workbook: WorkbookModel, label: string, value: WorkbookModel['sheets'][0]['cells'][0]['value']): number {
  const { cells } = main(workbook);
  const row = cells.find((cell) => cell.column === 2 && cell.value === label)?.row ?? 0;
  const cell = cells.find((known) => known.row === row && known.column === 4);
  if (cell) cell.value = value;
  return row;
}

/** Types a value into a cell of the table. */
function typeRow(
  workbook: WorkbookModel,
  row: number,
  head: string,
  value: WorkbookModel['sheets'][0]['cells'][0]['value'],
) {
  const { cells } = works(workbook);
  const column = cells.find((cell) => cell.row === 2 && cell.value === head)?.column ?? 0;
  const cell = cells.find((known) => known.row === row && known.column === column);
  if (cell) cell.value = value;
  return column;
}

describe('what people type', () => {
  test.each<[string, string, string | number | boolean, unknown]>([
    ['Số buổi', 'visits', '1.000', 1000],
    ['Kinh phí', 'funds', '143.500.000', 143_500_000],
    ['Khối lượng', 'weight', 2.5, '2.5'],
    ['Khối lượng', 'weight', '2,5', '2.5'],
    ['Ngày tổ chức', 'heldOn', '5/6/2025', '2025-06-05'],
    ['Ngày tổ chức', 'heldOn', 45_813, '2025-06-05'],
    ['Ngày tổ chức', 'heldOn', 45_813.75, '2025-06-05'],
    ['Đã thống nhất', 'agreed', 'x', true],
    ['Đã thống nhất', 'agreed', 'KHONG', false],
    ['Tình trạng', 'state', 'dang lam', 'open'],
    ['Lĩnh vực chính', 'area', 'KT', 'economy'],
    ['Các lĩnh vực', 'areas', 'Kinh tế;\nquoc phong - an ninh', ['economy', 'security']],
    ['Tên', 'name', 2025, '2025'],
  ])('at “%s” is understood: %j', (label, key, typed, answer) => {
    const workbook = layout({});
    type(workbook, label, typed);
    expect(back(workbook)).toEqual({ answers: { [key]: answer }, problems: [] });
  });

  test('and cannot be understood is left out and told with its row', () => {
    const workbook = layout({});
    const row = type(workbook, 'Số buổi', 'mười hai');
    expect(back(workbook)).toEqual({
      answers: {},
      problems: [
        {
          ...{ code: 'WRONG_TYPE', sheet: 'Báo cáo', row, column: 4, field: everyId(103) },
          sentence: `Dòng ${row}: “Số buổi” phải là số nguyên, ví dụ 1.200. Hãy nhập lại.`,
        },
      ],
    });
  });

  test.each([
    ['Ngày tổ chức', 'hôm qua', 'NOT_A_DATE'],
    ['Ngày tổ chức', 0, 'WRONG_TYPE'],
    ['Ngày tổ chức', 3_000_000, 'WRONG_TYPE'],
    ['Khối lượng', 'nặng', 'NOT_A_DECIMAL'],
    ['Khối lượng', 100 / 3, 'TOO_MANY_PLACES'],
    ['Số buổi', '90.071.992.547.409.920', 'NOT_EXACT'],
    ['Tình trạng', 'lạ', 'NOT_A_CHOICE'],
    ['Đơn vị phối hợp', 'Phường An Xuân', 'NOT_A_REFERENCE'],
    ['Tên', 'a\u0000b', 'TEXT_NOT_ALLOWED'],
    ['Số buổi', 1e300, 'NOT_EXACT'],
  ])('at “%s” as %j has the code %s', (label, typed, code) => {
    const workbook = layout({});
    type(workbook, label, typed);
    expect(back(workbook)).toMatchObject({ answers: {}, problems: [{ code }] });
  });

  test('and breaks a limit is kept and told', () => {
    const workbook = layout({});
    type(workbook, 'Số buổi', 1001);
    type(workbook, 'Tỷ lệ hộ đạt: Số hộ đạt', 3);
    expect(back(workbook)).toMatchObject({
      answers: { visits: 1001, share: { numerator: 3 } },
      problems: [{ code: 'TOO_LARGE' }, { code: 'PART_MISSING' }],
    });
  });
});

describe('rows of a table', () => {
  test('are told by sheet, row and column', () => {
    const workbook = layout();
    const column = typeRow(workbook, 4, 'Số buổi (buổi)', 'nhiều');
    expect(back(workbook).problems).toEqual([
      {
        ...{ code: 'WRONG_TYPE', sheet: 'Các công trình', row: 4, column, field: everyId(203) },
        sentence: 'Dòng 4, cột Số buổi: “Số buổi” phải là số nguyên, ví dụ 1.200. Hãy nhập lại.',
      },
    ]);
  });

  test('are told in English too', () => {
    const workbook = layoutWorkbook(form, { language: 'en', answers: everyKindAnswers });
    const cell = sheet(workbook, 'Works').cells.find(({ row, type: kind }) => row === 4 && kind === 'date');
    if (cell) cell.value = 'yesterday';
    expect(back(workbook, 'en').problems.map(({ sentence }) => sentence)).toEqual([
      'Row 4, column Held on: “Held on” is not a day that exists. Enter day/month/year.',
    ]);
  });

  test('keep their ids, new ones get one, copied ones too, and emptied ones are gone', () => {
    const workbook = layout();
    typeRow(workbook, 5, 'Tên', 'Vườn hoa');
    const copied = works(workbook).cells.filter(({ row }) => row === 3);
    works(workbook).cells.push(...copied.map((cell) => ({ ...cell, row: 60 })));
    works(workbook).cells = works(workbook).cells.filter(({ row, column }) => row !== 4 || column === 1);
    next = 5000;
    const rows = back(workbook).answers.works as Row[];
    expect(rows.map(({ _id, name }) => [_id, name])).toEqual([
      [everyId(911), 'Đường hoa'],
      [everyId(5001), 'Vườn hoa'],
      [everyId(5002), 'Đường hoa'],
    ]);
  });

  test('get random ids when none are given', () => {
    const workbook = layout({ hasWorks: true });
    typeRow(workbook, 3, 'Tên', 'Vườn hoa');
    const [row] = readWorkbook(form, workbook, { language: 'vi' }).answers.works as Row[];
    expect(row?._id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test('beyond what the table may have are kept and told; beyond a thousand they are not read', () => {
    const workbook = layout();
    for (let row = 10; row < 1200; row += 1)
      works(workbook).cells.push({ row, column: 2, value: 'Vườn', style: 'input', type: 'text', locked: false });
    const { answers, problems } = back(workbook);
    expect(answers.works).toHaveLength(1000);
    expect(problems).toMatchObject([{ code: 'TOO_MANY_ROWS', row: null, field: everyId(117) }]);
  });
});

describe('a workbook that somebody changed', () => {
  test('is read where rows and columns were moved', () => {
    const workbook = layout();
    const expected = back(layout()).answers;
    for (const cell of main(workbook).cells) if (cell.row > 7) cell.row += 3;
    for (const cell of works(workbook).cells) {
      cell.row += 2;
      if (cell.column > 2) cell.column += 1;
    }
    expect(back(workbook)).toEqual({ answers: expected, problems: [] });
  });

  test('is read where labels lost their accents or were edited, and sheets moved', () => {
    const workbook = layout();
    const expected = back(layout()).answers;
    for (const cell of main(workbook).cells) if (cell.value === 'Số buổi') cell.value = 'SO  BUOI';
    for (const cell of main(workbook).cells) if (cell.value === 'Diễn giải') cell.value = 'Kể lại';
    for (const cell of works(workbook).cells) if (cell.value === 'Diễn giải') cell.value = 'Kể lại';
    workbook.sheets.reverse();
    expect(back(workbook)).toEqual({ answers: expected, problems: [] });
  });

  test('without its ids is read by its labels, whatever its first sheet is called', () => {
    const workbook = layout();
    const expected = back(layout()).answers;
    main(workbook).name = 'Sheet1';
    workbook.sheets.pop();
    expect(back(workbook)).toEqual({ answers: expected, problems: [] });
  });

  test('tells what is missing', () => {
    const workbook = layout();
    main(workbook).cells = main(workbook).cells.filter(({ value }) => value !== 'Tỷ lệ hộ đạt: Tổng số hộ');
    works(workbook).cells = works(workbook).cells.filter(({ value }) => value !== 'Tên');
    expect(back(workbook, 'en').problems.map(({ sentence }) => sentence)).toContain(
      'The column “Name” was not found. Get the file anew or enter it on the screen.',
    );
    expect(back(workbook).problems).toMatchObject([
      { code: 'FIELD_MISSING', field: everyId(106), sentence: expect.stringContaining('“Tỷ lệ hộ đạt”') as string },
      { code: 'PART_MISSING' },
      { code: 'COLUMN_MISSING', sheet: 'Các công trình', field: everyId(201) },
    ]);
  });

  test('without the sheet of a table, or without anything, says so', () => {
    const workbook = layout();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Các công trình');
    expect(back(workbook).problems).toMatchObject([{ code: 'SHEET_MISSING', field: everyId(117) }]);
    const { answers, problems } = readWorkbook(form, { sheets: [] }, { language: 'en' });
    expect(answers).toEqual({});
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['FIELD_MISSING', 'SHEET_MISSING']));
    expect(problems[0]?.sentence).toBe('“Name” was not found in the file. Enter it on the screen.');
  });

  test('whose heads are all gone is read where the ids say', () => {
    const workbook = layout();
    const expected = back(layout()).answers;
    for (const cell of works(workbook).cells) if (cell.row === 2 && cell.column > 1) cell.value = `Cột ${cell.column}`;
    expect(back(workbook)).toEqual({ answers: expected, problems: [] });
  });

  test('and of a table without heads reads no rows', () => {
    const workbook = layout();
    workbook.sheets.pop();
    works(workbook).cells = works(workbook).cells.filter(({ row }) => row > 2);
    const { answers, problems } = back(workbook);
    expect(answers).not.toHaveProperty('works');
    expect(problems.every(({ code }) => code === 'COLUMN_MISSING')).toBe(true);
  });

  test('made for another version is read, and says so first', () => {
    const older = structuredClone(everyKindForm);
    (older.schema.properties as { story: JsonObject }).story.title = 'Kể lại';
    const workbook = layoutWorkbook(read(older), { language: 'vi', answers: everyKindAnswers });
    const { answers, problems } = back(workbook);
    expect(answers).toEqual(back(layout()).answers);
    expect(problems.map(({ code, sheet: place }) => [code, place])).toEqual([['FORM_DIFFERS', null]]);
  });
});

test('labels that are alike are told apart by the ids, and without them by their order', () => {
  const document = smallForm();
  const { properties } = document.schema as { properties: Record<string, JsonObject> };
  Object.assign(properties.b ?? {}, { title: 'A' });
  const alike = read(document);
  const workbook = layoutWorkbook(alike, {
    language: 'vi',
    answers: { a: '1', b: '2', rows: [{ _id: everyId(1), x: 3 }] },
  });
  const answers = { a: '1', b: '2', rows: [{ _id: everyId(1), x: 3 }] };
  expect(readWorkbook(alike, workbook, { language: 'vi' })).toEqual({ answers, problems: [] });
  workbook.sheets.pop();
  expect(readWorkbook(alike, workbook, { language: 'vi' })).toEqual({ answers, problems: [] });
});
