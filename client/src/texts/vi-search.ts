import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What is said where everything is searched at once. */
export const viSearch = {
  search: {
    open: 'Tìm',
    keys: 'Ctrl+K',
    title: 'Tìm trong mọi thứ bạn được xem',
    label: 'Từ cần tìm',
    hint: 'Gõ vài chữ, không cần dấu: đơn vị và kỳ, kế hoạch, nhiệm vụ, tên mục trong sổ, biểu mẫu, người…',
    hintKeys: 'Phím ↑ ↓ để chọn, Enter để mở.',
    found: (count: number, hasMore: boolean) =>
      count === 0 ? 'Không tìm thấy gì khớp.' : `${count} kết quả${hasMore ? ' đầu' : ''}`,
    most: (count: number) => `Mới hiện ${count} mục đầu; gõ thêm chữ để thu hẹp.`,
    formerUnit: 'Đơn vị cũ',
    until: (lastDay: string) => `đến hết ${fullDate(lastDay)}`,
    passed: {
      MERGE: (into: string) => `sáp nhập vào ${into}`,
      SPLIT: (into: string) => `chia thành ${into}`,
      RENAME: (into: string) => `đổi thành ${into}`,
      ABOLISH: (into: string) => `giải thể, ${into} tiếp nhận`,
      TRANSFER: (into: string) => `chuyển sang ${into}`,
    },
    kind: {
      UNIT: 'Đơn vị',
      PLAN: 'Kế hoạch',
      REPORT: 'Báo cáo',
      ENTRY: 'Mục trong sổ',
      FORM: 'Biểu mẫu',
      PERSON: 'Người dùng',
      TASK: 'Nhiệm vụ',
      TARGET: 'Chỉ tiêu giao',
      ANNOUNCEMENT: 'Thông báo',
      QUESTION: 'Câu hỏi đã lưu',
      DASHBOARD: 'Bảng biểu đồ',
    },
    more: {
      UNIT: 'Xem thêm đơn vị',
      PLAN: 'Xem thêm kế hoạch',
      REPORT: 'Xem thêm báo cáo',
      ENTRY: 'Xem thêm mục trong sổ',
      FORM: 'Xem thêm biểu mẫu',
      PERSON: 'Xem thêm người dùng',
      TASK: 'Xem thêm nhiệm vụ',
      TARGET: 'Xem thêm chỉ tiêu giao',
      ANNOUNCEMENT: 'Xem thêm thông báo',
      QUESTION: 'Xem thêm câu hỏi đã lưu',
      DASHBOARD: 'Xem thêm bảng biểu đồ',
    },
  },
};

Object.assign(vi, viSearch);
