import { describe, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

/** Nothing bars the way by day or by night. */
async function expectNoBarrierInBoth(visitor: Visitor): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    await expectNoBarrier(visitor);
  }
}

const desk = { name: 'desk', width: 1280, height: 900 };
const phone = { name: 'phone', width: 360, height: 740 };

// The same again on a phone: at night.
describe.each(process.env['KEHOACH_TEST_NIGHT'] ? [desk, phone] : [desk])('on a $name', ({ name, width, height }) => {
  it('The office makes a code list, uses it in a field, and takes over its next version', async () => {
    const office = await visit({ width, height });
    const { page } = office;
    const title = `Hình thức sinh hoạt (${name})`;
    await office.signIn('Nguyễn Thị Thùy Dung');

    await page.goto(`${address}/library`);
    await office.see(page.getByRole('link', { name: /^Bằng Lao động sáng tạo/ }));
    await expectNoBarrierInBoth(office);
    await office.click(page.getByRole('link', { name: 'Danh mục', exact: true }));
    await office.click(page.getByRole('link', { name: 'Thêm danh mục' }));
    await office.type(page.getByRole('textbox', { name: 'Tên', exact: true }), title);
    await office.type(page.getByRole('textbox', { name: 'Các mục' }), 'Trực tiếp\nTrực tuyến\nQua loa');
    await expectNoBarrierInBoth(office);
    await office.click(page.getByRole('button', { name: 'Lưu vào thư viện' }));
    await office.see(page.getByRole('heading', { name: title }));
    await office.see(page.getByText('Chưa biểu mẫu nào dùng.'));
    const entry = page.url();

    await page.goto(`${address}/forms/new`);
    await office.type(page.getByRole('textbox', { name: 'Tên biểu mẫu' }), `Phiếu sinh hoạt (${name})`);
    await office.click(page.getByRole('button', { name: 'Lập biểu mẫu', exact: true }));
    await office.click(page.getByRole('button', { name: /^Thêm trường: / }));
    await office.type(page.getByRole('textbox', { name: 'Tên trường' }), 'Hình thức');
    await office.click(page.locator('label').getByText('Chọn một', { exact: true }));
    await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
    await office.click(page.getByRole('button', { name: 'Dùng danh mục của thư viện' }));
    const dialog = page.getByRole('dialog');
    await office.type(dialog.getByRole('searchbox', { name: 'Tìm trong thư viện' }), `hinh thuc sinh hoat (${name}`);
    await office.see(dialog.getByText('Có 1 mục.'));
    await dialog.getByRole('radio', { name: title }).focus();
    await office.press(' ');
    await expectNoBarrierInBoth(office);
    await office.press('Enter');
    await office.see(page.getByText(`Dùng danh mục chung “${title}”, phiên bản 1.`));
    await office.see(page.getByText('Là phiên bản mới nhất của thư viện.'));
    const builder = page.url();

    await page.goto(entry);
    await office.see(page.getByRole('link', { name: `Phiếu sinh hoạt (${name})` }));
    await office.type(page.getByRole('textbox', { name: 'Lựa chọn 1' }), 'Họp trực tiếp');
    await office.click(page.getByRole('button', { name: 'Ngừng dùng “Qua loa”' }));
    await office.choose(page.getByRole('combobox', { name: /“Qua loa”/ }), 'Trực tuyến');
    await office.click(page.getByRole('button', { name: 'Ngừng dùng', exact: true }).last());
    await office.type(page.getByRole('textbox', { name: 'Lựa chọn mới' }), 'Phát tờ gấp');
    await office.press('Enter');
    await office.see(page.getByRole('textbox', { name: 'Lựa chọn 3' }));
    await office.click(page.getByRole('button', { name: 'Chi tiết của “Trực tuyến”' }));
    await office.type(page.getByRole('textbox', { name: 'Cách viết khác' }), 'Online; họp trực tuyến');
    await office.press('Tab');
    await expectNoBarrierInBoth(office);
    await office.click(page.getByRole('button', { name: 'Lưu phiên bản 2' }));
    await office.see(page.getByRole('button', { name: 'Lưu phiên bản 3' }));
    await office.click(page.getByText(/^Các phiên bản/));
    await office.see(page.getByText('Gộp “Qua loa” vào “Trực tuyến”'));
    await expectNoBarrierInBoth(office);

    await page.goto(builder);
    await office.click(page.getByRole('button', { name: 'Sửa “Hình thức”' }));
    await office.click(page.getByRole('button', { name: 'Xem và lấy phiên bản mới' }));
    for (const change of ['Đổi “Trực tiếp” thành “Họp trực tiếp”', 'Thêm “Phát tờ gấp”'])
      await office.see(dialog.getByText(change));
    await expectNoBarrierInBoth(office);
    await office.click(dialog.getByRole('button', { name: 'Lấy phiên bản mới' }));
    await office.see(page.getByText(`Dùng danh mục chung “${title}”, phiên bản 2.`));
    expect(office.complaints).toEqual([]);
    await office.leave();
  });
});
