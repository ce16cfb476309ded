import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { openDuty, question } from './half-year-report.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

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
  const office = await visit();
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

  const mai = await visit();
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
  await office.choose(dialog.getByLabel('Người thay', { exact: true }), { label: 'Lê Thị Mai' });
  await office.type(dialog.getByLabel('Người thay làm đến hết ngày'), '15/06/2025');
  await office.type(dialog.getByLabel('Nội dung bàn giao'), 'Báo cáo 6 tháng còn phần phụ lục.');
  await expectNoBarrierAnywhere(office);
  await office.click(dialog.getByRole('button', { name: 'Bàn giao' }));
  await office.see(page.getByText(/^Ngô Thị Lệ bàn giao xong \d+ vai trò\./));
  await office.see(page.getByText(/thay Ngô Thị Lệ/));
  await expectNoBarrierAnywhere(office);
  await office.click(page.getByRole('link', { name: 'Xem nhật ký' }));
  await office.see(page.getByText('Bàn giao công việc: Ngô Thị Lệ · người thay: Lê Thị Mai'));
  await expectNoBarrierAnywhere(office);

  await mai.page.goto(`${address}/duties`);
  await openDuty(mai);
  await mai.see(mai.page.getByText(/Ngô Thị Lệ/).first());
  expect(await question(mai, 'Văn bản chỉ đạo, hướng dẫn đã ban hành').inputValue()).not.toBe('');
  await mai.type(question(mai, 'Tin, bài'), '17');
  await mai.see(mai.page.getByText(/Đã lưu lúc/));
  const shared = await changePassword(mai);
  await leaveNothing(shared);
  for (const visitor of [office, mai, shared]) {
    expect(visitor.complaints).toEqual([]);
  }
});

async function enter(visitor: Visitor, password: string): Promise<void> {
  await visitor.type(visitor.page.getByLabel('Tên đăng nhập'), 'mai.story');
  await visitor.type(visitor.page.getByLabel('Mật khẩu', { exact: true }), password);
  await visitor.click(visitor.page.getByRole('button', { name: 'Đăng nhập', exact: true }));
  await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** At a computer that others use too; another password there ends what is open elsewhere. */
async function changePassword(elsewhere: Visitor): Promise<Visitor> {
  const shared = await visit();
  const { page } = shared;
  await page.goto(`${address}/sign-in?to=/account`);
  await shared.click(page.getByLabel('Máy dùng chung'));
  await enter(shared, 'một câu dễ nhớ của tôi');
  const places = page.getByRole('region', { name: 'Nơi đang đăng nhập' });
  await shared.see(places.getByRole('button', { name: /^Đăng xuất .*, đăng nhập lúc/ }));
  await shared.type(page.getByLabel('Mật khẩu đang dùng'), 'một câu dễ nhớ của tôi');
  await shared.type(page.getByLabel('Mật khẩu mới', { exact: true }), 'một câu khác cũng dễ nhớ');
  await shared.type(page.getByLabel('Nhập lại mật khẩu mới'), 'một câu khác cũng dễ nhớ');
  await shared.click(page.getByRole('button', { name: 'Đổi mật khẩu' }));
  await shared.see(page.getByText('1 thiết bị khác phải đăng nhập lại bằng mật khẩu mới.'));
  await shared.see(places.getByText('Không có thiết bị nào khác đang đăng nhập.'));
  await elsewhere.page.reload();
  await elsewhere.page.waitForURL((url) => url.pathname === '/sign-in');
  return shared;
}

/** Signs out there with something that the server did not get: told before, and gone with all else that was kept. */
async function leaveNothing(shared: Visitor): Promise<void> {
  const { page } = shared;
  await page.goto(`${address}/duties`);
  await openDuty(shared);
  const otherTab = await shared.newTab();
  await otherTab.page.goto(`${address}/duties`);
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('saveDraft') ? route.abort() : route.continue(),
  );
  await shared.type(question(shared, 'Tin, bài'), '1717');
  await shared.click(page.getByRole('button', { name: 'Đăng xuất', exact: true }));
  const warning = page.getByRole('dialog', { name: 'Còn phần nhập chưa gửi' });
  await shared.see(warning.getByText(/phần nhập của 1 báo cáo/));
  await expectNoBarrier(shared);
  await shared.click(warning.getByRole('button', { name: 'Xóa và đăng xuất' }));
  for (const tab of [page, otherTab.page]) await tab.waitForURL((url) => url.pathname === '/sign-in');
  await shared.see(page.getByLabel('Máy dùng chung'));
  /** What is of no person: the language, whether the computer is shared, and where its pages stood. */
  const nobodys = ['ke-hoach.language', 'ke-hoach.shared-computer', 'react-router-scroll-positions'];
  const kept = () =>
    page.evaluate(async (nobodys) => {
      const stores = Object.keys({ ...localStorage, ...sessionStorage });
      const databases = (await indexedDB.databases()).map(({ name }) => name!);
      return [...stores, ...databases, ...(await caches.keys())].filter((name) => !nobodys.includes(name));
    }, nobodys);
  await expect.poll(kept).toEqual([]);
  expect(await shared.context.cookies()).toEqual([]);
  await enter(shared, 'một câu khác cũng dễ nhớ');
}
