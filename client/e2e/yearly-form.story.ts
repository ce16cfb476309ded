import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { find, hasKeyboard, publish } from './builder-keys.ts';
import { fillRequired } from './fill-required.ts';
import { question } from './half-year-report.ts';
import { enterAt, signInByKeyboard, tabTo, write, writeAt } from './keyboard.ts';
import { askAdHoc, fromClosedToIssued } from './next-year.ts';
import { startServer, type RunningServer } from './server.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let browser: Browser;

// Forms are published and the clock is moved: a server of its own.
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(inject('demo')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const designer = 'Nguyễn Thị Thùy Dung';
it('By keyboard alone: the annual form out of the half-year one; then a version with a field renamed, one split, one dropped, and last year still compares', async () => {
  const analyst = await Visitor.open(browser, server.address);
  await analyst.signIn('Lê Thị Bích Ngọc');
  const before = await articlesByYear(analyst);
  expect(before['2024']).toBeGreaterThan(0);

  const office = await Visitor.open(browser, server.address);
  await signInByKeyboard(office, designer);
  await enterAt(office, office.page.getByRole('link', { name: 'Biểu mẫu', exact: true }));
  await copyHalfYear(office);
  await addField(office, 'Tự đánh giá', 'Chọn một', ' (Xuất sắc/Tốt/Khá/Trung bình/Yếu)');
  await addField(office, 'Ngày chốt số liệu', 'Ngày');
  await publish(office, false);
  await report('office, new form', office);

  await enterAt(office, office.page.getByRole('button', { name: '20/10' }), 'Shift+Tab');
  await office.see(office.page.getByText('Hôm nay (đồng hồ thử nghiệm): 20/10/2025'));
  await enterAt(office, office.page.getByRole('link', { name: 'Sửa biểu mẫu: Báo cáo năm – xã, phường' }));
  await find(office, 'articleCount');
  await writeAt(office, office.page.getByRole('textbox', { name: 'Tên trường' }), 'Tin, bài đã đăng');
  await enterAt(office, office.page.locator('summary').filter({ hasText: 'Tiếng Anh và mã trường' }));
  await writeAt(office, office.page.getByRole('textbox', { name: 'Mã trường' }), 'publishedArticles');
  await office.press('Tab');
  await office.see(office.page.getByTitle('publishedArticles'));
  await find(office, 'membersParticipating');
  await enterAt(office, office.page.locator('summary').filter({ hasText: 'Tách trường' }));
  await writeAt(office, office.page.getByRole('textbox', { name: 'Tên phần 1' }), 'Đoàn viên tham gia');
  await writeAt(office, office.page.getByRole('textbox', { name: 'Tên phần 2' }), 'Hội viên tham gia');
  await enterAt(office, office.page.getByRole('button', { name: 'Tách trường' }));
  await hasKeyboard(office, 'Sửa “Đoàn viên tham gia”');
  await find(office, 'nguyen nhan');
  await enterAt(office, office.page.getByRole('button', { name: 'Bỏ trường' }));
  await enterAt(office, office.page.getByRole('dialog').getByRole('button', { name: 'Bỏ trường' }));
  await hasKeyboard(office, 'Sửa “Bài học kinh nghiệm”');
  await publish(office, true);
  await report('office, version 2', office);

  const unit = await Visitor.open(browser, server.address);
  await signInByKeyboard(unit, 'Huỳnh Văn Đức');
  await enterAt(unit, unit.page.getByRole('link', { name: /^(Nhập báo cáo|Tiếp tục nhập): Báo cáo năm/ }));
  await unit.see(question(unit, 'Tin, bài đã đăng'));
  const beside = unit.page.locator('.question').filter({ has: question(unit, 'Tin, bài đã đăng') });
  await unit.see(beside.getByText(/Cùng kỳ năm trước: \d/));
  expect(await unit.page.getByRole('textbox', { name: /^Nguyên nhân/ }).count()).toBe(0);
  await writeAt(unit, question(unit, 'Tin, bài đã đăng'), '40');
  await tabTo(unit, question(unit, 'Người lập biểu'), 'Shift+Tab');
  await fillRequired(unit, { tables: /Kết quả theo phong trào/ });
  await handIn(unit);
  await report('unit', unit);

  const after = await articlesByYear(analyst);
  expect(after['2024']).toBe(before['2024']);
  expect(after['2025']).toBe(40);
  await analyst.leave();
});

it('By keyboard alone: from the closed plan of 2025 to the issued one of 2026 with two forms changed; then an ad-hoc report', async () => {
  const analyst = await Visitor.open(browser, server.address);
  await analyst.signIn('Lê Thị Bích Ngọc');
  const before = await articlesByYear(analyst);
  const office = await Visitor.open(browser, server.address);
  await signInByKeyboard(office, designer);
  const began = performance.now();
  await fromClosedToIssued(office);
  await report('office, next year', office);
  // Beside the machine's own time: a fifth of a second for a key, three seconds to read each thing that is waited for.
  const minutes = (performance.now() - began + office.keystrokes * 200 + office.waits * 3000) / 60_000;
  console.log(`office, next year: ${minutes.toFixed(1)} minutes of the 15 it may take`);
  expect(minutes).toBeLessThan(15);
  expect(await articlesByYear(analyst)).toMatchObject(before);
  await askAdHoc(office);
  expect(office.complaints).toEqual([]);
});

/** The commune's half-year report of the office, copied into a form of its own. */
async function copyHalfYear(office: Visitor): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('link', { name: 'Lập biểu mẫu mới' }));
  await tabTo(office, page.getByRole('radio', { name: /^Biểu mẫu trống/ }));
  await office.press('ArrowDown');
  const form = page.getByRole('combobox', { name: 'Biểu mẫu' });
  await tabTo(office, form);
  const isChosen = () =>
    form.evaluate((list: HTMLSelectElement) => /^Báo cáo 6 tháng – xã/.test(list.selectedOptions[0]?.text ?? ''));
  for (let step = 0; step < 20 && !(await isChosen()); step += 1) await office.press('ArrowDown');
  await writeAt(office, page.getByRole('textbox', { name: 'Tên biểu mẫu' }), 'Báo cáo năm 2026 – xã, phường');
  await enterAt(office, page.getByRole('button', { name: 'Lập biểu mẫu' }));
  await office.see(page.getByRole('searchbox', { name: 'Tìm trường, mục' }));
}

/** Adds a field behind the last of the first section, by its name and what a paper form says of it in brackets. */
async function addField(office: Visitor, title: string, kind: string, said = ''): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('button', { name: /^Thêm trường: / }));
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent))
    .toBe('Tên trường');
  await write(office, title + said);
  const palette = page.getByRole('group', { name: 'Kiểu', exact: true });
  await tabTo(office, palette.getByRole('radio', { checked: true }));
  for (
    let step = 0;
    step < 20 && !(await palette.getByRole('radio', { name: kind, exact: true }).isChecked());
    step += 1
  )
    await office.press('ArrowDown');
  await enterAt(office, page.getByRole('button', { name: 'Thêm', exact: true }));
  await office.see(page.getByRole('button', { name: `Sửa “${title}”` }));
  await office.press('Escape');
}

/** Checks, explains every warning, and hands in. */
async function handIn(unit: Visitor): Promise<void> {
  await enterAt(unit, unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  const dialog = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  await unit.see(dialog);
  for (const place of await dialog.getByRole('textbox', { name: /^Giải trình/ }).all())
    await writeAt(unit, place, 'Đã đối chiếu với danh sách của khu dân cư.');
  await enterAt(unit, dialog.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
}

/** How many articles the annual reports of each year tell of, also those not yet accepted. */
async function articlesByYear(analyst: Visitor): Promise<Record<string, number>> {
  await analyst.page.goto(`${analyst.address}/figures?m=articles.sum&by=year&series=annual&counted=submitted`);
  const rows = analyst.page.getByRole('row', { name: /^20\d\d/ });
  await analyst.see(rows);
  const read = async (row: Locator) => [
    (await row.innerText()).slice(0, 4),
    Number((await row.getByRole('cell').first().innerText()).replaceAll('.', '')),
  ];
  return Object.fromEntries(await Promise.all((await rows.all()).map(read))) as Record<string, number>;
}

async function report(who: string, visitor: Visitor): Promise<void> {
  console.log(`${who}: ${visitor.sum()}`);
  expect(visitor.clicks).toBe(0);
  expect(visitor.complaints).toEqual([]);
}
