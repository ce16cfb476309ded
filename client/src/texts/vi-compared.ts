import { vi } from './vi.ts';

/** Whose figures stand beside those of a unit that took others over, and what took the place of its estimates. */
export const viCompared = {
  compared: {
    summed: (period: string, names: string) => `Số đối chiếu (${period}) là tổng số đã duyệt của: ${names}.`,
    missing: (period: string, names: string) =>
      `Chưa có số đã duyệt ${period} của: ${names}. Khi còn thiếu, số kỳ trước của các đơn vị nay về đơn vị bạn được để trống.`,
    replacedTitle: 'Số ước cả năm đã có số chính thức',
    replacedHint:
      'Báo cáo bổ sung của đơn vị đã được duyệt: số chính thức đứng dưới từng số ước. Báo cáo này giữ nguyên như lúc nộp.',
    openSupplement: (period: string) => `Mở báo cáo bổ sung: ${period}`,
    replacedBy: (value: string, period: string) => `Đã thay bằng số chính thức ${value} (${period})`,
  },
};

Object.assign(vi, viCompared);
