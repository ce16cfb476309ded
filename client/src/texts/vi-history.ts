import { vi } from './vi.ts';
import { dateTime, number } from './write-vi.ts';

/** What is said of earlier drafts: apart from the rest of filling, as it is seldom looked at. */
export const viHistory = {
  history: {
    title: 'Các lần lưu',
    hint: 'Mỗi lần có người nhập tiếp, bản đang có được giữ lại ở đây. Khôi phục một bản cũng giữ lại bản hiện tại, nên luôn quay lại được.',
    none: 'Chưa có bản nào được giữ lại. Khi có người khác nhập, hoặc nhập tiếp sau mười phút, bản trước đó sẽ hiện ở đây.',
    differing: (count: number) => (count === 0 ? 'Giống hiện tại' : `Khác hiện tại ${number(count)} ô`),
    look: 'Xem khác gì',
    lookAt: (at: string) => `Xem bản lưu ${dateTime(at)} khác gì`,
    now: 'Hiện tại',
    then: 'Bản này',
    restore: 'Khôi phục bản này',
    restored: (at: string) => `Đã khôi phục bản lưu ${dateTime(at)}.`,
    more: 'Xem các bản cũ hơn',
  },
};

Object.assign(vi, viHistory);
