import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said where administrators look for people without an account in reports. */
export const viNamedPeople = {
  namedPeople: {
    title: 'Người không có tài khoản, được nêu tên trong báo cáo',
    why: 'Tác giả mô hình, người được đề nghị khen thưởng… có thể hỏi đơn vị giữ gì về mình, hoặc đề nghị bỏ tên. Tìm ở đây để trả lời: trong mọi báo cáo, sổ theo dõi của đơn vị này và các đơn vị dưới, cả bản nháp và các lần nộp trước. Ở bản nháp và ý kiến trao đổi chỉ báo là có tên, không cho xem nội dung.',
    name: 'Họ và tên',
    nameHint: 'Gõ ít nhất hai từ; không cần dấu.',
    tooShort: 'Gõ cả họ và tên, ít nhất hai từ.',
    find: 'Tìm',
    stop: 'Dừng',
    looking: (count: number) => `Đang tìm, đã xem ${number(count)} báo cáo…`,
    found: (places: number, name: string, reports: number) =>
      places === 0
        ? `Không thấy “${name}” trong ${number(reports)} báo cáo.`
        : `“${name}” có ở ${number(places)} chỗ, trong ${number(reports)} báo cáo đã xem.`,
    stopped: 'Đã dừng trước khi xem hết.',
    shownOf: (shown: number, all: number) => `Dưới đây là ${number(shown)} trong ${number(all)} chỗ; bảng Excel có đủ.`,
    workbook: 'Tải bảng Excel',
    sheet: 'Nơi nêu tên',
    file: 'noi-neu-ten',
    head: ['Đơn vị', 'Biểu mẫu', 'Kỳ', 'Mục', 'Ở phần', 'Câu hỏi', 'Dòng', 'Nội dung', 'Lúc', 'Địa chỉ'],
    entry: (ordinal: number) => `mục ${number(ordinal)}`,
    row: (row: number) => `dòng ${number(row)}`,
    where: {
      DRAFT: 'Bản nháp',
      KEPT_ASIDE: 'Phần để riêng',
      REVISION: 'Bản đã nộp',
      EXPLANATION: 'Giải trình',
      REASON: 'Lý do trả lại, miễn, mở lại…',
      REMARK: 'Ý kiến ở ô',
      FILE: 'Tên tệp',
    },
    revision: (count: number, isReplaced: boolean) =>
      `lần nộp ${number(count)}${isReplaced ? ', đã có lần nộp sau thay' : ''}`,
    how: 'Muốn bỏ tên: trả lại báo cáo, đơn vị sửa rồi nộp lại. Số liệu và danh sách từ đó không còn tên ấy; lần nộp trước được giữ làm hồ sơ, chỉ người đọc được báo cáo mới mở được. Tên tệp: bỏ tệp, gửi lại tệp đã đổi tên; tệp đã nộp cùng báo cáo thì giữ nguyên. Trong bản in, tệp đã tải về và nội dung bên trong tệp thì phần mềm không tìm.',
  },
};

Object.assign(vi, viNamedPeople);
