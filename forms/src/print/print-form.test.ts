import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { calculate, parseForm } from '../index.ts';
import type { Answers, Form, FormDocument, Json, JsonObject, Language } from '../index.ts';
import { everyId, everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';
import { printForm } from './index.ts';
import type { PrintedBlock } from './index.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const form = read(everyKindForm);
const blank = printForm(form, { language: 'vi' }).blocks;
const report = (answers: Answers, language: Language = 'vi') =>
  printForm(form, { language, answers, calculated: calculate(form, answers, everyKindContext) }).blocks;
const filled = report(everyKindAnswers);
const at = (blocks: PrintedBlock[], id: number) =>
  blocks.find((block) => 'field' in block && block.field === everyId(id));
const headings = (blocks: PrintedBlock[]) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [`${block.number} ${block.text}`] : []));

test('headings are numbered as official documents number them, once', () => {
  expect(headings(blank)).toEqual([
    ...['I. Chung', '1. Số liệu', 'a) Kinh phí và tỷ lệ'],
    ...['II. Phân loại', '1. Lĩnh vực', 'III. Công trình', '1. Danh sách công trình'],
  ]);
});

test('a title keeps its first word, and loses the number it has in the form, also where a heading is left out', () => {
  const document = smallForm();
  const sections = document.schema['x-sections'] as [{ fields: string[] }];
  const [first] = sections;
  first.fields = first.fields.filter((key) => key !== 'hidden');
  const part = (number: number, title: string, fields: Json[]) => ({ id: everyId(number), title, fields });
  const inner = part(701, '2025. Năm đầu', first.fields);
  Object.assign(document.schema, {
    'x-sections': [part(702, 'C. Mác', ['hidden']), part(703, 'II. Kết quả', [inner])],
  });
  const small = read(document);
  expect(headings(printForm(small, { language: 'vi' }).blocks)).toEqual([
    ...['I. C. Mác', 'II. Kết quả', '1. 2025. Năm đầu'],
  ]);
  expect(headings(printForm(small, { language: 'vi', answers: { n: 1 } }).blocks)).toEqual([
    ...['I. Kết quả', '1. 2025. Năm đầu'],
  ]);
});

test('numbers that leave out a first heading without one are taken off too', () => {
  const document = smallForm();
  const [first] = document.schema['x-sections'] as [{ fields: string[] }];
  const part = (number: number, title: string, fields: Json[]) => ({ id: everyId(number), title, fields });
  const [one = '', two = '', ...rest] = first.fields;
  const titled = [part(701, 'Người lập', [one]), part(702, 'I. Kết quả', [two]), part(703, 'II. Kiến nghị', rest)];
  Object.assign(document.schema, { 'x-sections': titled });
  expect(headings(printForm(read(document), { language: 'vi' }).blocks)).toEqual([
    ...['I. Người lập', 'II. Kết quả', 'III. Kiến nghị'],
  ]);
});

test('what the paper has elsewhere is left out, with a heading over nothing else, which takes no number', () => {
  const elsewhere = new Set(form.sections[0]!.fields);
  const { blocks } = printForm(form, { language: 'vi', elsewhere });
  expect(headings(blocks)).toEqual(['I. Phân loại', '1. Lĩnh vực', 'II. Công trình', '1. Danh sách công trình']);
  expect(at(blocks, 101)).toBeUndefined();
  expect(at(blocks, 117)).toBeDefined();
  expect(headings(printForm(form, { language: 'vi', elsewhere: new Set(['name']) }).blocks)).toEqual(headings(blank));
});

test('a field after a group is numbered like the group, to which it does not belong; a note is not', () => {
  const document = smallForm();
  const [first] = document.schema['x-sections'] as [{ fields: Json[] }];
  const group = { id: everyId(701), title: 'Số liệu', fields: ['a', 'b'] };
  first.fields = ['n', group, 'name', { ...group, id: everyId(702), fields: ['day'] }, 'yes', ...first.fields].filter(
    (item, at, items) => typeof item !== 'string' || (!['a', 'b', 'day'].includes(item) && items.indexOf(item) === at),
  );
  const { blocks } = printForm(read(document), { language: 'vi' });
  const numbers = blocks.flatMap((block) =>
    'field' in block ? [`${block.number ?? '-'} ${block.label}`] : block.type === 'heading' ? [block.number] : [],
  );
  expect(numbers.slice(1, 9)).toEqual(['- N', '1.', '- A', '- B', '2. Tên', '3.', '- Ngày', '4. Có']);
});

describe('a blank form', () => {
  test('has room for each answer as its kind needs it', () => {
    expect(at(blank, 101)).toMatchObject({ type: 'blank', label: 'Tên', spaces: [{ lines: 1 }] });
    expect(at(blank, 102)).toMatchObject({ type: 'blank', spaces: [{ lines: 5 }] });
    expect(at(blank, 103)).toMatchObject({ type: 'blank', unit: 'buổi', spaces: [{ lines: 1 }] });
    expect(at(blank, 106)).toMatchObject({ spaces: [{ label: 'Số hộ đạt' }, { label: 'Tổng số hộ' }] });
    expect(at(blank, 115)).toMatchObject({ type: 'blank', label: 'Minh chứng' });
  });

  test('has a box for each choice, and none for retired ones', () => {
    const boxes = (...titles: string[]) => titles.map((text) => ({ text, chosen: false }));
    expect(at(blank, 108)).toMatchObject({ type: 'choices', many: false, options: boxes('Có', 'Không') });
    expect(at(blank, 112)).toMatchObject({ many: true, options: boxes('Đang làm', 'Đã xong') });
  });

  test('says when a field or a column is to be answered', () => {
    const paragraphs = (blocks: PrintedBlock[]) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(at(blank, 117)).toMatchObject({ notes: ['Cột “Lý do chưa xong”: Nếu “Tình trạng” là Đang làm.'] });
    expect(paragraphs(blank)).toEqual(['Nếu “Có công trình” là Có:']);
    expect(paragraphs(printForm(form, { language: 'en' }).blocks)).toEqual(['If “Any works” is Yes:']);
    const small = printForm(read(smallForm()), { language: 'vi' }).blocks;
    expect(small.filter((block) => 'condition' in block)).toEqual([]);
    expect(paragraphs(small)).toEqual(['Nếu “Có” là Có:']);
  });

  test('has a table with numbered empty rows, units in its head and a line of totals', () => {
    const table = at(blank, 117) as PrintedBlock & { type: 'table' };
    expect(table.rows.map((row) => row.join(''))).toEqual(['1', '2', '3', '4', '5']);
    expect(table.columns.slice(0, 4)).toMatchObject([
      { title: 'TT' },
      { title: 'Tên' },
      { title: 'Diễn giải' },
      { title: 'Số buổi', unit: 'buổi', align: 'right' },
    ]);
    expect(table.total?.join('')).toBe('Cộng');
  });

  test('shows notes, definitions and what is calculated', () => {
    expect(at(blank, 100)).toEqual({
      type: 'note',
      field: everyId(100),
      label: 'Hướng dẫn',
      paragraphs: ['Ghi số liệu đến ngày chốt số liệu.'],
    });
    expect(at(blank, 118)).toMatchObject({ type: 'note', paragraphs: [] });
    expect(at(blank, 300)).toMatchObject({ type: 'blank', hint: 'Hệ thống tự tính.' });
  });
});

describe('a report', () => {
  test('says each answer in words, long ones in paragraphs', () => {
    expect(at(filled, 101)).toMatchObject({ type: 'value', text: 'Ngày hội đại đoàn kết' });
    expect(at(filled, 102)).toMatchObject({
      type: 'text',
      paragraphs: ['Khu dân cư tổ chức trong hai buổi.', 'Cả phần lễ và phần hội.'],
    });
    expect(at(filled, 105)).toMatchObject({ text: '143.500.000 đồng' });
    expect(at(filled, 106)).toMatchObject({ text: '12/15 (80,00%)' });
    expect(at(filled, 115)).toMatchObject({ text: 'Bien ban.pdf' });
    expect(at(filled, 300)).toMatchObject({ type: 'value', text: '6', calculated: true });
    expect(at(filled, 303)).toMatchObject({ text: '50%' });
  });

  test('names units and models where their names are known', () => {
    const nameOf = (_kind: string, id: string) => (id === everyId(901) ? 'Phường An Xuân' : undefined);
    const { blocks } = printForm(form, { language: 'vi', answers: everyKindAnswers, nameOf });
    expect(at(blocks, 113)).toMatchObject({ text: 'Phường An Xuân' });
    expect(at(blocks, 114)).toMatchObject({ text: everyId(902) });
  });

  test('ticks the boxes that were chosen, a retired one too', () => {
    const chosen = (answers: Answers) => {
      const block = at(report(answers), 112) as PrintedBlock & { type: 'choices' };
      return block.options.map(({ text, chosen: ticked }) => `${ticked ? '☒' : '☐'} ${text}`);
    };
    expect(chosen(everyKindAnswers)).toEqual(['☒ Đang làm', '☐ Đã xong']);
    expect(chosen({ marks: ['done', 'stopped'] })).toEqual(['☐ Đang làm', '☒ Đã xong', '☒ Đã dừng']);
    expect(at(filled, 108)).toMatchObject({ options: [{ chosen: true }, { chosen: false }] });
  });

  test('shows the rows of a table and its totals, without what a row hides', () => {
    const table = at(filled, 117) as PrintedBlock & { type: 'table' };
    expect(table.rows.map((row) => [row[0], row[1], row[3], row[5], row.at(-1)])).toEqual([
      ['1', 'Đường hoa', '4', '10.000.000', ''],
      ['2', 'Nhà văn hóa', '2', '', 'Chờ nghiệm thu'],
    ]);
    expect(table.total?.filter(Boolean)).toEqual(['Cộng', '6', '0,5', '10.000.000']);
    const works = [{ _id: everyId(911), name: 'Đường hoa', state: 'done', reason: 'còn sót' }];
    expect(JSON.stringify(report({ hasWorks: true, works }))).not.toContain('còn sót');
  });

  test('leaves three dots where nothing was answered or the answer cannot be read', () => {
    const blocks = report({ visits: 'mười', evidence: [{ name: { toString: 1 } }], share: {}, hasWorks: true });
    for (const id of [101, 103, 106, 111, 115, 117]) expect(at(blocks, id)).toMatchObject({ text: '…' });
    expect(at(blocks, 303)).toMatchObject({ text: '…', calculated: true });
  });

  test('leaves out what is hidden and says “Không phát sinh” where an answer says so', () => {
    const blocks = report({ name: 'Không có công trình', hasWorks: false });
    expect(at(blocks, 117)).toBeUndefined();
    expect(at(blocks, 116)).toMatchObject({ type: 'value', text: 'Không phát sinh' });
    const heading = blocks.findIndex((block) => block.type === 'heading' && block.text === 'Danh sách công trình');
    expect(blocks[heading + 1]).toEqual({ type: 'nothing', text: 'Không phát sinh' });
    expect(headings(report({}))).not.toContain('1. Danh sách công trình');
  });
});

describe('in English', () => {
  test('titles are English where there are any', () => {
    const blocks = report(everyKindAnswers, 'en');
    expect(blocks[0]).toEqual({ type: 'title', text: 'Form of every kind' });
    expect(headings(blocks).slice(0, 2)).toEqual(['I. General', '1. Figures']);
    expect(at(blocks, 106)).toMatchObject({ label: 'Share of households', text: '12/15 (80.00%)' });
    expect(at(blocks, 110)).toMatchObject({ options: [{ text: 'Economy' }, { text: 'Culture and society' }, {}] });
    expect(at(blocks, 300)).toMatchObject({ label: 'Tổng số buổi' });
  });

  test('the description and the definitions are English where there are any', () => {
    const about = { title: 'Form', description: 'All numbers until 30 June.' };
    const document = structuredClone(everyKindForm);
    Object.assign(document.schema, { description: 'Số liệu đến 30/6.', 'x-i18n': { en: about } });
    const { name, story } = document.schema.properties as Record<string, JsonObject>;
    Object.assign(name ?? {}, {
      description: 'Tên đầy đủ.',
      'x-i18n': { en: { title: 'Name', description: 'In full.' } },
    });
    Object.assign(story ?? {}, { description: 'Ngắn gọn.' });
    const section = (document.schema['x-sections'] as JsonObject[])[0];
    Object.assign(section ?? {}, {
      description: 'Phần này do Mặt trận ghi.',
      'x-i18n': { en: { description: 'The Front fills this in.' } },
    });
    const described = read(document);
    const [vi, en] = (['vi', 'en'] as const).map((language) => printForm(described, { language }).blocks);
    expect(vi?.[1]).toEqual({ type: 'paragraph', text: 'Số liệu đến 30/6.' });
    expect(en?.[1]).toEqual({ type: 'paragraph', text: 'All numbers until 30 June.' });
    expect(vi?.[3]).toEqual({ type: 'paragraph', text: 'Phần này do Mặt trận ghi.' });
    expect(en?.[3]).toEqual({ type: 'paragraph', text: 'The Front fills this in.' });
    expect([at(vi ?? [], 101), at(en ?? [], 101)]).toMatchObject([{ hint: 'Tên đầy đủ.' }, { hint: 'In full.' }]);
    expect(at(en ?? [], 102)).toMatchObject({ hint: 'Ngắn gọn.' });
  });
});
