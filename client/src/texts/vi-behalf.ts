import { vi, type ProblemSentences } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What is said where the office fills in a report for its unit. */
export const viBehalf = {
  behalf: {
    title: 'Nhập thay đơn vị',
    why: 'Đơn vị chỉ gửi bản giấy, tệp hoặc Qoffice thì Văn phòng nhập thay; báo cáo ghi rõ nguồn.',
    begin: 'Nhập thay đơn vị…',
    beginTitle: (unit: string) => `Nhập thay ${unit}`,
    beginHint: 'Từ lúc này chỉ Văn phòng nhập báo cáo này, đến khi giao lại cho đơn vị.',
    begunHint:
      'Đơn vị đã nhập một phần: biểu mẫu mở ra với phần đó, Văn phòng nhập tiếp; bản của đơn vị còn nguyên trong “Các lần lưu”.',
    source: 'Nhập theo',
    sources: { PAPER: 'Bản giấy', FILE: 'Tệp', QOFFICE: 'Qoffice', OLD_RECORDS: 'Hồ sơ cũ' },
    names: { PAPER: 'Số, ký hiệu văn bản', FILE: 'Tên tệp', QOFFICE: 'Số Qoffice', OLD_RECORDS: 'Hồ sơ' },
    nameWanted: 'Hãy ghi nguồn: số văn bản, tên tệp hoặc số Qoffice.',
    day: 'Ngày Văn phòng nhận được',
    dayWrong: 'Hãy nhập ngày nhận, không sau hôm nay.',
    beginNow: 'Bắt đầu nhập thay',
    youFill: (unit: string) => `Bạn đang nhập thay ${unit}`,
    from: (source: string, name: string, iso: string) => `Nguồn: ${source} ${name}, nhận ngày ${fullDate(iso)}.`,
    fromOld: (name: string, iso: string) => `Nhập từ hồ sơ cũ: ${name}, nhập ngày ${fullDate(iso)}.`,
    oldTitle: 'Nhập từ hồ sơ cũ',
    officeFills: 'Văn phòng nhập báo cáo này thay đơn vị',
    fillsNow: 'Văn phòng đang nhập báo cáo này thay đơn vị',
    fillsNowHint:
      'Đơn vị chưa phải nhập. Phần đơn vị đã nhập, nếu có, Văn phòng nhập tiếp; bản của đơn vị vẫn được giữ. Văn phòng nộp xong, nội dung hiện ở đây để đơn vị xem lại.',
    keptHere: 'Phần bạn đã gõ trước đó vẫn giữ trên máy này.',
    followed: {
      handedIn: 'Văn phòng vừa nộp báo cáo nhập thay đơn vị. Trang đã hiện nội dung.',
      handedBack: 'Văn phòng vừa giao báo cáo cho đơn vị tự nhập.',
    },
    unitHint: 'Nếu nội dung không đúng, đơn vị nêu ý kiến; Văn phòng phải trả lời trước khi duyệt.',
    object: 'Không đồng ý…',
    objectTitle: 'Không đồng ý với báo cáo nhập thay',
    objectReason: 'Chỗ nào không đúng',
    objectNow: 'Gửi ý kiến',
    objected: 'Đã gửi ý kiến cho Văn phòng.',
    objection: (reason: string) => `Đơn vị không đồng ý: ${reason}`,
    waits: 'Chờ Văn phòng trả lời.',
    answer: (answer: string) => `Văn phòng trả lời: ${answer}`,
    settle: 'Giữ nguyên, trả lời…',
    settleTitle: 'Giữ nguyên báo cáo và trả lời đơn vị',
    settleReason: 'Trả lời',
    settleNow: 'Gửi trả lời',
    settled: 'Đã trả lời đơn vị.',
    settleHint: 'Hoặc trả lại, mở lại báo cáo để sửa.',
    handBack: 'Giao đơn vị tự nhập…',
    handBackTitle: 'Giao báo cáo cho đơn vị tự nhập',
    handBackReason: 'Lý do',
    handBackNow: 'Giao cho đơn vị',
    handedBack: 'Đã giao báo cáo cho đơn vị.',
    reasonWanted: 'Hãy ghi nội dung này.',
    confirm: (unit: string, period: string) =>
      `Báo cáo ${period} sẽ được ghi là Văn phòng nhập thay ${unit}; đơn vị được báo và có thể nêu ý kiến.`,
    inCoverage: (count: number) => `Trong đó ${number(count)} báo cáo Văn phòng nhập thay.`,
    oldInCoverage: (count: number) => `Trong đó ${number(count)} báo cáo nhập từ hồ sơ cũ.`,
    inTimeline: 'nhập thay đơn vị',
    objections: 'Đơn vị không đồng ý với báo cáo nhập thay',
  },
};

/** The refusal that only those meet who accept such a report. */
const problems: Partial<ProblemSentences> = {
  OBJECTION_OPEN: () => 'Đơn vị không đồng ý với báo cáo nhập thay. Hãy trả lời đơn vị trước khi duyệt.',
};

Object.assign(vi, viBehalf);
Object.assign(vi.problem, problems);
