import { expect, it } from 'vitest';
import { question } from './half-year-report.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const visit = storyVisitors();

/** Checks and hands in; explains whatever the form finds unusual. */
async function handIn(unit: Visitor): Promise<void> {
  await unit.click(unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  const dialog = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  await unit.see(dialog);
  for (const place of await dialog.getByRole('textbox', { name: /^Giải trình/ }).all())
    if ((await place.inputValue()) === '') await unit.type(place, 'Đã đối chiếu với danh sách của khu dân cư.');
  await unit.click(dialog.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
}

async function mend(): Promise<Visitor> {
  const unit = await visit();
  await unit.signIn('Đặng Minh Khôi');
  await unit.click(unit.page.getByRole('link', { name: /^Sửa theo yêu cầu: Báo cáo 6 tháng/ }));
  await unit.see(unit.page.getByText('Văn phòng trả lại báo cáo'));
  return unit;
}

it('The office returns a report with a reason and a cell; the unit sees where, mends and hands in again', async () => {
  const unit = await mend();
  await unit.type(question(unit, 'Số hộ tham gia Phong trào'), '2.050');
  await unit.see(unit.page.getByText(/Đã lưu lúc/));
  await handIn(unit);
  await unit.leave();

  const office = await visit();
  await office.signIn('Trần Quốc Bảo');
  await office.click(office.page.getByRole('link', { name: /6 tháng đầu năm 2025 của Phường Hòa Hương: Đã nộp/ }));
  await office.click(office.page.getByRole('button', { name: 'Trả lại…', exact: true }));
  await office.type(office.page.getByRole('textbox', { name: /^Lý do trả lại/ }), 'Số tin, bài chưa khớp.');
  await office.click(office.page.getByRole('button', { name: 'Đánh dấu “Tin, bài”' }));
  await office.type(office.page.getByRole('textbox', { name: /^Cần sửa gì: Tin, bài/ }), 'Đề nghị đếm lại.');
  await office.click(office.page.getByRole('button', { name: 'Trả lại báo cáo' }));
  await office.see(office.page.getByText('Đã trả lại báo cáo cho đơn vị.'));
  expect(office.complaints).toEqual([]);
  await office.leave();

  const again = await mend();
  await again.see(again.page.getByText('Số tin, bài chưa khớp.'));
  await again.click(again.page.getByRole('button', { name: 'Tin, bài', exact: true }));
  const cell = question(again, 'Tin, bài');
  expect(await cell.evaluate((field) => field === document.activeElement)).toBe(true);
  await again.see(again.page.getByText(/Văn phòng: Đề nghị đếm lại/));
  await again.type(cell, '31');
  await again.see(again.page.getByText(/Đã lưu lúc/));
  await handIn(again);
  expect(again.complaints).toEqual([]);
});
