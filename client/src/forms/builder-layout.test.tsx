import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openBuilder, row } from '../testing/open-builder.tsx';

it('shows the preview beside the structure where there is room, and as wide as the page for who wants that', async () => {
  const { user } = openBuilder();
  expect(row('Tổng số hộ')).toBeTruthy();
  expect(screen.queryByRole('tab', { name: 'Các mục và trường' })).toBeNull();
  expect(within(screen.getByRole('tabpanel', { name: 'Xem trước' })).getByText('Tổng số hộ')).toBeTruthy();
  const whole = screen.getByRole('button', { name: 'Xem cả bề ngang' });
  await user.click(whole);
  expect(screen.queryByRole('button', { name: 'Sửa “Tổng số hộ”' })).toBeNull();
  expect(screen.getByRole('tabpanel', { name: 'Xem trước' })).toBeTruthy();
  await user.click(whole);
  expect(row('Tổng số hộ')).toBeTruthy();
  expect(document.activeElement).toBe(whole);
});

it('shows structure and preview as tabs in a narrow or short window, each left as it was', async () => {
  const { user } = openBuilder(undefined, { wide: false });
  await user.click(row('Tổng số hộ'));
  await user.click(screen.getByRole('tab', { name: 'Xem trước' }));
  expect(screen.queryByRole('button', { name: 'Sửa “Tổng số hộ”' })).toBeNull();
  fireEvent.change(screen.getByLabelText(/^Người lập biểu/), { target: { value: 'Yến' } });
  await user.click(screen.getByRole('tab', { name: 'Các mục và trường' }));
  expect(row('Tổng số hộ').getAttribute('aria-expanded')).toBe('true');
  await user.click(screen.getByRole('tab', { name: 'Xem trước' }));
  expect(screen.getByLabelText(/^Người lập biểu/)).toHaveProperty('value', 'Yến');
});

it('keeps the place of who writes in the structure when the window gets narrow, and back', async () => {
  const { user, resize } = openBuilder();
  await user.click(screen.getByRole('tab', { name: /^Thay đổi/ }));
  await user.click(row('Tổng số hộ'));
  const title = screen.getByRole('textbox', { name: 'Tên trường' });
  await user.type(title, ' dân');
  for (const isWide of [false, true]) {
    resize(isWide);
    await waitFor(() => expect(screen.queryByRole('tab', { name: 'Các mục và trường' }) === null).toBe(isWide));
    expect(document.activeElement).toBe(title);
    expect(title).toHaveProperty('value', 'Tổng số hộ dân');
  }
});

it('shows the preview as on a phone', async () => {
  const { user } = openBuilder();
  await user.click(screen.getByRole('button', { name: 'Điện thoại' }));
  expect(screen.getByRole('button', { name: 'Điện thoại' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByLabelText(/^Người lập biểu/).closest('.phone')).toBeTruthy();
});
