import { vi } from './vi.ts';

/** Whose figures stand beside those of a unit that took others over. */
export const viCompared = {
  compared: {
    summed: (period: string, names: string) => `Số đối chiếu (${period}) là tổng số đã duyệt của: ${names}.`,
    missing: (period: string, names: string) =>
      `Chưa có số đã duyệt ${period} của: ${names}. Khi còn thiếu, số kỳ trước của các đơn vị nay về đơn vị bạn được để trống.`,
  },
};

Object.assign(vi, viCompared);
