import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said of figures that the unit gave already, in another report for the same days. */
export const viAnswered = {
  answered: {
    title: 'Số liệu đơn vị đã báo cáo',
    hint: 'Cùng chỉ tiêu, cùng khoảng số liệu. Điền sẵn rồi vẫn sửa được.',
    comes: 'Cùng chỉ tiêu, cùng khoảng số liệu. Bắt đầu nhập thì tự điền vào ô trống; vẫn sửa được.',
    from: (form: string, period: string) => `lấy từ báo cáo “${form}”, ${period}`,
    blank: 'chưa điền',
    same: 'đã điền',
    other: (now: string, percent: string) => `nay nhập ${now}${percent}`,
    fill: (count: number) => `Điền ${number(count)} ô còn trống`,
    filled: (count: number) => `Đã điền ${number(count)} ô từ số liệu đã báo cáo.`,
  },
};

Object.assign(vi, viAnswered);
