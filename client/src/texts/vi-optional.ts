import { vi, type ProblemSentences } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What is said of reports that a unit may give though it owes nothing, and of registers. */
export const viOptional = {
  optional: {
    title: 'Có thể gửi',
    intro: 'Không bắt buộc: không gửi thì đơn vị không bị tính là thiếu.',
    begin: 'Bắt đầu báo cáo',
    register: 'Mở sổ',
    add: 'Ghi mục mới',
    actionOn: (action: string, form: string, unit: string) => `${action}: ${form}, ${unit}`,
    counts: (handedIn: number, drafts: number, returned: number) =>
      [
        `${number(handedIn)} mục đã gửi`,
        drafts > 0 ? `${number(drafts)} bản nháp` : '',
        returned > 0 ? `${number(returned)} mục bị trả lại` : '',
      ]
        .filter(Boolean)
        .join(', '),
    until: (day: string) => `Ghi đến hết ngày ${day}`,
    after: (day: string, isOpen: boolean) => `Đã qua hạn ${day}${isOpen ? ', vẫn gửi được' : ''}`,
    find: 'Tìm trong sổ',
    findHint: 'Gõ vài chữ trong nội dung, không cần dấu.',
    keyHint: 'Phím N: ghi mục mới.',
    found: (count: number) => (count === 0 ? 'Không có mục nào khớp.' : `${number(count)} mục`),
    ofUnits: 'của các đơn vị',
    emptyTitle: 'Sổ chưa có mục nào',
    empty: 'Mỗi việc ghi thành một mục, ghi lúc nào cũng được trong kỳ; số liệu của các mục được cộng lại.',
    emptyElsewhere: 'Mục nào được gửi sẽ hiện ở đây.',
    sentOn: (at: string) => `gửi ngày ${fullDate(at)}`,
    discard: 'Bỏ bản nháp',
    discardTitle: 'Bỏ bản nháp này?',
    discardWhat:
      'Bản nháp sẽ không còn trong danh sách của đơn vị. Báo cáo này không bắt buộc nên không ai bị tính là thiếu.',
    changed: 'Có người vừa thay đổi bản nháp này nên chưa bỏ. Hãy xem lại.',
  },
};

const problems: Partial<ProblemSentences> = {
  REPORT_IS_OWED: () => 'Báo cáo này đã có sẵn trong Việc phải nộp của đơn vị.',
  UNIT_NOT_ASKED: () => 'Biểu mẫu này hiện không giao cho đơn vị.',
};

Object.assign(vi, viOptional);
Object.assign(vi.problem, problems);
