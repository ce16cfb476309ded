import { number } from './write-vi.ts';

/** Sentences of the builder's canvas: outline, search, dragging, copying. */
export const viCanvas = {
  outline: 'Mục lục',
  outlineOf: 'Mục lục biểu mẫu',
  summary: (fields: number, sections: number) => `${number(fields)} trường trong ${number(sections)} mục`,
  find: 'Tìm trường, mục',
  findHint: 'Tên, mã hoặc giải thích; không cần dấu',
  hits: (count: number) =>
    count === 0 ? 'Không tìm thấy. Thử từ ngắn hơn.' : `Tìm thấy ${number(count)} chỗ. Enter để đến chỗ đầu.`,
  closeAll: 'Thu gọn hết',
  openAll: 'Mở hết',
};
