import type { Locator, Page } from 'playwright-core';

/** Who looks at which page, what leads to a picture, and the part of the window it shows. */
export interface Scene {
  /** Its name in docs/guides/pictures. */
  file: string;
  card: string;
  path: string;
  lead?: (page: Page) => Promise<unknown>;
  show: (page: Page) => Locator;
  /** What comes last, on a slow machine long after the heading. */
  see: (page: Page) => Locator;
  window: { width: number; height: number };
}

/** The pictures of docs/guides and README.md. */
export const scenes: readonly Scene[] = [
  {
    ...{ file: 'reporter-duties', card: 'an-xuan', path: '/duties' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('link', { name: /^Báo tiến độ/ }),
    window: { width: 940, height: 780 },
  },
  {
    ...{ file: 'reporter-fill', card: 'tam-ngoc', path: '/duties' },
    lead: async (page) => {
      await page.getByRole('link', { name: /^Tiếp tục nhập: Báo cáo 6 tháng/ }).click();
      const households = page.getByRole('textbox', { name: /^Số hộ tham gia/ }).first();
      await households.scrollIntoViewIfNeeded();
    },
    show: (page) => page.getByRole('region', { name: /hộ/i }).first(),
    see: (page) => page.getByText(/^Cùng kỳ năm trước: 1/),
    window: { width: 1100, height: 420 },
  },
  {
    ...{ file: 'leader-duties', card: 'hoa-thuan-leader', path: '/duties' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('link', { name: /^Xem và duyệt/ }),
    window: { width: 940, height: 560 },
  },
  {
    ...{ file: 'reviewer-board', card: 'reviewer', path: '/progress' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('link', { name: /Phường An Mỹ/ }),
    window: { width: 1280, height: 860 },
  },
  {
    // The one of README.md.
    ...{ file: '../../progress-board', card: 'reviewer', path: '/progress' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('link', { name: /Phường An Mỹ/ }),
    window: { width: 1280, height: 880 },
  },
  {
    ...{ file: 'reviewer-desk', card: 'reviewer', path: '/review' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('link', { name: /Phường Trường Xuân/ }),
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
    see: (page) => page.getByRole('button', { name: 'Thu gọn hết' }),
    window: { width: 1280, height: 680 },
  },
  {
    ...{ file: 'designer-plan', card: 'designer', path: '/plans' },
    lead: async (page) => {
      await page.getByRole('link', { name: 'Xem kế hoạch 2025' }).click();
      await page.getByRole('heading', { name: 'Các kỳ báo cáo' }).waitFor();
    },
    show: (page) => page.getByRole('region', { name: 'Các kỳ báo cáo' }),
    see: (page) => page.getByRole('button', { name: /^Sửa kỳ/ }),
    window: { width: 1280, height: 470 },
  },
  {
    ...{ file: 'analyst-figures', card: 'analyst', path: '/figures' },
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('button', { name: 'Bảng Excel' }),
    window: { width: 1280, height: 720 },
  },
  {
    ...{ file: 'administrator-units', card: 'administrator', path: '/units' },
    lead: (page) => chooseUnit(page, 'an my', 'Phường An Mỹ'),
    show: (page) => page.getByRole('main'),
    see: (page) => page.getByRole('button', { name: 'Sửa đầu thư' }),
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
    see: (page) => page.getByRole('dialog').getByRole('button', { name: 'Tạo tài khoản' }),
    window: { width: 1100, height: 420 },
  },
];

async function chooseUnit(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(typed);
  await page.locator('.unit-offers').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}
