import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said around comments at a cell: apart from the rest of filling, as it is seldom needed. */
export const viTalk = {
  talk: {
    open: (cell: string, said: string) => `Xem trao đổi về “${cell}”: ${said}`,
    begin: (cell: string) => `Trao đổi về “${cell}”`,
    beginHint: 'Trao đổi về ô này (Ctrl+Alt+M)',
    said: (comments: number, unread: number, isResolved: boolean) =>
      [`${number(comments)} ý kiến`, unread > 0 ? `${number(unread)} chưa đọc` : '', isResolved ? 'đã xong' : '']
        .filter(Boolean)
        .join(', '),
    title: (cell: string) => `Trao đổi về “${cell}”`,
    side: { UNIT: 'đơn vị', OFFICE: 'Văn phòng' },
    yours: 'Ý kiến của bạn',
    whoReads: 'Đơn vị và Văn phòng cùng đọc được; đơn vị khác không thấy.',
    wanted: 'Hãy ghi ý kiến.',
    send: 'Gửi',
    sent: 'Đã gửi ý kiến.',
    settle: 'Đánh dấu đã xong',
    reopen: 'Trao đổi tiếp',
    settled: 'Đã đánh dấu xong.',
    reopened: 'Đã mở lại trao đổi.',
    isSettled: 'Trao đổi này đã xong. Gửi ý kiến mới thì mở lại.',
    saidMeanwhile: 'Vừa có ý kiến mới. Hãy đọc rồi đánh dấu lại.',
    waiting: (open: number, unread: number) =>
      `Trao đổi với Văn phòng: ${number(open)} ô${unread > 0 ? `, ${number(unread)} ý kiến chưa đọc` : ''}`,
    panel: 'Trao đổi theo ô',
    noted: 'Văn phòng ghi khi trả lại',
    none: 'Chưa có ý kiến nào ở các ô.',
    ask: 'Trao đổi về một ô…',
    askHint: 'Mỗi ô nay có nút trao đổi; chọn ô cần hỏi.',
  },
};

Object.assign(vi, viTalk);
