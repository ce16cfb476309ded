import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What is said of handovers that are still to be read. */
export const viHandover = {
  handover: {
    title: 'Bàn giao chưa đọc',
    of: (leaver: string, lastDay: string) => `Bàn giao của ${leaver}, làm đến hết ${fullDate(lastDay)}`,
    to: (deputy: string) => `Người nhận: ${deputy} (chưa bấm “Đã đọc”)`,
    read: 'Đã đọc',
    readOf: (leaver: string) => `Đã đọc bàn giao của ${leaver}`,
    done: (leaver: string) => `Đã ghi: bạn đã đọc bàn giao của ${leaver}.`,
  },
};

Object.assign(vi, viHandover);
