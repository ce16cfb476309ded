import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
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

const screens: { person: string; path: string; ready: string; follow?: RegExp }[] = [
  { person: 'Nguyễn Hoàng Yến', path: '/duties', ready: '.duty' },
  { person: 'Nguyễn Văn Toàn', path: '/duties', ready: '.form-view', follow: /^(Nhập báo cáo|Tiếp tục nhập)/ },
  { person: 'Trần Quốc Bảo', path: '/progress', ready: '.board' },
  { person: 'Trần Quốc Bảo', path: '/progress', ready: '.answers', follow: /: (Đã nộp|Đã tiếp nhận|Đã duyệt)/ },
  { person: 'Nguyễn Thị Thùy Dung', path: '/plans', ready: '.plan-row' },
  { person: 'Nguyễn Thị Thùy Dung', path: '/plans', ready: '.official', follow: /Xem kế hoạch 2025/ },
  { person: 'Nguyễn Thị Thùy Dung', path: '/forms', ready: '.panel' },
  { person: 'Nguyễn Thị Thùy Dung', path: '/forms', ready: '.builder', follow: /^(Sửa biểu mẫu|Sửa tiếp bản nháp)/ },
  { person: 'Lê Thị Bích Ngọc', path: '/figures', ready: '.chart svg, .chart canvas' },
  { person: 'Lê Thị Bích Ngọc', path: '/tour', ready: '.tour-step' },
];

describe.each([
  { name: 'desk', width: 1366, height: 768 },
  { name: 'phone', width: 360, height: 740 },
])('on a $name', ({ width, height }) => {
  it('the sign-in screen has no barrier and does not overflow', async () => {
    const visitor = await Visitor.open(browser, address, { width, height });
    await visitor.page.goto(`${address}/sign-in`);
    await visitor.see(visitor.page.getByRole('button', { name: /Nguyễn Hoàng Yến/ }));
    await expectNoBarrier(visitor);
    await visitor.leave();
  });

  it.each(screens)('$path $follow has no barrier and does not overflow', async ({ person, path, ready, follow }) => {
    const visitor = await Visitor.open(browser, address, { width, height });
    await visitor.signIn(person);
    await visitor.page.goto(address + path);
    if (follow) await visitor.click(visitor.page.getByRole('link', { name: follow }).first());
    await visitor.see(visitor.page.locator(ready));
    await expectNoBarrier(visitor);
    await visitor.leave();
  });
});
