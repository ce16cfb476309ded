import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { checkExpression, parseForm, parseToPublish } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import type { ExpressionProblem, Form } from '../index.ts';
import { readableForm } from '../testing/readable-form.ts';
import { expressionEn } from './expression-en.ts';
import { expressionProblemSentence, mendingOf } from './expression-problem.ts';
import { expressionVi } from './expression-vi.ts';
import { expressionWords } from './expression-words.ts';

const { form } = parseForm(readableForm()) as { form: Form };

function problemsOf(expression: string, options: Parameters<typeof checkExpression>[2] = {}): ExpressionProblem[] {
  const checked = checkExpression(form, expression, options);
  return checked.ok ? [] : checked.problems;
}

describe('what is wrong is named with its place and what to do', () => {
  test.each([
    [
      'a +',
      'SYNTAX',
      '',
      'Công thức còn dở, cần thêm một giá trị: tên trường, số, hoặc chữ trong dấu nháy.',
      'The formula is unfinished: add a value: a field name, a number or a text in quotes.',
    ],
    [
      'a b',
      'SYNTAX',
      'b',
      'Ở “b” cần một phép tính đứng trước, hoặc hết công thức. Hãy sửa lại.',
      'At “b” there should be an operator before it, or the end of the formula. Correct it.',
    ],
    ['(a', 'SYNTAX', '', 'Công thức còn dở, cần thêm “)”.', 'The formula is unfinished: add “)”.'],
    [
      'a @ b',
      'SYNTAX',
      '@',
      'Ở “@” cần tên, số, chữ trong dấu nháy hoặc phép tính. Hãy sửa lại.',
      'At “@” there should be a name, a number, a text in quotes or an operator. Correct it.',
    ],
    [
      'rows.sort(r, 1)',
      'SYNTAX',
      'sort',
      'Ở “sort” cần filter, map, all hoặc exists. Hãy sửa lại.',
      'At “sort” there should be filter, map, all or exists. Correct it.',
    ],
    [
      '"abc',
      'SYNTAX',
      '"abc',
      'Ở “"abc” cần dấu nháy đóng. Hãy sửa lại.',
      'At “"abc” there should be a closing quote. Correct it.',
    ],
    [
      '"\\q"',
      'SYNTAX',
      '\\q',
      'Ở “\\q” cần \\n, \\t, \\", \\\' hoặc \\\\. Hãy sửa lại.',
      'At “\\q” there should be \\n, \\t, \\", \\\' or \\\\. Correct it.',
    ],
    [
      'rows.all(1, true)',
      'SYNTAX',
      '1',
      'Ở “1” cần một tên cho dòng. Hãy sửa lại.',
      'At “1” there should be a name for the row. Correct it.',
    ],
    ['a.1', 'SYNTAX', '1', 'Ở “1” cần một tên. Hãy sửa lại.', 'At “1” there should be a name. Correct it.'],
    [
      'aa > 1',
      'NAME_UNKNOWN',
      'aa',
      'Biểu mẫu không có “aa”. Hãy chọn tên trong danh sách.',
      'The form has no “aa”. Choose a name from the list.',
    ],
    [
      'nam == "x"',
      'NAME_UNKNOWN',
      'nam',
      'Biểu mẫu không có “nam”. Có phải là name (“Tên”)?',
      'The form has no “nam”. Did you mean name (“Name”)?',
    ],
    [
      'rows.y',
      'NAME_UNKNOWN',
      'y',
      'Bảng “Dòng” không có cột “y”. Hãy chọn tên trong danh sách.',
      'The table “Rows” has no column “y”. Choose a name from the list.',
    ],
    [
      'rows.sotr',
      'NAME_UNKNOWN',
      'sotr',
      'Bảng “Dòng” không có cột “sotr”. Có phải là sort (“Loại”)?',
      'The table “Rows” has no column “sotr”. Did you mean sort (“Sort”)?',
    ],
    [
      'zzzz',
      'NAME_UNKNOWN',
      'zzzz',
      'Biểu mẫu không có “zzzz”. Hãy chọn tên trong danh sách.',
      'The form has no “zzzz”. Choose a name from the list.',
    ],
    [
      'x > 1',
      'NAME_UNKNOWN',
      'x',
      'Biểu mẫu không có “x”. Có phải là rows.x (“X”)?',
      'The form has no “x”. Did you mean rows.x (“X”)?',
    ],
    [
      'previos.a',
      'NAME_UNKNOWN',
      'previos',
      'Biểu mẫu không có “previos”. Có phải là previous?',
      'The form has no “previos”. Did you mean previous?',
    ],
    [
      'previous.name',
      'TYPE_MISMATCH',
      'previous.name',
      '“Tên” là chữ, ở đây cần số. Hãy dùng một trường số.',
      '“Name” is a text; a number is needed here. Use a field that is a number.',
    ],
    [
      'context.toda',
      'NAME_UNKNOWN',
      'toda',
      'Biểu mẫu không có “toda”. Có phải là today?',
      'The form has no “toda”. Did you mean today?',
    ],
    [
      'share.numerater',
      'NAME_UNKNOWN',
      'numerater',
      'Biểu mẫu không có “numerater”. Có phải là numerator?',
      'The form has no “numerater”. Did you mean numerator?',
    ],
    [
      'rows.filter(name, true)',
      'NAME_TAKEN',
      'rows.filter(name, true)',
      '“name” đã là tên của một trường. Hãy đặt tên khác cho dòng.',
      '“name” is already the name of a field. Give the row another name.',
    ],
    [
      'summ(rows.x)',
      'FUNCTION_UNKNOWN',
      'summ',
      'Không có hàm “summ”. Có phải là sum?',
      'There is no function “summ”. Did you mean sum?',
    ],
    [
      'eval(1)',
      'FUNCTION_UNKNOWN',
      'eval',
      'Không có hàm “eval”. Các hàm dùng được: sum, count, min, max, size, has, round, year, days.',
      'There is no function “eval”. There are: sum, count, min, max, size, has, round, year, days.',
    ],
    [
      'sum(name)',
      'ARGUMENTS',
      'sum(name)',
      'sum(…) cần một danh sách số, đang nhận chữ. Hãy viết như sum(bảng.cột).',
      'sum(…) takes a list of numbers, not a text. Write it as sum(table.column).',
    ],
    [
      'sum(rows.x, 1)',
      'ARGUMENTS',
      'sum(rows.x, 1)',
      'sum(…) cần một danh sách số, đang nhận danh sách số, số. Hãy viết như sum(bảng.cột).',
      'sum(…) takes a list of numbers, not a list of numbers, a number. Write it as sum(table.column).',
    ],
    [
      'sum()',
      'ARGUMENTS',
      'sum()',
      'sum(…) cần một danh sách số. Hãy viết như sum(bảng.cột).',
      'sum(…) takes a list of numbers. Write it as sum(table.column).',
    ],
    [
      'name + 1',
      'TYPE_MISMATCH',
      'name',
      '“Tên” là chữ, ở đây cần số. Hãy dùng một trường số.',
      '“Name” is a text; a number is needed here. Use a field that is a number.',
    ],
    [
      'rows.x > 3',
      'TYPE_MISMATCH',
      'rows.x',
      '“X” là danh sách số, không đi cùng “3” là số. Hãy cộng lại bằng sum(…).',
      '“X” is a list of numbers and does not go with “3”, which is a number. Add them up with sum(…).',
    ],
    [
      'rows + 1',
      'TYPE_MISMATCH',
      'rows',
      '“Dòng” là bảng, ở đây cần số. Hãy đếm dòng bằng size(…), hoặc cộng một cột bằng sum(bảng.cột).',
      '“Rows” is a table; a number is needed here. Count its rows with size(…), or add up a column with sum(table.column).',
    ],
    [
      'day + 1',
      'TYPE_MISMATCH',
      'day',
      '“Ngày” là ngày, ở đây cần số. Hãy dùng days(…) để tính số ngày, year(…) để lấy năm.',
      '“Day” is a date; a number is needed here. Use days(…) for a number of days, year(…) for the year.',
    ],
    [
      'yes + 1',
      'TYPE_MISMATCH',
      'yes',
      '“Có” là đúng/sai, ở đây cần số. Hãy viết … ? 1 : 0.',
      '“Yes” is a yes/no; a number is needed here. Write … ? 1 : 0.',
    ],
    [
      'a && yes',
      'TYPE_MISMATCH',
      'a',
      '“A” là số, ở đây cần đúng/sai. Hãy so sánh, ví dụ … > 0.',
      '“A” is a number; a yes/no is needed here. Compare it, such as … > 0.',
    ],
    [
      'yes && rows',
      'TYPE_MISMATCH',
      'rows',
      '“Dòng” là bảng, ở đây cần đúng/sai. Hãy dùng all(…), exists(…) hoặc has(…).',
      '“Rows” is a table; a yes/no is needed here. Use all(…), exists(…) or has(…).',
    ],
    [
      'name == 1',
      'TYPE_MISMATCH',
      '1',
      '“1” là số, không đi cùng “Tên” là chữ. Hãy viết chữ trong dấu nháy, ví dụ "1".',
      '“1” is a number and does not go with “Name”, which is a text. Write a text in quotes, such as "1".',
    ],
    [
      '[1, name]',
      'TYPE_MISMATCH',
      'name',
      '“Tên” là chữ, không đi cùng “1” là số. Hãy dùng một trường số.',
      '“Name” is a text and does not go with “1”, which is a number. Use a field that is a number.',
    ],
    [
      'yes ? 1 : name',
      'TYPE_MISMATCH',
      'name',
      '“Tên” là chữ, không đi cùng “1” là số. Hãy dùng một trường số.',
      '“Name” is a text and does not go with “1”, which is a number. Use a field that is a number.',
    ],
    [
      'rows == rows',
      'TYPE_MISMATCH',
      'rows',
      '“Dòng” là bảng, ở đây cần một giá trị. Hãy so sánh số dòng bằng size(…), hoặc một cột.',
      '“Rows” is a table; a single value is needed here. Compare the number of rows, size(…), or a column.',
    ],
    [
      'n in n',
      'TYPE_MISMATCH',
      'n',
      '“N” là số, ở đây cần danh sách. Hãy viết các giá trị trong ngoặc vuông, ví dụ [1, 2].',
      '“N” is a number; a list is needed here. Write the values in square brackets, such as [1, 2].',
    ],
    [
      'a[0]',
      'TYPE_MISMATCH',
      'a',
      '“A” là số, ở đây cần danh sách. Hãy viết các giá trị trong ngoặc vuông, ví dụ [1, 2].',
      '“A” is a number; a list is needed here. Write the values in square brackets, such as [1, 2].',
    ],
    [
      'a.filter(r, true)',
      'TYPE_MISMATCH',
      'a',
      '“A” là số, ở đây cần bảng. Hãy dùng giá trị cùng loại.',
      '“A” is a number; a table is needed here. Use values of the same type.',
    ],
    [
      'rows.x.all(r, true)',
      'TYPE_MISMATCH',
      'rows.x',
      '“X” là danh sách số, ở đây cần bảng. Hãy viết tên bảng, không kèm tên cột.',
      '“X” is a list of numbers; a table is needed here. Write the name of the table without the column.',
    ],
    [
      'name < "b"',
      'TYPE_MISMATCH',
      'name',
      '“Tên” là chữ, ở đây cần số. Hãy dùng một trường số.',
      '“Name” is a text; a number is needed here. Use a field that is a number.',
    ],
    [
      'COUNTIF(rows.x)',
      'FUNCTION_UNKNOWN',
      'COUNTIF',
      'Không có hàm “COUNTIF”. Để đếm dòng theo lựa chọn, hãy chọn cách tính “Số dòng của bảng có giá trị đã chọn”, hoặc viết size(bảng.filter(r, r.cột == "mã")).',
      'There is no function “COUNTIF”. To count rows by a choice, take “Number of rows with a given value” as the way of computing, or write size(table.filter(r, r.column == "code")).',
    ],
    ['min(a; b)', 'SYNTAX', ';', 'Ở đây không dùng “;”. Hãy viết “,”.', '“;” is not used here. Write “,”.'],
    [
      '=a + 1',
      'SYNTAX',
      '=',
      'Công thức ở đây không bắt đầu bằng dấu “=”. Hãy bỏ dấu này.',
      'A formula does not begin with “=” here. Take it away.',
    ],
    ['a = 1', 'SYNTAX', '=', 'Ở đây không dùng “=”. Hãy viết “==”.', '“=” is not used here. Write “==”.'],
    ['a <> 1', 'SYNTAX', '<>', 'Ở đây không dùng “<>”. Hãy viết “!=”.', '“<>” is not used here. Write “!=”.'],
    [
      'sort == "Đỏ"',
      'CODE_UNKNOWN',
      '"Đỏ"',
      '“Đỏ” là tên của lựa chọn; mã là red. Hãy viết "red".',
      '“Đỏ” is the name of a choice; its code is red. Write "red".',
    ],
    [
      '"blu" != sort',
      'CODE_UNKNOWN',
      '"blu"',
      '“blu” không phải là mã lựa chọn nào của “Loại”. Có phải là blue (“Xanh”)?',
      '“blu” is not the code of any choice of “Sort”. Did you mean blue (“Blue”)?',
    ],
    [
      'sort in ["red", "green"]',
      'CODE_UNKNOWN',
      '"green"',
      '“green” không phải là mã lựa chọn nào của “Loại”. Các mã: red (“Đỏ”), blue (“Xanh”).',
      '“green” is not the code of any choice of “Sort”. The codes: red (“Red”), blue (“Blue”).',
    ],
    [
      '"Xã hội" in areas',
      'CODE_UNKNOWN',
      '"Xã hội"',
      '“Xã hội” là tên của lựa chọn; mã là society. Hãy viết "society".',
      '“Xã hội” is the name of a choice; its code is society. Write "society".',
    ],
    [
      'day == 3',
      'TYPE_MISMATCH',
      '3',
      '“3” là số, không đi cùng “Ngày” là ngày. Hãy viết ngày trong dấu nháy, ví dụ "2025-06-30".',
      '“3” is a number and does not go with “Day”, which is a date. Write a date in quotes, such as "2025-06-30".',
    ],
    [
      'previous.nn',
      'NAME_UNKNOWN',
      'nn',
      'Biểu mẫu không có “nn”. Hãy chọn tên trong danh sách.',
      'The form has no “nn”. Choose a name from the list.',
    ],
    [
      '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" + 1',
      'TYPE_MISMATCH',
      '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      '“"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” là chữ, ở đây cần số. Hãy dùng một trường số.',
      '“"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is a text; a number is needed here. Use a field that is a number.',
    ],
    [
      '!name',
      'TYPE_MISMATCH',
      'name',
      '“Tên” là chữ, ở đây cần đúng/sai. Hãy so sánh, ví dụ … == "…".',
      '“Name” is a text; a yes/no is needed here. Compare it, such as … == "…".',
    ],
    [
      '!day',
      'TYPE_MISMATCH',
      'day',
      '“Ngày” là ngày, ở đây cần đúng/sai. Hãy so sánh, ví dụ … <= context.today.',
      '“Day” is a date; a yes/no is needed here. Compare it, such as … <= context.today.',
    ],
  ])('%s', (expression, code, place, vi, en) => {
    const [problem, ...more] = problemsOf(expression) as [ExpressionProblem];
    expect(more).toEqual([]);
    expect(problem.code).toBe(code);
    expect(expression.slice(Number(problem.details.at), Number(problem.details.end))).toBe(place);
    expect(expressionProblemSentence(form, problem, 'vi')).toBe(vi);
    expect(expressionProblemSentence(form, problem, 'en')).toBe(en);
  });

  test.each([
    ['sort == "Đỏ"', 'sort == "red"'],
    ['min(a; b)', 'min(a, b)'],
    ['a = 1', 'a == 1'],
    ['=a + 1', 'a + 1'],
    ['SUM(rows.x)', 'sum(rows.x)'],
    ['rows.filter(r, r.sort == "p").xx', 'rows.filter(r, r.sort == "p").xx'],
  ])('%s is mended to %s', (expression, mended) => {
    const [problem] = problemsOf(expression) as [ExpressionProblem];
    const { at, end, text } = mendingOf(problem) ?? { at: 0, end: 0, text: '' };
    expect(expression.slice(0, at) + text + expression.slice(end)).toBe(mended);
  });

  test.each([
    ['a + 1', 'bool', 'Công thức cho ra số, cần đúng/sai. Hãy so sánh, ví dụ … > 0.'],
    ['has(a)', 'number', 'Công thức cho ra đúng/sai, cần số. Hãy viết … ? 1 : 0.'],
    [
      'rows',
      'number',
      'Công thức cho ra bảng, cần số. Hãy đếm dòng bằng size(…), hoặc cộng một cột bằng sum(bảng.cột).',
    ],
  ] as const)('%s does not give a %s', (expression, wanted, vi) => {
    const [problem] = problemsOf(expression, { wanted }) as [ExpressionProblem];
    expect(problem).toMatchObject({ code: 'RESULT_TYPE', details: { at: 0, end: expression.length } });
    expect(expressionProblemSentence(form, problem, 'vi')).toBe(vi);
    expect(expressionProblemSentence(form, problem, 'en')).toMatch(/^The formula gives an? .+; an? .+ is needed\. /);
  });

  test('all problems are told at once', () => {
    const found = problemsOf('nam == 1 && summ(rows.x) > b && name');
    expect(found.map(({ code }) => code)).toEqual(['NAME_UNKNOWN', 'FUNCTION_UNKNOWN', 'TYPE_MISMATCH']);
  });

  test.each([
    [
      '1'.padEnd(2001, ' '),
      'Công thức dài quá 2.000 ký tự. Hãy tách thành nhiều trường tự tính.',
      'The formula is longer than 2,000 characters. Make several calculated values of it.',
    ],
    [
      '('.repeat(60),
      'Công thức lồng quá 40 tầng. Hãy tách thành nhiều trường tự tính.',
      'The formula is nested beyond 40 levels. Make several calculated values of it.',
    ],
  ])('an expression beyond the bounds', (expression, vi, en) => {
    const [problem] = problemsOf(expression) as [ExpressionProblem];
    expect(expressionProblemSentence(form, problem, 'vi')).toBe(vi);
    expect(expressionProblemSentence(form, problem, 'en')).toBe(en);
    expect(problem.details.at).toEqual(expect.any(Number));
  });

  test('a table that is not there has no rows to judge', () => {
    const [problem] = problemsOf('zzz', { row: 'nothing' }) as [ExpressionProblem];
    expect(problem).toMatchObject({ code: 'NAME_UNKNOWN', details: { text: 'zzz' } });
  });

  test('in a row the columns are near', () => {
    const [problem] = problemsOf('sotr == "p"', { row: 'rows' }) as [ExpressionProblem];
    expect(problem.details).toMatchObject({ suggestion: 'sort' });
  });
});

test('a document that is refused says what is wrong with its expression', () => {
  const parsed = parseForm(smallForm({ calculations: [['total', 'rows.y + 1']] }));
  const sentences = parsed.ok ? [] : parsed.issues.map((issue) => formIssueSentence(issue, 'vi'));
  expect(sentences).toEqual([
    '/schema/x-calculations/0/expression: công thức chưa đúng. Bảng “rows” không có cột “y”. Hãy chọn tên trong danh sách.',
  ]);
});

test('a document to be published says of a text that is no code which field has the choice', () => {
  const document = smallForm({ calculations: [['total', 'sort == "green" ? 1 : 0']] });
  expect(parseForm(document).ok).toBe(true);
  const parsed = parseToPublish(document);
  const sentences = parsed.ok ? [] : parsed.issues.map((issue) => formIssueSentence(issue, 'vi'));
  expect(sentences).toEqual([
    '/schema/x-calculations/0/expression: công thức chưa đúng. “green” không phải là mã lựa chọn nào của “sort”. Các mã: red, blue.',
  ]);
});

test('both languages have the same words, in composed Unicode', () => {
  const texts = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
      : [path];
  expect(texts(expressionEn)).toEqual(texts(expressionVi));
  expect(texts(expressionWords.en)).toEqual(texts(expressionWords.vi));
  const all = JSON.stringify(expressionVi) + JSON.stringify(expressionEn);
  expect(all).toBe(all.normalize('NFC'));
});
