import { vi } from './vi.ts';
import { number } from './write-vi.ts';

const size = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${number(Math.max(1, Math.round(bytes / 1024)))}\u00a0KB`
    : `${number(Math.round(bytes / 104_857.6) / 10)}\u00a0MB`;

/** What is said wherever files are sent, kept and taken away. */
export const viFiles = {
  files: {
    size,
    choose: 'Chọn tệp…',
    chooseFor: (what: string) => `Chọn tệp: ${what}`,
    drop: 'hoặc thả tệp vào đây',
    notChosen: 'Chưa chọn tệp',
    accepted: (types: string, most: number) =>
      `Nhận tệp ${types}, mỗi tệp không quá 10\u00a0MB, tối đa ${number(most)} tệp.`,
    full: (most: number) => `Đã đủ ${number(most)} tệp. Muốn thêm, hãy bỏ bớt một tệp.`,
    none: 'Chưa có tệp nào.',
    list: 'Các tệp',
    waiting: 'Chờ gửi',
    sending: (name: string) => `Đang gửi “${name}”`,
    sent: (name: string) => `Đã gửi “${name}”.`,
    notSent: (name: string) => `Chưa gửi được “${name}”.`,
    retry: 'Gửi lại',
    retryOf: (name: string) => `Gửi lại “${name}”`,
    cancel: 'Thôi gửi',
    cancelOf: (name: string) => `Thôi gửi “${name}”`,
    remove: 'Bỏ',
    removeOf: (name: string) => `Bỏ “${name}”`,
    removed: (name: string) => `Đã bỏ “${name}”.`,
    removeTitle: 'Bỏ tệp này?',
    removeWhy: (name: string) => `“${name}” sẽ không còn trên hệ thống. Nhật ký ghi ai bỏ, lúc nào.`,
    removeNow: 'Bỏ tệp',
    wrongType: (types: string) => `Chỗ này chỉ nhận tệp ${types}.`,
    atFilling: 'Tệp được gửi khi điền biểu mẫu này.',
    came: (date: string, who: string) => `${date}, ${who}`,
    ofRevision: (revision: number) => `sau lần nộp ${number(revision)}`,
    place: {
      signedReport: 'Bản ký của báo cáo',
      source: 'Bản gốc Văn phòng dùng để nhập',
      signedPlan: 'Bản ký của kế hoạch',
      guidance: 'Tài liệu hướng dẫn',
      evidence: 'Tệp minh chứng',
      unitPlan: 'Tệp kế hoạch của đơn vị',
    },
    hint: {
      signedReport: 'Bản giấy đã ký, đóng dấu, quét thành tệp. Đơn vị hoặc Văn phòng gửi lên.',
      source: 'Tệp hoặc bản quét của báo cáo đơn vị đã gửi. Khi báo cáo được nộp, các tệp này được giữ mãi.',
      signedPlan: 'Bản giấy đã ký, đóng dấu, quét thành tệp.',
      guidance: 'Mọi đơn vị thấy kế hoạch đều đọc được.',
      evidence: 'Ảnh, văn bản cho thấy việc đã làm. Tệp được gửi ngay, không chờ bấm Lưu.',
      unitPlan: 'Văn bản kế hoạch đã ban hành; Văn phòng đọc được.',
    },
  },
};

const refused: Record<string, string> = {
  name: 'Tên tệp không dùng được. Hãy đổi tên tệp rồi gửi lại.',
  empty: 'Tệp không có nội dung.',
  size: 'Tệp lớn quá 10 MB. Hãy chia nhỏ hoặc quét với độ phân giải thấp hơn.',
  type: 'Chỉ nhận tệp PDF, Word (docx), Excel (xlsx) không có macro, ảnh JPG và PNG.',
  broken: 'Tệp bị hỏng hoặc chưa đầy đủ. Hãy mở thử trên máy, lưu lại rồi gửi lại.',
  unsafe: 'Tệp có cấu trúc bất thường nên không được nhận. Hãy mở, lưu lại bằng Word hoặc Excel, hoặc xuất ra PDF.',
};

/** What is said when a file is not taken or not there: screens without files never say it. */
export const viFileProblems = {
  FILE_REFUSED: (d: Record<string, unknown>) => refused[String(d['reason'])] ?? refused['broken']!,
  FILE_INFECTED: () =>
    'Phần mềm quét vi-rút thấy mã độc trong tệp này nên tệp không được nhận. Đừng mở hay chuyển tiếp; hãy báo người quản trị.',
  FILE_NOT_SCANNED: () => 'Lúc này chưa quét vi-rút được nên chưa nhận tệp. Hãy gửi lại sau ít phút.',
  TOO_MANY_FILES: (d: Record<string, unknown>) => `Chỗ này đã đủ ${number(Number(d['limit']))} tệp.`,
  FILE_SPACE_USED: (d: Record<string, unknown>) =>
    `Tệp của đơn vị đã dùng hết ${size(Number(d['limit']))}. Hãy bỏ bớt tệp không cần, hoặc báo người quản trị.`,
  STORAGE_FULL: () => 'Máy chủ đã hết chỗ chứa tệp. Chưa có gì thay đổi; hãy báo người quản trị.',
  FILE_LOST: () => 'Máy chủ không còn tệp này. Hãy báo người quản trị khôi phục từ bản sao lưu.',
  FILE_KEPT: () => 'Tệp đã nộp cùng báo cáo nên được giữ mãi, không bỏ được.',
};

Object.assign(vi, viFiles);
Object.assign(vi.problem, viFileProblems);
