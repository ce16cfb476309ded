import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier, phone } from './barriers.ts';
import { openDuty, question } from './half-year-report.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

/** As a spreadsheet puts cells on the clipboard: a line break and quotes inside a cell, numbers as Vietnamese write them. */
const block = [
  '"Tuyến đường ""Sáng - xanh - sạch""\nkhối phố 3"\tVăn hóa - xã hội\t\t\tKhối phố 3\t15/02/2025\t1.250\t40 triệu\tMới trong kỳ\tthừa',
  'Tổ đổi rác lấy quà\tKinh tế\t\t\tKhối phố 5\t3/3/2025\tkhoảng 90\t12.500.000\tDuy trì',
  'Vườn rau chung\tKinh tế',
].join('\r\n');

async function pasteText(visitor: Visitor, text: string): Promise<void> {
  await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitor.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await visitor.press('Control+V');
}

it.each([
  { name: 'a table at a desk', size: { width: 1280, height: 800 } },
  { name: 'cards on a phone', size: phone },
])('A block of Excel cells is pasted into $name, wider and longer than it is, and taken back', async ({ size }) => {
  const unit = await visit(size);
  const { page } = unit;
  await unit.signIn('Nguyễn Văn Toàn');
  await openDuty(unit);
  const table = page.getByRole('group', { name: /^Danh sách mô hình/ });
  await unit.click(table.getByRole('button', { name: /Thêm dòng/ }));
  await unit.see(table.getByRole('button', { name: 'Bỏ dòng 1' }));
  await unit.press('Tab');
  await pasteText(unit, block);
  const back = table.getByRole('button', {
    name: /^Đã dán 16 ô, thêm 2 dòng; 1 ô chưa hiểu; 1 ô không có chỗ\. Lấy lại$/,
  });
  await unit.see(back);
  const rows = table.getByRole('row').filter({ has: page.getByRole('button', { name: /^Bỏ dòng/ }) });
  const first = rows.first();
  for (const text of ['15/02/2025', '1.250', '40.000.000']) await unit.see(first.getByText(text));
  expect(await rows.nth(1).innerText()).toContain('khoảng 90');
  await unit.see(rows.nth(2).getByText('Vườn rau chung'));
  await expectNoBarrier(unit);

  await unit.click(back);
  await expect.poll(() => rows.count()).toBe(1);
  await unit.click(table.getByRole('button', { name: 'Bỏ dòng 1' }));
  const money = question(unit, 'Ngân sách nhà nước');
  await unit.type(money, '12.500.000');
  await unit.see(page.getByText('Mười hai triệu năm trăm nghìn đồng'));
  await unit.type(money, '');
  await unit.see(page.locator('.save-saved'));
  expect(unit.complaints).toEqual([]);
  await unit.leave();
});

it('A field is copied in one form and pasted into another through the clipboard, as a new field of the same meaning', async () => {
  const office = await visit({ width: 1280, height: 800 });
  const { page } = office;
  await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await office.signIn('Nguyễn Thị Thùy Dung');
  const open = async (form: RegExp) => {
    await page.goto(`${address}/forms`);
    await office.click(page.getByRole('link', { name: form }));
  };
  const field = (title: string) => page.getByRole('button', { name: `Sửa “${title}”`, exact: true });
  await open(/(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã/);
  await field('Tổng số hộ').focus();
  await office.press('Control+C');
  await open(/(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo năm – xã/);
  const others = page.getByRole('button', { name: /^Sửa “/ });
  await office.see(others);
  await page.evaluate(() => localStorage.clear());
  await others.nth(1).focus();
  await office.press('Control+V');
  const dialog = page.getByRole('dialog', { name: 'Dán “Tổng số hộ”?' });
  await office.see(dialog.getByText(/^Chép từ biểu mẫu “Báo cáo 6 tháng/));
  await office.click(dialog.getByRole('button', { name: 'Dán', exact: true }));
  await office.see(field('Tổng số hộ'));
  await office.click(page.getByRole('button', { name: 'Bỏ bản nháp' }));
  await office.click(page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }));
  await field('Tổng số hộ').waitFor({ state: 'detached' });
  expect(office.complaints).toEqual([]);
  await office.leave();
});
