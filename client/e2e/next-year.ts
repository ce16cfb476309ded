import { expect } from 'vitest';
import { expectNoBarrier } from './barriers.ts';
import { find, publish } from './builder-keys.ts';
import { chooseAt, enterAt, tickAt, writeAt } from './keyboard.ts';
import type { Visitor } from './visitor.ts';

/** What is counted of the news of a year, as the office words it for the next. */
export const newsOf2026 = 'Tin, bài đăng, phát trong năm';

/** Two figures that the office words anew for the next year; the one of its own form for the second time. */
const reworded = (ownForm: string) => [
  { form: 'Báo cáo 6 tháng – xã, phường', key: 'articleCount', title: 'Tin, bài đăng, phát trong 6 tháng' },
  { form: ownForm, key: 'publishedArticles', title: newsOf2026 },
];

/** What the plan of 2025 says and nobody types again: a task, a movement, a recipient, who signs. */
const kept = [
  'Lồng ghép với “Lao động giỏi, lao động sáng tạo”',
  'Phụ nữ Tam Kỳ - cứ chỉ đẹp sống văn minh',
  'Ban Phong trào UBMTTQ Việt Nam tỉnh',
  'Nguyễn Thị Thu Hiền',
];

/** Closes the plan of 2025, makes the next year's in one action, words two forms anew, and issues it. */
export async function fromClosedToIssued(office: Visitor, ownForm: string): Promise<void> {
  const { page } = office;
  await openPlan(office, 2025);
  await enterAt(office, page.getByRole('button', { name: 'Đóng kế hoạch' }));
  await enterAt(office, page.getByRole('dialog').getByRole('button', { name: 'Đóng kế hoạch' }));
  await office.see(page.getByText('Đã đóng kế hoạch.'));
  await enterAt(office, page.getByRole('link', { name: 'Lập kế hoạch năm 2026' }));
  await office.see(page.getByText(/Phường An Mỹ, Phường An Xuân, .*→ Phường Tam Kỳ\./));
  expect(await page.getByText(/→ Phường/).count()).toBe(4);
  await office.see(page.getByText('Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm 2026: 4 đơn vị'));
  await expectNoBarrier(office);
  await enterAt(office, page.getByRole('button', { name: 'Lập dự thảo năm 2026' }));
  await enterAt(office, page.getByRole('link', { name: 'Soạn văn bản' }));
  await office.see(page.getByRole('heading', { level: 1, name: 'Soạn kế hoạch năm 2026' }));
  await expectNoBarrier(office);
  await enterAt(office, page.getByRole('link', { name: 'Về trang kế hoạch' }), 'Shift+Tab');
  for (const { form, key, title } of reworded(ownForm)) {
    await enterAt(office, page.getByRole('link', { name: `Sửa biểu mẫu: ${form}` }));
    await find(office, key);
    await writeAt(office, page.getByRole('textbox', { name: 'Tên trường' }), title);
    // From deep in the canvas the search leads out.
    await office.press('Control+F');
    await publish(office, false);
    await openPlan(office, 2026);
  }
  await enterAt(office, page.getByRole('button', { name: 'Ban hành' }), 'Shift+Tab');
  const dialog = page.getByRole('dialog', { name: 'Ban hành kế hoạch' });
  await writeAt(office, dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12/KH-MTTQ-BTT');
  await writeAt(office, dialog.getByRole('textbox', { name: 'Ngày ban hành' }), '05/03/2026');
  await enterAt(office, dialog.getByRole('button', { name: 'Ban hành' }));
  await office.see(page.getByText('Đã ban hành. 12 báo cáo phải nộp đã được tạo cho các đơn vị.'));
  const document = page.getByRole('article');
  for (const text of [...kept, 'có ít nhất 01 mô hình trong năm 2026']) await office.see(document.getByText(text));
}

async function openPlan(office: Visitor, year: number): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }), 'Shift+Tab');
  await enterAt(office, page.getByRole('link', { name: `Xem kế hoạch ${year}` }));
  await office.see(page.getByRole('heading', { level: 1, name: `Năm ${year}` }));
}

/** Gives a published form to all wards for a period of an issued plan. */
export async function giveForm(
  office: Visitor,
  { year, form, period, why }: { year: number; form: string; period: RegExp; why: string },
): Promise<void> {
  const { page } = office;
  await openPlan(office, year);
  await enterAt(office, page.getByRole('button', { name: 'Giao biểu mẫu', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Giao biểu mẫu' });
  await chooseAt(office, dialog.getByLabel('Biểu mẫu'), new RegExp(`^${form}$`));
  await chooseAt(office, dialog.getByLabel('Kỳ báo cáo'), period);
  await tickAt(office, dialog.getByLabel(/^Tất cả phường/));
  await writeAt(office, dialog.getByLabel('Lý do điều chỉnh'), why);
  await enterAt(office, dialog.getByRole('button', { name: 'Xem trước' }));
  await office.see(dialog.getByText(/4 đơn vị sẽ có báo cáo\./));
  await enterAt(office, dialog.getByRole('button', { name: 'Lưu điều chỉnh' }));
  await office.see(page.getByText('Đã lưu điều chỉnh. Thêm 4 báo cáo phải nộp.'));
}

/** In the middle of the year: an ad-hoc report on one of the forms, from all wards and communes but one; the plan is open. */
export async function askAdHoc(office: Visitor, form: RegExp): Promise<void> {
  const { page } = office;
  const before = office.keystrokes;
  await enterAt(office, page.getByRole('button', { name: 'Báo cáo đột xuất', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Báo cáo đột xuất' });
  await writeAt(office, dialog.getByLabel('Tên kỳ'), 'Thiệt hại do bão số 6');
  await writeAt(office, dialog.getByLabel('Số liệu đến ngày'), '14/12/2026');
  await writeAt(office, dialog.getByLabel('Hạn đơn vị nộp'), '30/12/2026');
  await chooseAt(office, dialog.getByLabel('Biểu mẫu'), form);
  await tickAt(office, dialog.getByLabel(/^Tất cả phường/));
  await tickAt(office, dialog.getByLabel('Phường Bàn Thạch'));
  await writeAt(office, dialog.getByLabel('Lý do điều chỉnh'), 'Công điện số 03');
  await expectNoBarrier(office);
  await enterAt(office, dialog.getByRole('button', { name: 'Xem trước' }));
  const told = dialog.getByText(/Thiệt hại do bão số 6: \d+ đơn vị sẽ có báo cáo\./);
  await office.see(told);
  const units = /(\d+) đơn vị/.exec(await told.innerText())![1];
  await enterAt(office, dialog.getByRole('button', { name: 'Lưu điều chỉnh' }));
  await office.see(page.getByText(`Đã lưu điều chỉnh. Thêm ${units} báo cáo phải nộp.`));
  await office.see(page.getByRole('row', { name: /Thiệt hại do bão số 6.*trừ Phường Bàn Thạch/ }));
  await office.see(page.getByText('Công điện số 03'));
  await expectNoBarrier(office);
  console.log(`ad-hoc report: ${office.keystrokes - before} keystrokes`);
}

/** Accepts all that units handed in of a period, at the desk. */
export async function acceptReports(office: Visitor, period: string, count: number): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('navigation').getByRole('link', { name: 'Bàn duyệt', exact: true }));
  const reports = page.getByRole('checkbox', { name: new RegExp(`^Chọn báo cáo ${period} của `) });
  await office.see(reports);
  expect(await reports.count()).toBe(count);
  for (const one of await reports.all()) await tickAt(office, one);
  await enterAt(office, page.getByRole('button', { name: `Duyệt ${count} báo cáo đã chọn` }), 'Shift+Tab');
  await enterAt(office, page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }));
  await office.see(page.getByText(`Đã duyệt ${count} báo cáo.`));
}
