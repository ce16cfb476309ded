import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { openBrowser } from './browser.ts';
import { Visitor } from './visitor.ts';

const address = storyAddress();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

it('The office issues the 2026 draft plan: every expected report exists', async () => {
  const office = await Visitor.open(browser, address);
  await office.signIn('Nguyễn Thị Thùy Dung');
  await office.click(office.page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch' }));
  await office.click(office.page.getByRole('link', { name: /Xem kế hoạch 2026/ }));
  await office.click(office.page.getByRole('button', { name: 'Ban hành' }));
  const dialog = office.page.getByRole('dialog', { name: 'Ban hành kế hoạch' });
  await office.type(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12/KH-MTTQ-BTT');
  await office.click(dialog.getByRole('button', { name: 'Ban hành' }));
  const outcome = office.page.getByText(/Đã ban hành\. \d+ báo cáo phải nộp đã được tạo/);
  await office.see(outcome);
  const made = Number(/(\d+) báo cáo/.exec(await outcome.innerText())?.[1]);
  expect(made).toBeGreaterThan(0);

  await office.click(office.page.getByRole('link', { name: 'Tiến độ nộp' }));
  await office.see(office.page.locator('.board'));
  expect(await office.page.getByRole('link', { name: /^Mở báo cáo .*: (Chưa nhập|Chưa mở)$/ }).count()).toBe(made);
  console.log(`office: ${office.sum()}`);

  await askAdHoc(office);
  expect(office.complaints).toEqual([]);
});

/** In the middle of the year: an ad-hoc report from a form there is, to all wards and communes but one. */
async function askAdHoc(office: Visitor): Promise<void> {
  const { page } = office;
  const before = { clicks: office.clicks, keystrokes: office.keystrokes };
  await office.click(page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch' }));
  await office.click(page.getByRole('link', { name: /Xem kế hoạch 2026/ }));
  await office.click(page.getByRole('button', { name: 'Báo cáo đột xuất', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Báo cáo đột xuất' });
  await office.type(dialog.getByLabel('Tên kỳ'), 'Thiệt hại do bão số 6');
  await office.type(dialog.getByLabel('Số liệu đến ngày'), '14/12/2026');
  await office.type(dialog.getByLabel('Hạn đơn vị nộp'), '30/12/2026');
  await dialog.getByLabel('Biểu mẫu').selectOption({ label: 'Báo cáo 6 tháng – xã, phường' });
  await office.click(dialog.getByLabel(/^Tất cả phường/));
  await office.click(dialog.getByLabel('Phường An Mỹ'));
  await office.type(dialog.getByLabel('Lý do điều chỉnh'), 'Công điện số 03');
  await expectNoBarrier(office);
  await office.click(dialog.getByRole('button', { name: 'Xem trước' }));
  const told = dialog.getByText(/Thiệt hại do bão số 6: \d+ đơn vị sẽ có báo cáo\./);
  await office.see(told);
  const units = /(\d+) đơn vị/.exec(await told.innerText())![1];
  await office.click(dialog.getByRole('button', { name: 'Lưu điều chỉnh' }));
  await office.see(page.getByText(`Đã lưu điều chỉnh. Thêm ${units} báo cáo phải nộp.`));
  await office.see(page.getByRole('row', { name: /Thiệt hại do bão số 6.*trừ Phường An Mỹ/ }));
  await office.see(page.getByText('Công điện số 03'));
  await expectNoBarrier(office);
  console.log(
    `ad-hoc report: ${office.clicks - before.clicks} clicks, ${office.keystrokes - before.keystrokes} keystrokes`,
  );
}
