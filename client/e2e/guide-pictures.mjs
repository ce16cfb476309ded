import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';
import { startServer } from './server.ts';

/*
 * Makes the pictures of docs/guides and README.md from the demonstration in the browser, so that they show the screens
 * as they are. Run after every change of a screen that a guide shows: `npm run guides:pictures`.
 */
const folder = fileURLToPath(new URL('../../docs/guides/pictures/', import.meta.url));

async function chooseUnit(page, typed, name) {
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(typed);
  await page.locator('.unit-offers').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}

/** Who looks at which page, what leads to the picture, and the part of the window it shows. */
const pictures = [
  {
    ...{ file: 'reporter-duties', card: 'an-xuan', path: '/duties' },
    show: (page) => page.getByRole('main'),
    window: { width: 940, height: 735 },
  },
  {
    ...{ file: 'reporter-fill', card: 'tam-ngoc', path: '/duties' },
    lead: async (page) => {
      await page.getByRole('link', { name: /^Tiếp tục nhập: Báo cáo 6 tháng/ }).click();
      const households = page.getByRole('textbox', { name: /^Số hộ tham gia/ }).first();
      await households.scrollIntoViewIfNeeded();
    },
    show: (page) => page.getByRole('region', { name: /hộ/i }).first(),
    window: { width: 1100, height: 420 },
  },
  {
    ...{ file: 'reviewer-board', card: 'reviewer', path: '/progress' },
    show: (page) => page.getByRole('main'),
    window: { width: 1280, height: 860 },
  },
  {
    // The one of README.md.
    ...{ file: '../../progress-board', card: 'reviewer', path: '/progress' },
    show: (page) => page.getByRole('main'),
    window: { width: 1280, height: 880 },
  },
  {
    ...{ file: 'reviewer-desk', card: 'reviewer', path: '/review' },
    show: (page) => page.getByRole('main'),
    window: { width: 1100, height: 620 },
  },
  {
    ...{ file: 'designer-builder', card: 'designer', path: '/forms' },
    lead: (page) =>
      page
        .getByRole('link', { name: /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã/ })
        .click()
        .then(() => page.getByRole('button', { name: 'Công bố phiên bản…' }).waitFor()),
    show: (page) => page.getByRole('main'),
    window: { width: 1280, height: 680 },
  },
  {
    ...{ file: 'designer-plan', card: 'designer', path: '/plans' },
    lead: async (page) => {
      await page.getByRole('link', { name: 'Xem kế hoạch 2025' }).click();
      await page.getByRole('heading', { name: 'Các kỳ báo cáo' }).waitFor();
    },
    show: (page) => page.getByRole('region', { name: 'Các kỳ báo cáo' }),
    window: { width: 1280, height: 470 },
  },
  {
    ...{ file: 'analyst-figures', card: 'analyst', path: '/figures' },
    show: (page) => page.getByRole('main'),
    window: { width: 1280, height: 720 },
  },
  {
    ...{ file: 'administrator-units', card: 'administrator', path: '/units' },
    lead: (page) => chooseUnit(page, 'an my', 'Phường An Mỹ'),
    show: (page) => page.getByRole('main'),
    window: { width: 1280, height: 680 },
  },
  {
    ...{ file: 'administrator-people', card: 'administrator', path: '/units' },
    lead: async (page) => {
      await chooseUnit(page, 'tam ky', 'Thành phố Tam Kỳ');
      await page.getByRole('button', { name: 'Thêm người' }).click();
      const people = [
        ['Họ tên', 'Chức vụ', 'Đơn vị', 'Vai trò'],
        ['Lê Thị Mai', 'Cán bộ Mặt trận phường', 'Phường An Mỹ', ''],
        ['Trần Văn Hùng', 'Chủ tịch Mặt trận xã', 'Xã Tam Phú', 'Lãnh đạo đơn vị'],
      ];
      await page.getByLabel('Dán danh sách, mỗi người một dòng').fill(people.map((row) => row.join('\t')).join('\n'));
      await page.getByRole('dialog').getByRole('button', { name: 'Xem trước' }).click();
      await page.getByRole('button', { name: 'Tạo tài khoản' }).waitFor();
    },
    show: (page) => page.getByRole('dialog'),
    window: { width: 1100, height: 420 },
  },
];

async function take(browser, address, { file, card, path, lead, show, window }) {
  const context = await browser.newContext({ viewport: window, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const query = `mutation { signInAsDemoRole(input: { card: "${card}" }) { id } }`;
  await context.request.post(`${address}/graphql`, { data: { query } });
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await lead?.(page);
  await page.waitForLoadState('networkidle');
  await show(page).evaluate((part) => part.scrollIntoView({ block: 'start' }));
  // What was clicked last would look pointed at.
  await page.mouse.move(0, 0);
  const { x, y, width, height } = await show(page).boundingBox();
  const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
  const [right, bottom] = [Math.min(x + width, window.width), Math.min(y + height, window.height)];
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  writeFileSync(`${folder}${file}.png`, picture);
  console.log(
    `${file}.png ${Math.round(picture.length / 1024)} KB, ${Math.round(clip.width)} x ${Math.round(clip.height)}`,
  );
  await context.close();
}

mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);
const [server, browser] = await Promise.all([startServer(), openBrowser()]);
try {
  for (const picture of pictures)
    if (only.length === 0 || only.includes(picture.file)) await take(browser, server.address, picture);
} finally {
  await browser.close();
  await server.stop();
}
