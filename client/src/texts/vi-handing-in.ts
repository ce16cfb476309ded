import { vi } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What is said when a report is handed in or came back: apart from the rest of filling, which does not wait for it. */
export const viHandingIn = {
  nextMistake: (left: number) => `Chỗ phải sửa tiếp theo (còn ${number(left)})`,
  warningsTitle: 'Giải trình số liệu',
  warningsHint:
    'Những chỗ dưới đây khác thường. Nếu số đúng, hãy giải trình ngắn gọn; Văn phòng sẽ đọc. Nếu sai, sửa lại.',
  explanationRequired: 'Hãy giải trình, hoặc sửa lại số liệu.',
  explained: 'Đã giải trình',
  confirmTitle: 'Nộp báo cáo?',
  confirm: (unit: string, period: string) => `Báo cáo ${period} của ${unit} sẽ gửi lên Văn phòng.`,
  confirmEarly: (iso: string) =>
    `Kỳ số liệu đến hết ngày ${fullDate(iso)}, chưa kết thúc. Chỉ nộp khi số liệu đã đủ cho cả kỳ.`,
  confirmLocked: 'Nộp xong, chỉ sửa được khi rút lại (lúc Văn phòng chưa nhận) hoặc khi Văn phòng trả lại.',
  confirmLate: 'Đã quá hạn; báo cáo sẽ được ghi là nộp muộn.',
  receiptTitle: 'Đã nhận báo cáo',
  receipt: 'Biên nhận',
  receiptNumber: 'Số biên nhận',
  checksum: 'Mã kiểm tra',
  submittedAt: 'Nộp lúc',
  submittedBy: 'Người lập, nộp',
  approvedBy: 'Người duyệt',
  receiptHint: 'Văn phòng đối chiếu được biên nhận này bằng mã kiểm tra. Có thể in để lưu.',
  toDuties: 'Về việc phải nộp',
  toBoard: 'Về bảng tiến độ',
  seeReport: 'Xem báo cáo đã nộp',
  returnedTitle: 'Văn phòng trả lại báo cáo',
  newDue: (iso: string) => `Hạn nộp lại: ${fullDate(iso)}`,
  rejected: 'Máy chủ thấy còn chỗ phải sửa.',
  contextChanged:
    'Số liệu dùng để đối chiếu (kỳ trước, sổ theo dõi, ngày) vừa thay đổi. Phần đã nhập còn nguyên. Hãy xem lại các chỗ dưới đây rồi nộp lại.',
  savedMeanwhile: 'Người khác vừa lưu vào báo cáo này; các ô đã được gộp. Hãy xem lại rồi nộp.',
};

Object.assign(vi.fill, viHandingIn);
