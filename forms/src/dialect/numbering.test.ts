import { describe, expect, test } from 'vitest';
import { applyOperation } from '../build/index.ts';
import { numberedFieldTitle, parseForm, sectionTitle, type FormDocument, type Json, type Numbering } from '../index.ts';
import { printForm } from '../print/index.ts';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { changeSentence, compareForms } from '../versions/index.ts';

const numbered = (document: FormDocument, numbering: Numbering | null) =>
  done(document, { type: 'setNumbering', numbering });
const numbersOf = (numbering: Numbering) =>
  read(numbered(everyKindForm, numbering).document)
    .sections.map(({ fields }) => fields)
    .map((keys) => keys.map((key) => numbered(everyKindForm, numbering).form.field(key)?.number ?? '-').join(' '));

describe('the numbers of questions', () => {
  test('run through the form, or begin anew in each section; what is computed or only read has none', () => {
    const [first = '', second = '', third] = numbersOf('form');
    expect(first).toBe('- 1 2 3 4 5 6 7 8');
    expect(second).toMatch(/^9 10 11 /);
    expect(third).toMatch(/^\d+ - \d+ - - -/);
    const [, secondAlone = '', thirdAlone] = numbersOf('section');
    expect(secondAlone).toMatch(/^1 2 3 /);
    expect(thirdAlone).toMatch(/^1 - 2 - - -/);
  });

  test('are given to what is computed too, where the form says so', () => {
    const [, , third = ''] = numbersOf('form-all');
    const [, , thirdAlone] = numbersOf('section-all');
    expect(third).toMatch(/^\d+ - (?:\d+ ?){5}$/);
    expect(thirdAlone).toBe('1 - 2 3 4 5 6');
  });

  test('leave a table out that is all its section asks for, and go on behind it', () => {
    const section = everyId(700);
    const add = (kind: 'table' | 'text', title: string, to: string) =>
      ({ type: 'addField', kind, title, section: to, id: everyId(title.length + 700) }) as const;
    const { document } = done(everyKindForm, {
      type: 'several',
      operations: [
        { type: 'addSection', title: 'Kiến nghị', id: section, after: null },
        add('table', 'Bảng kiến nghị', section),
      ],
    });
    const { form } = numbered(document, 'form');
    expect([form.field(everyId(714))?.number, numberedFieldTitle(form.field('name')!, 'vi')]).toEqual([
      undefined,
      '1. Tên',
    ]);
    const both = done(numbered(document, 'form').document, add('text', 'Nơi nhận', section)).form;
    expect([both.field(everyId(714))?.number, both.field('name')?.number]).toEqual([1, 3]);
  });

  test('are none unless the form says so, and sections then keep the titles they have', () => {
    const form = read(everyKindForm);
    expect(form.fields.some(({ number }) => number !== undefined)).toBe(false);
    expect(form.numbering).toBeUndefined();
    expect(form.sections.map((section) => sectionTitle(section, 'en'))).toEqual([
      'I. General',
      'II. Sorts',
      'III. Works',
    ]);
    expect(numberedFieldTitle(form.field('name')!, 'vi')).toBe('Tên');
  });

  test('give sections the number of their place instead of the one their author wrote', () => {
    const document = structuredClone(everyKindForm);
    const sections = document.schema['x-sections'] as { title: string }[];
    ['Người lập', 'I. Phân loại', 'C. Mác'].forEach((title, at) => (sections[at]!.title = title));
    const titles = numbered(document, 'form').form.sections.map((section) => sectionTitle(section, 'vi'));
    expect(titles).toEqual(['I. Người lập', 'II. Phân loại', 'III. C. Mác']);
  });

  test('are one of two ways', () => {
    const document = structuredClone(everyKindForm);
    document.schema['x-numbering'] = 'page';
    expect(parseForm(document)).toMatchObject({
      ...{ ok: false, issues: [{ code: 'VALUE_INVALID', pointer: '/schema/x-numbering' }] },
    });
    expect(applyOperation(everyKindForm, { type: 'setNumbering', numbering: 3 as never })).toMatchObject({
      problem: { code: 'OPERATION_INVALID', details: { member: 'numbering' } },
    });
  });

  test('are a change of the form that is told in words', () => {
    const [plain, form] = [read(everyKindForm), numbered(everyKindForm, 'form').form];
    const told = (...sides: [typeof form, typeof form]) =>
      compareForms(...sides).map((change) => [changeSentence(change, 'vi'), changeSentence(change, 'en')]);
    expect(told(plain, form)).toEqual([
      [
        'Đổi cách đánh số câu hỏi của “Biểu đủ các kiểu” thành “liên tục cả biểu mẫu”.',
        'The numbering of questions of “Biểu đủ các kiểu” becomes “through the whole form”.',
      ],
    ]);
    expect(told(form, plain)).toEqual([
      ['Bỏ cách đánh số câu hỏi của “Biểu đủ các kiểu”.', '“Biểu đủ các kiểu” no longer has a numbering of questions.'],
    ]);
  });
});

describe('on paper', () => {
  const { form } = numbered(everyKindForm, 'section');
  const headingsOf = (answers?: Record<string, Json>) =>
    printForm(form, { language: 'vi', ...(answers ? { answers } : {}) }).blocks.flatMap((block) =>
      block.type === 'heading' ? [`${block.number}|${block.text}`] : [],
    );

  test('questions have the numbers of the form and groups none', () => {
    expect(headingsOf()).toEqual([
      ...['I.|Chung', '|Số liệu', '|Kinh phí và tỷ lệ', 'II.|Phân loại', '|Lĩnh vực'],
      ...['III.|Công trình', '|Danh sách công trình'],
    ]);
    const { blocks } = printForm(form, { language: 'vi', answers: everyKindAnswers });
    const at = (id: number) => blocks.find((block) => 'field' in block && block.field === everyId(id));
    expect([at(101), at(300)]).toMatchObject([{ number: '1.', label: 'Tên' }, { label: expect.any(String) }]);
    expect(at(300)).not.toHaveProperty('number');
  });

  test('a section keeps its number where one before it is left out', () => {
    expect(headingsOf({ hasWorks: false })).toContain('III.|Công trình');
    const without = printForm(form, { language: 'vi', elsewhere: new Set(form.sections[0]!.fields) }).blocks;
    expect(without.find(({ type }) => type === 'heading')).toMatchObject({ number: 'II.' });
  });
});
