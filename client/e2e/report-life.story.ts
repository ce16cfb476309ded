import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { expectNoBarrier } from './barriers.ts';
import { openBrowser } from './browser.ts';
import { question } from './half-year-report.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { startServer, type RunningServer } from './server.ts';
import { Visitor } from './visitor.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer(inject('demo'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } };

async function enter(name: string, size: keyof typeof sizes = 'desk'): Promise<Visitor> {
  const visitor = await Visitor.open(browser, server.address, sizes[size]);
  await visitor.signIn(name);
  return visitor;
}

const button = (visitor: Visitor, name: string | RegExp) => visitor.page.getByRole('button', { name });
const halfYear = (visitor: Visitor, action: string) =>
  visitor.page.getByRole('link', { name: new RegExp(`^${action}: Báo cáo 6 tháng.*6 tháng đầu năm 2025`) });

/** The reporter checks, explains what is asked and gives the report to the leader. */
async function giveToLeader(unit: Visitor, reason = 'Đã đối chiếu.'): Promise<void> {
  await unit.click(button(unit, 'Kiểm tra và nộp…'));
  const dialog = unit.page.getByRole('dialog', { name: 'Trình lãnh đạo duyệt?' });
  await unit.see(dialog);
  for (const place of await dialog.getByRole('textbox', { name: /^Giải trình/ }).all())
    if ((await place.inputValue()) === '') await unit.type(place, reason);
  await expectNoBarrier(unit);
  await unit.click(dialog.getByRole('button', { name: 'Trình duyệt' }));
  const waits = unit.page.getByRole('heading', { name: 'Đã trình lãnh đạo đơn vị duyệt' });
  await unit.see(waits);
  expect(await waits.evaluate((heading) => heading === document.activeElement)).toBe(true);
}

/** The leader looks at the report on a phone and approves it. */
async function approve(): Promise<void> {
  const leader = await enter('Lê Thị Mai', 'phone');
  await leader.click(halfYear(leader, 'Xem và duyệt'));
  await leader.see(leader.page.getByRole('heading', { name: 'Báo cáo này chờ bạn duyệt' }));
  await expectNoBarrier(leader);
  await leader.click(button(leader, 'Duyệt và nộp'));
  await leader.click(leader.page.getByRole('dialog').getByRole('button', { name: 'Duyệt và nộp' }));
  await leader.see(leader.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
  await leader.see(leader.page.getByText('Lê Thị Mai').last());
  expect(leader.complaints).toEqual([]);
  await leader.leave();
}

it('A unit takes its report back before the office received it, and its leader approves it', async () => {
  const unit = await enter('Bùi Văn Lợi');
  await unit.click(halfYear(unit, 'Xem'));
  await unit.click(button(unit, 'Rút lại…'));
  await unit.click(button(unit, 'Rút lại báo cáo'));
  await unit.type(question(unit, 'Tin, bài'), '40');
  await unit.see(unit.page.getByText(/Đã lưu lúc/));
  await giveToLeader(unit);
  await unit.leave();
  await approve();
});

it('The office returns one cell; the unit mends it and says why it changed another; the office sees both', async () => {
  const office = await enter('Trần Quốc Bảo');
  await office.click(office.page.getByRole('link', { name: 'Duyệt báo cáo' }));
  await office.click(office.page.getByRole('link', { name: /Xem báo cáo .* của Phường Hòa Thuận/ }));
  await office.click(button(office, 'Trả lại…'));
  await office.type(office.page.getByRole('textbox', { name: /^Lý do trả lại/ }), 'Xem lại số tin, bài.');
  await office.click(button(office, 'Đánh dấu “Tin, bài”'));
  await office.type(office.page.getByRole('textbox', { name: /^Cần sửa gì: Tin, bài/ }), 'Đếm lại.');
  await office.click(button(office, 'Trả lại báo cáo'));
  await office.see(office.page.getByText('Đã trả lại báo cáo cho đơn vị.'));

  const unit = await enter('Bùi Văn Lợi');
  await unit.click(halfYear(unit, 'Sửa theo yêu cầu'));
  await unit.see(unit.page.getByText(/Sửa ô khác thì ghi lý do khi nộp/));
  await unit.type(question(unit, 'Tin, bài'), '31');
  await unit.type(question(unit, 'Phóng sự, video'), '6');
  await unit.see(unit.page.getByText(/Đã lưu lúc/));
  await giveToLeader(unit, 'Trùng một phóng sự.');
  await unit.leave();
  await approve();

  await office.page.reload();
  const changes = office.page.getByRole('region', { name: 'Thay đổi so với lần nộp 2' });
  await office.see(changes);
  const said = await changes.getByRole('listitem').allTextContents();
  expect(said.find((text) => text.includes('Tin, bài'))).toMatch(/40.*31.*Văn phòng yêu cầu: Đếm lại/);
  expect(said.find((text) => text.includes('Phóng sự, video'))).toMatch(/Lý do của đơn vị: Trùng một phóng sự/);
  await expectNoBarrier(office);
  await office.click(button(office, 'Duyệt'));
  await office.click(office.page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }));
  await office.see(office.page.getByText('Đã duyệt báo cáo. Số liệu này được tính vào tổng hợp.'));
  await office.click(button(office, 'Mở lại…'));
  await office.type(office.page.getByRole('textbox', { name: /^Lý do mở lại/ }), 'Đơn vị báo nhầm số mô hình.');
  await expectNoBarrier(office);
  await office.click(button(office, 'Mở lại báo cáo'));
  await office.see(office.page.getByText('Đã mở lại báo cáo cho đơn vị sửa.'));
  expect(office.complaints).toEqual([]);
  await office.leave();
});

it('The office goes through the desk by J and K, accepts several at once, and gives others time', async () => {
  const office = await enter('Trần Quốc Bảo');
  await office.click(office.page.getByRole('link', { name: 'Duyệt báo cáo' }));
  const rows = office.page.getByRole('region', { name: 'Báo cáo chờ duyệt' }).getByRole('listitem');
  await office.see(rows);
  const before = await rows.count();
  expect(before).toBeGreaterThan(1);
  await expectNoBarrier(office);
  await office.click(rows.first().getByRole('link'));
  await office.see(office.page.getByText(`Báo cáo 1/${before}`));
  const first = await office.page.getByRole('heading', { level: 1 }).textContent();
  await office.press('j');
  await office.see(office.page.getByText(`Báo cáo 2/${before}`));
  await office.see(office.page.locator('.answers'));
  await expectNoBarrier(office);
  await office.press('k');
  await office.see(office.page.getByText(`Báo cáo 1/${before}`));
  await office.see(office.page.getByRole('heading', { level: 1, name: first ?? '' }));
  await office.click(office.page.getByRole('link', { name: 'Danh sách chờ duyệt' }));
  await office.click(office.page.getByRole('checkbox', { name: 'Chọn tất cả' }));
  await office.click(button(office, `Duyệt ${before} báo cáo đã chọn`));
  await expectNoBarrier(office);
  await office.click(office.page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }));
  await office.see(office.page.getByText(`Đã duyệt ${before} báo cáo.`));
  await office.see(office.page.getByText('Không có báo cáo nào chờ duyệt'));

  await office.click(office.page.getByRole('link', { name: 'Tiến độ', exact: true }));
  await office.click(button(office, 'Gia hạn, miễn nộp, trả lại…'));
  const dialog = office.page.getByRole('dialog');
  await office.type(dialog.getByRole('textbox', { name: 'Lọc theo tên đơn vị' }), 'tam');
  for (const unit of ['Xã Tam Ngọc', 'Xã Tam Phú'])
    await office.click(dialog.getByRole('checkbox', { name: new RegExp(`^${unit}: .*6 tháng đầu năm 2025`) }));
  await office.type(dialog.getByRole('textbox', { name: /^Hạn mới/ }), '12/06/2025');
  await office.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Mưa lũ kéo dài.');
  await expectNoBarrier(office);
  await office.click(dialog.getByRole('button', { name: 'Gia hạn 2 báo cáo' }));
  await office.see(office.page.getByText(/Đã gia hạn 2 báo cáo đến hết ngày/));
  expect(office.complaints).toEqual([]);
});

it('A ward writes in its register by keyboard, drops a slip, and the office sees how many entries there are', async () => {
  const unit = await enter('Phường An Xuân');
  const register = /^Mở sổ: Phiếu góp ý, phản biện xã hội/;
  await unit.see(unit.page.getByRole('link', { name: register }));
  await expectNoBarrier(unit);
  await unit.click(unit.page.getByRole('link', { name: register }));
  const entries = unit.page.getByRole('main').getByRole('listitem');
  await unit.see(unit.page.getByText('3 mục', { exact: true }));
  expect(await entries.count()).toBe(3);
  await expectNoBarrierAnywhere(unit);
  await unit.type(unit.page.getByRole('searchbox', { name: /^Tìm trong sổ/ }), 'khoa hoc');
  await unit.see(unit.page.getByText('1 mục', { exact: true }));
  await unit.press('Tab');
  await unit.press('n');
  await unit.see(unit.page.getByText('Mục 4'));
  await unit.type(question(unit, 'Tên dự thảo'), 'Dự thảo quy ước khối phố');
  await unit.see(unit.page.getByText(/Đã lưu lúc/));
  await unit.click(button(unit, 'Bỏ bản nháp'));
  await expectNoBarrier(unit);
  await unit.click(unit.page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }));
  await unit.see(unit.page.getByText('3 mục', { exact: true }));
  expect(unit.complaints).toEqual([]);
  await unit.leave();

  const office = await enter('Trần Quốc Bảo');
  const cell = office.page.getByRole('link', { name: /^Phường An Xuân, .*2 mục đã gửi/ });
  await office.see(cell);
  await expectNoBarrier(office);
  await office.click(cell);
  const sent = office.page.getByRole('main').getByRole('listitem');
  await office.see(office.page.getByRole('heading', { level: 1, name: 'Phiếu góp ý, phản biện xã hội' }));
  expect(await sent.count()).toBe(2);
  await office.leave();
});

it('A quiet half-year is reported from last year in at most 40 clicks and answers', async () => {
  const unit = await enter('Nguyễn Hoàng Yến');
  let answers = 0;
  const write = async (where: Locator, text: string) => {
    await unit.type(where, text);
    answers += 1;
  };
  await unit.click(halfYear(unit, 'Nhập báo cáo'));
  await unit.click(button(unit, 'Lấy từ kỳ trước…'));
  const dialog = unit.page.getByRole('dialog', { name: 'Lấy từ báo cáo 6 tháng đầu năm 2024' });
  await unit.see(dialog.getByRole('checkbox'));
  await expectNoBarrier(unit);
  await unit.click(dialog.getByRole('group', { name: 'Riêng của từng kỳ' }).getByLabel('Chọn hết nhóm này'));
  await unit.click(dialog.getByRole('button', { name: /^Lấy \d+ nội dung/ }));
  const left = unit.page.getByRole('heading', { name: /ô lấy từ kỳ trước chưa xem lại/ });
  await unit.see(left);
  const copied = Number.parseInt((await left.textContent()) ?? '', 10);
  await write(question(unit, 'Ngày ban hành kế hoạch'), '14/02/2025');
  await write(question(unit, 'Tin, bài'), '31');
  await unit.see(unit.page.getByText(/Đã lưu lúc/));
  await unit.see(unit.page.getByRole('heading', { name: `${copied - 2} ô lấy từ kỳ trước chưa xem lại` }));
  await expectNoBarrier(unit);
  await unit.click(button(unit, 'Giữ nguyên tất cả'));
  await left.waitFor({ state: 'detached' });
  await unit.click(button(unit, 'Kiểm tra và nộp…'));
  const handing = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  await unit.see(handing);
  for (const place of await handing.getByRole('textbox', { name: /^Giải trình/ }).all())
    await write(place, 'Như cùng kỳ năm trước, đã đối chiếu.');
  await unit.click(handing.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
  console.log(
    `a quiet half-year: ${unit.clicks} clicks and ${answers} answers typed, ${copied} taken over; ${unit.sum()}`,
  );
  expect(unit.clicks + answers).toBeLessThanOrEqual(40);
  expect(unit.complaints).toEqual([]);

  const number = await unit.page.locator('.receipt-number').innerText();
  await unit.leave();
  const office = await enter('Trần Quốc Bảo');
  await office.click(office.page.getByRole('link', { name: 'Duyệt báo cáo' }));
  await office.click(office.page.getByRole('link', { name: 'Đối chiếu biên nhận' }));
  await office.type(office.page.getByRole('textbox', { name: 'Số biên nhận' }), number);
  await office.click(button(office, 'Đối chiếu'));
  await office.see(office.page.getByRole('heading', { name: /^Có biên nhận mang số này/ }));
  await expectNoBarrier(office);
  await office.leave();
});
