import { vi } from './vi.ts';

/** What is said to a unit whose form has a newer version: apart from the rest of filling, as it is seldom needed. */
export const viMoving = {
  moving: {
    offeredTitle: (number: number) => `Biểu mẫu có phiên bản ${number}`,
    offered:
      'Văn phòng cho chuyển bản nháp sang phiên bản mới nếu đơn vị muốn; không chuyển vẫn nộp được. Các câu trả lời được chuyển theo; chỗ nào không còn trong phiên bản mới sẽ được giữ riêng cho bạn xem.',
    required:
      'Văn phòng yêu cầu dùng phiên bản mới: hãy chuyển bản nháp sang trước khi nộp. Các câu trả lời được chuyển theo; chỗ nào không còn trong phiên bản mới sẽ được giữ riêng cho bạn xem.',
    move: (number: number) => `Chuyển sang phiên bản ${number}`,
    moving: 'Đang chuyển…',
    kept: 'Phần đã nhập còn nguyên.',
    movedTitle: (number: number) => `Biểu mẫu vừa có phiên bản ${number}; phần đã nhập được chuyển sang`,
    movedHint:
      'Văn phòng vừa công bố phiên bản mới trong lúc bạn đang nhập. Các câu trả lời còn nguyên; những chỗ thay đổi:',
    keptAside: 'Không còn chỗ trong phiên bản mới (giữ lại để bạn chép)',
    copyKeptAside: 'Sao chép phần giữ lại',
    sawMove: 'Đã xem',
    asideTitle: 'Phần để riêng: không còn chỗ trong biểu mẫu này',
    asideHint:
      'Nếu còn dùng, hãy chép sang ô phù hợp. Mọi người nhập báo cáo này đều thấy phần này, trên máy nào cũng vậy, cho đến khi có người chọn “Đã xử lý”.',
    asideExplanation: (rule: string) => `Giải trình cho “${rule}”`,
    asideSeen: 'Đã xử lý, bỏ phần này',
  },
};

Object.assign(vi, viMoving);
