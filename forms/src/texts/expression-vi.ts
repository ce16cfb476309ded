import type { ExpressionTexts } from './expression-texts.ts';

/** Expressions in Vietnamese. */
export const expressionVi: ExpressionTexts = {
  problems: {
    SYNTAX: ({ text, expected, near, leading }) =>
      leading
        ? 'Công thức ở đây không bắt đầu bằng dấu “=”. Hãy bỏ dấu này.'
        : near
          ? `Ở đây không dùng “${text}”. Hãy viết “${near}”.`
          : text
            ? `Ở “${text}” cần ${expected}. Hãy sửa lại.`
            : `Công thức còn dở, cần thêm ${expected}.`,
    TOO_LONG: ({ limit }) => `Công thức dài quá ${limit} ký tự. Hãy tách thành nhiều trường tự tính.`,
    TOO_DEEP: ({ limit }) => `Công thức lồng quá ${limit} tầng. Hãy tách thành nhiều trường tự tính.`,
    NAME_UNKNOWN: ({ text, near, table }) => {
      const place = table ? `Bảng “${table}” không có cột “${text}”.` : `Biểu mẫu không có “${text}”.`;
      return near ? `${place} Có phải là ${near}?` : `${place} Hãy chọn tên trong danh sách.`;
    },
    NAME_TAKEN: ({ name }) => `“${name}” đã là tên của một trường. Hãy đặt tên khác cho dòng.`,
    FUNCTION_UNKNOWN: ({ text, near, known, insteadOf }) =>
      insteadOf
        ? `Không có hàm “${text}”. ${insteadOf}`
        : near
          ? `Không có hàm “${text}”. Có phải là ${near}?`
          : `Không có hàm “${text}”. Các hàm dùng được: ${known}.`,
    ARGUMENTS: ({ name, takes, example, found }) =>
      found
        ? `${name}(…) cần ${takes}, đang nhận ${found}. Hãy viết như ${example}.`
        : `${name}(…) cần ${takes}. Hãy viết như ${example}.`,
    TYPE_MISMATCH: ({ subject, found, expected, beside, hint }) =>
      beside
        ? `${subject} là ${found}, không đi cùng ${beside} là ${expected}. ${hint}`
        : `${subject} là ${found}, ở đây cần ${expected}. ${hint}`,
    CODE_UNKNOWN: ({ value, choice, code, named, codes }) => {
      if (named) return `“${value}” là tên của lựa chọn; mã là ${named}. Hãy viết "${named}".`;
      const refused = `“${value}” không phải là mã lựa chọn nào của “${choice}”.`;
      return code ? `${refused} Có phải là ${code}?` : `${refused} Các mã: ${codes}.`;
    },
    RESULT_TYPE: ({ found, expected, hint }) => `Công thức cho ra ${found}, cần ${expected}. ${hint}`,
  },
  goesOn: {
    value: 'một giá trị: tên trường, số, hoặc chữ trong dấu nháy',
    name: 'một tên',
    rowName: 'một tên cho dòng',
    macro: 'filter, map, all hoặc exists',
    end: 'một phép tính đứng trước, hoặc hết công thức',
    word: 'tên, số, chữ trong dấu nháy hoặc phép tính',
    escape: '\\n, \\t, \\", \\\' hoặc \\\\',
    quote: 'dấu nháy đóng',
  },
  types: {
    number: 'số',
    text: 'chữ',
    date: 'ngày',
    bool: 'đúng/sai',
    blank: 'để trống',
    row: 'một dòng',
    table: 'bảng',
    list: 'danh sách',
    single: 'một giá trị',
  },
  listOf: (item) => `danh sách ${item}`,
  hints: {
    'number<bool': 'Hãy viết … ? 1 : 0.',
    'number<text': 'Hãy dùng một trường số.',
    'number<date': 'Hãy dùng days(…) để tính số ngày, year(…) để lấy năm.',
    'number<list of number': 'Hãy cộng lại bằng sum(…).',
    'number<table': 'Hãy đếm dòng bằng size(…), hoặc cộng một cột bằng sum(bảng.cột).',
    'text<number': 'Hãy viết chữ trong dấu nháy, ví dụ "1".',
    'date<number': 'Hãy viết ngày trong dấu nháy, ví dụ "2025-06-30".',
    'bool<number': 'Hãy so sánh, ví dụ … > 0.',
    'bool<text': 'Hãy so sánh, ví dụ … == "…".',
    'bool<date': 'Hãy so sánh, ví dụ … <= context.today.',
    'bool<table': 'Hãy dùng all(…), exists(…) hoặc has(…).',
    'table<list of number': 'Hãy viết tên bảng, không kèm tên cột.',
    'list<text': 'Hãy viết các giá trị trong ngoặc vuông, ví dụ ["a", "b"].',
    'list<number': 'Hãy viết các giá trị trong ngoặc vuông, ví dụ [1, 2].',
    'single<list of number': 'Hãy so sánh từng giá trị, hoặc tổng bằng sum(…).',
    'single<list of text': 'Hãy dùng in để tìm một giá trị trong danh sách.',
    'single<table': 'Hãy so sánh số dòng bằng size(…), hoặc một cột.',
    any: 'Hãy dùng giá trị cùng loại.',
  },
  functions: {
    sum: { takes: 'một danh sách số', gives: 'Tổng của các số, bỏ qua ô trống.', example: 'sum(bảng.cột)' },
    count: { takes: 'một danh sách', gives: 'Bao nhiêu giá trị đã nhập.', example: 'count(bảng.cột)' },
    min: { takes: 'một danh sách số hoặc ngày', gives: 'Giá trị nhỏ nhất đã nhập.', example: 'min(bảng.cột)' },
    max: { takes: 'một danh sách số hoặc ngày', gives: 'Giá trị lớn nhất đã nhập.', example: 'max(bảng.cột)' },
    size: { takes: 'một bảng, danh sách hoặc chữ', gives: 'Số dòng, số mục hoặc số ký tự.', example: 'size(bảng)' },
    has: { takes: 'một giá trị', gives: 'Đúng khi đã nhập.', example: 'has(trường)' },
    round: {
      takes: 'một số và số chữ số thập phân từ 0 đến 10',
      gives: 'Số làm tròn, từ nửa trở lên thì làm tròn lên.',
      example: 'round(số, 2)',
    },
    year: { takes: 'một ngày', gives: 'Năm của ngày.', example: 'year(ngày)' },
    days: { takes: 'hai ngày', gives: 'Số ngày từ ngày đầu đến ngày sau.', example: 'days(từ, đến)' },
  },
  macros: {
    filter: {
      takes: 'một tên cho dòng và một điều kiện',
      gives: 'Chỉ những dòng của bảng thỏa điều kiện.',
      example: 'size(bảng.filter(r, r.cột == "mã"))',
    },
    map: {
      takes: 'một tên cho dòng và một phép tính',
      gives: 'Kết quả của phép tính trên từng dòng của bảng.',
      example: 'sum(bảng.map(r, r.cột * 2))',
    },
    all: {
      takes: 'một tên cho dòng và một điều kiện',
      gives: 'Đúng khi mọi dòng của bảng thỏa điều kiện.',
      example: 'bảng.all(r, r.cột > 0)',
    },
    exists: {
      takes: 'một tên cho dòng và một điều kiện',
      gives: 'Đúng khi có dòng của bảng thỏa điều kiện.',
      example: 'bảng.exists(r, r.cột > 0)',
    },
  },
  spreadsheet: {
    countif:
      'Để đếm dòng theo lựa chọn, hãy chọn cách tính “Số dòng của bảng có giá trị đã chọn”, hoặc viết size(bảng.filter(r, r.cột == "mã")).',
    countifs:
      'Để đếm dòng theo lựa chọn, hãy chọn cách tính “Số dòng của bảng có giá trị đã chọn”, hoặc viết size(bảng.filter(r, r.cột == "mã")).',
    counta: 'Hãy viết count(bảng.cột).',
    sumif: 'Hãy viết sum(bảng.filter(r, r.cột == "mã").cột cần cộng).',
    sumifs: 'Hãy viết sum(bảng.filter(r, r.cột == "mã").cột cần cộng).',
    average: 'Hãy viết sum(bảng.cột) / count(bảng.cột).',
    if: 'Hãy viết điều kiện ? giá trị khi đúng : giá trị khi sai.',
    and: 'Hãy viết … && ….',
    or: 'Hãy viết … || ….',
    not: 'Hãy viết !(…).',
    isblank: 'Hãy viết !has(…).',
  },
};
