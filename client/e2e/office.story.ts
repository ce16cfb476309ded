import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { enterAt, tabTo, write, writeAt } from './keyboard.ts';
import { storyVisitors } from './story-visitors.ts';

const address = storyAddress();
const visit = storyVisitors();

it('The office finds its plan, gives a target and takes it back with the keyboard alone', async () => {
  const office = await visit();
  const { page } = office;
  await office.signIn('Nguyễn Thị Thùy Dung');
  await office.see(page.getByRole('button', { name: /^Tìm/ }));
  const clicked = office.clicks;
  await office.press('Control+K');
  await office.see(page.getByRole('combobox', { name: 'Từ cần tìm' }));
  await write(office, 'doan ket sang tao 2025');
  await office.see(page.getByRole('option', { name: /năm 2025/, selected: true }));
  await office.press('Enter');
  await page.waitForURL((url) => url.pathname.startsWith('/plans/'));

  const title = 'Mỗi xã, phường có ít nhất 02 tin, bài';
  await enterAt(office, page.getByRole('button', { name: 'Giao chỉ tiêu' }));
  const dialog = page.getByRole('dialog');
  await writeAt(office, dialog.getByLabel('Tên chỉ tiêu'), title);
  const figures = dialog.getByLabel('Tính theo số liệu');
  await figures.getByRole('option').nth(1).waitFor({ state: 'attached' });
  await tabTo(office, figures);
  await office.press('ArrowDown');
  await tabTo(office, dialog.getByLabel('Kỳ', { exact: true }));
  await office.typeHere('6');
  await writeAt(office, dialog.getByLabel('Mức giao cho mỗi đơn vị'), '2');
  await tabTo(office, dialog.getByRole('checkbox', { name: /^Phường/ }));
  await office.press('Space');
  await writeAt(office, dialog.getByLabel('Lý do điều chỉnh'), 'Theo kết luận của Ban Thường trực');
  await office.press('Enter');
  await office.see(page.getByText('Đã lưu điều chỉnh chỉ tiêu.'));
  await enterAt(office, page.getByRole('button', { name: `Bỏ: ${title}` }));
  await writeAt(office, dialog.getByLabel('Lý do điều chỉnh'), 'Giao thử');
  await office.press('Enter');
  await page.getByRole('button', { name: `Bỏ: ${title}` }).waitFor({ state: 'detached' });
  expect(office.clicks).toBe(clicked);
  expect(office.complaints).toEqual([]);
});

it('The office enters a year from one sheet and takes it back; its letterhead stands on the Word file', async () => {
  const office = await visit();
  const { page } = office;
  await office.signIn('Nguyễn Thị Thùy Dung');
  await page.goto(`${address}/plans`);
  await office.click(page.getByRole('link', { name: 'Xem kế hoạch 2025' }));
  await office.click(page.getByRole('link', { name: 'Số liệu năm trước' }));
  await office.choose(page.getByLabel('Năm của số liệu'), '2022');
  await office.type(page.getByLabel('Nguồn số liệu'), 'Báo cáo số 12/BC-MTTQ ngày 10/6/2022');
  const sheet = [
    'Đơn vị\tNăm\tTổng số hộ\tTin, bài',
    ...['phuong an my\t2021\t2.590\t12', '\t2022\t2.600\t14', 'PHUONG AN XUAN\t2022\t3.050\t11'],
  ].join('\n');
  await office.type(page.getByLabel('Dán bảng từ Excel'), sheet);
  await office.click(page.getByRole('button', { name: 'Đối chiếu' }));
  await office.click(page.getByRole('button', { name: 'Nhập 3 báo cáo' }));
  await office.see(page.getByText('Đã nhập 3 báo cáo từ hồ sơ cũ.'));
  await office.click(page.getByRole('button', { name: /^Rút bảng .*2021; .*2022$/ }));
  await office.click(page.getByRole('dialog').getByRole('button', { name: 'Rút bảng này' }));
  await office.see(page.getByText('Đã rút bảng gồm 3 báo cáo.'));

  await office.click(page.getByRole('link', { name: 'Về trang kế hoạch' }));
  const taken = page.waitForEvent('download');
  await office.click(page.getByRole('button', { name: 'Tải Word' }));
  const file = await (await taken).path();
  const words = Object.entries(unzipSync(readFileSync(file)))
    .filter(([name]) => /^word\/(document|header\d*)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('');
  expect(words).toContain('BAN THƯỜNG TRỰC');
  expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(office.complaints).toEqual([]);
});
