import { vi } from './vi.ts';

/** What is said to somebody who is signed in and works nowhere today. */
export const viNoRole = {
  noRole: {
    title: 'Hôm nay bạn không giữ vai trò nào',
    why: 'Vai trò của bạn đã kết thúc hoặc chưa bắt đầu, nên kế hoạch và báo cáo không mở ra với bạn; chúng vẫn còn nguyên ở đơn vị. Cần làm tiếp thì nhờ người quản trị của đơn vị giao vai trò. Bạn vẫn xem được dữ liệu của mình ở “Tài khoản của tôi” và các trang hướng dẫn.',
  },
};

Object.assign(vi, viNoRole);
