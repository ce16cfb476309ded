import { vi } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What is said of reminders: where the office reminds, in the to-do that tells of it, and in the timeline. */
export const viReminding = {
  reminding: {
    title: 'Nhắc nộp báo cáo',
    channel: 'Nhắc qua',
    channels: {
      SYSTEM: 'Chỉ trong phần mềm này',
      ZALO: 'Zalo',
      PHONE: 'Điện thoại',
      EMAIL: 'Thư điện tử',
      QOFFICE: 'Qoffice',
      PAPER: 'Văn bản giấy',
    },
    by: {
      SYSTEM: 'trong phần mềm',
      ZALO: 'qua Zalo',
      PHONE: 'qua điện thoại',
      EMAIL: 'qua thư điện tử',
      QOFFICE: 'qua Qoffice',
      PAPER: 'bằng văn bản giấy',
    },
    sentence: 'Lời nhắn thêm (nếu có)',
    sentenceHint: 'Đơn vị đọc lời này ở “Việc phải nộp” cho đến khi nộp.',
    who: (chosen: number, all: number) => `Nhắc ${number(chosen)}/${number(all)} báo cáo chưa nộp`,
    whoHint: 'Mở để chọn từng đơn vị',
    filter: 'Lọc theo tên đơn vị',
    chooseAll: (count: number) => `Chọn cả ${number(count)} báo cáo`,
    report: (unit: string, period: string, form: string) => `${unit}: ${period}, ${form}`,
    before: (times: number, iso: string, isToday: boolean) =>
      `đã nhắc ${number(times)} lần, gần nhất ${isToday ? 'hôm nay' : fullDate(iso)}`,
    more: (count: number) => `Còn ${number(count)} báo cáo nữa. Lọc theo tên để chọn từng đơn vị.`,
    leftOut: (count: number) => `${number(count)} báo cáo đã được nhắc hôm nay nên không chọn sẵn.`,
    again: (count: number) =>
      `${number(count)} báo cáo đang chọn đã được nhắc hôm nay. Đơn vị sẽ bị nhắc thêm lần nữa.`,
    message: 'Tin nhắc',
    messageHint: 'Có thể sửa trước khi sao chép, rồi dán vào nơi gửi.',
    copy: 'Chỉ sao chép',
    copyAndRecord: 'Sao chép và ghi là đã nhắc',
    record: (count: number) => `Ghi là đã nhắc ${number(count)} báo cáo`,
    nothingChosen: 'Hãy chọn ít nhất một báo cáo.',
    recording: (count: number, all: number) => `Đang ghi ${number(count)}/${number(all)}…`,
    recorded: (count: number) => `Đã ghi nhắc ${number(count)} báo cáo. Đơn vị thấy ở “Việc phải nộp”.`,
    noneRecorded: 'Chưa ghi nhắc báo cáo nào.',
    toPaste: 'Tin nhắc đã được sao chép. Hãy dán vào nơi gửi.',
    left: 'Không ghi được với các báo cáo sau:',
  },
};

Object.assign(vi, viReminding);
