import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said of what the unit gave already: in another report for the same days, or of its own plan. */
export const viAnswered = {
  answered: {
    title: 'Đơn vị đã báo cáo hoặc đã ghi trên hệ thống',
    figures: 'Cùng chỉ tiêu, cùng khoảng số liệu.',
    hint: 'Điền sẵn rồi vẫn sửa được.',
    comes: 'Bắt đầu nhập thì tự điền vào ô trống; vẫn sửa được.',
    fromOwnPlan: 'lấy từ kế hoạch riêng đơn vị đã ghi',
    from: (form: string, period: string) => `lấy từ báo cáo “${form}”, ${period}`,
    blank: 'chưa điền',
    same: 'đã điền',
    other: (now: string, percent: string) => `nay nhập ${now}${percent}`,
    fill: (count: number) => `Điền ${number(count)} ô còn trống`,
    filled: (count: number) => `Đã điền ${number(count)} ô đã có sẵn.`,
  },
};

Object.assign(vi, viAnswered);
