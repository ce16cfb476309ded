import { describe, expect, test } from 'vitest';
import { applyOperation, operationProblemSentence, operationSentence } from '../build/index.ts';
import type { CodeListContent, Operation, OperationProblem } from '../build/index.ts';
import { read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { operationLanguages } from './operation-languages.ts';

const every = read(everyKindForm);
const id = (key: string) => every.field(key)?.id ?? '';
const content: CodeListContent = { title: 'Danh mục mới', version: 3, oneOf: [] };
const message = { vi: 'Ngày chưa đúng.', en: 'The day is wrong.' };
const sum = { kind: 'integer' as const, expression: 'visits * 2' };
const general = everyId(50);

const told: [Operation, vi: string, en: string][] = [
  [
    { type: 'addField', kind: 'integer', title: 'Số hộ', section: general },
    'Thêm trường “Số hộ” vào “I. Chung”.',
    'Add the field “Số hộ” to “I. General”.',
  ],
  [
    { type: 'moveField', field: id('name'), section: everyId(54), after: null },
    'Chuyển trường “Tên” đến “Lĩnh vực”.',
    'Move the field “Name” to “Areas”.',
  ],
  [
    { type: 'carryField', field: id('name'), section: id('works'), after: null },
    'Đưa trường “Tên” đến “Các công trình”, hỏi thành trường mới.',
    'Carry the field “Name” to “Works”, where it is asked anew.',
  ],
  [
    { type: 'renameField', field: id('name'), key: 'ten' },
    'Đổi mã của “Tên” thành ten.',
    'Change the technical name of “Name” to ten.',
  ],
  [
    { type: 'retitleField', field: id('name'), title: 'Họ tên' },
    'Đổi tên “Tên” thành “Họ tên”.',
    'Change the label “Name” to “Họ tên”.',
  ],
  [
    { type: 'retitleField', field: id('name'), title: 'Full name', lang: 'en' },
    'Đổi tên tiếng Anh của “Tên” thành “Full name”.',
    'Change the English label of “Name” to “Full name”.',
  ],
  [
    { type: 'retitleField', field: id('name'), title: null, lang: 'en' },
    'Bỏ tên tiếng Anh của “Tên”.',
    'Remove the English label of “Name”.',
  ],
  [
    { type: 'retitleField', field: everyId(120), title: 'Đạt' },
    'Đổi tên “Số hộ đạt” thành “Đạt”.',
    'Change the label “Households met” to “Đạt”.',
  ],
  [
    { type: 'describeField', field: id('name'), description: 'Ghi đủ' },
    'Sửa giải thích của “Tên”.',
    'Change the explanation of “Name”.',
  ],
  [
    { type: 'describeField', field: id('name'), description: null },
    'Bỏ giải thích của “Tên”.',
    'Remove the explanation of “Name”.',
  ],
  [{ type: 'setRequired', field: id('name'), required: true }, '“Tên” thành bắt buộc.', 'Make “Name” required.'],
  [{ type: 'setRequired', field: id('name'), required: false }, '“Tên” không còn bắt buộc.', 'Make “Name” optional.'],
  [{ type: 'removeField', field: id('name') }, 'Bỏ trường “Tên”.', 'Remove the field “Name”.'],
  [{ type: 'duplicateField', field: id('name') }, 'Nhân bản trường “Tên”.', 'Duplicate the field “Name”.'],
  [
    { type: 'setSetting', field: id('name'), keyword: 'maxLength', value: 80 },
    'Đặt “Số ký tự tối đa” của “Tên” thành 80.',
    'Set “Most characters” of “Name” to 80.',
  ],
  [
    { type: 'setSetting', field: id('evidence'), keyword: 'x-types', value: ['pdf', 'png'] },
    'Đặt “Loại tệp được nhận” của “Minh chứng” thành pdf, png.',
    'Set “Accepted file types” of “Evidence” to pdf, png.',
  ],
  [
    { type: 'setSetting', field: id('visits'), keyword: 'x-basis', value: 'cumulative' },
    'Đặt “Cách tính số liệu” của “Số buổi” thành “lũy kế từ đầu năm”.',
    'Set “What the figure counts” of “Visits” to “since the start of the year”.',
  ],
  [
    { type: 'setSetting', field: id('name'), keyword: 'odd', value: null },
    'Bỏ “odd” của “Tên”.',
    'Remove “odd” of “Name”.',
  ],
  [
    { type: 'changeKind', field: id('name'), kind: 'long-text' },
    'Đổi kiểu của “Tên” thành “Đoạn văn”.',
    'Change the kind of “Name” to “Paragraph”.',
  ],
  [
    { type: 'changeKind', field: id('name'), kind: 'date' },
    'Đổi kiểu của “Tên” thành “Ngày”. Trường có mã mới: số liệu các kỳ trước không so sánh được.',
    'Change the kind of “Name” to “Date”. The field has a new id: earlier figures do not compare.',
  ],
  [
    { type: 'splitField', field: id('visits'), into: [{ title: 'Nam' }, { title: 'Nữ' }] },
    'Tách “Số buổi” thành “Nam”, “Nữ”.',
    'Split “Visits” into “Nam”, “Nữ”.',
  ],
  [
    { type: 'mergeFields', fields: [id('visits'), id('funds')], title: 'Cộng' },
    'Gộp “Số buổi”, “Kinh phí” thành “Cộng”.',
    'Merge “Visits”, “Funds” into “Cộng”.',
  ],
  [
    { type: 'setCondition', field: id('name'), condition: [{ field: id('agreed'), const: true }] },
    'Chỉ hiện “Tên” tùy theo “Đã thống nhất”.',
    'Show “Name” depending on “Agreed”.',
  ],
  [
    { type: 'requireWhile', field: id('name'), condition: [{ field: id('agreed'), const: true }] },
    'Chỉ bắt buộc “Tên” tùy theo “Đã thống nhất”.',
    'Require “Name” depending on “Agreed”.',
  ],
  [
    { type: 'requireWhile', field: id('name'), condition: null },
    'Bỏ điều kiện bắt buộc của “Tên”.',
    'Remove the condition that requires “Name”.',
  ],
  [
    { type: 'setUi', field: id('name'), settings: { 'ui:help': 'Ghi đủ' } },
    'Đổi cách hiện “Tên” trên màn hình.',
    'Change how “Name” is shown on the screen.',
  ],
  [
    { type: 'retitleForm', title: 'Biểu mới' },
    'Đổi tên của biểu mẫu thành “Biểu mới”.',
    'Change the title of the form to “Biểu mới”.',
  ],
  [
    { type: 'retitleForm', title: 'New form', description: 'Yearly', lang: 'en' },
    'Đổi tên tiếng Anh của biểu mẫu thành “New form”.',
    'Change the English title of the form to “New form”.',
  ],
  [
    { type: 'retitleForm', title: null, lang: 'en' },
    'Bỏ tên tiếng Anh của biểu mẫu.',
    'Remove the English title of the form.',
  ],
  [
    { type: 'setNumbering', numbering: 'section' },
    'Đánh số câu hỏi từ 1 trong mỗi mục.',
    'Number the questions from 1 in each section.',
  ],
  [{ type: 'setNumbering', numbering: null }, 'Thôi đánh số câu hỏi.', 'Number the questions no longer.'],
  [{ type: 'retitleForm', description: 'Theo năm' }, 'Sửa mô tả của biểu mẫu.', 'Change the description of the form.'],
  [
    { type: 'retitleForm', description: null, lang: 'en' },
    'Bỏ mô tả tiếng Anh của biểu mẫu.',
    'Remove the English description of the form.',
  ],
  [{ type: 'setCondition', field: id('name'), condition: null }, 'Luôn hiện “Tên”.', 'Always show “Name”.'],
  [
    { type: 'pasteFields', from: everyKindForm, fields: [id('name'), id('works.visits')], section: general },
    'Dán “Tên”, “Số buổi” từ biểu mẫu “Biểu đủ các kiểu” vào “I. Chung”.',
    'Paste “Name”, “Visits” of the form “Biểu đủ các kiểu” into “I. General”.',
  ],
  [{ type: 'addSection', title: 'IV. Phụ lục' }, 'Thêm mục “IV. Phụ lục”.', 'Add the section “IV. Phụ lục”.'],
  [{ type: 'removeSection', section: general }, 'Bỏ mục “I. Chung”.', 'Remove the section “I. General”.'],
  [{ type: 'moveSection', section: general }, 'Chuyển chỗ mục “I. Chung”.', 'Move the section “I. General”.'],
  [
    { type: 'addGroup', title: 'Nhóm', section: general },
    'Thêm nhóm “Nhóm” vào “I. Chung”.',
    'Add the group “Nhóm” to “I. General”.',
  ],
  [
    { type: 'removeGroup', group: everyId(54) },
    'Bỏ nhóm “Lĩnh vực”, giữ các trường trong nhóm.',
    'Remove the group “Areas” and keep its fields.',
  ],
  [
    { type: 'moveGroup', group: everyId(54), section: general },
    'Chuyển nhóm “Lĩnh vực” đến “I. Chung”.',
    'Move the group “Areas” to “I. General”.',
  ],
  [
    { type: 'addRule', level: 'error', expression: 'true', message, fields: [] },
    'Thêm quy tắc kiểm tra: Ngày chưa đúng.',
    'Add a rule: The day is wrong.',
  ],
  [
    { type: 'editRule', rule: everyId(402) },
    'Sửa quy tắc kiểm tra: Chưa đúng: funds > 0.',
    'Change a rule: Not so: funds > 0.',
  ],
  [
    { type: 'removeRule', rule: everyId(402) },
    'Bỏ quy tắc kiểm tra: Chưa đúng: funds > 0.',
    'Remove a rule: Not so: funds > 0.',
  ],
  [
    { type: 'moveRule', rule: everyId(402) },
    'Chuyển chỗ quy tắc kiểm tra: Chưa đúng: funds > 0.',
    'Move a rule: Not so: funds > 0.',
  ],
  [
    { type: 'addCalculation', title: 'Gấp đôi', section: general, ...sum },
    'Thêm trường tự tính “Gấp đôi” vào “I. Chung”.',
    'Add the calculated value “Gấp đôi” to “I. General”.',
  ],
  [
    { type: 'editCalculation', field: id('visitsTotal'), ...sum },
    'Sửa công thức của “Tổng số buổi”.',
    'Change how “Tổng số buổi” is calculated.',
  ],
  [
    { type: 'addChoice', field: id('state'), title: 'Tạm hoãn' },
    'Thêm lựa chọn “Tạm hoãn” cho “Tình trạng”.',
    'Add the choice “Tạm hoãn” to “State”.',
  ],
  [
    { type: 'retitleChoice', choice: everyId(130), title: 'Dở dang' },
    'Đổi lựa chọn “Đang làm” thành “Dở dang”.',
    'Change the choice “Under way” to “Dở dang”.',
  ],
  [
    { type: 'retitleChoice', choice: everyId(130), title: null, lang: 'en' },
    'Bỏ tên tiếng Anh của lựa chọn “Đang làm”.',
    'Remove the English name of the choice “Under way”.',
  ],
  [{ type: 'moveChoice', choice: everyId(130) }, 'Chuyển chỗ lựa chọn “Đang làm”.', 'Move the choice “Under way”.'],
  [
    { type: 'retireChoice', choice: everyId(130), into: everyId(131) },
    'Ngừng dùng lựa chọn “Đang làm”, gộp vào “Đã xong”.',
    'Retire the choice “Under way” into “Done”.',
  ],
  [
    { type: 'recodeChoice', choice: everyId(130), code: 'underWay' },
    'Đổi mã của lựa chọn “Đang làm” thành “underWay”.',
    'Change the code of the choice “Under way” to “underWay”.',
  ],
  [{ type: 'removeChoice', choice: everyId(130) }, 'Xóa lựa chọn “Đang làm”.', 'Delete the choice “Under way”.'],
  [{ type: 'retireChoice', choice: everyId(130) }, 'Ngừng dùng lựa chọn “Đang làm”.', 'Retire the choice “Under way”.'],
  [
    { type: 'restoreChoice', choice: everyId(132) },
    'Dùng lại lựa chọn “Đã dừng”.',
    'Offer the choice “Stopped” again.',
  ],
  [
    { type: 'setAliases', choice: everyId(130), aliases: [] },
    'Sửa các cách viết khác của lựa chọn “Đang làm”.',
    'Change the other ways to write the choice “Under way”.',
  ],
  [
    { type: 'useCodeList', field: id('state'), list: everyId(10) },
    'Dùng danh mục “Danh mục lĩnh vực” cho “Tình trạng”.',
    'Use the code list “Danh mục lĩnh vực” for “State”.',
  ],
  [
    { type: 'useCodeList', field: id('state'), list: everyId(800), content },
    'Dùng danh mục “Danh mục mới” cho “Tình trạng”.',
    'Use the code list “Danh mục mới” for “State”.',
  ],
  [
    { type: 'detachCodeList', field: id('area') },
    '“Lĩnh vực chính” thôi dùng danh mục chung, giữ các lựa chọn riêng.',
    'Give “Main area” choices of its own instead of a code list.',
  ],
  [
    { type: 'updateCodeList', list: everyId(10), content },
    'Cập nhật danh mục “Danh mục lĩnh vực” lên phiên bản 3.',
    'Take version 3 of the code list “Danh mục lĩnh vực”.',
  ],
  [
    { type: 'several', operations: [{ type: 'removeRule', rule: everyId(402) }] },
    'Thực hiện 1 thay đổi cùng lúc.',
    'Make 1 changes at once.',
  ],
  [{ type: 'rewriteForm', steps: [] }, 'Sửa lược đồ của biểu mẫu.', 'Edit the schema of the form.'],
  [{ type: 'revert', steps: [] }, 'Hoàn tác thay đổi trước.', 'Undo the change before.'],
];

describe('an edit in a history', () => {
  test.each(told)('%j', (operation, vi, en) => {
    expect([operationSentence(every, operation, 'vi'), operationSentence(every, operation, 'en')]).toEqual([vi, en]);
  });

  test('a field that comes back is named as it was, and one of no form is not named', () => {
    const removed = applyOperation(everyKindForm, { type: 'removeField', field: id('exemplar') });
    expect(removed.ok && operationSentence(every, removed.inverse, 'vi')).toBe('Đưa lại trường “Mô hình”.');
    expect(removed.ok && operationSentence(every, removed.inverse, 'en')).toBe('Put the field “Mô hình” back.');
    const paste: Operation = {
      type: 'pasteFields',
      from: { schema: {}, uiSchema: {} },
      fields: ['x'],
      section: general,
    };
    expect(operationSentence(every, paste, 'vi')).toBe('Dán “” từ biểu mẫu “” vào “I. Chung”.');
  });

  test('every operation is told', () => {
    const types = new Set([...told.map(([{ type }]) => type), 'restoreField']);
    expect(Object.keys(operationLanguages.vi.operations).filter((type) => !types.has(type as 'revert'))).toEqual([]);
  });
});

describe('a refused edit', () => {
  test.each<[Operation, vi: string, en: string]>([
    [
      { type: 'removeField', field: id('heldOn') },
      'Trường còn được dùng ở: “Chưa đúng: heldOn <= context.today.”, “Chưa đúng: works.all(w, !has(w.heldOn) || w.heldOn >= heldOn).”. Hãy sửa những chỗ đó trước.',
      'The field is still used by: “Chưa đúng: heldOn <= context.today.”, “Chưa đúng: works.all(w, !has(w.heldOn) || w.heldOn >= heldOn).”. Change those first.',
    ],
    [
      { type: 'mergeFields', fields: [id('visits'), id('weight')], title: 'Cộng' },
      '“Số buổi”, “Khối lượng” khác nhau về “Đơn vị tính”. Hãy sửa cho giống nhau rồi gộp.',
      '“Số buổi”, “Khối lượng” differ in “Unit of measure”. Make them the same, then merge.',
    ],
    [
      { type: 'setSetting', field: id('name'), keyword: 'maxLength', value: -1 },
      'Không làm được. /schema/properties/name/maxLength: giá trị chưa đúng, cần: số nguyên từ 0 đến 20.000.',
      'This cannot be done. /schema/properties/name/maxLength: the value is not right, expected: a whole number from 0 to 20,000.',
    ],
    [
      { type: 'splitField', field: id('works'), into: [{ title: 'a' }, { title: 'b' }] },
      'Không làm được với “Các công trình” vì kiểu “Bảng”. Hãy chọn kiểu khác.',
      'This cannot be done with “Các công trình”, for the kind is “Table”. Choose another.',
    ],
    [
      {
        type: 'several',
        operations: [
          { type: 'removeRule', rule: everyId(402) },
          { type: 'removeRule', rule: everyId(402) },
        ],
      },
      'Thay đổi thứ 2: Quy tắc này không còn trong biểu mẫu. Hãy tải lại để xem bản mới nhất.',
      'Change 2: The form no longer has this rule. Load it again to see the latest.',
    ],
  ])('%j says what to do', (operation, vi, en) => {
    const problem = refused(everyKindForm, operation);
    expect([operationProblemSentence(problem, 'vi'), operationProblemSentence(problem, 'en')]).toEqual([vi, en]);
  });

  test('users are named in the language where the form is known', () => {
    const problem = refused(everyKindForm, { type: 'removeField', field: id('hasWorks') });
    expect(operationProblemSentence(problem, 'en', every)).toContain('“Works”');
  });

  test('an expression is explained where the form is known', () => {
    const problem = refused(everyKindForm, { type: 'editRule', rule: everyId(402), expression: 'fund > 0' });
    expect(operationProblemSentence(problem, 'vi')).toBe('Công thức chưa đúng. Hãy sửa công thức.');
    expect(operationProblemSentence(problem, 'vi', every)).toContain('fund');
  });

  test.each(Object.keys(operationLanguages.vi.problems) as OperationProblem['code'][])(
    '%s has a sentence in both languages, with details and without',
    (code) => {
      const details = {
        title: 'Tên',
        list: 'Danh mục',
        key: 'ten',
        member: 'title',
        titles: ['A'],
        keyword: 'if',
        known: 2,
      };
      for (const language of ['vi', 'en'] as const)
        for (const problem of [
          { code, details },
          { code, details: {} },
        ]) {
          const sentence = operationProblemSentence(problem, language);
          expect(sentence).toMatch(/[.:] ?$/);
          expect(sentence).not.toMatch(/undefined|null|\[object/);
          expect(sentence.normalize('NFC')).toBe(sentence);
        }
    },
  );
});
