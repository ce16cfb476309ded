import { vi } from './vi.ts';

/** What is said on the first day of an office. */
export const viFirstDay = {
  firstDay: {
    title: 'Bắt đầu sử dụng',
    intro: (done: number, all: number) =>
      `Đã xong ${done}/${all} việc. Làm lần lượt từ trên xuống; có thể nghỉ giữa chừng, lúc quay lại trang này vẫn biết đã làm đến đâu.`,
    finished: 'Đã xong tất cả. Từ nay theo dõi việc nộp báo cáo ở “Tiến độ”.',
    nothing: 'Không có việc nào phải thiết lập',
    nothingWhy: 'Trang này dành cho cơ quan mới bắt đầu; đơn vị của bạn đã làm theo kế hoạch đã ban hành.',
    state: (isDone: boolean, isNext: boolean): string =>
      isDone ? 'Đã xong' : isNext ? 'Làm tiếp việc này' : 'Chưa làm',
    counted: {
      UNITS: (count: number) => `Hiện có ${count} đơn vị.`,
      PEOPLE: (count: number) => `Hiện ${count} đơn vị đã có người nhập.`,
    } as Record<string, ((count: number) => string) | undefined>,
    steps: {
      LETTERHEAD: {
        name: 'Đầu thư của cơ quan',
        how: 'Tên cơ quan, ký hiệu văn bản, địa danh và người ký; in trên mọi kế hoạch và báo cáo.',
        go: 'Mở trang cơ quan, phần “Đầu thư”',
      },
      UNITS: {
        name: 'Các đơn vị trực thuộc',
        how: 'Nhập danh sách xã, phường và tổ chức thành viên từ Excel, hoặc thêm từng đơn vị.',
        go: 'Mở “Đơn vị”',
      },
      OFFICE: {
        name: 'Người của cơ quan',
        how: 'Ít nhất một người lập biểu mẫu và một người duyệt báo cáo; có thể là cùng một người.',
        go: 'Mở trang cơ quan, phần người dùng',
      },
      PEOPLE: {
        name: 'Người nhập báo cáo ở từng đơn vị',
        how: 'Tạo tài khoản hàng loạt từ Excel rồi in phiếu kích hoạt phát cho từng người.',
        go: 'Mở “Đơn vị”, chọn đơn vị và tạo tài khoản',
      },
      PLAN_TYPE: {
        name: 'Loại kế hoạch',
        how: 'Chọn “Mẫu có sẵn” rồi mẫu kế hoạch năm, sửa cho hợp và công bố.',
        go: 'Lập từ mẫu có sẵn',
      },
      FORM: {
        name: 'Biểu mẫu báo cáo',
        how: 'Chọn mẫu báo cáo có sẵn, bảng Excel đang dùng hoặc lập từ đầu, rồi công bố.',
        go: 'Lập biểu mẫu',
      },
      PLAN: {
        name: 'Kế hoạch đầu tiên',
        how: 'Lập kế hoạch năm, thêm các kỳ báo cáo và giao biểu mẫu cho các đơn vị.',
        go: 'Mở “Kế hoạch”',
      },
      ISSUE: {
        name: 'Ban hành',
        how: 'Cho số và ban hành; từ lúc đó mỗi đơn vị thấy báo cáo phải nộp.',
        go: 'Mở “Kế hoạch”',
      },
    },
  },
};

Object.assign(vi, viFirstDay);
