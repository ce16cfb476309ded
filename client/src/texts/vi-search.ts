import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What is said where everything is searched at once. */
export const viSearch = {
  search: {
    open: 'Tìm',
    keys: 'Ctrl+K',
    title: 'Tìm đơn vị, kế hoạch, báo cáo, biểu mẫu, người',
    label: 'Từ cần tìm',
    hint: 'Gõ vài chữ, không cần dấu; có thể gõ cả tên đơn vị và kỳ.',
    hintKeys: 'Phím ↑ ↓ để chọn, Enter để mở.',
    found: (count: number) => (count === 0 ? 'Không tìm thấy gì khớp.' : `${count} kết quả`),
    formerUnit: 'Đơn vị cũ',
    until: (lastDay: string) => `đến hết ${fullDate(lastDay)}`,
    passed: {
      MERGE: (into: string) => `sáp nhập vào ${into}`,
      SPLIT: (into: string) => `chia thành ${into}`,
      RENAME: (into: string) => `đổi thành ${into}`,
      ABOLISH: (into: string) => `giải thể, ${into} tiếp nhận`,
      TRANSFER: (into: string) => `chuyển sang ${into}`,
    },
    kind: { UNIT: 'Đơn vị', PLAN: 'Kế hoạch', REPORT: 'Báo cáo', FORM: 'Biểu mẫu', PERSON: 'Người dùng' },
  },
};

Object.assign(vi, viSearch);
