import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { workbook } from '../src/testing/workbook.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

const sheet = [
  ['Khu dân cư', 'Số hộ tham gia (hộ)', 'Kinh phí (đồng)', 'Ngày ra mắt', 'Hình thức'],
  ['Khối phố 1', '120', '15.000.000', '12/03/2025', 'Trực tiếp'],
  ['Khối phố 2', '95', '8.500.000', '20/04/2025', 'Trực tuyến'],
  ['Khối phố 3', '210', '22.000.000', '05/05/2025', 'Trực tiếp'],
];

it('An Excel sheet becomes a form, its fields are dragged into place with the mouse, and it is published', async () => {
  const office = await visit({ width: 1280, height: 900 });
  const { page } = office;
  await office.signIn('Nguyễn Thị Thùy Dung');
  await page.goto(`${address}/forms/new`);
  await office.click(page.getByRole('radio', { name: /^Bảng Excel/ }));
  const file = { name: 'Mô hình.xlsx', mimeType: '', buffer: Buffer.from(workbook({ 'Mô hình mới': sheet })) };
  await office.attach(page.getByLabel('Hoặc chọn tệp .xlsx'), file);
  await office.see(page.getByText(/^Đoán được 5 trường từ 3 dòng/));
  const kindOf = (title: string) =>
    page
      .getByRole('combobox', { name: `Kiểu của “${title}”` })
      .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
  expect(await kindOf('Ngày ra mắt')).toBe('Ngày');
  expect(await kindOf('Kinh phí')).toBe('Số tiền');
  await expectNoBarrier(office);
  await office.type(page.getByRole('textbox', { name: 'Tên biểu mẫu' }), 'Mô hình mới theo khu dân cư');
  await office.click(page.getByRole('button', { name: 'Lập biểu mẫu' }));

  await office.click(page.getByRole('button', { name: 'Thêm mục', exact: true }).first());
  await office.type(page.getByRole('textbox', { name: 'Tên mục' }), 'Kinh phí và thời gian');
  await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
  await office.see(page.getByRole('heading', { name: /^Kinh phí và thời gian/ }));
  await office.see(page.getByRole('textbox', { name: 'Tên trường' }));
  await office.click(page.getByRole('button', { name: 'Đóng', exact: true }));

  const handle = (title: string) => page.getByRole('button', { name: `Nhấc “${title}”` });
  await drag(office, handle('Ngày ra mắt'), handle('Khu dân cư'), () => expectNoBarrier(office));
  await expect
    .poll(() => order(page.getByRole('main')))
    .toEqual(['Ngày ra mắt', 'Khu dân cư', 'Số hộ tham gia', 'Kinh phí', 'Hình thức']);
  const added = page.getByRole('region', { name: /Kinh phí và thời gian/ });
  await drag(office, handle('Kinh phí'), added.getByText('Mục chưa có trường nào.'));
  await expect.poll(() => order(added)).toEqual(['Kinh phí']);
  await office.click(page.getByRole('button', { name: 'Hoàn tác' }));
  await expect.poll(() => order(added)).toEqual([]);
  await office.click(page.getByRole('button', { name: 'Làm lại' }));
  await expect.poll(() => order(added)).toEqual(['Kinh phí']);

  await office.type(page.getByRole('searchbox', { name: 'Tìm trường, mục' }), 'ho tham gia');
  await office.see(page.getByText(/^Tìm thấy 1 chỗ/));
  await office.click(page.getByRole('treeitem', { name: 'Số hộ tham gia' }));
  expect(await page.getByRole('textbox', { name: 'Tên trường' }).inputValue()).toBe('Số hộ tham gia');

  await office.click(page.getByRole('button', { name: 'Công bố phiên bản…' }));
  const dialog = page.getByRole('dialog', { name: /^Công bố (phiên bản mới|biểu mẫu)$/ });
  await office.click(dialog.getByRole('button', { name: 'Công bố', exact: true }));
  await office.see(page.getByRole('dialog', { name: 'Phiên bản 1 đã công bố.' }));
  expect(office.complaints).toEqual([]);
});

/** Titles of the fields of a part of the canvas, in order. */
const order = (part: Locator): Promise<string[]> =>
  part
    .getByRole('button', { name: /^Nhấc “/ })
    .evaluateAll((handles) =>
      handles
        .filter((handle) => handle.closest('.field-row'))
        .map((handle) => /“(.*)”/.exec(handle.getAttribute('aria-label') ?? '')?.[1] ?? ''),
    );

/** Drags with the mouse, step by step as a hand does, to the upper edge of something. */
async function drag(visitor: Visitor, from: Locator, to: Locator, onTheWay?: () => Promise<void>): Promise<void> {
  const { mouse } = visitor.page;
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('There is nothing to drag');
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + 20, end.y + 2, { steps: 8 });
  await visitor.see(visitor.page.locator('.drop-line'));
  await onTheWay?.();
  await mouse.up();
  visitor.clicks += 1;
}
