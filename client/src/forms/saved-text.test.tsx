import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const title = 'Tin, bài';
const retitled = (title: string) => ({ type: 'retitleField', field: idOf('householdsTotal'), title }) as const;

/** The designer writes a name while another one saved the same: the box, once both are shown. */
async function meet() {
  const builder = openBuilder();
  const { user, saveByAnother } = builder;
  await user.click(row('Tổng số hộ'));
  const name = screen.getByRole('textbox', { name: 'Tên trường' });
  await user.clear(name);
  await user.type(name, 'Số hộ dân');
  saveByAnother(retitled('Số hộ trên địa bàn'));
  await user.tab();
  await screen.findByText(/Người khác vừa ghi ở đây: “Số hộ trên địa bàn”/);
  expect(name).toHaveProperty('value', 'Số hộ dân');
  return { ...builder, name };
}

it('a name that another designer wrote too is not written over by leaving the box again; who keeps theirs says so', async () => {
  const { user, edits, name } = await meet();
  await user.type(name, ' cư');
  await user.tab();
  expect(edits).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Giữ của tôi' }));
  await screen.findByRole('button', { name: 'Sửa “Số hộ dân cư”' });
  expect(edits[1]).toMatchObject({ operation: retitled('Số hộ dân cư') });
  expect(document.activeElement).toBe(name);
  await waitFor(() => expect(screen.queryByText(/Người khác vừa ghi ở đây/)).toBeNull());
});

it('what two designers change at different places is done for both, and said', async () => {
  const { user, edits, saveByAnother } = openBuilder();
  saveByAnother(retitled('Số hộ trên địa bàn'));
  await user.click(row(title));
  await user.click(screen.getByRole('checkbox', { name: 'Bắt buộc' }));
  await screen.findByText(/Lê Văn An cũng đang sửa bản nháp này.*thay đổi của cả hai đều đã được giữ/);
  expect(row('Số hộ trên địa bàn')).toBeTruthy();
  expect(edits.map(({ expectedRevision }) => expectedRevision)).toEqual([1, 2]);
});

it('a name whose box was closed is told, and can be kept all the same', async () => {
  const { user, saveByAnother } = openBuilder();
  await user.click(row('Tổng số hộ'));
  await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), ' dân');
  saveByAnother(retitled('Số hộ trên địa bàn'));
  await user.click(row(title));
  await screen.findByText(/Lê Văn An vừa lưu bản nháp này.*chưa được áp dụng: .*“Tổng số hộ dân”\.$/);
  expect(row('Số hộ trên địa bàn')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Vẫn làm theo tôi' }));
  await screen.findByRole('button', { name: 'Sửa “Tổng số hộ dân”' });
  expect(screen.queryByText(/chưa được áp dụng/)).toBeNull();
});

it('a name for a field that another designer took out is told above the form', async () => {
  const { user, saveByAnother } = openBuilder();
  await user.click(row(title));
  await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), ' đã đăng');
  saveByAnother({ type: 'removeField', field: idOf('articleCount') });
  await user.tab();
  await screen.findByText(/chưa được áp dụng: .*đã đăng”\.$/);
  expect(screen.queryByRole('button', { name: `Sửa “${title}”` })).toBeNull();
});

it('the other designer’s name can be taken instead', async () => {
  const { user, edits, name } = await meet();
  await user.click(screen.getByRole('button', { name: 'Lấy của người kia' }));
  expect(name).toHaveProperty('value', 'Số hộ trên địa bàn');
  await user.tab();
  expect(row('Số hộ trên địa bàn')).toBeTruthy();
  expect(edits).toHaveLength(1);
});

it('a name is kept by Enter, once, and the keyboard stays in its box', async () => {
  const { user, edits } = openBuilder();
  await user.click(row('Tổng số hộ'));
  const name = screen.getByRole('textbox', { name: 'Tên trường' });
  await user.type(name, ' dân{Enter}');
  await screen.findByRole('button', { name: 'Sửa “Tổng số hộ dân”' });
  expect(document.activeElement).toBe(name);
  await user.tab();
  await waitFor(() => expect(edits).toHaveLength(1));
});
