import { vi } from './vi.ts';

/** What is said around the guides, which are written in Vietnamese in docs/guides. */
export const viGuides = {
  guides: {
    choose: 'Chọn hướng dẫn theo việc',
    of: {
      reporter: 'Nhập và nộp báo cáo',
      leader: 'Duyệt trong đơn vị',
      reviewer: 'Theo dõi, tiếp nhận và duyệt',
      designer: 'Soạn kế hoạch và biểu mẫu',
      analyst: 'Xem và hỏi số liệu',
      administrator: 'Đơn vị và tài khoản',
    },
  },
};

Object.assign(vi, viGuides);
