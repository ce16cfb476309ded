import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openBuilder, row } from '../testing/open-builder.tsx';

const search = () => screen.getByRole('searchbox', { name: 'Tìm trường, mục' });
const line = (name: RegExp | string) => screen.getByRole('treeitem', { name });

it('goes from the outline to a field, opens it and gives it the keyboard', async () => {
  const { user } = openBuilder();
  line(/^Thông tin báo cáo/).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(line('Điện thoại người lập'));
  await user.keyboard('{Enter}');
  expect(row('Điện thoại người lập').getAttribute('aria-expanded')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(row('Điện thoại người lập')));
});

it('closes and opens a part of the outline by left and right', async () => {
  const { user } = openBuilder();
  line(/^Thông tin báo cáo/).focus();
  await user.keyboard('{ArrowLeft}');
  expect(screen.queryByRole('treeitem', { name: 'Điện thoại người lập' })).toBeNull();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(document.activeElement).toBe(line(/^Thông tin báo cáo/));
});

it('finds a field without accents, leads there by Enter and opens its closed section', async () => {
  const { user } = openBuilder();
  await user.click(screen.getByRole('button', { name: 'Thu gọn hết' }));
  expect(screen.queryByRole('button', { name: 'Sửa “Tổng số hộ”' })).toBeNull();
  await user.keyboard('/');
  expect(document.activeElement).toBe(search());
  await user.keyboard('tong so ho');
  expect(screen.getByText(/^Tìm thấy \d+ chỗ/)).toBeTruthy();
  expect(screen.queryByRole('treeitem', { name: 'Điện thoại người lập' })).toBeNull();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(row('Tổng số hộ')));
  expect(row('Tổng số hộ').getAttribute('aria-expanded')).toBe('true');
});

it('takes Ctrl+F for its search, and leaves the next one to the browser', async () => {
  const { user } = openBuilder();
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(search());
  const again = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
  search().dispatchEvent(again);
  expect(again.defaultPrevented).toBe(false);
});

it('closes one section by its heading', async () => {
  const { user } = openBuilder();
  const heading = screen.getByRole('button', { name: /^Thông tin báo cáo/ });
  await user.click(heading);
  expect(heading.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('button', { name: 'Sửa “Điện thoại người lập”' })).toBeNull();
});

it('brings into sight what a section holds that is opened at the lower edge of the window', async () => {
  const { user } = openBuilder();
  await user.click(screen.getByRole('button', { name: 'Thu gọn hết' }));
  const heading = screen.getByRole('button', { name: /^II\. Tuyên truyền/ });
  const section = heading.closest('section')!;
  // The window is 768 high.
  section.getBoundingClientRect = () => ({ top: 700, bottom: 2000 }) as DOMRect;
  const laidOut = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  laidOut.mockReturnValue({ top: 740, bottom: 2000 } as DOMRect);
  document.documentElement.scrollBy = vi.fn();
  await user.click(heading);
  laidOut.mockRestore();
  expect(heading.getAttribute('aria-expanded')).toBe('true');
  expect(document.documentElement.scrollBy).toHaveBeenCalledWith(expect.objectContaining({ top: 700 - 768 / 3 }));
  expect(document.activeElement).toBe(heading);
});
