import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said on the first day of an office. */
export const viFirstDay = {
  firstDay: {
    title: 'Bắt đầu sử dụng',
    intro: (done: number, all: number) =>
      `Đã xong ${done}/${all} việc. Làm lần lượt từ trên xuống; có thể nghỉ giữa chừng, lúc quay lại trang này vẫn biết đã làm đến đâu.`,
    finished: 'Đã xong tất cả. Từ nay theo dõi việc nộp báo cáo ở “Tiến độ”.',
    nothing: 'Không có việc nào phải thiết lập',
    nothingWhy: 'Trang này dành cho cơ quan mới bắt đầu; đơn vị của bạn đã làm theo kế hoạch đã ban hành.',
    next: (done: number, all: number, step: string) =>
      `Bắt đầu sử dụng: đã xong ${done}/${all} việc. Việc tiếp theo: ${step}.`,
    back: 'Về danh sách việc',
    doneBy: (role: string) => `Từ đây là việc của người có vai trò “${role}”; người đó đăng nhập để làm.`,
    state: (isDone: boolean, isNext: boolean): string =>
      isDone ? 'Đã xong' : isNext ? 'Làm tiếp việc này' : 'Chưa làm',
    counted: {
      UNITS: (count: number) => `Hiện có ${number(count)} đơn vị.`,
      PEOPLE: (count: number, units: number) => `Hiện ${number(count)}/${number(units)} đơn vị đã có người nhập.`,
      FORM: (count: number) => `Đã công bố ${number(count)} biểu mẫu.`,
    } as Record<string, ((count: number, units: number) => string) | undefined>,
    missing: {
      FORM: (count: number) =>
        `Kế hoạch mẫu còn dùng ${number(count)} biểu mẫu chưa công bố. Lập đủ trước khi lập kế hoạch thì phần mềm giao sẵn cho các đơn vị; soạn kế hoạch từ đầu thì không cần:`,
      DUTIES: (count: number) => `Còn ${number(count)} kỳ chưa giao biểu mẫu nào:`,
    } as Record<string, ((count: number) => string) | undefined>,
    steps: {
      LETTERHEAD: {
        name: 'Đầu thư của cơ quan',
        how: 'Tên cơ quan, ký hiệu văn bản, địa danh và người ký; in trên mọi kế hoạch và báo cáo.',
        go: 'Mở trang cơ quan, phần “Đầu thư”',
      },
      UNITS: {
        name: 'Các đơn vị trực thuộc',
        how: 'Bấm “Nhập danh sách từ Excel” cho cả danh sách xã, phường, tổ chức thành viên, hoặc thêm từng đơn vị.',
        go: 'Mở trang cơ quan để nhập đơn vị',
      },
      OFFICE: {
        name: 'Người của cơ quan',
        how: 'Ít nhất một người soạn kế hoạch, biểu mẫu và một người tiếp nhận, duyệt báo cáo; một người giữ được cả hai vai trò. Không ai tự giao vai trò cho mình.',
        go: 'Mở trang cơ quan, phần người dùng',
      },
      PEOPLE: {
        name: 'Người nhập báo cáo ở từng đơn vị',
        how: 'Dán một danh sách từ Excel, có cột Đơn vị, cho mọi đơn vị cùng lúc; rồi in phiếu kích hoạt phát cho từng người.',
        go: 'Mở trang cơ quan, bấm “Thêm người”',
      },
      PLAN_TYPE: {
        name: 'Loại kế hoạch',
        how: 'Chọn “Mẫu có sẵn” rồi mẫu kế hoạch năm, sửa cho hợp và công bố.',
        go: 'Lập từ mẫu có sẵn',
      },
      FORM: {
        name: 'Các biểu mẫu báo cáo',
        how: 'Với từng biểu mẫu: chọn mẫu có sẵn, bảng Excel đang dùng hoặc lập từ đầu, rồi công bố.',
        go: 'Lập biểu mẫu',
      },
      PLAN: {
        name: 'Kế hoạch đầu tiên',
        how: 'Bắt đầu bằng mẫu có sẵn rồi sửa cho hợp với cơ quan, hoặc soạn từ đầu; có thể soạn tiếp sau.',
        go: 'Lập kế hoạch',
      },
      DUTIES: {
        name: 'Kỳ báo cáo và giao biểu mẫu',
        how: 'Xem các kỳ báo cáo với hạn nộp và biểu mẫu giao cho đơn vị; thêm kỳ hoặc giao thêm nếu cần.',
        go: 'Mở kế hoạch',
      },
      ISSUE: {
        name: 'Ban hành',
        how: 'Cho số và ban hành; từ lúc đó mỗi đơn vị thấy báo cáo phải nộp.',
        go: 'Mở kế hoạch để ban hành',
      },
    },
  },
};

Object.assign(vi, viFirstDay);
