import { expect, it } from 'vitest';
import { storyVisitors } from './story-visitors.ts';

const visit = storyVisitors();

it('The office renames a field and publishes', async () => {
  const office = await visit();
  await office.signIn('Nguyễn Thị Thùy Dung');
  await office.click(office.page.getByRole('link', { name: 'Biểu mẫu' }));
  await office.click(
    office.page.getByRole('link', { name: /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã, phường/ }),
  );
  await office.click(office.page.getByRole('button', { name: 'Sửa “Số hộ tham gia Phong trào”' }));
  await office.click(office.page.locator('summary').filter({ hasText: 'Tiếng Anh và mã trường' }));
  await office.type(office.page.getByRole('textbox', { name: 'Mã trường' }), 'householdsJoined');
  await office.press('Tab');
  await office.see(office.page.getByTitle('householdsJoined'));

  await office.click(office.page.getByRole('tab', { name: /^Thay đổi/ }));
  await office.see(
    office.page
      .getByRole('tabpanel')
      .getByText(/Số hộ tham gia Phong trào/)
      .last(),
  );
  await office.click(office.page.getByRole('tab', { name: 'Các mục và trường' }));

  await office.type(office.page.getByRole('textbox', { name: 'Mã trường' }), 'householdsTotal');
  await office.press('Tab');
  await office.see(office.page.getByRole('alert').filter({ hasText: 'Mã “householdsTotal” đã có' }));

  // What was refused stays in its box, and nothing is published without it.
  await office.click(office.page.getByRole('button', { name: 'Công bố phiên bản…' }));
  const unfinished = office.page.getByRole('dialog', { name: 'Chưa công bố được' });
  await office.click(unfinished.getByRole('button', { name: 'Đến “Số hộ tham gia Phong trào”' }));
  await office.click(office.page.getByRole('button', { name: 'Lấy lại nội dung đã lưu' }));
  await office.click(office.page.getByRole('button', { name: 'Công bố phiên bản…' }));
  const dialog = office.page.getByRole('dialog', { name: 'Công bố phiên bản mới' });
  const seen = dialog.getByRole('checkbox');
  if ((await seen.count()) > 0) await office.click(seen);
  await office.click(dialog.getByRole('button', { name: 'Công bố', exact: true }));
  await office.see(office.page.getByRole('dialog', { name: /^Phiên bản \d+ đã công bố\.$/ }));
  await office.click(office.page.getByRole('button', { name: 'Về danh sách biểu mẫu' }));
  await office.see(office.page.getByText(/Phiên bản 2/));
  expect(office.complaints).toEqual([]);
});
