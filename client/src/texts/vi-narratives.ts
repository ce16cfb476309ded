import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** The sentences of what reports wrote. */
export const viNarratives = {
  narratives: {
    title: 'Phần viết trong báo cáo',
    intro: 'Đọc lần lượt câu trả lời bằng lời của các đơn vị cho một câu hỏi trong biểu mẫu.',
    field: 'Câu hỏi trong biểu mẫu',
    find: 'Tìm trong phần viết',
    count: (count: number) => (count === 0 ? 'Không có phần viết nào.' : `${number(count)} phần viết, mới nhất trước.`),
    noneTitle: 'Chưa có phần viết',
    none: 'Chưa có báo cáo nào viết phần này. Thử tính cả báo cáo đã nộp, chưa duyệt, hoặc chọn kỳ khác.',
    noneFound: 'Không có phần viết nào chứa những chữ này. Có thể gõ không dấu.',
    noFieldTitle: 'Không có câu hỏi bằng lời',
    noField: 'Các biểu mẫu của kế hoạch này không có câu hỏi nào trả lời bằng lời.',
  },
};

Object.assign(vi, viNarratives);
