import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
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

const steps = [
  { step: /Nhập báo cáo của một xã, phường/, path: /^\/reports\//, see: 'Kiểm tra và nộp…', today: '20/05/2025' },
  { step: /Qua ngày 01\/7/, path: /^\/figures/, see: 'Xem truy vấn GraphQL', today: '10/07/2025' },
  { step: /Đổi tên một trường/, path: /^\/forms\/.*\/edit/, see: 'Công bố phiên bản…', today: '20/05/2025' },
  { step: /Chạy truy vấn GraphQL/, path: /^\/figures/, see: 'Sao chép thân yêu cầu JSON', today: '20/05/2025' },
  { step: /Lập kế hoạch năm sau/, path: /^\/plans\/.*\/next/, see: 'Lập dự thảo năm 2026', today: '20/10/2025' },
];

it('The tour: each step opens where it says', async () => {
  const guest = await Visitor.open(browser, address);
  await guest.signIn('Phan Văn Thành');
  try {
    for (const { step, path, see, today } of steps) {
      await guest.page.goto(`${address}/tour`);
      await guest.click(guest.page.getByRole('button', { name: step }));
      await guest.page.waitForURL((url) => path.test(url.pathname));
      await guest.see(guest.page.getByRole('button', { name: see }));
      await guest.see(guest.page.getByText(`Hôm nay (đồng hồ thử nghiệm): ${today}`));
      expect(await guest.page.getByRole('alert').count()).toBe(0);
    }
  } finally {
    // The clock is the whole server's: the other stories stand before the due date.
    await guest.click(guest.page.getByRole('complementary').getByRole('button', { name: '20/05' }));
  }
  console.log(`guest: ${guest.sum()}`);
  expect(guest.complaints).toEqual([]);
});
