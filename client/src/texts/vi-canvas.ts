import { number } from './write-vi.ts';

/** Sentences of the builder's canvas: outline, search, dragging, copying. */
export const viCanvas = {
  shelf: { outline: 'Mục lục', kinds: 'Kiểu trường' },
  outlineOf: 'Mục lục biểu mẫu',
  summary: (fields: number, sections: number) => `${number(fields)} trường trong ${number(sections)} mục`,
  find: 'Tìm trường, mục',
  findHint: 'Tên, mã hoặc giải thích; không cần dấu',
  hits: (count: number) =>
    count === 0 ? 'Không tìm thấy. Thử từ ngắn hơn.' : `Tìm thấy ${number(count)} chỗ. Enter để đến chỗ đầu.`,
  keys: 'F6: sang vùng kế tiếp (nút lưu và công bố, thẻ, tìm kiếm, biểu mẫu). N: thêm trường vào mục đang đứng. Esc: từ trường về mục, rồi về mục lục.',
  closeAll: 'Thu gọn hết',
  openAll: 'Mở hết',
  howToCarry:
    'Kéo đến chỗ mới; hoặc nhấn phím cách để nhấc, mũi tên lên xuống để chuyển, mũi tên trái phải để sang mục khác, phím cách để đặt, Esc để thôi.',
  pickUp: (title: string) => `Nhấc “${title}”`,
  position: (at: number, of: number, title: string) =>
    `vị trí ${number(at)} trên ${number(of)} trong ${title ? `“${title}”` : 'biểu mẫu'}`,
  pickedUp: (title: string, where: string) => `Đã nhấc “${title}”, ${where}.`,
  dropped: (title: string, where: string) => `Đã đặt “${title}”, ${where}.`,
  putBack: (title: string) => `Đã thôi, “${title}” ở nguyên chỗ cũ.`,
  kindsHint: 'Kéo một kiểu vào chỗ cần thêm, hoặc bấm để thêm ngay sau trường đang mở.',
  pickUpKind: (kind: string) => `Thêm trường kiểu ${kind}`,
  copy: 'Chép',
  copyThis: (title: string) => `Chép “${title}” để dán vào biểu mẫu này hoặc biểu mẫu khác`,
  copied: (title: string) => `Đã chép “${title}”. Mở biểu mẫu khác hoặc mục khác để dán.`,
  notCopied: 'Trình duyệt không còn chỗ để giữ phần vừa chép.',
  paste: (title: string) => `Dán “${title}”`,
  pasteTitle: (title: string) => `Dán “${title}”?`,
  pasteWhat: (form: string, count: number) =>
    `Chép từ biểu mẫu “${form}”: ${number(count)} trường, kèm danh mục, quy tắc và công thức chỉ dùng các trường này. Trường dán vào là trường mới, không nối với số liệu cũ.`,
  shareIndicators: 'Dùng chung chỉ tiêu, để số liệu hai biểu mẫu so sánh được',
  noIndicators:
    'Không có chỉ tiêu chung nào đi kèm. Muốn so sánh số liệu hai biểu mẫu, hãy đặt cùng một mã chỉ tiêu cho cả hai trường.',
  pasteNow: 'Dán',
  pasted: (title: string) => `Đã dán “${title}”.`,
  moveToPlace: 'Chuyển sang mục, bảng',
  tables: 'Bảng',
  carry: {
    intoTitle: (title: string) => `Đưa “${title}” vào bảng?`,
    outTitle: (title: string) => `Đưa “${title}” ra khỏi bảng?`,
    into: (table: string) => `Trường này sẽ là một cột của bảng “${table}”: mỗi dòng trả lời một lần.`,
    out: (table: string) => `Trường này sẽ ra khỏi bảng “${table}”: cả báo cáo trả lời một lần.`,
    isNew:
      'Như vậy là hỏi một điều khác, nên thành trường mới. Báo cáo đã nộp giữ nguyên câu trả lời; câu trả lời trong bản nháp được để riêng cho người nhập xem. Số liệu các kỳ trước không so sánh được, chỉ tiêu thống kê không đi theo. Khi công bố, bạn xác nhận lại điều này.',
    inUse: (title: string) =>
      `Chưa đưa “${title}” sang chỗ khác được vì còn những chỗ sau đang dùng. Hãy sửa những chỗ đó trước.`,
    intoNow: 'Đưa vào bảng',
    outNow: 'Đưa ra khỏi bảng',
  },
  newField: (kind: string) => `Trường mới (${kind})`,
};
