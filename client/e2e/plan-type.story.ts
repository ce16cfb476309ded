import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';

const address = storyAddress();
const visit = storyVisitors();

it('The office draws a plan type in the builder, publishes it, then asks one thing more in its next version', async () => {
  const office = await visit({ width: 1280, height: 900 });
  const { page } = office;
  const title = 'Kế hoạch chuyên đề';
  await office.signIn('Nguyễn Thị Thùy Dung');

  await page.goto(`${address}/forms/new`);
  await office.click(page.getByRole('radio', { name: /^Mẫu có sẵn/ }));
  await office.choose(page.getByRole('combobox', { name: 'Mẫu', exact: true }), 'yearly-plan');
  await office.see(page.getByRole('region', { name: 'Các trường sẽ có' }));
  await office.type(page.getByRole('textbox', { name: 'Tên biểu mẫu' }), title);
  expect(await page.getByRole('radio', { name: 'Loại kế hoạch', exact: true }).isChecked()).toBe(true);
  await office.click(page.getByRole('button', { name: 'Lập biểu mẫu', exact: true }));
  await office.see(page.getByRole('heading', { level: 1, name: title }));
  await expectNoBarrier(office);
  await office.click(page.getByRole('button', { name: 'Công bố phiên bản…' }));
  await office.click(page.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }));
  await office.click(page.getByRole('button', { name: 'Về danh sách biểu mẫu' }));

  await office.type(page.getByRole('searchbox', { name: 'Tìm biểu mẫu' }), 'chuyen de');
  await office.see(page.getByRole('heading', { name: 'Loại kế hoạch' }));
  await office.click(page.getByRole('link', { name: `Sửa biểu mẫu: ${title}` }));
  await office.click(page.getByRole('button', { name: /^Thêm trường: / }).first());
  await office.type(page.getByRole('textbox', { name: 'Tên trường' }), 'Kinh phí dự kiến');
  await office.click(page.locator('label').getByText('Số tiền', { exact: true }));
  await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
  await office.see(page.getByRole('button', { name: 'Sửa “Kinh phí dự kiến”' }));
  await office.click(page.getByRole('button', { name: 'Công bố phiên bản…' }));
  await office.see(page.getByRole('dialog').getByText(/Kinh phí dự kiến/));
  await expectNoBarrier(office);
  await office.click(page.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }));
  await office.click(page.getByRole('button', { name: 'Về danh sách biểu mẫu' }));
  await office.type(page.getByRole('searchbox', { name: 'Tìm biểu mẫu' }), 'chuyen de');
  await office.see(page.getByText('Phiên bản 2'));
  expect(office.complaints).toEqual([]);
  await office.leave();
});
