import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { openDuty, question } from './half-year-report.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const farmers = 'Nguyễn Văn Toàn';
const visit = storyVisitors();

async function openReport(): Promise<Visitor> {
  const unit = await visit();
  await unit.signIn(farmers);
  await openDuty(unit);
  return unit;
}

const saved = (unit: Visitor) => unit.page.getByText(/Đã lưu lúc \d\d:\d\d/);

async function done(...visitors: Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
}

it('An expired session asks for sign-in over the form and nothing is lost', async () => {
  const unit = await openReport();
  await unit.type(question(unit, 'Người lập biểu'), 'Nguyễn Văn');
  // Nothing is on its way when the session ends: its dialog opens for what is typed after that.
  await unit.see(unit.page.locator('.save-saved'));
  await unit.context.clearCookies();
  await unit.type(question(unit, 'Người lập biểu'), 'Nguyễn Văn Toàn');
  const dialog = unit.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await unit.see(dialog);
  expect(await question(unit, 'Người lập biểu').inputValue()).toBe('Nguyễn Văn Toàn');
  await unit.click(dialog.getByRole('button', { name: `Tiếp tục là ${farmers}` }));
  await dialog.waitFor({ state: 'hidden' });
  await unit.see(unit.page.locator('.save-saved'));
  await unit.page.reload();
  await unit.see(question(unit, 'Người lập biểu'));
  expect(await question(unit, 'Người lập biểu').inputValue()).toBe('Nguyễn Văn Toàn');
  await done(unit);
});

it('A draft survives a closed tab', async () => {
  const unit = await openReport();
  const place = unit.page.url();
  await unit.context.setOffline(true);
  await unit.type(question(unit, 'Người duyệt'), 'Huỳnh Thị Lan');
  await unit.see(unit.page.getByText('Chưa lưu được, còn giữ trên máy này'));
  await unit.page.close();
  await unit.context.setOffline(false);

  const later = await unit.newTab();
  await later.page.goto(place);
  await later.see(later.page.getByText(/Tìm thấy phần nhập chưa gửi lên máy chủ/));
  await later.click(later.page.getByRole('button', { name: 'Khôi phục' }));
  await later.see(saved(later));
  expect(await question(later, 'Người duyệt').inputValue()).toBe('Huỳnh Thị Lan');
  await done(later);
});

it('Two people fill different cells of one report: nobody is asked, both are kept', async () => {
  const [first, second] = [await openReport(), await openReport()];
  await first.type(question(first, 'Tin, bài'), '12');
  await first.see(first.page.locator('.save-saved'));
  await second.type(question(second, 'Phóng sự, video'), '3');
  await second.see(second.page.locator('.save-saved'));
  await expect.poll(() => question(second, 'Tin, bài').inputValue()).toBe('12');
  expect(await second.page.getByRole('dialog').count()).toBe(0);
  await first.page.reload();
  await first.see(question(first, 'Tin, bài'));
  expect(await question(first, 'Tin, bài').inputValue()).toBe('12');
  expect(await question(first, 'Phóng sự, video').inputValue()).toBe('3');
  await done(first, second);
});

it('Two people change the same cell: both values are shown, nothing is lost', async () => {
  const [first, second] = [await openReport(), await openReport()];
  await first.type(question(first, 'Người duyệt'), 'Huỳnh Thị Lan');
  await first.type(question(first, 'Chức vụ người duyệt'), 'Phó Chủ tịch');
  await first.click(first.page.getByRole('button', { name: 'Lưu ngay' }));
  await first.see(saved(first));

  await second.type(question(second, 'Chức vụ người duyệt'), 'Chủ tịch');
  await second.click(second.page.getByRole('button', { name: 'Lưu ngay' }));
  const dialog = second.page.getByRole('dialog', { name: 'Có người vừa sửa cùng ô với bạn' });
  await second.see(dialog);
  expect(await dialog.getByRole('group').count()).toBe(1);
  await expectNoBarrier(second);
  const post = dialog.getByRole('group', { name: /Chức vụ người duyệt/ });
  await second.click(post.getByRole('radio', { name: /Của người kia.*Phó Chủ tịch/ }));
  await second.click(dialog.getByRole('button', { name: 'Giữ các giá trị đã chọn' }));
  await second.see(saved(second));
  expect(await question(second, 'Người duyệt').inputValue()).toBe('Huỳnh Thị Lan');
  expect(await question(second, 'Chức vụ người duyệt').inputValue()).toBe('Phó Chủ tịch');
  await done(first, second);
});

it('Somebody else signs in in the same browser: nothing is kept in their name, and nothing is lost', async () => {
  const [first, second] = ['Đặng Minh Khôi', 'Huỳnh Văn Đức'];
  const unit = await visit();
  await unit.signIn(first);
  const clock = unit.page.getByRole('complementary', { name: 'Đồng hồ của bản dùng thử' });
  // From 1 July both work at Hương Trà and fill the same report.
  await unit.click(clock.getByRole('button', { name: '20/10' }));
  try {
    await unit.click(unit.page.getByRole('link', { name: /^(Nhập báo cáo|Tiếp tục nhập): Báo cáo năm/ }).first());
    await unit.type(question(unit, 'Người lập biểu'), 'Khôi');
    await unit.see(unit.page.locator('.save-saved'));

    const other = await unit.newTab();
    await other.signIn(second);
    await unit.type(question(unit, 'Người lập biểu'), first);
    const dialog = unit.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await unit.see(dialog);
    await other.page.goto(unit.page.url());
    await other.see(question(other, 'Người lập biểu'));
    expect(await question(other, 'Người lập biểu').inputValue()).toBe('Khôi');
    expect(await other.page.getByText(/Tìm thấy phần nhập/).count()).toBe(0);

    await unit.click(dialog.getByRole('link', { name: 'Đăng nhập bằng tài khoản khác' }));
    await unit.click(unit.page.getByRole('button', { name: new RegExp(first) }));
    await unit.click(unit.page.getByRole('button', { name: 'Khôi phục' }));
    await unit.see(saved(unit));
    expect(await question(unit, 'Người lập biểu').inputValue()).toBe(first);

    // The other's page belongs to the other: typing there asks for them, if the page has not asked by itself just before.
    const asked = other.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await Promise.race([question(other, 'Người duyệt').fill('Trần Văn Bình'), other.see(asked)]);
    await other.see(asked);
    await other.click(asked.getByRole('button', { name: `Tiếp tục là ${second}` }));
    await asked.waitFor({ state: 'hidden' });
    await other.type(question(other, 'Người duyệt'), 'Trần Văn Bình');
    await other.see(saved(other));
    // What the first one saved meanwhile comes with the answer to the other's own save.
    await expect.poll(() => question(other, 'Người lập biểu').inputValue(), { timeout: 15_000 }).toBe(first);
    expect([...unit.complaints, ...other.complaints]).toEqual([]);
  } finally {
    await unit.page.goto(`${address}/duties`);
    await unit.click(clock.getByRole('button', { name: '20/05' }));
    await unit.see(clock.getByText('Hôm nay (đồng hồ thử nghiệm): 20/05/2025'));
    await unit.leave();
  }
});
