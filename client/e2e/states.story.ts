import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import {
  expectGoodForAll,
  expectGoodInOtherLooks,
  expectNoBarrier,
  expectNoOverflow,
  phone,
  zoomed,
} from './barriers.ts';
import { openDuty, question } from './half-year-report.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

const onPhone = {
  name: 'on a phone',
  ...phone,
  check: async (visitor: Visitor) => {
    await expectNoBarrier(visitor);
    await expectGoodInOtherLooks(visitor);
  },
};
const atZoom = { name: 'at 200 % zoom', ...zoomed, check: expectNoOverflow };

async function open(name: string, { width, height } = zoomed): Promise<Visitor> {
  const visitor = await visit({ width, height });
  await visitor.signIn(name);
  return visitor;
}

/** By day the stories of the builder look at it at a desk and on a phone. */
const byNight = it.skipIf(!process.env['KEHOACH_TEST_NIGHT']);

byNight('Every state of a new form and its builder is good at 200 % zoom, and on a phone', async () => {
  const check = expectGoodForAll;
  const office = await open('Nguyễn Thị Thùy Dung');
  const { page } = office;
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  await page.goto(`${address}/forms/new`);
  for (const way of ['Biểu mẫu trống', 'Biểu mẫu năm trước', 'Mẫu có sẵn', 'Bảng Excel', 'JSON Schema']) {
    await office.click(page.getByRole('radio', { name: new RegExp(`^${way}`) }));
    const region = page.getByRole('region', { name: way });
    if (way !== 'Biểu mẫu trống') await office.see(region.locator('.control'));
    if (way === 'Mẫu có sẵn') {
      await office.choose(region.getByRole('combobox'), { index: 1 });
      await office.see(region.locator('.fields-outline'));
    }
    await check(office);
  }

  await page.goto(`${address}/forms`);
  await office.click(page.getByRole('link', { name: /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã/ }));
  await office.type(page.getByRole('searchbox', { name: 'Tìm trường, mục' }), 'tong so ho');
  await check(office);
  await office.press('Enter');
  const required = page.getByRole('checkbox', { name: 'Bắt buộc', exact: true });
  await office.click(required);
  await office.see(button('Bỏ bản nháp'));
  for (const fold of ['Kiểu và giới hạn', 'Số liệu và cách cộng', 'Điều kiện hiện', 'Tách trường'])
    await office.click(page.locator('summary').filter({ hasText: fold }).first());
  await check(office);
  await office.click(button('Bỏ trường'));
  await check(office);
  await office.press('Escape');
  await button('Nhấc “Tổng số hộ”').press('Space');
  await check(office);
  await office.press('Escape');
  await office.click(button('Kiểu trường'));
  await check(office);

  await office.click(page.getByRole('tab', { name: 'Xem trước' }));
  await office.see(page.locator('.form-view'));
  await check(office);
  for (const tab of [/^Thay đổi/, 'Các bước đã làm', 'Dành cho chuyên gia']) {
    await office.click(page.getByRole('tab', { name: tab }));
    await check(office);
  }
  await office.click(button('Công bố phiên bản…'));
  await office.see(page.getByText(/Đã xem (\d+)\/\1 báo cáo/));
  await check(office);
  await office.press('Escape');
  await office.click(button('Bỏ bản nháp'));
  await check(office);
  await office.click(page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  expect(office.complaints).toEqual([]);
  await office.leave();
});

it.each([onPhone, atZoom])('Every state of filling keeps nobody out $name', async (size) => {
  const { check, width } = size;
  const unit = await open('Nguyễn Văn Toàn', size);
  const { page } = unit;
  await openDuty(unit);
  await check(unit);
  await unit.click(page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  await unit.see(page.getByRole('alert', { name: /chỗ phải sửa trước khi nộp/ }));
  await check(unit);
  await unit.click(page.getByRole('button', { name: /Thêm dòng/ }).first());
  await unit.see(page.getByRole('button', { name: 'Bỏ dòng 1' }));
  await check(unit);
  await unit.click(page.getByRole('button', { name: 'Bỏ dòng 1' }).first());
  await unit.click(page.getByRole('button', { name: 'Các lần lưu' }));
  await unit.see(page.getByRole('dialog'));
  await check(unit);
  await unit.press('Escape');
  await unit.context.clearCookies();
  await unit.type(question(unit, 'Người lập biểu'), `Toàn ${width}`);
  await unit.see(page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }));
  await check(unit);
  await unit.leave();
});
