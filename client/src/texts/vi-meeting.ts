import { vi } from './vi.ts';
import { dateTime } from './write-vi.ts';

/** What is said when two people changed the same cell: apart from the rest of filling, as it is seldom needed. */
export const viMeeting = {
  meeting: {
    title: 'Có người vừa sửa cùng ô với bạn',
    closedTitle: 'Báo cáo vừa thay đổi',
    met: (by: string, at: string) =>
      `${by || 'Một người khác'} đã lưu${at ? ` lúc ${dateTime(at)}` : ''}. Chọn giữ giá trị nào ở từng ô dưới đây; các ô khác của hai bên đã được gộp. Cả hai giá trị còn nguyên cho đến khi bạn chọn xong.`,
    mine: 'Của tôi',
    theirs: 'Của người kia',
    keepChosen: 'Giữ các giá trị đã chọn',
    rowGone: 'Đã bỏ dòng này',
    closed: 'Báo cáo không còn ở trạng thái nhập được. Phần bạn nhập vẫn giữ trên máy này.',
  },
};

Object.assign(vi, viMeeting);
