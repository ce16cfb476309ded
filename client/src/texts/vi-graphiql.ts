import { vi } from './vi.ts';

/** The sentences of the page on which analysts try out the contract. */
export const viGraphiql = {
  graphiql: {
    title: 'Truy vấn GraphQL',
    intro:
      'Viết và chạy thử truy vấn với đúng quyền của bạn: chỉ thấy số liệu mà bạn được xem. Công cụ (GraphiQL) dùng tiếng Anh; bấm biểu tượng quyển sách để đọc mô tả từng trường.',
    example: 'Câu hỏi mẫu',
    exampleHint: 'Câu hỏi được đưa vào ô soạn thảo; sửa rồi bấm Ctrl+Enter để chạy.',
    choose: 'Chọn câu hỏi mẫu…',
    open: 'Mở trong trang truy vấn GraphQL',
    examples: [
      'Tổng số theo thành phố?',
      'Từng kỳ so với cùng kỳ năm trước?',
      'Lũy kế từ đầu năm?',
      'Số có mặt hiện nay?',
      'Tỷ lệ đạt của những người được hỏi?',
      'Theo câu trả lời của một câu hỏi lựa chọn?',
      'Theo một cột của bảng?',
      'Đơn vị nào có từ 50 trở lên, nhiều nhất xếp trước?',
      'Trung vị là bao nhiêu, phân bố thế nào?',
      'Bỏ một câu trả lời, chỉ lấy phường?',
      'Đạt bao nhiêu phần trăm chỉ tiêu giao?',
    ],
  },
};

Object.assign(vi, viGraphiql);
