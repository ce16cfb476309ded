import type { FillingSentences } from './sentences.ts';

/** Vietnamese, the first language: what is said to people who fill forms. */
export const vi: FillingSentences = {
  issues: {
    REQUIRED: ({ title }) => `Hãy nhập “${title}”.`,
    WRONG_TYPE: ({ title, expected }) => `“${title}” phải là ${expected}. Hãy nhập lại.`,
    NOT_EXACT: ({ title, limit }) => `“${title}” quá lớn để ghi chính xác. Hãy nhập số không quá ${limit}.`,
    TOO_SMALL: ({ title, limit }) => `“${title}” phải từ ${limit} trở lên.`,
    TOO_LARGE: ({ title, limit }) => `“${title}” không được quá ${limit}.`,
    TOO_SHORT: ({ title, limit }) => `“${title}” cần ít nhất ${limit} ký tự. Hãy viết thêm.`,
    TOO_LONG: ({ title, limit, length }) => `“${title}” có ${length} ký tự, tối đa ${limit}. Hãy rút gọn.`,
    TEXT_NOT_ALLOWED: ({ title }) => `“${title}” có ký tự không lưu được. Hãy xóa ký tự lạ rồi nhập lại.`,
    PATTERN: ({ title }) => `“${title}” chưa đúng dạng. Hãy xem hướng dẫn ở ô và sửa lại.`,
    NOT_A_DATE: ({ title }) => `“${title}” không phải ngày có thật. Hãy nhập dạng ngày/tháng/năm.`,
    NOT_A_DECIMAL: ({ title }) => `“${title}” phải là số. Hãy nhập dạng 1.234,5.`,
    NOT_A_CHOICE: ({ title }) => `“${title}” không có trong danh mục. Hãy chọn lại.`,
    CHOICE_RETIRED: ({ title, choice, into }) =>
      into
        ? `“${title}”: mục “${choice}” đã gộp vào “${into}”. Hãy chọn “${into}”.`
        : `“${title}”: mục “${choice}” đã ngừng dùng. Hãy chọn mục khác.`,
    CHOSEN_TWICE: ({ title }) => `“${title}” có mục được chọn hai lần. Hãy bỏ bớt một lần.`,
    TOO_MANY_CHOSEN: ({ title, limit, chosen }) => `“${title}” chọn ${chosen} mục, tối đa ${limit}. Hãy bỏ bớt.`,
    TOO_FEW_CHOSEN: ({ title, limit }) => `“${title}” cần chọn ít nhất ${limit} mục. Hãy chọn thêm.`,
    PART_MISSING: ({ title, part }) => `“${title}” còn thiếu “${part}”. Hãy nhập đủ cả hai số.`,
    NOT_A_REFERENCE: ({ title }) => `“${title}” không nhận ra mục đã chọn. Hãy chọn lại.`,
    FILE_REFUSED: ({ title, name, types }) =>
      `“${title}”: tệp “${name}” không được nhận. Hãy chọn tệp ${types}, không quá 10 MB.`,
    TOO_MANY_FILES: ({ title, limit, files }) => `“${title}” có ${files} tệp, tối đa ${limit}. Hãy bỏ bớt.`,
    TOO_FEW_FILES: ({ title, limit }) => `“${title}” cần ít nhất ${limit} tệp. Hãy đính kèm thêm.`,
    TOO_MANY_ROWS: ({ title, limit, rows }) => `“${title}” có ${rows} dòng, tối đa ${limit}. Hãy bớt dòng.`,
    TOO_FEW_ROWS: ({ title, limit }) => `“${title}” cần ít nhất ${limit} dòng. Hãy thêm dòng.`,
    ROW_ID_INVALID: ({ title }) => `Một dòng của “${title}” không có mã hợp lệ. Hãy xóa dòng và nhập lại.`,
    ROW_ID_DUPLICATE: ({ title }) => `Hai dòng của “${title}” trùng mã. Hãy xóa một dòng và nhập lại.`,
    UNKNOWN_PROPERTY: ({ key }) => `Biểu mẫu không có mục “${key}”. Hãy tải lại biểu mẫu.`,
    CALCULATED_SENT: ({ title }) => `“${title}” do hệ thống tự tính, không nhập. Hãy bỏ giá trị này.`,
    TOO_MUCH_WORK: () => 'Báo cáo quá dài để kiểm tra. Hãy bớt dòng trong các bảng.',
  },
  expected: {
    text: 'chữ',
    integer: 'số nguyên',
    decimal: 'số',
    date: 'ngày',
    'yes-no': 'Có hoặc Không',
    choice: 'một mục trong danh mục',
    'many-choices': 'các mục trong danh mục',
    percent: 'hai số: số đạt và tổng số',
    'unit-reference': 'một đơn vị',
    'exemplar-reference': 'một mô hình, điển hình',
    file: 'tệp đính kèm',
    note: 'để trống',
    phone: 'số điện thoại, ví dụ 0905 123 456',
    table: 'bảng',
    row: 'một dòng',
    object: 'nội dung báo cáo',
  },
  row: ({ table, number }) => `${table}, dòng ${number}: `,
  answers: { yes: 'Có', no: 'Không', nothing: 'Không phát sinh' },
};
