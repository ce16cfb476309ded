import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** What An Xuân reports for the first half of 2025 in the stories; valid but for the sentence each story changes. */
export const texts: Record<string, string> = {
  'Người lập biểu': 'Nguyễn Hoàng Yến',
  'Người duyệt': 'Trần Văn Bình',
  'Chức vụ người duyệt': 'Chủ tịch',
  'Văn bản chỉ đạo, hướng dẫn đã ban hành': '4',
  'Tin, bài': '12',
  'Phóng sự, video': '2',
  'Tổng số hộ': '4.200',
  'Số hộ tham gia Phong trào': '3.150',
  'Mô hình duy trì từ kỳ trước': '3',
  'Mô hình mới': '0',
  'Mô hình kết thúc': '0',
  'Ưu điểm': 'Nhân dân tham gia đông, nhiều cách làm hay ở khu dân cư.',
  'Hạn chế': 'Một số khu dân cư chưa có mô hình riêng.',
  'Nhiệm vụ kỳ tới': 'Ra mắt ít nhất một mô hình mới trước tháng 10.',
};

export const choices: Record<string, string> = {
  'Đã ban hành kế hoạch riêng': 'Không',
  'Có góp ý, phản biện xã hội trong kỳ': 'Không phát sinh',
  'Có giám sát trong kỳ': 'Không phát sinh',
};

const starting = (title: string) => new RegExp(`^${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(|$)`);

/** The input of a question, by its label. */
export function question(visitor: Visitor, title: string): Locator {
  return visitor.page.getByRole('textbox', { name: starting(title) }).first();
}

/** One answer of a group of radio buttons. */
export function answer(visitor: Visitor, title: string, choice: string): Locator {
  return visitor.page
    .getByRole('radiogroup', { name: starting(title) })
    .getByRole('radio', { name: choice, exact: true });
}

/** Opens the report that is due next. */
export async function openDuty(visitor: Visitor): Promise<void> {
  await visitor.click(
    visitor.page.getByRole('link', { name: /^(Nhập báo cáo|Tiếp tục nhập): Báo cáo 6 tháng/ }).first(),
  );
  await visitor.see(question(visitor, 'Người lập biểu'));
}
