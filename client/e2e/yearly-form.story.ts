import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { find, hasKeyboard, publish } from './builder-keys.ts';
import { setToday } from './demo-clock.ts';
import { fillRequired } from './fill-required.ts';
import { question } from './half-year-report.ts';
import { chooseAt, enterAt, signInByKeyboard, tabTo, write, writeAt } from './keyboard.ts';
import { acceptReports, askAdHoc, fromClosedToIssued, giveForm, newsOf2026 } from './next-year.ts';
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
const reporter = 'Huỳnh Văn Đức';
/** The form that the first story draws, gives to units and changes, and that the second takes into the next year. */
const ownForm = 'Báo cáo cả năm – xã, phường';
/** What the ward reports for 2025 on the first version: a figure that is renamed, one that is split, one that is dropped. */
const reported = {
  'Tin, bài': 36,
  'Đoàn viên, hội viên tham gia': 830,
  'Tập thể được biểu dương, khen thưởng': 7,
};
/** Whole years of an office: only a machine that hangs takes as long. */
const timeout = 600_000;

it(
  'By keyboard alone: the annual form is drawn out of the half-year one, given to wards and filled; its second version has a field renamed, one split and one dropped, another ward fills that, and last year still compares',
  { timeout },
  async () => {
    const analyst = await Visitor.open(browser, server.address);
    await analyst.signIn('Lê Thị Bích Ngọc');
    const before = await compared(analyst);
    for (const figures of Object.values(before)) {
      expect(figures['2024']).toBeGreaterThan(0);
      expect(figures).not.toHaveProperty('2025');
    }

    const office = await Visitor.open(browser, server.address);
    await signInByKeyboard(office, designer);
    await enterAt(office, office.page.getByRole('button', { name: '20/10' }), 'Shift+Tab');
    await office.see(office.page.getByText('Hôm nay (đồng hồ thử nghiệm): 20/10/2025'));
    await enterAt(office, office.page.getByRole('link', { name: 'Biểu mẫu', exact: true }));
    await copyHalfYear(office);
    await addField(office, 'Tự đánh giá', 'Chọn một', ' (Xuất sắc/Tốt/Khá/Trung bình/Yếu)');
    await addField(office, 'Ngày chốt số liệu', 'Ngày');
    await publish(office, false);
    await giveForm(office, { year: 2025, form: ownForm, period: /^Năm 2025/, why: 'Thông báo số 41' });
    await report('office, new form', office);

    const ward = await Visitor.open(browser, server.address);
    await openReport(ward, reporter);
    for (const [title, figure] of Object.entries(reported)) await writeAt(ward, question(ward, title), String(figure));
    await handIn(ward, '15/10/2025');
    await report('ward, version 1', ward);
    const [articles, members, collectives] = Object.values(reported);
    const first = {
      articles: { ...before.articles, 2025: articles },
      members: { ...before.members, 2025: members },
      collectives: { ...before.collectives, 2025: collectives },
    };
    expect(await compared(analyst)).toEqual(first);

    await enterAt(office, office.page.getByRole('link', { name: 'Biểu mẫu', exact: true }), 'Shift+Tab');
    await enterAt(office, office.page.getByRole('link', { name: `Sửa biểu mẫu: ${ownForm}` }));
    await changeForm(office);
    await publish(office, true);
    await report('office, version 2', office);

    const other = await Visitor.open(browser, server.address);
    await openReport(other, 'Nguyễn Hoàng Yến');
    expect(await question(other, 'Tập thể được biểu dương, khen thưởng').count()).toBe(0);
    await writeAt(other, question(other, 'Tin, bài đã đăng'), '4');
    await writeAt(other, question(other, 'Đoàn viên tham gia'), '310');
    await writeAt(other, question(other, 'Hội viên tham gia'), '520');
    await handIn(other, '15/10/2025');
    await report('ward, version 2', other);
    const reviewer = await Visitor.open(browser, server.address);
    await signInByKeyboard(reviewer, 'Trần Quốc Bảo');
    await acceptReports(reviewer, 'Năm 2025', 2);
    await report('office, accepting', reviewer);

    // What was renamed, and the total of what was split, add up over both versions; what was dropped stands as reported.
    expect(await compared(analyst)).toEqual({
      ...first,
      articles: { ...before.articles, 2025: articles! + 4 },
      members: { ...before.members, 2025: members! + 310 + 520 },
    });
    await analyst.leave();
  },
);

it(
  'By keyboard alone: from the closed plan of 2025 to the issued one of 2026 with two forms changed; a ward reports on the drawn one and reads last year beside it, the years compare, and an ad-hoc report is asked on it',
  { timeout },
  async () => {
    const analyst = await Visitor.open(browser, server.address);
    await analyst.signIn('Lê Thị Bích Ngọc');
    const before = await compared(analyst);
    const office = await Visitor.open(browser, server.address);
    await signInByKeyboard(office, designer);
    const began = performance.now();
    await fromClosedToIssued(office, ownForm);
    // Beside the machine's own time: a fifth of a second for a key, three seconds to read each thing that is waited for.
    const minutes = (performance.now() - began + office.keystrokes * 200 + office.waits * 3000) / 60_000;
    console.log(`office, next year: ${minutes.toFixed(1)} minutes of the 15 it may take`);
    expect(minutes).toBeLessThan(15);

    await setToday(office, '2026-10-20');
    await office.page.reload();
    await askAdHoc(office, new RegExp(`^${ownForm}$`));
    await report('office, next year', office);

    const ward = await Visitor.open(browser, server.address);
    await openReport(ward, reporter, ', Năm 2026');
    const renamed = question(ward, newsOf2026);
    await ward.see(ward.page.locator('.question').filter({ has: renamed }).getByText('Cùng kỳ năm trước: 36'));
    await writeAt(ward, renamed, '55');
    await writeAt(ward, question(ward, 'Đoàn viên tham gia'), '340');
    await handIn(ward, '15/10/2026');
    expect(await compared(analyst)).toEqual({
      ...before,
      articles: { ...before.articles, 2026: 55 },
      members: { ...before.members, 2026: 340 },
    });

    await enterAt(ward, ward.page.getByRole('link', { name: 'Về việc phải nộp' }));
    await enterAt(ward, dutyOf(ward, ', Thiệt hại do bão'));
    await ward.see(ward.page.getByRole('radio', { name: 'Trung bình' }));
    await tabTo(ward, question(ward, 'Người lập biểu'));
    await handIn(ward, '15/10/2026');
    await report('ward, next year', ward);
  },
);

/** The report of a ward on the form drawn here, of the one period that is open or of a named one. */
const dutyOf = ({ page }: Visitor, period = '') =>
  page.getByRole('link', { name: new RegExp(`^Nhập báo cáo: ${ownForm}${period}`) });

async function openReport(ward: Visitor, name: string, period = ''): Promise<void> {
  await signInByKeyboard(ward, name);
  await enterAt(ward, dutyOf(ward, period));
  await ward.see(ward.page.getByRole('radio', { name: 'Trung bình' }));
}

/** Renames a field and its key, splits one in two, and drops one. */
async function changeForm(office: Visitor): Promise<void> {
  const { page } = office;
  await find(office, 'articleCount');
  await writeAt(office, page.getByRole('textbox', { name: 'Tên trường' }), 'Tin, bài đã đăng');
  await enterAt(office, page.locator('summary').filter({ hasText: 'Tiếng Anh và mã trường' }));
  await writeAt(office, page.getByRole('textbox', { name: 'Mã trường' }), 'publishedArticles');
  await office.press('Tab');
  await office.see(page.getByTitle('publishedArticles'));
  await find(office, 'membersParticipating');
  await enterAt(office, page.locator('summary').filter({ hasText: 'Tách trường' }));
  await writeAt(office, page.getByRole('textbox', { name: 'Tên phần 1' }), 'Đoàn viên tham gia');
  await writeAt(office, page.getByRole('textbox', { name: 'Tên phần 2' }), 'Hội viên tham gia');
  await enterAt(office, page.getByRole('button', { name: 'Tách trường' }));
  await hasKeyboard(office, 'Sửa “Đoàn viên tham gia”');
  await find(office, 'commendedCollectives');
  await enterAt(office, page.getByRole('button', { name: 'Bỏ trường' }));
  await enterAt(office, page.getByRole('dialog').getByRole('button', { name: 'Bỏ trường' }));
  await hasKeyboard(office, 'Sửa “Cá nhân được biểu dương, khen thưởng”');
  // From deep in the canvas the search leads out.
  await office.press('Control+F');
}

/** The commune's half-year report of the office, copied into a form of its own. */
async function copyHalfYear(office: Visitor): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('link', { name: 'Lập biểu mẫu mới' }));
  await tabTo(office, page.getByRole('radio', { name: /^Biểu mẫu trống/ }));
  await office.press('ArrowDown');
  await chooseAt(office, page.getByRole('combobox', { name: 'Biểu mẫu' }), /^Báo cáo 6 tháng – xã/);
  await writeAt(office, page.getByRole('textbox', { name: 'Tên biểu mẫu' }), ownForm);
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

/** Answers what is still wanted, checks, explains every warning, and hands in. */
async function handIn(unit: Visitor, day: string): Promise<void> {
  await tabTo(unit, question(unit, 'Người lập biểu'), 'Shift+Tab');
  await fillRequired(unit, { tables: /Kết quả theo phong trào/, day });
  await enterAt(unit, unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  const dialog = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  const wrong = unit.page.getByRole('alert', { name: /chỗ phải sửa trước khi nộp/ });
  await unit.see(dialog.or(wrong));
  if (await wrong.isVisible()) throw new Error(await wrong.innerText());
  for (const place of await dialog.getByRole('textbox', { name: /^Giải trình/ }).all())
    await writeAt(unit, place, 'Đã đối chiếu với danh sách của khu dân cư.');
  await enterAt(unit, dialog.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
}

/** What the stories of the form change: a figure that is renamed, one that is split and one that is dropped. */
async function compared(analyst: Visitor) {
  return {
    articles: await figuresByYear(analyst, 'articles'),
    members: await figuresByYear(analyst, 'members-participating'),
    collectives: await figuresByYear(analyst, 'commended-collectives'),
  };
}

/** A figure of the annual reports of each year that has one, also of those not yet accepted. */
async function figuresByYear(analyst: Visitor, indicator: string): Promise<Record<string, number>> {
  await analyst.page.goto(`${analyst.address}/figures?m=${indicator}.sum&by=year&series=annual&counted=submitted`);
  const rows = analyst.page.getByRole('row', { name: /^20\d\d/ });
  await analyst.see(rows);
  const read = async (row: Locator): Promise<[string, string]> => [
    (await row.innerText()).slice(0, 4),
    (await row.getByRole('cell').first().innerText()).replaceAll('.', ''),
  ];
  const figures = (await Promise.all((await rows.all()).map(read))).filter(([, figure]) => /^\d+$/.test(figure));
  return Object.fromEntries(figures.map(([year, figure]) => [year, Number(figure)]));
}

async function report(who: string, visitor: Visitor): Promise<void> {
  console.log(`${who}: ${visitor.sum()}`);
  expect(visitor.clicks).toBe(0);
  expect(visitor.complaints).toEqual([]);
}
