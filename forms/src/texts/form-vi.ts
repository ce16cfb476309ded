import { conditionReasonsVi, expectedVi } from './expected-vi.ts';
import type { FormSentences } from './sentences.ts';

/** Vietnamese, the first language: what is said to people who draw forms. */
export const formVi: FormSentences = {
  formIssues: {
    NOT_JSON: ({ place }) => `${place}: nội dung không phải JSON hợp lệ.`,
    TOO_LARGE: ({ place, limit }) => `${place}: biểu mẫu quá lớn, tối đa ${limit} byte. Hãy tách biểu mẫu.`,
    TOO_DEEP: ({ place, limit }) => `${place}: lồng quá sâu, tối đa ${limit} tầng.`,
    TOO_MANY_NODES: ({ place, limit }) => `${place}: quá nhiều mục, tối đa ${limit}. Hãy tách biểu mẫu.`,
    NAME_REFUSED: ({ place, name }) => `${place}: không dùng được tên “${name}”. Hãy đặt tên khác, chữ không dấu.`,
    KEYWORD_REFUSED: ({ place, keyword }) => `${place}: từ khóa “${keyword}” không được phép. Hãy bỏ đi.`,
    VALUE_INVALID: ({ place, expected }) => `${place}: giá trị chưa đúng, cần: ${expected}.`,
    ID_DUPLICATE: ({ place }) => `${place}: mã định danh đã được dùng ở chỗ khác.`,
    KEY_DUPLICATE: ({ place, key }) => `${place}: mã “${key}” đã có. Hãy đặt mã khác.`,
    KIND_UNKNOWN: ({ place, kind }) => `${place}: không có kiểu trường “${kind}”.`,
    PATTERN_REFUSED: ({ place }) => `${place}: mẫu kiểm tra quá phức tạp hoặc không hợp lệ. Hãy viết đơn giản hơn.`,
    FIELD_WITHOUT_PLACE: ({ key }) => `Trường “${key}” chưa nằm trong mục nào. Hãy xếp vào một mục.`,
    FIELD_UNKNOWN: ({ place, key }) => `${place}: không có trường “${key}”.`,
    CONDITION_INVALID: ({ place, reason }) => `${place}: điều kiện chưa đúng, cần: ${reason}.`,
    EXPRESSION_INVALID: ({ place, problem }) => `${place}: công thức chưa đúng. ${problem}`,
    CALCULATION_CYCLE: ({ circle }) => `Các trường tự tính phụ thuộc vòng tròn: ${circle}. Hãy sửa một công thức.`,
  },
  expected: expectedVi,
  reasons: conditionReasonsVi,
  changes: {
    kept: ({ title }) => `Giữ nguyên “${title}”.`,
    added: ({ title }) => `Thêm “${title}”.`,
    dropped: ({ title }) => `Bỏ “${title}”.`,
    split: ({ before, after }) => `Tách “${before}” thành “${after}”.`,
    merged: ({ before, after }) => `Gộp “${before}” thành “${after}”.`,
    renamed: ({ title, before, after }) => `Đổi mã của “${title}” từ ${before} thành ${after}.`,
    moved: ({ title }) => `Chuyển chỗ “${title}”.`,
    retitled: ({ title, before, after }) => {
      if (after === title) return `Đổi tên “${before}” thành “${after}”.`;
      if (!before) return `Thêm lời của “${title}”: “${after}”.`;
      return after ? `Đổi lời của “${title}”: “${before}” thành “${after}”.` : `Bỏ lời của “${title}”: “${before}”.`;
    },
    widened: ({ title }) => `Nới giới hạn của “${title}”.`,
    narrowed: ({ title }) => `Siết giới hạn của “${title}”.`,
    requirement: ({ title, after, yes, no }) => {
      if (after === yes) return `“${title}” thành bắt buộc.`;
      return after === no ? `“${title}” không còn bắt buộc.` : `Đổi điều kiện của “${title}”.`;
    },
    choices: ({ title }) => `Đổi các lựa chọn của “${title}”.`,
    setting: ({ title, aspect, after }) => {
      if (!aspect) return `Đổi thiết đặt của “${title}”.`;
      return after ? `Đổi ${aspect} của “${title}” thành “${after}”.` : `Bỏ ${aspect} của “${title}”.`;
    },
    rule: ({ title }) => `Đổi quy tắc kiểm tra: ${title}`,
    calculation: ({ title }) => `Đổi công thức của “${title}”.`,
    meaning: ({ title, aspect, before, after }) =>
      aspect ? `Đổi ý nghĩa của “${title}”: ${aspect} từ “${before}” thành “${after}”.` : `Đổi ý nghĩa của “${title}”.`,
  },
  kinds: {
    text: 'Chữ một dòng',
    'long-text': 'Đoạn văn',
    integer: 'Số nguyên',
    decimal: 'Số thập phân',
    money: 'Số tiền',
    percent: 'Tỷ lệ (số đạt / tổng số)',
    date: 'Ngày',
    'yes-no': 'Có / Không',
    choice: 'Chọn một',
    'many-choices': 'Chọn nhiều',
    'unit-reference': 'Đơn vị',
    'exemplar-reference': 'Mô hình, điển hình',
    file: 'Tệp đính kèm',
    table: 'Bảng',
    note: 'Ghi chú hướng dẫn',
    phone: 'Số điện thoại',
  },
  kind: 'Kiểu',
  settings: {
    maxLength: 'Số ký tự tối đa',
    minLength: 'Số ký tự tối thiểu',
    pattern: 'Dạng phải theo',
    minimum: 'Nhỏ nhất',
    maximum: 'Lớn nhất',
    'x-minimum': 'Nhỏ nhất',
    'x-maximum': 'Lớn nhất',
    'x-nothing': 'Trả lời “Không” nghĩa là không phát sinh',
    oneOf: 'Các lựa chọn',
    items: 'Các lựa chọn',
    minItems: 'Số lượng tối thiểu',
    maxItems: 'Số lượng tối đa',
    'x-types': 'Loại tệp được nhận',
    'x-unit': 'Đơn vị tính',
    'x-basis': 'Cách tính số liệu',
    'x-overUnits': 'Cộng giữa các đơn vị',
    'x-overTime': 'Cộng giữa các kỳ',
    'x-indicator': 'Chỉ tiêu thống kê',
    'x-total': 'Cộng cột',
    'x-register': 'Lấy dòng từ sổ theo dõi',
    'x-registerDate': 'Ngày xếp mục của sổ vào kỳ',
    'x-registerField': 'Lấy từ trường của sổ',
    'x-ownPlan': 'Lấy từ kế hoạch riêng của đơn vị',
    'x-numbering': 'Cách đánh số câu hỏi',
  },
  values: {
    'x-basis': { flow: 'phát sinh trong kỳ', cumulative: 'lũy kế từ đầu năm', stock: 'có tại thời điểm báo cáo' },
    'x-overUnits': { sum: 'cộng', ratio: 'cộng tử và mẫu rồi chia', max: 'lấy lớn nhất', none: 'không cộng' },
    'x-overTime': { sum: 'cộng', latest: 'lấy kỳ mới nhất', none: 'không cộng' },
    'x-numbering': {
      form: 'liên tục cả biểu mẫu',
      section: 'từ 1 trong mỗi mục',
      'form-all': 'liên tục cả biểu mẫu, kể cả trường tự tính',
      'section-all': 'từ 1 trong mỗi mục, kể cả trường tự tính',
    },
  },
  unset: 'chưa đặt',
  noTable: 'không thuộc bảng nào',
  breaking: 'Số liệu cũ có thể không còn phù hợp.',
  yes: 'có',
  no: 'không',
};
