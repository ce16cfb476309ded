import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { Visitor } from './visitor.ts';

const address = inject('address');
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
  expect(office.complaints).toEqual([]);
});
