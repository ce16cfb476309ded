import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { setToday } from './demo-clock.ts';
import { workbook } from '../src/testing/workbook.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

async function find(office: Visitor, typed: string, name: string): Promise<void> {
  await office.type(office.page.getByRole('searchbox', { name: 'Tìm đơn vị' }), typed);
  await office.click(office.page.locator('.unit-offers').getByRole('button', { name }));
  await office.see(office.page.getByRole('heading', { name, level: 2 }));
}

async function dayAndReason(office: Visitor, day: string, reason: string): Promise<void> {
  const dialog = office.page.getByRole('dialog');
  await office.type(dialog.getByLabel('Từ ngày'), day);
  await office.type(dialog.getByLabel('Lý do, văn bản'), reason);
}

it('The office imports units from Excel, merges two with what follows said first, and takes both back', async () => {
  const office = await visit();
  await office.signIn('Đoàn Thị Minh Thư');
  // Until the merger of July 2025 the city's units have changes ahead, and none goes before those.
  await setToday(office, '2025-08-01');
  try {
    await changeUnits(office);
  } finally {
    await setToday(office, '2025-05-20');
  }
  expect(office.complaints).toEqual([]);
});

async function changeUnits(office: Visitor): Promise<void> {
  const { page } = office;
  await page.goto(`${address}/units`);

  await find(office, 'da nang', 'Thành phố Đà Nẵng');
  await expectNoBarrierAnywhere(office);
  await office.click(page.getByRole('button', { name: 'Nhập danh sách từ Excel' }));
  const dialog = page.getByRole('dialog');
  const rows = [
    ['Tên', 'Loại'],
    ['PHUONG  ban thach', ''],
    ['Xã Hòa Tiến', ''],
    ['Hoà Khương', 'xã'],
  ];
  const buffer = Buffer.from(workbook({ 'Đơn vị': rows }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await office.attach(dialog.getByLabel('Hoặc chọn tệp .xlsx'), { name: 'don-vi.xlsx', mimeType, buffer });
  await office.see(dialog.getByText('Đã đọc 4 dòng, tính cả dòng tiêu đề.'));
  await dayAndReason(office, '01/08/2025', 'Danh sách nhập thử');
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Xem trước' }));
  await office.see(dialog.getByRole('row', { name: /PHUONG ban thach.*Đã có/i }));
  await office.see(dialog.getByRole('region', { name: 'Điều gì sẽ xảy ra' }));
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Nhập 2 thay đổi' }));
  await office.see(page.getByText(/^Đã nhập 2 thay đổi thành một đợt/));

  await find(office, 'xa hoa tien', 'Xã Hòa Tiến');
  await office.click(page.getByRole('button', { name: 'Sáp nhập đơn vị' }));
  await office.click(dialog.getByLabel('Hoà Khương'));
  await office.type(dialog.getByLabel('Tên đơn vị mới'), 'Xã Hòa Vang');
  await dayAndReason(office, '01/10/2025', 'Nghị quyết nhập thử');
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Xem trước' }));
  await office.see(dialog.getByText('Hoà Khương: cộng dồn chính xác (0 báo cáo đã nộp)'));
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Thực hiện' }));
  await office.see(page.getByText(/^Đã thực hiện, có hiệu lực từ ngày 01\/10\/2025\./));
  await office.see(page.getByText(/Xã Hòa Tiến sáp nhập vào Xã Hòa Vang/));

  for (const reason of ['Nghị quyết nhập thử', 'Danh sách nhập thử']) {
    await office.click(page.getByRole('button', { name: `Hủy đợt này: ${reason}` }));
    await office.click(dialog.getByRole('button', { name: 'Hủy đợt này' }));
    await dialog.waitFor({ state: 'detached' });
  }
  await office.type(page.getByRole('searchbox', { name: 'Tìm đơn vị' }), 'hoa tien');
  await office.see(page.getByText('Không có đơn vị nào tên như vậy vào ngày này.'));
}
