import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said where cells of a sheet come in. */
export const viSheets = {
  sheets: {
    paste: 'Dán các ô từ Excel',
    file: 'Hoặc chọn tệp .xlsx',
    fileHint: 'Tệp được đọc ngay trên máy này, không gửi đi đâu.',
    reading: 'Đang đọc tệp…',
    rows: (count: number) => `Đã đọc ${number(count)} dòng, tính cả dòng tiêu đề.`,
    problem: {
      tooLarge: 'Tệp quá lớn. Hãy chép riêng các ô cần dùng rồi dán vào ô trên.',
      notXlsx: 'Không đọc được tệp này. Hãy lưu lại dưới dạng .xlsx, hoặc dán các ô vào ô trên.',
    },
    sheet: 'Trang tính',
  },
};

Object.assign(vi, viSheets);
