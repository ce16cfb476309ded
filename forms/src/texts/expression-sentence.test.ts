import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';
import { parseExpression } from '../rules/parse.ts';
import { printExpression } from '../rules/print.ts';
import { readableForm } from '../testing/readable-form.ts';
import { expressionSentence, nameInWords } from './expression-sentence.ts';

const { form } = parseForm(readableForm()) as { form: Form };

describe('every turn of phrase', () => {
  test.each([
    ['a <= b', '“A” không lớn hơn “B”', '“A” is not more than “B”'],
    ['a + n - b', '“A” cộng “N” trừ “B”', '“A” plus “N” minus “B”'],
    ['a - (b - n)', '“A” trừ (“B” trừ “N”)', '“A” minus (“B” minus “N”)'],
    ['a + b * n', '“A” cộng (“B” nhân “N”)', '“A” plus (“B” times “N”)'],
    ['(a + b) * n', '(“A” cộng “B”) nhân “N”', '(“A” plus “B”) times “N”'],
    ['a * b / n', '“A” nhân “B” chia “N”', '“A” times “B” divided by “N”'],
    ['-5 + a', '-5 cộng “A”', '-5 plus “A”'],
    ['-a * b', '(số đối của “A”) nhân “B”', '(the negative of “A”) times “B”'],
    ['a % n', 'số dư khi chia “A” cho “N”', 'the remainder of “A” divided by “N”'],
    [
      'round(a / b, 2)',
      '(“A” chia “B”) làm tròn đến 2 chữ số thập phân',
      '(“A” divided by “B”) rounded to 2 decimal places',
    ],
    ['round(a, 0)', '“A” làm tròn đến hàng đơn vị', '“A” rounded to a whole number'],
    ['(a + b) / 2 <= n', '(“A” cộng “B”) chia 2 không lớn hơn “N”', '(“A” plus “B”) divided by 2 is not more than “N”'],
    ['a != 1234.50', '“A” khác 1.234,5', '“A” differs from 1,234.5'],
    ['name == "Tam Kỳ"', '“Tên” là “Tam Kỳ”', '“Name” is “Tam Kỳ”'],
    ['sort == "red"', '“Loại” là “Đỏ”', '“Sort” is “Red”'],
    ['sort != "blue"', '“Loại” không phải là “Xanh”', '“Sort” is not “Blue”'],
    ['sort == "Đỏ"', '“Loại” là "Đỏ"', '“Sort” is "Đỏ"'],
    ['sort in ["red", "blue"]', '“Loại” là một trong [“Đỏ”; “Xanh”]', '“Sort” is one of [“Red”; “Blue”]'],
    ['"economy" in areas', '“Lĩnh vực” có “Kinh tế”', '“Areas” includes “Kinh tế”'],
    ['name in rows.sort', '“Loại” của các dòng “Dòng” có “Tên”', '“Sort” in the rows of “Rows” includes “Name”'],
    ['a in [1, 2, b]', '“A” là một trong [1; 2; “B”]', '“A” is one of [1; 2; “B”]'],
    ['yes', '“Có” là Có', '“Yes” is Yes'],
    ['!yes', '“Có” là Không', '“Yes” is No'],
    ['yes == true', '“Có” là Có', '“Yes” is Yes'],
    ['yes == false', '“Có” là Không', '“Yes” is No'],
    ['yes != true', '“Có” là Không', '“Yes” is No'],
    ['yes == maybe', '“Có” bằng “Có thể”', '“Yes” equals “Maybe”'],
    ['(a > b) == true', '(“A” lớn hơn “B”) bằng đúng', '(“A” is more than “B”) equals true'],
    ['!(a > b)', 'không xảy ra (“A” lớn hơn “B”)', 'it is not so that (“A” is more than “B”)'],
    [
      'yes && (maybe || a > 1)',
      '“Có” là Có và (“Có thể” là Có hoặc “A” lớn hơn 1)',
      '“Yes” is Yes and (“Maybe” is Yes or “A” is more than 1)',
    ],
    [
      'yes || maybe && a > 1',
      '“Có” là Có hoặc (“Có thể” là Có và “A” lớn hơn 1)',
      '“Yes” is Yes or (“Maybe” is Yes and “A” is more than 1)',
    ],
    ['!has(a) || a > 1', 'nếu đã nhập “A” thì “A” lớn hơn 1', 'if “A” is entered then “A” is more than 1'],
    [
      '!yes || maybe || a > 1',
      '(nếu “Có” là Có thì “Có thể” là Có) hoặc “A” lớn hơn 1',
      '(if “Yes” is Yes then “Maybe” is Yes) or “A” is more than 1',
    ],
    [
      'yes && (!maybe || a > 1)',
      '“Có” là Có và (nếu “Có thể” là Có thì “A” lớn hơn 1)',
      '“Yes” is Yes and (if “Maybe” is Yes then “A” is more than 1)',
    ],
    [
      'a > 1 && b > 1 && n > 1',
      '“A” lớn hơn 1 và “B” lớn hơn 1 và “N” lớn hơn 1',
      '“A” is more than 1 and “B” is more than 1 and “N” is more than 1',
    ],
    ['has(a)', 'đã nhập “A”', '“A” is entered'],
    ['!has(a)', 'chưa nhập “A”', '“A” is not entered'],
    ['has(rows)', 'có dòng “Dòng”', 'there are rows of “Rows”'],
    ['!has(rows)', 'không có dòng “Dòng” nào', 'there are no rows of “Rows”'],
    ['size(rows)', 'số dòng “Dòng”', 'the number of rows of “Rows”'],
    ['count(rows)', 'số dòng “Dòng”', 'the number of rows of “Rows”'],
    ['size(name)', 'số ký tự của “Tên”', 'the number of characters of “Name”'],
    ['size(areas)', 'số mục của “Lĩnh vực”', 'the number of items of “Areas”'],
    [
      'count(rows.x)',
      'số giá trị đã nhập của “X” của các dòng “Dòng”',
      'the number of values entered in “X” in the rows of “Rows”',
    ],
    ['sum(rows.x)', 'tổng “X” của các dòng “Dòng”', 'the sum of “X” in the rows of “Rows”'],
    ['min(rows.on)', 'giá trị nhỏ nhất của “Ngày” của các dòng “Dòng”', 'the least of “Day” in the rows of “Rows”'],
    [
      'max(rows.x) - min(rows.x)',
      '(giá trị lớn nhất của “X” của các dòng “Dòng”) trừ (giá trị nhỏ nhất của “X” của các dòng “Dòng”)',
      '(the greatest of “X” in the rows of “Rows”) minus (the least of “X” in the rows of “Rows”)',
    ],
    [
      'sum(rows.filter(r, r.sort == "p").x)',
      'tổng “X” của các dòng “Dòng” (chỉ tính dòng có “Loại” của dòng là “p”)',
      'the sum of “X” in the rows of “Rows” (only rows where “Sort” of the row is “p”)',
    ],
    [
      'size(rows.filter(r, has(r.x) && r.x > 0)) == n',
      'số dòng “Dòng” (chỉ tính dòng có đã nhập “X” của dòng và “X” của dòng lớn hơn 0) bằng “N”',
      'the number of rows of “Rows” (only rows where “X” of the row is entered and “X” of the row is more than 0) equals “N”',
    ],
    [
      'rows.all(r, r.x > n)',
      'mọi dòng “Dòng” đều thỏa: “X” của dòng lớn hơn “N”',
      'in every row of “Rows”: “X” of the row is more than “N”',
    ],
    [
      'rows.exists(r, !has(r.on))',
      'có dòng “Dòng” mà chưa nhập “Ngày” của dòng',
      'there is a row of “Rows” where “Day” of the row is not entered',
    ],
    [
      'sum(rows.map(r, r.x * 2))',
      'tổng (“X” của dòng nhân 2) của từng dòng “Dòng”',
      'the sum of (“X” of the row times 2) for each row of “Rows”',
    ],
    [
      'rows.all(r, rows.exists(s, s.x == r.x + 1))',
      'mọi dòng r của “Dòng” đều thỏa: có dòng s của “Dòng” mà “X” của dòng s bằng “X” của dòng r cộng 1',
      'in every row r of “Rows”: there is a row s of “Rows” where “X” of row s equals “X” of row r plus 1',
    ],
    ['rows[0].x', '“X” của dòng thứ 1 của “Dòng”', '“X” of row number 1 of “Rows”'],
    ['rows[n].x', '“X” của dòng thứ (“N” cộng 1) của “Dòng”', '“X” of row number (“N” plus 1) of “Rows”'],
    ['rows.x[1]', 'giá trị thứ 2 của “X” của các dòng “Dòng”', 'value number 2 of “X” in the rows of “Rows”'],
    ['[a, b][0]', 'giá trị thứ 1 của [“A”; “B”]', 'value number 1 of [“A”; “B”]'],
    [
      'rows.all(r, r.x > 0) && a > 1',
      '(mọi dòng “Dòng” đều thỏa: “X” của dòng lớn hơn 0) và “A” lớn hơn 1',
      '(in every row of “Rows”: “X” of the row is more than 0) and “A” is more than 1',
    ],
    [
      'rows.filter(r, r.x > 1).all(r, r.sort == "p")',
      'mọi dòng “Dòng” (chỉ tính dòng có “X” của dòng lớn hơn 1) đều thỏa: “Loại” của dòng là “p”',
      'in every row of “Rows” (only rows where “X” of the row is more than 1): “Sort” of the row is “p”',
    ],
    [
      'year(day) == context.planYear',
      'năm của “Ngày” bằng năm kế hoạch',
      'the year of “Day” equals the year of the plan',
    ],
    [
      'days(day, context.today) <= 30',
      'số ngày từ “Ngày” đến hôm nay không lớn hơn 30',
      'the days from “Day” to today is not more than 30',
    ],
    ['day <= context.today', '“Ngày” không sau hôm nay', '“Day” is not after today'],
    ['day == "2025-06-01"', '“Ngày” trùng với 01/06/2025', '“Day” is the same day as 1 Jun 2025'],
    ['day > "2025-06-01"', '“Ngày” sau 01/06/2025', '“Day” is after 1 Jun 2025'],
    ['previous.a + 1', '“A” kỳ trước cộng 1', '“A” of the previous period plus 1'],
    [
      'a >= lastYear.a',
      '“A” không nhỏ hơn “A” cùng kỳ năm trước',
      '“A” is not less than “A” of the same period last year',
    ],
    ['n / target.n * 100', '“N” chia chỉ tiêu giao của “N” nhân 100', '“N” divided by the target for “N” times 100'],
    [
      'size(rows) == register.feedback',
      'số dòng “Dòng” bằng số mục trong sổ “feedback”',
      'the number of rows of “Rows” equals the number of entries in the register “feedback”',
    ],
    [
      'yes ? a : maybe ? b : null',
      'nếu “Có” là Có thì “A”, ngược lại nếu “Có thể” là Có thì “B”, ngược lại ô trống',
      'if “Yes” is Yes then “A”, otherwise if “Maybe” is Yes then “B”, otherwise blank',
    ],
    [
      '(yes ? a : b) + 1',
      '(nếu “Có” là Có thì “A”, ngược lại “B”) cộng 1',
      '(if “Yes” is Yes then “A”, otherwise “B”) plus 1',
    ],
    ['sum([a, b])', 'tổng [“A”; “B”]', 'the sum of [“A”; “B”]'],
    [
      'share.numerator <= n',
      '“Số đạt” của “Tỷ lệ đạt” không lớn hơn “N”',
      '“Số đạt” of “Share met” is not more than “N”',
    ],
    [
      'sum(rows.share.denominator)',
      'tổng “Tổng số” của “Tỷ lệ dòng” của các dòng “Dòng”',
      'the sum of “Tổng số” of “Row share” in the rows of “Rows”',
    ],
    [
      'rows.exists(r, r.share.numerator == 0)',
      'có dòng “Dòng” mà “Số đạt” của “Tỷ lệ dòng” của dòng bằng 0',
      'there is a row of “Rows” where “Số đạt” of “Row share” of the row equals 0',
    ],
    ['a == null', '“A” là ô trống', '“A” is blank'],
    ['null.x == 1', 'ô trống bằng 1', 'blank equals 1'],
  ])('%s', (expression, vi, en) => {
    expect(expressionSentence(form, expression, 'vi')).toBe(vi);
    expect(expressionSentence(form, expression, 'en')).toBe(en);
  });

  test.each([
    ['"x" == name', '“Tên” là “x”'],
    ['"red" != sort', '“Loại” không phải là “Đỏ”'],
    ['false == yes', '“Có” là Không'],
    ['["x", "y"][0] == name', 'giá trị thứ 1 của [“x”; “y”] bằng “Tên”'],
    ['maybe ? true : a > 1', 'nếu “Có thể” là Có thì đúng, ngược lại “A” lớn hơn 1'],
    ['maybe ? false : yes', 'nếu “Có thể” là Có thì sai, ngược lại “Có”'],
  ])('%s', (expression, vi) => expect(expressionSentence(form, expression, 'vi')).toBe(vi));

  test.each([
    ['yes', undefined, '“Có”'],
    ['rows.x', undefined, '“X” của các dòng “Dòng”'],
    ['n', 'rows', '“N” (ngoài bảng)'],
    ['nothing', undefined, 'nothing'],
  ])('the name %s by itself', (name, row, vi) => {
    expect(nameInWords(form, name, 'vi', row === undefined ? {} : { row })).toBe(vi);
  });

  test('what is read beside the columns of a row is told apart', () => {
    const said = expressionSentence(form, 'x > n && x == 1', 'vi', { row: 'rows' });
    expect(said).toBe('mỗi dòng “Dòng”: “X” lớn hơn “N” (ngoài bảng) và “X” bằng 1');
  });

  test.each(['a +', 'a + name', 'nothing'])('%s has problems and no sentence', (expression) => {
    expect(expressionSentence(form, expression, 'vi')).toBeUndefined();
  });
});

describe('the rules of a form with every kind', () => {
  const { form: every } = parseForm(everyKindForm) as { form: Form };

  test.each([
    ['heldOn <= context.today', undefined, '“Ngày tổ chức” không sau hôm nay', '“Held on” is not after today'],
    [
      'visitsTotal <= visits',
      undefined,
      '“Tổng số buổi” không lớn hơn “Số buổi”',
      '“Tổng số buổi” is not more than “Visits”',
    ],
    ['funds > 0', undefined, '“Kinh phí” lớn hơn 0', '“Funds” is more than 0'],
    [
      '"society" in areas || area != "society"',
      undefined,
      '“Các lĩnh vực” có “Văn hóa - xã hội” hoặc “Lĩnh vực chính” không phải là “Văn hóa - xã hội”',
      '“Areas” includes “Culture and society” or “Main area” is not “Culture and society”',
    ],
    [
      'visits > 0',
      'works',
      'mỗi dòng “Các công trình”: “Số buổi” lớn hơn 0',
      'each row of “Works”: “Visits” is more than 0',
    ],
    [
      'works.all(w, !has(w.heldOn) || w.heldOn >= heldOn)',
      undefined,
      'mọi dòng “Các công trình” đều thỏa: nếu đã nhập “Ngày tổ chức” của dòng thì “Ngày tổ chức” của dòng không trước “Ngày tổ chức”',
      'in every row of “Works”: if “Held on” of the row is entered then “Held on” of the row is not before “Held on”',
    ],
    [
      'visits >= previous.visits',
      undefined,
      '“Số buổi” không nhỏ hơn “Số buổi” kỳ trước',
      '“Visits” is not less than “Visits” of the previous period',
    ],
  ])('%s', (expression, row, vi, en) => {
    expect(every.rules.map((rule) => rule.expression)).toContain(expression);
    expect(expressionSentence(every, expression, 'vi', { row })).toBe(vi);
    expect(expressionSentence(every, expression, 'en', { row })).toBe(en);
  });
});

describe('the report of a commune', () => {
  const { form: commune } = parseForm(communeHalfYear) as { form: Form };
  const all = [...commune.calculations, ...commune.rules];

  test.each([
    ['sum(propagandaRows.sessions)', undefined, 'tổng “Số buổi” của các dòng “Hoạt động tuyên truyền”'],
    ['sum(propagandaRows.attendees)', undefined, 'tổng “Số lượt người” của các dòng “Hoạt động tuyên truyền”'],
    [
      'householdsParticipating * 100 / householdsTotal',
      undefined,
      '“Số hộ tham gia Phong trào” nhân 100 chia “Tổng số hộ”',
    ],
    [
      'modelsCarriedOver + modelsNew - modelsEnded',
      undefined,
      '“Mô hình duy trì từ kỳ trước” cộng “Mô hình mới” trừ “Mô hình kết thúc”',
    ],
    [
      'sum([fundingState, fundingMembers, fundingSocial, fundingOther])',
      undefined,
      'tổng [“Ngân sách nhà nước”; “Đoàn viên, hội viên đóng góp”; “Xã hội hóa”; “Nguồn khác”]',
    ],
    ['year(ownPlanDate) == context.planYear', undefined, 'năm của “Ngày ban hành kế hoạch” bằng năm kế hoạch'],
    [
      '!(attendees > 0) || sessions > 0',
      'propagandaRows',
      'mỗi dòng “Hoạt động tuyên truyền”: nếu “Số lượt người” lớn hơn 0 thì “Số buổi” lớn hơn 0',
    ],
    ['propagandaAttendeesTotal <= 50000', undefined, '“Tổng số lượt người” không lớn hơn 50.000'],
    ['householdsParticipating <= householdsTotal', undefined, '“Số hộ tham gia Phong trào” không lớn hơn “Tổng số hộ”'],
    ['householdsTotal <= 12000', undefined, '“Tổng số hộ” không lớn hơn 12.000'],
    ['modelsEnded <= modelsCarriedOver', undefined, '“Mô hình kết thúc” không lớn hơn “Mô hình duy trì từ kỳ trước”'],
    ['modelsNew >= 1', undefined, '“Mô hình mới” không nhỏ hơn 1'],
    [
      'size(modelRows.filter(m, m.status == "new")) == modelsNew',
      undefined,
      'số dòng “Danh sách mô hình” (chỉ tính dòng có “Tình trạng” của dòng là “Mới trong kỳ”) bằng “Mô hình mới”',
    ],
    ['startDate <= context.today', 'modelRows', 'mỗi dòng “Danh sách mô hình”: “Ngày bắt đầu” không sau hôm nay'],
    ['publishedOn <= context.today', 'links', 'mỗi dòng “Địa chỉ tin, bài, video”: “Ngày đăng” không sau hôm nay'],
    [
      'initiativesRecognized <= initiativesProposed',
      undefined,
      '“Sáng kiến được công nhận” không lớn hơn “Sáng kiến, ý tưởng được đề xuất”',
    ],
    [
      'initiativesApplied <= initiativesProposed',
      undefined,
      '“Sáng kiến được ứng dụng” không lớn hơn “Sáng kiến, ý tưởng được đề xuất”',
    ],
    ['opinionsAccepted <= opinionsCount', undefined, '“Số ý kiến được tiếp thu” không lớn hơn “Số ý kiến góp ý”'],
    [
      'policyFeedbackCount == register.policyFeedback',
      undefined,
      '“Số cuộc góp ý, phản biện” bằng số mục trong sổ “Phiếu góp ý, phản biện”',
    ],
    [
      'recommendationsResolved <= recommendationsCount',
      undefined,
      '“Số kiến nghị đã được giải quyết” không lớn hơn “Số kiến nghị sau giám sát”',
    ],
    ['monitoringCount == register.monitoring', undefined, '“Số cuộc giám sát” bằng số mục trong sổ “Phiếu giám sát”'],
  ])('%s', (expression, row, vi) => {
    expect(all.map((entry) => entry.expression)).toContain(expression);
    expect(expressionSentence(commune, expression, 'vi', { row })).toBe(vi);
  });

  test('every rule and calculation has a sentence in both languages', () => {
    for (const { expression, ...entry } of all)
      for (const language of ['vi', 'en'] as const) {
        const said = expressionSentence(commune, expression, language, 'row' in entry ? { row: entry.row } : {});
        expect(said).toBe(said?.normalize('NFC'));
        expect(said).not.toMatch(/undefined|null/);
      }
  });
});

/** Small texts of conditions and numbers, bracketed at random. */
const { number, truth } = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'n', '2', 'previous.a', 'sum(rows.x)', 'days(day, context.today)'),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number')).map((all) => `(${all.join(' ')})`),
    tie('number').map((value) => `-(${value})`),
    tie('number').map((value) => `round(${value}, 1)`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
  ),
  truth: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('yes', 'has(a)', 'rows.all(r, r.x > 1)', 'sort in ["red", "blue"]', 'maybe'),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '==', '!='), tie('number')).map((all) => `(${all.join(' ')})`),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map((all) => `(${all.join(' ')})`),
    tie('truth').map((value) => `!(${value})`),
    tie('truth').map((body) => `rows.exists(s, s.x > 2 && ${body})`),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
  ),
}));

test('two expressions that mean different things are never said alike', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(number, truth), { minLength: 200, maxLength: 200 }), (texts) => {
      for (const language of ['vi', 'en'] as const) {
        const meant = new Map<string, string>();
        for (const text of texts) {
          const tree = printExpression(parseExpression(text));
          const said = expressionSentence(form, text, language) ?? text;
          expect(meant.get(said) ?? tree).toBe(tree);
          meant.set(said, tree);
        }
      }
    }),
    { numRuns: 5 },
  );
});
