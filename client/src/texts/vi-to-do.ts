import { vi } from './vi.ts';

/** What the list of a unit's duties says; no other screen waits for it. */
export const viToDo = {
  waiting: 'Đang chờ đơn vị',
  sent: 'Đã gửi',
  intro: (unit: string) => `Báo cáo của ${unit}, gần hạn nhất ở trên.`,
  emptyTitle: 'Hiện không có báo cáo nào phải nộp',
  empty:
    'Kỳ báo cáo chưa mở, hoặc đơn vị đã nộp hết. Kỳ sau sẽ hiện ở đây từ ngày mở kỳ. Muốn biết khi nào, xem các kỳ trong Kế hoạch.',
  start: 'Nhập báo cáo',
  resume: 'Tiếp tục nhập',
  mend: 'Sửa theo yêu cầu',
  approve: 'Xem và duyệt',
  view: 'Xem',
};

Object.assign(vi.duties, viToDo);
