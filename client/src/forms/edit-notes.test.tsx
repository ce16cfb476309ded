import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openBuilder } from '../testing/open-builder.tsx';

it('an edit that left something out says so until it is closed or the next edit is made', async () => {
  const details = { field: 'f', title: 'Số cuộc giám sát', titles: ['Có giám sát'] };
  const note = { __typename: 'FormEditNote', code: 'CONDITION_LEFT', details };
  const edited = { __typename: 'FormDraftEdited', inverse: { type: 'several', operations: [] } };
  let notes: object[] = [note];
  const { user } = openBuilder(() => ({ ...edited, notes }));
  const move = () => screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' });

  await user.click(move());
  const said = await screen.findByText(/^“Số cuộc giám sát” không mang theo điều kiện theo “Có giám sát”/);
  expect(said.closest('[role=status]')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(screen.queryByText(/không mang theo điều kiện/)).toBeNull();

  await user.click(move());
  await screen.findByText(/không mang theo điều kiện/);
  notes = [];
  await user.click(move());
  await waitFor(() => expect(screen.queryByText(/không mang theo điều kiện/)).toBeNull());
});
