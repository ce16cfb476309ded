import type { RefusalCode } from '../apollo/problems.ts';
import type { viAccount } from './vi-account.ts';
import type { viNamedPeople } from './vi-named-people.ts';
import type { viAuditLog } from './vi-audit-log.ts';
import type { viAnswered } from './vi-answered.ts';
import type { viBehalf } from './vi-behalf.ts';
import type { viChannels } from './vi-channels.ts';
import type { viConsulting } from './vi-consulting.ts';
import type { viCopy } from './vi-copy.ts';
import type { viOptional } from './vi-optional.ts';
import type { viCompared } from './vi-compared.ts';
import type { viDocuments } from './vi-documents.ts';
import type { viDuties } from './vi-duties.ts';
import type { viFiles } from './vi-files.ts';
import type { viFirstDay } from './vi-first-day.ts';
import type { viGuides } from './vi-guides.ts';
import type { viHandingIn } from './vi-handing-in.ts';
import type { viHandover } from './vi-handover.ts';
import type { viHistory } from './vi-history.ts';
import type { viLibrary } from './vi-library.ts';
import type { viMeeting } from './vi-meeting.ts';
import type { viMoving } from './vi-moving.ts';
import type { viPast } from './vi-past.ts';
import type { viPlans } from './vi-plans.ts';
import type { viRegister } from './vi-register.ts';
import type { viReceipts } from './vi-receipts.ts';
import type { viReferring } from './vi-referring.ts';
import type { viReview } from './vi-review.ts';
import type { viSearch } from './vi-search.ts';
import type { viSignIn } from './vi-sign-in.ts';
import type { viTables } from './vi-tables.ts';
import type { viNumbering } from './vi-numbering.ts';
import type { viReminding } from './vi-reminding.ts';
import type { viTalk } from './vi-talk.ts';
import type { viGraphiql } from './vi-graphiql.ts';
import type { viPublished } from './vi-published.ts';
import type { viTargets } from './vi-targets.ts';
import type { viToDo } from './vi-to-do.ts';
import type { viNarratives } from './vi-narratives.ts';
import type { viNoRole } from './vi-no-role.ts';
import type { viOffice } from './vi-office.ts';
import type { viBuilder } from './vi-builder.ts';
import type { viPublishing } from './vi-publishing.ts';
import type { viNewForm } from './vi-new-form.ts';
import type { viSheets } from './vi-sheets.ts';
import type { viUnits } from './vi-units.ts';
import type { viDashboards } from './vi-dashboards.ts';
import type { viExplorer } from './vi-explorer.ts';
import type { viFigures } from './vi-figures.ts';
import type { viTour } from './vi-tour.ts';
import { dateTime, dayMonth, documentDate, fullDate, number, waiting } from './write-vi.ts';

/** The sentences that every screen speaks, in Vietnamese; those of the office's screens are in vi-office.ts. */
const spoken = {
  product: {
    name: 'Kế Hoạch',
    tagline: 'Kế hoạch năm, biểu mẫu và số liệu báo cáo của Mặt trận và các đơn vị',
    skip: 'Đến nội dung chính',
  },
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  theme: { label: 'Nền', light: 'Sáng', dark: 'Tối', system: 'Theo máy' },
  write: { number, fullDate, dateTime, dayMonth, documentDate },
  action: {
    close: 'Đóng',
    cancel: 'Thôi',
    retry: 'Thử lại',
    back: 'Quay lại',
    save: 'Lưu',
    copy: 'Sao chép',
    showTyped: 'Hiện chữ',
    hideTyped: 'Ẩn chữ',
    copied: 'Đã sao chép',
    print: 'In',
    open: 'Mở',
    more: 'Xem thêm',
    show: 'Hiện',
  },
  loading: 'Đang tải…',
  slow: 'Vẫn đang chờ máy chủ trả lời…',
  empty: { value: 'Chưa nhập', dash: '–' },
  nav: {
    label: 'Mục chính',
    duties: 'Việc phải nộp',
    plans: 'Kế hoạch',
    progress: 'Tiến độ',
    review: 'Bàn duyệt',
    forms: 'Biểu mẫu',
    library: 'Thư viện',
    figures: 'Số liệu',
    units: 'Đơn vị',
    tour: 'Đi một vòng',
    guides: 'Hướng dẫn',
    account: 'Tài khoản của tôi',
    menu: 'Mục',
  },
  signIn: {
    activate: 'Có phiếu kích hoạt? Đặt mật khẩu lần đầu',
    title: 'Đăng nhập',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    working: 'Đang đăng nhập…',
    required: 'Hãy nhập tên đăng nhập và mật khẩu.',
    demoTitle: 'Dùng thử với một vai',
    demoIntro: 'Đây là bản dùng thử trên kế hoạch năm 2025 của Tam Kỳ. Chọn một người để vào ngay, không cần mật khẩu.',
    out: 'Đăng xuất',
  },
  demo: {
    bar: 'Đồng hồ của bản dùng thử',
    today: (iso: string) => `Hôm nay (đồng hồ thử nghiệm): ${fullDate(iso)}`,
    todayShort: (iso: string) => `Hôm nay (thử nghiệm): ${fullDate(iso)}`,
    jump: 'Chuyển đến',
    now: 'Hôm nay thật',
    moving: 'Đang chuyển ngày…',
    moved: (iso: string) => `Đồng hồ thử nghiệm đã chuyển đến ${fullDate(iso)}.`,
    dateNote: {
      beforeDue: 'trước hạn 6 tháng',
      afterMerger: 'sau sắp xếp đơn vị',
      beforeAnnual: 'trước hạn năm',
      now: '',
    } as Record<string, string>,
  },
  role: {
    DESIGNER: 'Chuyên viên Văn phòng (soạn kế hoạch, biểu mẫu)',
    REPORTER: 'Cán bộ nhập liệu',
    LEADER: 'Lãnh đạo đơn vị',
    DEPUTY_LEADER: 'Cấp phó của đơn vị',
    REVIEWER: 'Chuyên viên tiếp nhận, duyệt',
    BOARD_MEMBER: 'Thành viên hội đồng xét chọn',
    ANALYST: 'Chuyên viên phân tích',
    RECORDS_CLERK: 'Văn thư',
    SIGNATORY: 'Ban Thường trực',
    ADMINISTRATOR: 'Quản trị hệ thống',
    VIEWER: 'Người xem',
  },
  unitKind: { PROVINCE: 'Tỉnh', CITY: 'Thành phố', WARD: 'Phường', COMMUNE: 'Xã', ORGANISATION: 'Tổ chức' },
  planState: {
    ...{ DRAFT: 'Bản nháp', CONSULTING: 'Đang hiệp thương', ISSUED: 'Đã ban hành', CLOSED: 'Đã đóng' },
    RECORD: 'Hồ sơ cũ',
  },
  reportState: {
    EXPECTED: 'Chưa nhập',
    DRAFT: 'Đang nhập',
    IN_REVIEW: 'Chờ duyệt trong đơn vị',
    SUBMITTED: 'Đã nộp',
    RECEIVED: 'Đã tiếp nhận',
    RETURNED: 'Đã trả lại',
    ACCEPTED: 'Đã duyệt',
    WAIVED: 'Được miễn',
    VOID: 'Không còn phải nộp',
  },
  due: {
    before: (iso: string, lastDay: string) => `Trước ngày ${dayMonth(iso)} (hết ngày ${dayMonth(lastDay)})`,
    until: (iso: string) => `Đến hết ngày ${dayMonth(iso)}`,
    daysLeft: (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${number(days)} ngày`),
    overdue: (days: number) => `quá hạn ${number(days)} ngày`,
    late: 'Nộp muộn',
    overdueShort: 'Quá hạn',
  },
  editors: {
    now: (names: string) => `Đang cùng nhập: ${names}`,
    last: (name: string, at: string) => `Lưu lần cuối: ${name}, ${dateTime(at)}`,
  },
  duties: {
    title: 'Việc phải nộp',
    seePlans: 'Xem kế hoạch',
    /** A returned report, as its own unit sees it. */
    toMend: 'Cần sửa lại',
    notOpen: (iso: string) => `Mở từ ngày ${fullDate(iso)}`,
    dataSpan: (from: string, to: string) => `Số liệu từ ${fullDate(from)} đến ${fullDate(to)}`,
    returned: (reason: string) => `Văn phòng trả lại: ${reason}`,
    unread: (count: number) => `${number(count)} ý kiến chưa đọc`,
    onBehalf: (source: string): string => (source === 'OLD_RECORDS' ? 'Nhập từ hồ sơ cũ' : 'Văn phòng nhập thay'),
  },
  /** A period as people call it: the office's own words. */
  titleOf: (named: { title: string; titleEn: string | null }) => named.title,
  periodName: (period: { series: string; name: string; dataTo: string }) => period.name,
  invented: {
    title: 'Số liệu minh họa, không có thật',
    why: 'Năm này được dựng lên để dùng thử; các con số không phải số liệu của Tam Kỳ.',
  },
  answering: {
    part: (field: string, part: string) => `${field}: ${part}`,
    retired: (title: string) => `${title} (không còn dùng)`,
    retiredInto: (title: string, into: string) => `${title} (không còn dùng, nay là “${into}”)`,
    unitUnknown: 'Đơn vị không còn tra được tên',
    totals: 'Cộng',
  },
  fill: {
    title: (form: string) => form,
    sections: 'Các mục',
    saved: (at: string) => `Đã lưu lúc ${at}`,
    saving: 'Đang lưu…',
    notSaved: 'Chưa lưu được, còn giữ trên máy này',
    waiting: 'Đang gõ, sẽ tự lưu',
    nothingYet: 'Chưa có gì để lưu',
    storageFull: 'Máy này không cho giữ tạm; đừng đóng trang trước khi thấy “Đã lưu”.',
    check: 'Kiểm tra và nộp…',
    submit: 'Nộp báo cáo',
    submitting: 'Đang nộp…',
    saveNow: 'Lưu ngay',
    foundTitle: 'Có phần nhập chưa gửi',
    found: (at: string) => `Tìm thấy phần nhập chưa gửi lên máy chủ lúc ${dateTime(at)}.`,
    restore: 'Khôi phục',
    dropFound: 'Bỏ',
    foundHint: 'Khôi phục để tiếp tục với phần này, hoặc bỏ để dùng bản trên máy chủ.',
    required: 'bắt buộc',
    understood: (value: string) => `Hiểu là: ${value}`,
    wordsInNumber: 'Ô này chỉ nhận chữ số. Viết đủ chữ số, ví dụ 1.200, không kèm chữ.',
    notMoney: 'Chưa đọc được số tiền này. Viết như 40.000.000, 40 triệu hoặc 1,5 tỷ.',
    notNumber: 'Chưa đọc được số này. Viết như 1.234 hoặc 1.234,5.',
    notInteger: 'Ô này là số nguyên, không có phần lẻ.',
    tooBigNumber: (most: string) => `Số này quá lớn để ghi chính xác. Nhập số không quá ${most}.`,
    tooManyDigits: (most: string) => `Số này quá dài: nhiều nhất ${most} chữ số trước dấu phẩy.`,
    tooManyPlaces: (most: string) => `Nhiều nhất ${most} chữ số sau dấu phẩy. Hãy làm tròn.`,
    notDate: 'Chưa đọc được ngày này. Viết ngày/tháng/năm, ví dụ 05/6/2025.',
    dateHint: 'ngày/tháng/năm',
    yes: 'Có',
    no: 'Không',
    nothing: 'Không phát sinh',
    choose: '— Chọn —',
    clear: 'Bỏ chọn',
    counter: (used: number, max: number) => `${number(used)}/${number(max)} ký tự`,
    calculated: 'Tự tính',
    calculatedBlank: 'Chưa đủ số để tính',
    previous: (value: string) => `Kỳ trước: ${value}`,
    unitsMet: (count: number, of: number) => `${number(count)} trong ${number(of)} đơn vị đạt`,
    lastYear: (value: string) => `Cùng kỳ năm trước: ${value}`,
    yearSoFar: (value: string) => `Lũy kế từ đầu năm: ${value}`,
    beforeThisPeriod: (value: string) => `Các kỳ trước trong năm: ${value}`,
    target: (value: string) => `Chỉ tiêu: ${value}`,
    departure: (percent: number) => `${percent > 0 ? '+' : ''}${number(percent)} %`,
    ofTarget: (percent: number) => `đạt ${number(percent)} %`,
    row: (number: number) => `Dòng ${number}`,
    legacy: (encoding: 'TCVN3' | 'VNI') =>
      `Đoạn vừa dán có vẻ gõ bằng bảng mã ${encoding === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI'}, không phải Unicode.`,
    legacyReads: (start: string) => `Chuyển sang Unicode sẽ là: “${start}”`,
    convert: 'Chuyển sang Unicode',
    leaveText: 'Giữ nguyên',
    written: (text: string) => `Chưa hiểu “${text}”. Hãy chọn lại.`,
    actions: 'Thao tác',
    summaryTitle: (count: number) => `Còn ${number(count)} chỗ phải sửa trước khi nộp`,
    summaryHint: 'Chọn một dòng để đến đúng ô.',
    summaryMended: 'Đã sửa hết các chỗ này',
    mended: 'đã sửa',
    explanation: 'Giải trình',
    goTo: 'Đến ô này',
    history: 'Các lần lưu',
    rowsCount: (count: number) => `${number(count)} dòng`,
    toRegister: 'Về sổ theo dõi',
    entry: (ordinal: number) => `Mục ${number(ordinal)}`,
    definition: 'Cách hiểu',
    version: (number: number) => `phiên bản ${number}`,
    returnedCell: (reason: string) => `Văn phòng: ${reason}`,
    unreadable: 'Không đọc được biểu mẫu này. Hãy báo người quản trị; chưa có gì bị mất.',
  },
  fail: {
    title: 'Chưa làm được việc này',
    notFoundTitle: 'Không tìm thấy trang này',
    notFound: 'Địa chỉ không đúng, hoặc bạn không được xem nội dung này. Không có gì bị mất.',
    home: 'Về trang chính',
    crashTitle: 'Trang gặp lỗi',
    crash: 'Phần nhập dở vẫn còn: đã lưu trên máy chủ hoặc giữ trên máy này. Tải lại trang để tiếp tục.',
    reload: 'Tải lại trang',
    replaced: 'Chương trình vừa được nâng cấp. Hãy tải lại trang để dùng phần này.',
    kept: 'Nội dung đã gõ vẫn còn trên trang.',
    keptDraft: 'Phần đã nhập không mất: đã lưu trên máy chủ hoặc còn giữ trên máy này. Có mạng lại, trang tự mở.',
    nothingChanged: 'Chưa có gì thay đổi trên máy chủ.',
  },
  problem: {
    UNAUTHENTICATED: () => 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    SIGN_IN_FAILED: () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
    TOO_MANY_ATTEMPTS: (d) => `Thử quá nhiều lần. Hãy đợi ${waiting(Number(d['retryAfter'] ?? 60))} rồi thử lại.`,
    TOO_MANY_REQUESTS: (d) => `Gửi quá nhiều yêu cầu. Hãy đợi ${waiting(Number(d['retryAfter'] ?? 60))} rồi thử lại.`,
    TOO_MUCH_KEPT: (d) =>
      `Tài khoản này đã lưu quá nhiều nội dung trong ngày. Chưa có gì thay đổi; hãy đợi ${waiting(Number(d['retryAfter'] ?? 60))} rồi thử lại, hoặc báo người quản trị.`,
    FORBIDDEN: () => 'Vai của bạn không được làm việc này ở đây.',
    NOT_FOUND: () => 'Không tìm thấy, hoặc bạn không được xem nội dung này.',
    INVALID_INPUT: (d) => `Có ô nhập chưa đúng${d['path'] ? ` (${String(d['path'])})` : ''}. Hãy xem lại.`,
    REPORT_WRONG_STATE: () => 'Báo cáo không còn ở trạng thái làm được việc này. Hãy tải lại để xem trạng thái mới.',
    PERIOD_NOT_OPEN: (d) => `Kỳ báo cáo chưa mở${d['opens'] ? `; mở từ ngày ${fullDate(String(d['opens']))}` : ''}.`,
    PERIOD_CLOSED: (d) =>
      `Kỳ báo cáo đã đóng${d['closes'] ? ` ngày ${fullDate(String(d['closes']))}` : ''}. Hãy liên hệ Văn phòng nếu vẫn cần nộp.`,
    IDEMPOTENCY_MISMATCH: () =>
      'Yêu cầu bị gửi hai lần với nội dung khác nhau. Hãy tải lại trang và xem kết quả trước khi làm lại.',
    ANSWERS_INVALID: (d) => `Máy chủ không nhận nội dung này${d['path'] ? ` (chỗ ${String(d['path'])})` : ''}.`,
    APPROVAL_REACHES_NOBODY: () =>
      'Đơn vị duyệt báo cáo trước khi nộp, nhưng hiện không có lãnh đạo nào duyệt được. Hãy báo người quản trị phân công lãnh đạo, hoặc bỏ bước duyệt trong đơn vị.',
    DEMO_ONLY: () => 'Chỉ có trong bản dùng thử.',
    QUERY_TOO_LARGE: () => 'Câu hỏi quá lớn. Hãy chọn ít chỉ tiêu hoặc ít nhóm hơn.',
    BODY_TOO_LARGE: () =>
      'Phần gửi lên lớn quá 1 MB nên máy chủ không nhận. Chưa có gì thay đổi; hãy bớt nội dung rồi gửi lại.',
    UNAVAILABLE: () => 'Cơ sở dữ liệu đang không trả lời. Chưa có gì thay đổi; hãy thử lại sau ít phút.',
    INTERNAL: (d) => `Máy chủ gặp lỗi bất ngờ${d['reference'] ? `. Mã tra cứu: ${String(d['reference'])}` : ''}.`,
    UNREACHABLE: () => 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  } satisfies Partial<ProblemSentences> as Partial<ProblemSentences> as ProblemSentences,
};

/** The sentence of each refusal; those that only screens of the office meet come with the sentences of the office. */
export type ProblemSentences = Record<RefusalCode, (details: Record<string, unknown>) => string>;

/** The whole catalogue. */
export type Texts = typeof spoken & {
  fill: typeof viHandingIn & typeof viTables;
  answering: typeof viReferring;
  duties: typeof viToDo;
} & typeof viOffice &
  typeof viBuilder &
  typeof viPublishing &
  typeof viNewForm &
  typeof viSheets &
  typeof viUnits &
  typeof viHandover &
  typeof viNoRole &
  typeof viConsulting &
  typeof viFigures &
  typeof viExplorer &
  typeof viDashboards &
  typeof viNarratives &
  typeof viTour &
  typeof viCompared &
  typeof viFiles &
  typeof viHistory &
  typeof viLibrary &
  typeof viMeeting &
  typeof viMoving &
  typeof viAnswered &
  typeof viOptional &
  typeof viPast &
  typeof viSearch &
  typeof viFirstDay &
  typeof viGuides &
  typeof viDuties &
  typeof viReview &
  typeof viNumbering &
  typeof viReminding &
  typeof viTalk &
  typeof viGraphiql &
  typeof viPublished &
  typeof viTargets &
  typeof viPlans &
  typeof viChannels &
  typeof viBehalf &
  typeof viAccount &
  typeof viAuditLog &
  typeof viNamedPeople &
  typeof viSignIn &
  typeof viReceipts &
  typeof viCopy &
  typeof viRegister &
  typeof viDocuments;

/** The catalogue in Vietnamese; a screen of the office adds its part when it loads. */
export const vi = spoken as Texts;
