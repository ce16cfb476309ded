import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said where an answer names a unit, a model or a file: it comes with these inputs, beside the form. */
export const viReferring = {
  unitHint: 'Gõ vài chữ trong tên đơn vị, không cần dấu',
  unitsFound: (count: number) => `Có ${number(count)} đơn vị khớp. Dùng phím mũi tên để chọn.`,
  unitsMore: 'Còn đơn vị khác khớp; gõ thêm để thu hẹp.',
  unitsNone: 'Không thấy đơn vị nào khớp.',
  unitsWanted: 'Chưa chọn đơn vị nào. Gõ lại rồi chọn một dòng trong danh sách.',
  unitsFailed: 'Chưa tìm được đơn vị. Kiểm tra kết nối rồi gõ lại.',
  exemplarNone: '— Chưa có danh mục để chọn —',
  exemplarKept: (id: string) => `Đã chọn trước đây: ${id}`,
  exemplarMissing:
    'Hệ thống chưa có danh mục mô hình để chọn ở đây. Trước mắt, ghi tên mô hình ở một ô lời văn của báo cáo, hoặc báo Văn phòng.',
  filter: (field: string) => `Lọc lựa chọn của “${field}”`,
  filterHint: 'Gõ để lọc, không cần dấu',
  filtered: (shown: number, all: number, chosen: number) =>
    `Đang hiện ${number(shown)}/${number(all)} lựa chọn; đã chọn ${number(chosen)}`,
};

Object.assign(vi.answering, viReferring);
