import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectGoodForAll as check, zoomed } from './barriers.ts';
import { openBrowser } from './browser.ts';
import { answer, choices, openDuty, question, texts } from './half-year-report.ts';
import { startServer, type RunningServer } from './server.ts';
import { Visitor } from './visitor.ts';

let server: RunningServer;
let browser: Browser;

async function open(name: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, server.address, zoomed);
  await visitor.signIn(name);
  return visitor;
}

const timeout = 10_000;
const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name }).first();
const saved = ({ page }: Visitor) => page.locator('.save-saved');

/** The session ends while somebody works; the dialog stands over what they did, and leads back to it. */
async function signInAgain(visitor: Visitor, name: string): Promise<void> {
  const dialog = visitor.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await visitor.see(dialog);
  await check(visitor);
  await visitor.click(dialog.getByRole('button', { name: `Tiếp tục là ${name}` }));
  await dialog.waitFor({ state: 'hidden' });
}

async function openField(visitor: Visitor, title: string, ...folds: string[]): Promise<void> {
  const { page } = visitor;
  await visitor.type(page.getByRole('searchbox', { name: 'Tìm trường, mục' }), title);
  await visitor.press('Enter');
  await page.getByRole('button', { name: `Sửa “${title}”`, exact: true, expanded: true }).waitFor();
  for (const fold of folds)
    await visitor.click(page.locator('.field-row.open summary').filter({ hasText: fold }).first());
  expect(visitor.complaints).toEqual([]);
}

// What other stories do not pass: long, and on a server of its own, as a form is published that units fill.
describe.skipIf(!process.env['KEHOACH_TEST_NIGHT'])('Good at 200 % zoom, and on a phone by night', () => {
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(inject('demo')), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('are the states of a form that is published anew while units fill it', async () => {
    const [designer, unit] = ['Nguyễn Thị Thùy Dung', await open('Nguyễn Hoàng Yến')];
    await openDuty(unit);
    await unit.type(question(unit, 'Nguyên nhân'), 'Cán bộ kiêm nhiệm nhiều việc.');
    await unit.see(saved(unit));

    const office = await open(designer);
    const { page } = office;
    await page.goto(`${server.address}/forms`);
    await office.click(page.getByRole('link', { name: /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã/ }));
    await openField(office, 'Đoàn viên, hội viên tham gia', 'Số liệu và cách cộng');
    await office.context.clearCookies();
    await office.choose(page.getByRole('combobox', { name: 'Cách tính' }), { label: 'Phát sinh trong kỳ' });
    await signInAgain(office, designer);
    await office.see(button(office, 'Bỏ bản nháp'));
    expect(await page.getByRole('combobox', { name: 'Cách tính' }).inputValue()).toBe('flow');

    await office.click(page.getByRole('tab', { name: 'Xem trước' }));
    await office.click(page.getByText('Xem như một đơn vị'));
    const period = page.getByRole('combobox', { name: 'Kỳ báo cáo' });
    await expect.poll(() => period.locator('option').count(), { timeout }).toBeGreaterThan(1);
    await office.choose(period, { index: 1 });
    const kind = page.getByRole('combobox', { name: 'Loại đơn vị' });
    await expect.poll(() => kind.isEnabled(), { timeout }).toBe(true);
    await office.choose(kind, { index: 1 });
    await office.click(page.getByRole('checkbox', { name: /^Điền số liệu năm trước của/ }));
    await check(office);
    await office.click(page.getByRole('tab', { name: 'Các mục và trường' }));

    await openField(office, 'Ngân sách nhà nước', 'Gộp trường');
    await office.click(page.getByRole('group', { name: /^Gộp / }).getByRole('checkbox').first());
    await office.type(page.getByRole('textbox', { name: 'Tên trường sau khi gộp' }), 'Kinh phí vận động');
    await check(office);
    await office.click(page.getByRole('button', { name: 'Gộp trường' }));
    await office.see(button(office, 'Sửa “Kinh phí vận động”'));
    await check(office);
    await openField(office, 'Hạn chế', 'Điều kiện hiện');
    await office.click(button(office, /Đặt điều kiện/));
    await openField(office, 'Nguyên nhân');
    await office.click(button(office, 'Bỏ trường'));
    await office.click(page.getByRole('dialog').getByRole('button', { name: 'Bỏ trường' }));
    await office.click(button(office, 'Công bố phiên bản…'));
    await office.see(page.getByRole('dialog', { name: 'Chưa công bố được' }));
    await check(office);
    await office.click(button(office, 'Đến “Hạn chế”'));
    await check(office);
    await office.click(button(office, /^Bỏ điều kiện theo/));
    await office.click(button(office, 'Công bố phiên bản…'));
    const dialog = page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
    await office.see(dialog.getByText(/Đã xem (\d+)\/\1 báo cáo/));
    await office.click(dialog.getByRole('radio', { name: /^Tùy đơn vị/ }));
    await office.click(dialog.getByRole('button', { name: 'Công bố', exact: true }));
    await office.see(dialog.getByText(/thay đổi ý nghĩa chưa xác nhận/));
    await check(office);
    for (const each of await dialog.getByRole('checkbox').all()) await office.click(each);
    await office.click(dialog.getByRole('button', { name: 'Công bố', exact: true }));
    await office.see(page.getByRole('dialog', { name: /^Phiên bản \d+ đã công bố/ }));
    await check(office);
    await office.leave();

    await unit.page.reload();
    const move = button(unit, /^Chuyển sang phiên bản/);
    await unit.see(move);
    await check(unit);
    await unit.click(move);
    await unit.see(unit.page.getByText('Phần để riêng: không còn chỗ trong biểu mẫu này'));
    await check(unit);
    await unit.click(button(unit, 'Đã xử lý, bỏ phần này'));
    expect([...office.complaints, ...unit.complaints]).toEqual([]);
    await unit.leave();
  });

  it('are the states of a report that two people fill and the office asks about', async () => {
    const [first, second] = [await open('Nguyễn Hoàng Yến'), await open('Nguyễn Hoàng Yến')];
    for (const unit of [first, second]) await openDuty(unit);
    await first.type(question(first, 'Chức vụ người duyệt'), 'Phó Chủ tịch');
    await first.see(saved(first));
    await second.type(question(second, 'Chức vụ người duyệt'), 'Chủ tịch');
    await second.click(button(second, 'Lưu ngay'));
    await second.see(second.page.getByRole('dialog', { name: 'Có người vừa sửa cùng ô với bạn' }));
    await check(second);
    await second.click(button(second, 'Giữ các giá trị đã chọn'));
    await second.see(saved(second));
    await second.leave();

    const { page } = first;
    await question(first, 'Tổng số hộ').focus();
    await first.press('Control+Alt+m');
    const talk = page.getByRole('dialog', { name: /^Trao đổi về “Tổng số hộ/ });
    await first.type(talk.getByRole('textbox', { name: 'Ý kiến của bạn' }), 'Tính cả hộ tạm trú không ạ?');
    await check(first);
    await first.click(talk.getByRole('button', { name: 'Gửi' }));
    await first.see(talk.getByText('Tính cả hộ tạm trú không ạ?'));
    await check(first);
    await first.press('Escape');
    await first.see(button(first, /^Xem trao đổi về/));
    await check(first);

    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.leave();
  });

  it('are a file on its way, numbers to explain, and the receipt', async () => {
    const unit = await open('Nguyễn Hoàng Yến');
    const { page } = unit;
    await unit.click(page.getByRole('link', { name: /^Mở sổ: Phiếu góp ý, phản biện xã hội/ }));
    await unit.see(page.getByText('3 mục', { exact: true }));
    await unit.press('n');
    await unit.see(page.getByText('Mục 4'));
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/files', async (route) => {
      await held;
      await route.continue();
    });
    const file = { name: 'Văn bản góp ý.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
    await unit.attach(page.locator('input[type=file]').first(), [file, { ...file, name: 'Ảnh chụp.exe' }]);
    await unit.see(page.getByRole('progressbar', { name: /^Đang gửi/ }));
    await check(unit);
    letGo();
    await unit.see(button(unit, /^Bỏ “Văn bản góp ý/));

    await page.goto(`${server.address}/duties`);
    await openDuty(unit);
    for (const [title, text] of Object.entries(texts)) await unit.type(question(unit, title), text);
    for (const [title, choice] of Object.entries(choices)) await unit.click(answer(unit, title, choice));
    await unit.click(button(unit, 'Kiểm tra và nộp…'));
    const dialog = page.getByRole('dialog', { name: 'Nộp báo cáo?' });
    await unit.click(dialog.getByRole('button', { name: 'Nộp báo cáo' }));
    await unit.see(dialog.getByText('Hãy giải trình, hoặc sửa lại số liệu.'));
    await check(unit);
    for (const place of await dialog.getByRole('textbox', { name: /^Giải trình/ }).all())
      await unit.type(place, 'Đang khảo sát để ra mắt trong quý III.');
    await unit.click(dialog.getByRole('button', { name: 'Nộp báo cáo' }));
    await unit.see(page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
    await check(unit);
    expect(unit.complaints).toEqual([]);
    await unit.leave();
  });

  it('are the earlier drafts of a report', async () => {
    // From 1 July both work at Hương Trà: who goes on with what another typed leaves it to be gone back to.
    const first = await open('Đặng Minh Khôi');
    await first.page.setViewportSize({ width: 1366, height: 768 });
    await first.click(button(first, '20/10'));
    const duty = ({ page }: Visitor) =>
      page.getByRole('link', { name: /^(Nhập báo cáo|Tiếp tục nhập): Báo cáo năm/ }).first();
    await first.click(duty(first));
    await first.type(question(first, 'Người lập biểu'), 'Đặng Minh Khôi');
    await first.see(saved(first));
    await first.leave();

    const unit = await open('Huỳnh Văn Đức');
    const { page } = unit;
    await unit.click(duty(unit));
    await unit.type(question(unit, 'Người lập biểu'), 'Huỳnh Văn Đức');
    await unit.see(saved(unit));
    await unit.click(button(unit, 'Các lần lưu'));
    await unit.click(button(unit, /^Xem bản lưu/));
    await unit.see(button(unit, 'Khôi phục bản này'));
    await check(unit);
    await unit.click(button(unit, 'Khôi phục bản này'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await question(unit, 'Người lập biểu').inputValue()).toBe('Đặng Minh Khôi');
    await check(unit);
    expect(unit.complaints).toEqual([]);
    await unit.leave();
  });
});
