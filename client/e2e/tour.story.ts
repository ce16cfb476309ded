import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { startServer, type RunningServer } from './server.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let browser: Browser;

// The clock is moved, and each step wants its report as the demonstration has it: a server of its own.
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(inject('demo')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const steps = [
  { step: /Nhập báo cáo của một xã, phường/, path: /^\/reports\//, see: 'Kiểm tra và nộp…', today: '20/05/2025' },
  { step: /Qua ngày 01\/7/, path: /^\/figures/, see: 'Xem truy vấn GraphQL', today: '10/07/2025' },
  { step: /Đổi tên một trường/, path: /^\/forms\/.*\/edit/, see: 'Công bố phiên bản…', today: '20/05/2025' },
  { step: /Từ một tổng số/, path: /^\/figures/, see: /xem báo cáo đã tính, Phường An Mỹ/, today: '20/05/2025' },
  { step: /Chạy truy vấn GraphQL/, path: /^\/figures/, see: 'Sao chép thân yêu cầu JSON', today: '20/05/2025' },
  { step: /Lập kế hoạch năm sau/, path: /^\/plans\/.*\/next/, see: 'Lập dự thảo năm 2026', today: '20/10/2025' },
  { step: /Trao đổi ngay tại ô/, path: /^\/reports\//, see: 'Kiểm tra và nộp…', today: '20/05/2025' },
  { step: /nhập thay đơn vị/, path: /^\/review\//, see: 'Trả lại…', today: '20/05/2025' },
  { step: /Bảng lấy dòng/, path: /^\/duties/, see: /Báo cáo chuyên đề góp ý/, today: '20/05/2025' },
  { step: /ai còn thiếu/, path: /^\/targets\//, see: 'Chép tin nhắc', today: '20/05/2025' },
];

it('The tour: each step opens where it says', async () => {
  const guest = await Visitor.open(browser, server.address);
  await guest.signIn('Phan Văn Thành');
  for (const { step, path, see, today } of steps) {
    await guest.page.goto(`${server.address}/tour`);
    await guest.click(guest.page.getByRole('button', { name: step }));
    await guest.page.waitForURL((url) => path.test(url.pathname));
    await guest.see(guest.page.getByRole('button', { name: see }));
    await guest.see(guest.page.getByText(`Hôm nay (đồng hồ thử nghiệm): ${today}`));
    expect(await guest.page.getByRole('alert').count()).toBe(0);
  }
  expect(guest.complaints).toEqual([]);
});

it('The guide of each role is read on the screen and prints on one sheet of paper', async () => {
  const guest = await Visitor.open(browser, server.address);
  const { page } = guest;
  await guest.signIn('Nguyễn Hoàng Yến');
  await guest.click(page.getByRole('link', { name: 'Hướng dẫn' }));
  await guest.see(page.getByRole('heading', { name: 'Nhập và nộp báo cáo' }));
  await expectNoBarrierAnywhere(guest);
  for (const guide of await page
    .getByRole('navigation', { name: /^Chọn hướng dẫn/ })
    .getByRole('link')
    .all()) {
    await guest.click(guide);
    await guest.see(page.getByRole('article').getByRole('img'));
    await page.waitForFunction(() =>
      [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth),
    );
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  expect(guest.complaints).toEqual([]);
});
