import { describe, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';

const address = storyAddress();
const visit = storyVisitors();
const isNight = Boolean(process.env['KEHOACH_TEST_NIGHT']);

describe.each([
  { name: 'desk', width: 1366, height: 768 },
  { name: 'phone', width: 360, height: 740 },
])('on a $name', ({ name, width, height }) => {
  it('The office adds a choice and a rule, takes them back, and nothing bars the way', async () => {
    const office = await visit({ width, height });
    const { page } = office;
    await office.signIn('Nguyễn Thị Thùy Dung');
    await page.goto(`${address}/forms`);
    await office.click(page.getByRole('link', { name: /^Sửa.*: Báo cáo 6 tháng – xã, phường/ }));

    await office.click(page.getByRole('button', { name: /^Thêm trường: / }).first());
    await office.type(page.getByRole('textbox', { name: 'Tên trường' }), `Hình thức (${name})`);
    await office.click(page.locator('label').getByText('Chọn một', { exact: true }));
    await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
    for (const choice of ['Trực tiếp', 'Trực tuyến']) {
      await office.type(page.getByRole('textbox', { name: 'Lựa chọn mới' }), choice);
      await office.press('Enter');
      await office.see(
        page.getByRole('button', { name: `Xóa “${choice}”` }).or(page.locator(`input[value="${choice}"]`)),
      );
    }
    await office.see(page.getByRole('textbox', { name: 'Lựa chọn 2' }));
    await office.click(page.getByText('Kiểu và giới hạn').last());
    await office.click(page.getByText('Điều kiện hiện').last());
    await office.click(page.getByRole('button', { name: /Đặt điều kiện/ }));
    await office.click(page.getByRole('button', { name: 'Chi tiết của “Trực tiếp”' }));
    await expectNoBarrier(office);

    await office.click(page.getByRole('button', { name: 'Thêm quy tắc' }));
    await office.choose(page.getByRole('combobox', { name: 'Số hoặc trường' }), 'householdsTotal');
    await office.choose(page.getByRole('combobox', { name: 'So với', exact: true }), 'value');
    const must = page.getByRole('group', { name: 'Điều phải đúng' });
    await office.type(must.getByRole('textbox', { name: 'Giá trị', exact: true }), '0');
    await office.see(page.getByText(/^Đọc là: /));
    await office.click(page.getByText('Xem, tự viết công thức').last());
    await office.click(page.getByText('Thử với số').last());
    await office.type(page.getByRole('textbox', { name: /^Câu báo/ }), 'Tổng số hộ không được âm.');
    await expectNoBarrier(office);
    await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
    await office.see(page.getByRole('button', { name: 'Sửa quy tắc “Tổng số hộ không được âm.”' }));

    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await office.click(undo);
    await page.getByRole('button', { name: /^Sửa quy tắc “Tổng số hộ không được âm/ }).waitFor({ state: 'detached' });
    await office.click(undo);
    await page.getByRole('textbox', { name: 'Lựa chọn 2' }).waitFor({ state: 'detached' });
    await office.click(undo);
    await office.click(undo);
    await page.getByRole('button', { name: `Sửa “Hình thức (${name})”` }).waitFor({ state: 'detached' });
    expect(office.complaints).toEqual([]);
  });

  it.runIf(name === 'desk' || isNight)(
    'The office asks for the reason of a target that is not met, from menus alone',
    async () => {
      const office = await visit({ width, height });
      const { page } = office;
      await office.signIn('Nguyễn Thị Thùy Dung');
      await page.goto(`${address}/forms`);
      await office.click(page.getByRole('link', { name: /^Sửa.*: Báo cáo 6 tháng – xã, phường/ }));

      await office.click(page.getByRole('button', { name: 'Thêm trường tự tính' }));
      await office.type(page.getByRole('textbox', { name: 'Tên trường' }), `Đạt chỉ tiêu 01 mô hình (${name})`);
      await office.choose(page.getByRole('combobox', { name: 'Cách tính' }), 'met');
      const when = page.getByRole('group', { name: 'Đạt khi' });
      await office.choose(when.getByRole('combobox', { name: 'Số hoặc trường' }), 'modelsNew');
      await office.choose(when.getByRole('combobox', { name: 'So với', exact: true }), 'value');
      await office.type(when.getByRole('textbox', { name: 'Giá trị', exact: true }), '1');
      await office.see(page.getByText(/^Đọc là: /));
      await expectNoBarrier(office);
      await office.click(page.getByRole('button', { name: 'Thêm', exact: true }));
      await office.see(page.getByRole('button', { name: `Sửa “Đạt chỉ tiêu 01 mô hình (${name})”` }));

      await office.click(page.getByRole('button', { name: 'Sửa “Nguyên nhân”' }));
      await office.click(page.getByText('Điều kiện hiện').last());
      await office.click(page.getByRole('button', { name: /Đặt điều kiện/ }));
      await office.choose(page.getByRole('combobox', { name: 'Hiện khi' }), {
        label: `Đạt chỉ tiêu 01 mô hình (${name}): chưa đạt`,
      });
      await office.see(page.getByText(/chưa đạt: xét theo câu trả lời ở “Mô hình mới”/));
      await office.see(page.getByRole('button', { name: 'Sửa “Nguyên nhân”' }).filter({ hasText: 'Có điều kiện' }));
      await office.click(page.getByText('Thử điều kiện'));
      await office.see(page.getByText('Kết quả: không hiện'));
      await expectNoBarrier(office);

      const undo = page.getByRole('button', { name: 'Hoàn tác' });
      await office.click(undo);
      await page.getByRole('combobox', { name: 'Hiện khi' }).waitFor({ state: 'detached' });
      await office.click(undo);
      await page
        .getByRole('button', { name: `Sửa “Đạt chỉ tiêu 01 mô hình (${name})”` })
        .waitFor({ state: 'detached' });
      expect(office.complaints).toEqual([]);
    },
  );
});
