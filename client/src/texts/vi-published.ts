import { vi } from './vi.ts';

/** The sentences of what a plan tells all its units of the figures of all. */
export const viPublished = {
  published: {
    title: 'Số liệu chung của các đơn vị',
    beside: (year: number) => `Số liệu chung của các đơn vị, kế hoạch năm ${year}`,
    choose: 'Chọn số liệu công bố…',
    chooseTitle: 'Chọn số liệu công bố cho các đơn vị',
    chooseHint:
      'Mọi đơn vị xem được kế hoạch sẽ thấy số chung của tất cả đơn vị ở các chỉ tiêu được chọn, bên cạnh số của mình. Không đơn vị nào thấy số riêng của đơn vị khác; dưới 5 đơn vị có số thì số chung không hiện.',
    search: 'Tìm chỉ tiêu',
    chosen: (count: number) => `Chỉ tiêu (đã chọn ${count})`,
    nothingOffered: 'Biểu mẫu của kế hoạch chưa có chỉ tiêu nào cộng được qua các đơn vị.',
    tooMany: (most: number) => `Chọn nhiều nhất ${most} chỉ tiêu.`,
    publish: 'Công bố',
    done: 'Đã cập nhật số liệu công bố cho các đơn vị.',
    conflict: 'Kế hoạch vừa được người khác sửa. Các chỉ tiêu bạn chọn vẫn còn; bấm “Công bố” lần nữa để lưu.',
    none: 'Chưa công bố số liệu chung. Các đơn vị chỉ thấy số liệu của mình.',
    measure: 'Chỉ tiêu',
    period: 'Kỳ',
    all: 'Tất cả đơn vị',
    own: 'Đơn vị của bạn',
    accepted: 'Báo cáo đã duyệt',
    withheld: 'Chưa đủ đơn vị để hiện',
    noFigure: 'Chưa có số',
    hint: 'Tính từ báo cáo đã duyệt. Số chung không hiện khi có số của chưa đến 5 đơn vị.',
  },
};

Object.assign(vi, viPublished);
