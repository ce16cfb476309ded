import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What is said of the ways on which a report comes to the office. */
export const viChannels = {
  channels: {
    title: 'Kênh nhận',
    name: { SYSTEM: 'Hệ thống', PAPER: 'Bản giấy', QOFFICE: 'Qoffice', EMAIL: 'Thư điện tử' },
    short: { SYSTEM: 'Hệ thống', PAPER: 'Giấy', QOFFICE: 'Qoffice', EMAIL: 'Thư' },
    came: (iso: string, reference: string) => `nhận ngày ${fullDate(iso)}${reference ? `, số ${reference}` : ''}`,
    none: 'chưa ghi nhận',
    notHandedIn: 'chưa nộp',
    record: (channel: string) => `Ghi nhận: ${channel}`,
    recordShort: 'Ghi nhận…',
    change: (channel: string) => `Sửa ghi nhận: ${channel}`,
    changeShort: 'Sửa…',
    dialog: (channel: string) => `Đã nhận qua ${channel}`,
    day: 'Ngày nhận',
    dayWrong: 'Hãy nhập ngày nhận, không sau hôm nay.',
    reference: { PAPER: 'Số văn bản (nếu có)', QOFFICE: 'Số Qoffice', EMAIL: 'Địa chỉ gửi (nếu có)' },
    referenceWanted: 'Hãy ghi số Qoffice.',
    save: 'Lưu ghi nhận',
    takeBack: 'Bỏ ghi nhận này',
    saved: 'Đã lưu ghi nhận.',
    takenBack: 'Đã bỏ ghi nhận.',
    conflict: 'Người khác vừa ghi nhận kênh này. Trang đã hiện ghi nhận mới nhất.',
    lacking: 'Chưa nhận qua',
    any: 'Không lọc theo kênh',
  },
};

Object.assign(vi, viChannels);
