import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What is said of the number that a unit gives to a report after handing it in. */
export const viNumbering = {
  numbering: {
    title: 'Số văn bản',
    given: (number: string, iso: string | null) => (iso ? `Số ${number}, ngày ${fullDate(iso)}` : `Số ${number}`),
    givenBy: (name: string, iso: string) => `${name} ghi ngày ${fullDate(iso)}`,
    none: 'Chưa ghi số ở đây. Văn thư ghi số và ngày sau khi ký; bản in mang số này, số liệu đã nộp giữ nguyên.',
    give: 'Ghi số văn bản…',
    mend: 'Sửa số văn bản…',
    number: 'Số, ký hiệu',
    numberHint: 'Như trên văn bản, ví dụ 05/BC-MTTQ-BTT.',
    numberWanted: 'Hãy ghi số văn bản.',
    day: 'Ngày ký (nếu khác ngày nộp)',
    dayWrong: 'Hãy nhập ngày ký, không sau hôm nay.',
    save: 'Lưu số văn bản',
    saved: 'Đã lưu số văn bản.',
    conflict: 'Báo cáo vừa được nộp lại. Trang đã hiện lần nộp mới; hãy ghi số cho lần ấy.',
  },
};

Object.assign(vi, viNumbering);
