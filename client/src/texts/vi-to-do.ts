import { vi } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What the list of a unit's duties says; no other screen waits for it. */
export const viToDo = {
  waiting: 'Đang chờ đơn vị',
  sent: 'Đã gửi',
  intro: (unit: string) =>
    unit === '' ? 'Bạn không còn giữ vai trò ở đơn vị nào.' : `Báo cáo của ${unit}, gần hạn nhất ở trên.`,
  emptyTitle: 'Hiện không có báo cáo nào phải nộp',
  empty:
    'Kỳ báo cáo chưa mở, hoặc đơn vị đã nộp hết. Kỳ sau sẽ hiện ở đây từ ngày mở kỳ. Muốn biết khi nào, xem các kỳ trong Kế hoạch.',
  behalfNow: 'Văn phòng đang nhập thay đơn vị; đơn vị chưa phải nhập.',
  reminded: (iso: string, how: string, times: number) =>
    `Văn phòng nhắc ngày ${fullDate(iso)}, ${how}${times > 1 ? ` (lần thứ ${number(times)})` : ''}`,
  onBehalfHint: 'Mời đơn vị xem lại; không đúng thì mở báo cáo, bấm “Không đồng ý…”.',
  start: 'Nhập báo cáo',
  resume: 'Tiếp tục nhập',
  mend: 'Sửa theo yêu cầu',
  approve: 'Xem và duyệt',
  view: 'Xem',
  tasks: 'Nhiệm vụ của đơn vị',
  task: {
    plan: (year: number) => `Kế hoạch năm ${year}`,
    dueOn: (day: string) => `Hoàn thành trước ngày ${fullDate(day)}`,
    deadline: (text: string) => `Thời hạn: ${text}`,
    lead: 'Chủ trì',
    cooperating: 'Phối hợp',
    most: (count: number) =>
      `Chỉ liệt kê ${number(count)} nhiệm vụ đến hạn sớm nhất; báo hoàn thành thì nhiệm vụ sau hiện tiếp.`,
    state: { NOT_BEGUN: 'Chưa làm', UNDER_WAY: 'Đang làm', DONE: 'Hoàn thành' },
    tell: 'Báo tiến độ',
    tellOf: (code: string, unit: string) => `Báo tiến độ nhiệm vụ ${code}, ${unit}`,
  },
};

Object.assign(vi.duties, viToDo);
