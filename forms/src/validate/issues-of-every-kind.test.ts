import { describe, expect, test } from 'vitest';
import { checkAnswers, issueSentence, parseForm } from '../index.ts';
import type { Answers, Form, Issue } from '../index.ts';
import { everyId, everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';
import type { IssueCode } from './issue.ts';

const { form } = parseForm(everyKindForm) as { form: Form };
const file = (everyKindAnswers.evidence as Answers[])[0];

function only(answers: Answers): Issue {
  const issues = checkAnswers(form, answers, everyKindContext).filter((issue) => issue.code !== 'RULE');
  expect(issues).toHaveLength(1);
  return issues[0] as Issue;
}

type Case = [key: string, value: unknown, code: IssueCode, vi: string, en: string];

/** What is wrong with an answer, whether it stands alone or in a row. */
const anywhere: Case[] = [
  ['name', '', 'REQUIRED', 'Hãy nhập “Tên”.', 'Enter “Name”.'],
  [
    'name',
    'a',
    'TOO_SHORT',
    '“Tên” cần ít nhất 2 ký tự. Hãy viết thêm.',
    '“Name” needs at least 2 characters. Write more.',
  ],
  [
    'name',
    'a<b',
    'PATTERN',
    '“Tên” chưa đúng dạng. Hãy xem hướng dẫn ở ô và sửa lại.',
    '“Name” is not in the right form. See the hint at the field and correct it.',
  ],
  ['story', 5, 'WRONG_TYPE', '“Diễn giải” phải là chữ. Hãy nhập lại.', '“Story” must be text. Enter it again.'],
  ['visits', 1001, 'TOO_LARGE', '“Số buổi” không được quá 1.000.', '“Visits” must be at most 1,000.'],
  [
    'visits',
    1.5,
    'WRONG_TYPE',
    '“Số buổi” phải là số nguyên, ví dụ 1.200. Hãy nhập lại.',
    '“Visits” must be a whole number such as 1,200. Enter it again.',
  ],
  ['weight', '99.6', 'TOO_LARGE', '“Khối lượng” không được quá 99,5.', '“Weight” must be at most 99.5.'],
  [
    'funds',
    2 ** 53,
    'NOT_EXACT',
    '“Kinh phí” quá lớn để ghi chính xác. Hãy nhập số không quá 9.007.199.254.740.991.',
    '“Funds” is too large to be exact. Enter at most 9,007,199,254,740,991.',
  ],
  [
    'funds',
    '90.071.992.547.409.920',
    'NOT_EXACT',
    '“Kinh phí” quá lớn để ghi chính xác. Hãy nhập số không quá 9.007.199.254.740.991.',
    '“Funds” is too large to be exact. Enter at most 9,007,199,254,740,991.',
  ],
  [
    'weight',
    '10'.repeat(13),
    'TOO_MANY_DIGITS',
    '“Khối lượng” quá dài: nhiều nhất 25 chữ số trước dấu phẩy.',
    '“Weight” is too long: at most 25 digits before the decimal point.',
  ],
  [
    'weight',
    '33,33333333333',
    'TOO_MANY_PLACES',
    '“Khối lượng” có nhiều nhất 10 chữ số sau dấu phẩy. Hãy làm tròn.',
    '“Weight” has at most 10 digits after the decimal point. Round it.',
  ],
  [
    'share',
    { numerator: 3 },
    'PART_MISSING',
    '“Tỷ lệ hộ đạt” còn thiếu “Tổng số hộ”. Hãy nhập đủ cả hai số.',
    '“Share of households” still needs “Total”. Enter both numbers.',
  ],
  [
    'share',
    { numerator: -1, denominator: 3 },
    'TOO_SMALL',
    '“Tỷ lệ hộ đạt – Số hộ đạt” phải từ 0 trở lên.',
    '“Share of households – Households met” must be at least 0.',
  ],
  [
    'funds',
    'nhiều',
    'WRONG_TYPE',
    '“Kinh phí” phải là số tiền, ví dụ 40.000.000. Hãy nhập lại.',
    '“Funds” must be an amount such as 40,000,000. Enter it again.',
  ],
  [
    'share',
    '80%',
    'WRONG_TYPE',
    '“Tỷ lệ hộ đạt” phải là hai số: số đạt và tổng số. Hãy nhập lại.',
    '“Share of households” must be two numbers: part and whole. Enter it again.',
  ],
  [
    'heldOn',
    '2025-02-29',
    'NOT_A_DATE',
    '“Ngày tổ chức” không phải ngày có thật. Hãy nhập dạng ngày/tháng/năm.',
    '“Held on” is not a day that exists. Enter day/month/year.',
  ],
  [
    'agreed',
    'có',
    'WRONG_TYPE',
    '“Đã thống nhất” phải là Có hoặc Không. Hãy nhập lại.',
    '“Agreed” must be yes or no. Enter it again.',
  ],
  [
    'area',
    'sport',
    'NOT_A_CHOICE',
    '“Lĩnh vực chính” không có trong danh mục. Hãy chọn lại.',
    '“Main area” is not in the list. Choose again.',
  ],
  [
    'area',
    'culture',
    'CHOICE_RETIRED',
    '“Lĩnh vực chính”: mục “Văn hóa” đã gộp vào “Văn hóa - xã hội”. Hãy chọn “Văn hóa - xã hội”.',
    '“Main area”: “Culture” became part of “Culture and society”. Choose “Culture and society”.',
  ],
  [
    'state',
    'stopped',
    'CHOICE_RETIRED',
    '“Tình trạng”: mục “Đã dừng” đã gộp vào “Đã xong”. Hãy chọn “Đã xong”.',
    '“State”: “Stopped” became part of “Done”. Choose “Done”.',
  ],
  [
    'areas',
    ['society', 'society'],
    'CHOSEN_TWICE',
    '“Các lĩnh vực” có mục được chọn hai lần. Hãy bỏ bớt một lần.',
    '“Areas” holds one choice twice. Take one away.',
  ],
  [
    'areas',
    ['society', 'economy', 'security', 'x'],
    'TOO_MANY_CHOSEN',
    '“Các lĩnh vực” chọn 4 mục, tối đa 3. Hãy bỏ bớt.',
    '“Areas” has 4 choices, at most 3 are allowed. Take some away.',
  ],
  [
    'areas',
    'society',
    'WRONG_TYPE',
    '“Các lĩnh vực” phải là các mục trong danh mục. Hãy nhập lại.',
    '“Areas” must be some of the choices. Enter it again.',
  ],
  [
    'unit',
    'Tam Kỳ',
    'NOT_A_REFERENCE',
    '“Đơn vị phối hợp” không nhận ra mục đã chọn. Hãy chọn lại.',
    '“Partner unit”: what was chosen is not known. Choose again.',
  ],
  [
    'exemplar',
    5,
    'WRONG_TYPE',
    '“Mô hình” phải là một mô hình, điển hình. Hãy nhập lại.',
    '“Model” must be an exemplar. Enter it again.',
  ],
];

const alone: Case[] = [
  [
    'evidence',
    [file, { ...file, name: 'x.exe' }],
    'FILE_REFUSED',
    '“Minh chứng”: tệp “x.exe” không được nhận. Hãy chọn tệp pdf, jpg, không quá 10 MB.',
    '“Evidence”: the file “x.exe” is not accepted. Choose a file of type pdf, jpg, at most 10 MB.',
  ],
  [
    'evidence',
    [null],
    'FILE_REFUSED',
    '“Minh chứng”: tệp “?” không được nhận. Hãy chọn tệp pdf, jpg, không quá 10 MB.',
    '“Evidence”: the file “?” is not accepted. Choose a file of type pdf, jpg, at most 10 MB.',
  ],
  [
    'evidence',
    [file, file, file],
    'TOO_MANY_FILES',
    '“Minh chứng” có 3 tệp, tối đa 2. Hãy bỏ bớt.',
    '“Evidence” has 3 files, at most 2 are allowed. Take some away.',
  ],
  [
    'guidance',
    'đã đọc',
    'WRONG_TYPE',
    '“Hướng dẫn” phải là để trống. Hãy nhập lại.',
    '“Guidance” must be left empty. Enter it again.',
  ],
];

describe('an issue is told at the id of its field', () => {
  test.each([...anywhere, ...alone])('%s = %j is %s: %s', (key, value, code, vi, en) => {
    const issue = only({ ...everyKindAnswers, [key]: value });
    expect(issue).toMatchObject({ code, field: form.field(key)?.id, row: null, path: [key], level: 'error' });
    expect([issueSentence(form, issue, 'vi'), issueSentence(form, issue, 'en')]).toEqual([vi, en]);
  });

  test.each(anywhere)('in a row %s = %j is %s, with the id of the row', (key, value, code, vi, en) => {
    const row = everyId(912);
    const works = (everyKindAnswers.works as Answers[]).map((old) =>
      old._id === row ? { ...old, [key]: value } : old,
    );
    const answers = { ...everyKindAnswers, works };
    const issue = only(answers);
    expect(issue).toMatchObject({ code, row, field: form.field(`works.${key}`)?.id, path: ['works', row, key] });
    expect(issueSentence(form, issue, 'vi', answers)).toBe(`Các công trình, dòng 2: ${vi}`);
    expect(issueSentence(form, issue, 'en', answers)).toBe(`Works, row 2: ${en}`);
  });
});
