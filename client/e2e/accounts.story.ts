import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { openBrowser } from './browser.ts';
import { openDuty, question } from './half-year-report.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { Visitor } from './visitor.ts';

const address = storyAddress();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Heights of the slips on paper, in millimetres, and how many sheets they take. */
async function printed({ page }: Visitor): Promise<{ heights: number[]; sheets: number }> {
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('.activation-slip')
    .evaluateAll((slips) => slips.map((slip) => Math.round((slip.getBoundingClientRect().height * 25.4) / 96)));
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: 'screen' });
  return { heights, sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

it('The office makes accounts from a list and prints slips; one is activated and goes on with the draft of who leaves', async () => {
  const office = await Visitor.open(browser, address);
  const { page } = office;
  await office.signIn('Đoàn Thị Minh Thư');
  await page.goto(`${address}/units`);
  await office.type(page.getByRole('searchbox', { name: 'Tìm đơn vị' }), 'xa tam phu');
  await office.click(page.locator('.unit-offers').getByRole('button', { name: 'Xã Tam Phú' }));
  await office.click(page.getByRole('button', { name: 'Thêm người' }));
  const dialog = page.getByRole('dialog');
  const list = 'Họ tên\tTên đăng nhập\tVai trò\nLê Thị Mai\tmai.story\tNgười xem\nTrần Văn Hùng\t\tLãnh đạo đơn vị';
  await office.type(dialog.getByLabel('Dán danh sách, mỗi người một dòng'), list);
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Xem trước' }));
  await office.see(dialog.getByRole('row', { name: /Trần Văn Hùng .*hung\.tv .* Lãnh đạo đơn vị/ }));
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Tạo tài khoản' }));

  const slip = page.locator('.activation-slip').filter({ hasText: 'Lê Thị Mai' });
  await office.see(slip);
  await expectNoBarrierAnywhere(office);
  const paper = await printed(office);
  expect(paper.sheets).toBe(1);
  for (const height of paper.heights) expect(height).toBeLessThanOrEqual(140);
  const code = (await slip.getByRole('definition').nth(1).textContent())!;
  await office.click(page.getByRole('button', { name: 'Xong' }));

  const mai = await Visitor.open(browser, address);
  await mai.page.goto(`${address}/activate`);
  await mai.see(mai.page.getByText(/^Mất phiếu, hoặc mã đã hết hạn/));
  await mai.type(mai.page.getByLabel('Tên đăng nhập'), 'mai.story');
  await mai.type(mai.page.getByLabel('Mã dùng một lần'), code.toLowerCase());
  await mai.type(mai.page.getByLabel('Mật khẩu mới'), 'một câu dễ nhớ của tôi');
  await expectNoBarrierAnywhere(mai);
  await mai.click(mai.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }));
  await mai.page.waitForURL((url) => url.pathname === '/plans');
  await mai.see(mai.page.getByText(/Xã Tam Phú/).first());

  await office.click(page.getByRole('button', { name: 'Ngô Thị Lệ bàn giao công việc' }));
  await office.type(dialog.getByLabel('Ngày làm việc cuối'), '19/05/2025');
  await dialog.getByLabel('Người thay', { exact: true }).selectOption({ label: 'Lê Thị Mai' });
  await office.type(dialog.getByLabel('Người thay làm đến hết ngày'), '15/06/2025');
  await office.type(dialog.getByLabel('Nội dung bàn giao'), 'Báo cáo 6 tháng còn phần phụ lục.');
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Bàn giao' }));
  await office.see(page.getByText(/^Ngô Thị Lệ bàn giao xong \d+ vai trò\./));
  await office.see(page.getByText(/thay Ngô Thị Lệ/));
  await expectNoBarrierAnywhere(office);

  await mai.page.goto(`${address}/duties`);
  await openDuty(mai);
  await mai.see(mai.page.getByText(/Ngô Thị Lệ/).first());
  expect(await question(mai, 'Văn bản chỉ đạo, hướng dẫn đã ban hành').inputValue()).not.toBe('');
  await mai.type(question(mai, 'Tin, bài'), '17');
  await mai.see(mai.page.getByText(/Đã lưu lúc/));
  console.log(`deputy: ${mai.sum()}`);
  expect(mai.complaints).toEqual([]);
  console.log(`office: ${office.sum()}`);
  expect(office.complaints).toEqual([]);
});
