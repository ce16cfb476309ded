import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said where answers of an earlier report are taken over. */
export const viCopy = {
  copy: {
    offer: (period: string) => `Lấy lại nội dung đã báo cáo kỳ trước (${period}) để sửa, đỡ phải nhập lại.`,
    open: 'Lấy từ kỳ trước…',
    title: (period: string) => `Lấy từ báo cáo ${period}`,
    hint: 'Số có tại thời điểm và lời văn được chọn sẵn. Số phát sinh trong kỳ và ngày tháng thường khác mỗi kỳ, chỉ chọn khi đúng.',
    same: 'Thường giữ nguyên',
    ofPeriod: 'Riêng của từng kỳ',
    all: 'Chọn hết nhóm này',
    now: 'đang có:',
    nothing: 'Không còn gì để lấy: báo cáo này đã có đủ các nội dung đó.',
    noneChosen: 'Hãy chọn ít nhất một nội dung.',
    take: (count: number) => `Lấy ${number(count)} nội dung`,
    taken: (count: number) => `Đã lấy ${number(count)} nội dung từ kỳ trước.`,
    left: (count: number) => `${number(count)} ô lấy từ kỳ trước chưa xem lại`,
    leftHint: 'Sửa ô nào thì ô đó hết dấu; ô vẫn đúng thì bấm giữ nguyên.',
    mark: 'Lấy từ kỳ trước',
    keep: 'Giữ nguyên',
    keepOne: (cell: string) => `Giữ nguyên “${cell}”`,
    keepAll: 'Giữ nguyên tất cả',
    kept: 'Đã ghi là xem lại.',
    undo: 'Bỏ các ô vừa lấy',
    undone: 'Đã bỏ các ô vừa lấy.',
    conflict: 'Báo cáo vừa thay đổi ở nơi khác. Hãy mở lại danh sách và chọn lại.',
  },
};

Object.assign(vi, viCopy);
