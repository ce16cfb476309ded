import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

it('copies a field by button, pastes it in a section, and goes to it', async () => {
  const { user, edits } = openBuilder();
  await user.click(row('Tổng số hộ'));
  await user.click(screen.getByRole('button', { name: /^Chép “Tổng số hộ”/ }));
  await user.click(screen.getAllByRole('button', { name: 'Dán “Tổng số hộ”' })[0]!);
  const dialog = within(screen.getByRole('dialog', { name: 'Dán “Tổng số hộ”?' }));
  expect(dialog.getByText(/^Chép từ biểu mẫu .*1 trường/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Dán' }));
  await waitFor(() => expect(edits).toHaveLength(1));
  expect(edits[0]).toMatchObject({ operation: { type: 'pasteFields', fields: [idOf('householdsTotal')] } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Sửa “Tổng số hộ”'));
});

it('copies and pastes by keys, behind the field that has the keyboard; other text is left alone', async () => {
  openBuilder();
  const [from, to] = [row('Tổng số hộ'), row('Điện thoại người lập')];
  let text = '';
  const copy = createEvent.copy(from, { clipboardData: { setData: (_: string, kept: string) => (text = kept) } });
  fireEvent(from, copy);
  expect(copy.defaultPrevented).toBe(true);
  fireEvent.paste(to, { clipboardData: { getData: () => 'chữ khác' } });
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.paste(to, { clipboardData: { getData: () => text } });
  expect(await screen.findByRole('dialog', { name: 'Dán “Tổng số hộ”?' })).toBeTruthy();
});
