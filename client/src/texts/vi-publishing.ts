import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said when a version is published; nobody who draws waits for it. */
export const viPublishing = {
  publishing: {
    unfinished: 'Chưa công bố được',
    unfinishedWhy: 'Còn phần viết dở chưa lưu vào bản nháp. Hãy viết nốt hoặc bỏ đi rồi công bố.',
    choicelessWhy: 'Những trường sau chưa có lựa chọn nào để đơn vị chọn. Hãy ghi tên các lựa chọn rồi công bố.',
    goTo: (title: string) => `Đến “${title}”`,
    notAdded: (title: string) => `“${title}”: đã gõ nhưng chưa đưa vào biểu mẫu`,
    stepChanges: 'Những gì thay đổi',
    stepReplay: 'Báo cáo đã nộp, nếu nhập theo bản này',
    stepLost: 'Những gì mất nguồn số liệu',
    stepConfirm: 'Xác nhận thay đổi ý nghĩa',
    stepRollOut: 'Áp dụng cho kỳ đang mở',
    replayIntro:
      'Báo cáo đã nộp giữ nguyên phiên bản và số liệu của mình. Phần này chỉ xem trước: nếu đơn vị nhập đúng câu trả lời ấy theo bản mới thì hệ thống báo gì.',
    replaying: 'Đang xem lại các báo cáo đã nộp',
    replayed: (judged: number, total: number) => `Đã xem ${number(judged)}/${number(total)} báo cáo.`,
    leftOut: (count: number) => `Còn ${number(count)} báo cáo cũ hơn không xem lại.`,
    noReports: 'Chưa có báo cáo nào đã nộp theo biểu mẫu này.',
    untouched: (count: number, total: number) =>
      count === total ? 'Báo cáo nào cũng nhập được như cũ.' : `${number(count)} báo cáo không có gì mới phải sửa.`,
    found: (count: number, total: number) => `${number(count)} trong ${number(total)} báo cáo`,
    level: { ERROR: 'phải sửa mới nộp được', WARNING: 'phải giải trình' } as Record<string, string>,
    aside: (title: string, values: number) => `“${title}”: ${number(values)} giá trị không có chỗ trong bản mới`,
    asideWhy: {
      DROPPED: 'trường đã bỏ',
      DOES_NOT_FIT: 'không vừa trường mới',
      UNKNOWN: 'không thuộc trường nào',
      SPLIT: 'phải tự chia cho các trường mới',
      MERGED: 'thiếu phần để cộng lại',
    } as Record<string, string>,
    examples: (names: string) => `Ví dụ: ${names}.`,
    noneLost: 'Không có gì mất nguồn số liệu.',
    lost: {
      calculation: (title: string) => `Trường tự tính “${title}” không còn.`,
      rule: (title: string) => `Quy tắc kiểm tra “${title}” không còn.`,
      condition: (title: string) => `“${title}” không còn điều kiện hiện hoặc bắt buộc như trước.`,
      assignment: (title: string) => `${title}: kỳ đang giao biểu mẫu này sẽ không thu các số đã bỏ nếu dùng bản mới.`,
      target: (title: string) => `Chỉ tiêu giao “${title}” không còn số liệu để tính.`,
      registerTable: (title: string) => `Bảng “${title}” không còn trường của sổ để lấy.`,
      task: (title: string) => `Nhiệm vụ “${title}” không còn trường để tính tiến độ.`,
      publishedTotal: (title: string) => `Số liệu chung đã công bố “${title}” không còn được thu.`,
      savedQuestion: (title: string, count: number) =>
        title
          ? `Câu hỏi đã lưu “${title}” không còn trường để hỏi.`
          : `${number(count)} câu hỏi đã lưu của người khác không còn trường để hỏi.`,
      dashboard: (title: string) => `Bảng biểu đồ “${title}” có biểu đồ không còn trường để hỏi.`,
      planDocument: (title: string) => `Kế hoạch ban hành lấy “${title}” từ mẫu này: bản mới không còn.`,
      explanation: (title: string, count: number) =>
        `${number(count)} bản nháp đã giải trình cho quy tắc đã bỏ: “${title}”.`,
      returnedCell: (title: string, count: number) =>
        `${number(count)} báo cáo bị trả lại để sửa “${title}”, trường đã bỏ.`,
      indicator: (title: string) =>
        `Chỉ tiêu “${title}” không còn biểu mẫu nào thu; số liệu các năm dừng ở phiên bản cũ.`,
    } as Record<string, (title: string, count: number) => string>,
    confirmIntro:
      'Tên vẫn như cũ nhưng con số nghĩa khác đi, nên các năm không so sánh được nữa. Hãy xác nhận từng thay đổi.',
    confirmMissing: (count: number) => `Còn ${number(count)} thay đổi ý nghĩa chưa xác nhận.`,
    nothingOpen: 'Không có kỳ nào đang mở. Kế hoạch ban hành sau sẽ dùng phiên bản mới.',
    open: (period: string, plan: string) => `${period} (${plan})`,
    progress: (units: number, unstarted: number, drafts: number) =>
      `${number(units)} đơn vị: ${number(unstarted)} chưa bắt đầu, ${number(drafts)} đang nhập, ${number(units - unstarted - drafts)} đã nộp hoặc đang xử lý.`,
    rollOut: {
      NONE: 'Không áp dụng',
      OPTIONAL: 'Tùy đơn vị',
      REQUIRED: 'Bắt buộc',
    },
    rollOutMeans: {
      NONE: () => 'Các kỳ đang mở giữ phiên bản đang dùng. Kế hoạch ban hành sau sẽ dùng phiên bản mới.',
      OPTIONAL: () => 'Đơn vị được báo có phiên bản mới và tự chuyển nếu muốn; không chuyển vẫn nộp được.',
      REQUIRED: (unstarted: number, drafts: number) =>
        `${number(unstarted)} đơn vị chưa bắt đầu dùng ngay phiên bản mới; ${number(drafts)} bản nháp phải chuyển sang trước khi nộp. Báo cáo đã nộp hoặc đã trả lại giữ nguyên.`,
    },
    failedAgain: 'Các lựa chọn của bạn vẫn còn.',
  },
};

Object.assign(vi, viPublishing);
