import { vi, type ProblemSentences } from './vi.ts';
import { dayMonth, documentDate, number } from './write-vi.ts';

/**
 * The Vietnamese sentences of plans and the board: apart from the rest, so that those who fill reports on a slow line do not
 * load them. A screen that speaks them imports this file, which adds them to the catalogue.
 */
export const viOffice = {
  coverage: {
    expected: 'Phải nộp',
    received: 'Đã nộp',
    accepted: 'Đã duyệt',
    onTime: 'Đúng hạn',
    late: 'Nộp muộn',
    missing: 'Chưa nộp',
    notOpen: 'Chưa mở',
    waiting: 'Chờ duyệt',
    nothingToReport: 'Không phát sinh',
    waived: 'Được miễn',
    reportsInWords: (received: number, expected: number) =>
      expected === 0 ? 'Chưa có báo cáo nào phải nộp' : `${number(received)}/${number(expected)} báo cáo đã nộp`,
    ofRecords: (count: number) => `${number(count)} báo cáo nhập từ hồ sơ cũ`,
    missingUnits: (names: string) => `; thiếu: ${names}`,
    unitWithReports: (unit: string, count: number) => `${unit} (${number(count)} báo cáo)`,
    missingReports: (reports: string) => `; còn thiếu ${reports}`,
    reportsOfUnit: (count: number, unit: string) => `${number(count)} báo cáo của ${unit}`,
    missingCount: (count: number) => `; còn thiếu ${number(count)}`,
    details: (accepted: number, late: number) => `${number(accepted)} đã duyệt, ${number(late)} nộp muộn`,
    nobody: 'không thiếu đơn vị nào',
    optional: 'Không bắt buộc, đã gửi',
    optionalInWords: (count: number) => `Không bắt buộc; ${number(count)} báo cáo đã gửi`,
    alsoOptional: (count: number) => `${number(count)} báo cáo không bắt buộc đã gửi`,
  },
  plans: {
    title: 'Kế hoạch',
    year: (year: number) => `Năm ${year}`,
    open: 'Xem kế hoạch',
    progress: 'Tiến độ nộp',
    emptyTitle: 'Chưa có kế hoạch nào',
    empty: 'Khi Văn phòng soạn kế hoạch đầu tiên, kế hoạch sẽ hiện ở đây.',
    issue: 'Ban hành',
    issueTitle: 'Ban hành kế hoạch',
    issueWarning:
      'Ban hành xong, mỗi đơn vị được giao sẽ có báo cáo phải nộp theo từng kỳ. Nội dung kế hoạch không sửa trực tiếp được nữa.',
    number: 'Số, ký hiệu',
    numberHint: (said: string, askedAs: string | null) =>
      said
        ? `Văn bản đang ghi ${said}. Ghi số khác thì văn bản đổi theo; để trống thì giữ số này.`
        : `Ví dụ 12/KH-MTTQ-BTT. Để trống nếu văn thư cấp sau${askedAs ? `: có số rồi, soạn điều chỉnh văn bản và ghi vào ô “${askedAs}”` : ''}.`,
    issuedOn: 'Ngày ban hành',
    issuedOnHint: (said: string) =>
      said
        ? `Văn bản đang ghi ${said}. Ghi ngày khác thì văn bản đổi theo; để trống thì giữ ngày này.`
        : 'Để trống thì lấy ngày hôm nay.',
    issued: (count: number) =>
      count === 0
        ? 'Đã ban hành. Chưa đơn vị nào phải nộp báo cáo theo kế hoạch này.'
        : `Đã ban hành. ${number(count)} báo cáo phải nộp đã được tạo cho các đơn vị.`,
    conflict: 'Có người vừa thay đổi kế hoạch này. Trang đã hiện bản mới nhất; hãy xem lại rồi ban hành.',
    national: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    docNumber: (value: string) => `Số: ${value}`,
    docNumberMissing: 'Số: …',
    documentType: 'KẾ HOẠCH',
    recipients: 'Nơi nhận:',
    periods: 'Các kỳ báo cáo',
    period: 'Kỳ',
    dueColumn: 'Hạn đơn vị nộp',
    dataColumn: 'Kỳ số liệu',
    formColumn: 'Biểu mẫu',
    who: 'Đơn vị phải nộp',
    tasks: 'Nhiệm vụ',
    task: 'Nội dung',
    lead: 'Chủ trì',
    cooperating: 'Phối hợp',
    deadline: 'Thời hạn',
    citedAt: 'Nơi dẫn',
    dueOn: 'Hoàn thành trước ngày',
    bases: 'Căn cứ',
    basis: (type: string, ref: string, date: string, issuer: string, subject: string) =>
      `Căn cứ ${type}${ref ? ` số ${ref}` : ''}${date ? ` ${documentDate(date)}` : ''}${issuer ? ` của ${issuer}` : ''}${subject ? ` ${subject}` : ''}`,
    basisAfter: 'Ngày của căn cứ này sau ngày ban hành kế hoạch; giữ nguyên như văn bản gốc.',
    abbreviations: 'Từ viết tắt',
    state: 'Trạng thái',
    coverage: 'Tình hình nộp',
    document: 'Văn bản kế hoạch',
    version: (number: number) => `Mẫu kế hoạch, phiên bản ${number}`,
    toDecideTitle: (count: number) => `Có ${number(count)} báo cáo đơn vị đã nhập dở nhưng không còn phải nộp`,
    toDecideWhy:
      'Sau khi sắp xếp đơn vị hoặc đổi việc giao báo cáo, các đơn vị này không còn phải nộp. Phần đã nhập vẫn còn nguyên. Hãy xem từng báo cáo và thống nhất với đơn vị: nộp nốt, hay để đơn vị kế thừa báo cáo.',
    assignedForms: 'Giao báo cáo',
  },
  progress: {
    title: 'Tiến độ nộp báo cáo',
    choose: 'Chọn kế hoạch',
    unit: 'Đơn vị',
    show: 'Hiện đơn vị nào',
    entries: (count: number) => `${number(count)} mục`,
    openEntries: (unit: string, what: string, count: number) => `${unit}, ${what}: ${number(count)} mục đã gửi, mở sổ`,
    view: {
      all: 'Mọi đơn vị',
      missing: 'Chỉ đơn vị chưa nộp',
      overdue: 'Chỉ đơn vị quá hạn',
      waiting: 'Chỉ báo cáo chờ duyệt',
    },
    find: 'Tìm đơn vị',
    of: 'Kỳ báo cáo',
    everyPeriod: 'Mọi kỳ',
    above: 'Trực thuộc',
    everywhere: 'Tất cả',
    group: (name: string, units: number, missing: number) =>
      `${name} (${number(units)} đơn vị${missing > 0 ? `, ${number(missing)} chưa nộp đủ` : ''})`,
    saveMissing: 'Tải danh sách chưa nộp',
    remind: 'Chép tin nhắc',
    reading: (read: number, all: number) => `Đang đọc ${number(read)}/${number(all)} đơn vị…`,
    nothingMissing: 'Không còn báo cáo nào chưa nộp trong phần đang xem.',
    saved: (count: number) => `Đã tải danh sách ${number(count)} báo cáo chưa nộp.`,
    fileName: (year: number, today: string) => `chua-nop-${year}-den-${today}.xlsx`,
    sheetName: 'Chưa nộp',
    sheetHead: [
      ...['STT', 'Đơn vị', 'Kỳ báo cáo', 'Biểu mẫu', 'Ngày cuối nộp', 'Trạng thái', 'Quá hạn'],
      ...['Số lần nhắc', 'Nhắc gần nhất'],
    ],
    reminded: (times: number, iso: string) =>
      times > 1 ? `Nhắc ${number(times)} lần, ${dayMonth(iso)}` : `Nhắc ${dayMonth(iso)}`,
    remindUnits: 'Nhắc nộp…',
    reminder: 'Tin nhắc',
    reminderHint: 'Có thể sửa trước khi sao chép, rồi dán vào nhóm Zalo.',
    reminderHead: (moment: string) => `Tính đến ${moment}, các đơn vị sau chưa nộp báo cáo:`,
    reminderPart: (what: string, due: string, count: number, names: string) =>
      `- ${what}, nộp ${due.toLocaleLowerCase('vi')}. Còn ${number(count)} đơn vị: ${names}.`,
    reminderFoot: (address: string) => `Nộp tại: ${address}`,
    copyByHand: 'Trình duyệt không cho chép tự động: tin đã được chọn, hãy bấm Ctrl+C.',
    noDuty: 'Không phải nộp',
    caption: (plan: string) => `Đơn vị và kỳ báo cáo của ${plan}`,
    open: (unit: string, period: string, state: string) => `Mở báo cáo ${period} của ${unit}: ${state}`,
    emptyTitle: 'Chưa có báo cáo nào phải nộp',
    empty:
      'Kế hoạch chưa ban hành hoặc chưa giao báo cáo cho đơn vị nào. Ban hành kế hoạch để các đơn vị thấy việc phải nộp.',
    none: {
      all: 'Không có đơn vị nào như vậy phải nộp.',
      missing: 'Mọi đơn vị đã nộp. Chọn “Mọi đơn vị” để xem tất cả.',
      overdue: 'Không có đơn vị nào quá hạn. Chọn “Mọi đơn vị” để xem tất cả.',
      waiting: 'Không có báo cáo nào chờ duyệt. Chọn “Mọi đơn vị” để xem tất cả.',
    },
    legend: 'Ghi chú trạng thái',
    shown: (count: number, all: number) => `Đang hiện ${number(count)}/${number(all)} đơn vị`,
  },
};

/** Refusals that only screens of the office meet. */
const problems: Partial<ProblemSentences> = {
  PLAN_WRONG_STATE: () => 'Kế hoạch không còn ở trạng thái làm được việc này. Hãy tải lại để xem trạng thái mới.',
  PLAN_INCOMPLETE: (d) =>
    d['missing'] === 'change'
      ? 'Văn bản không khác gì bản đã ban hành.'
      : 'Kế hoạch chưa có kỳ hoặc chưa giao báo cáo nên chưa ban hành được.',
  PARENT_PLAN_REFUSED: (d) =>
    ({
      itself: 'Kế hoạch không thể là kế hoạch cấp trên của chính mình.',
      carriesItOut: 'Kế hoạch ấy đang thực hiện kế hoạch này nên không thể là kế hoạch cấp trên của nó.',
      earlierYear: 'Đó là chính kế hoạch này của năm trước, không phải kế hoạch cấp trên.',
      notIssued: 'Kế hoạch ấy chưa ban hành. Hãy chọn kế hoạch đã ban hành.',
      laterYear: 'Kế hoạch ấy của năm sau. Hãy chọn kế hoạch cùng năm hoặc năm trước.',
      notAbove: 'Đơn vị chủ trì kế hoạch ấy không phải cấp trên của đơn vị chủ trì kế hoạch này.',
    })[String(d['reason'])] ?? 'Không chọn được kế hoạch ấy làm kế hoạch cấp trên.',
};

Object.assign(vi, viOffice);
Object.assign(vi.problem, problems);
